package dev.retort.diff.mariadb.load;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.database.mariadb.NamedDatabases;
import dev.retort.internal.text.WordSet;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The judgement whether a statement of a file reaches beyond the database that it is run in. What is not known to stay there is refused. */
final class Permission {
    private static final Set<String> STATEMENTS = WordSet.of("""
        create alter drop rename truncate insert replace update delete select with values table set lock unlock start begin
        commit rollback savepoint release analyze optimize check repair do call show use
        """);

    private static final Set<String> REACHING = WordSet.of("""
        grant revoke install uninstall load kill shutdown flush reset purge change stop backup clone import restart handler
        prepare execute deallocate binlog cache xa
        """);

    /** What is made, altered and dropped in a database. */
    private static final Set<String> OBJECTS = WordSet.of("""
        table view index trigger function procedure event sequence package database schema tables
        """);

    /** What else is. */
    private static final Set<String> OTHER_OBJECTS = WordSet.of("""
        user role server tablespace logfile undo resource reference instance library
        """);

    /** Functions and clauses that read and write files, or run a library. */
    private static final Set<String> FILES = Set.of("outfile", "dumpfile", "load_file", "soname");

    /** Engines of tables whose rows are in files of the machine or on other servers. */
    private static final Set<String> FOREIGN_ENGINES = Set.of("connect", "federated", "federatedx", "spider", "s3");

    /** Databases that all may read, and in which nothing can be changed. */
    private static final Set<String> READABLE = Set.of("information_schema");

    /** Within how many tokens a statement says what it makes. */
    private static final int PREAMBLE = 14;

    private static final String ONE_DATABASE = "a schema holds what is in one database: leave it out";

    private final String database;
    private final Set<String> databases;
    private final boolean runsEvents;
    private final Set<String> packages = new HashSet<>();
    /** Whether the file holds text that is run as SQL, which cannot be seen beforehand. */
    private boolean runsTexts;

    /**
     * @param database in which the file is run
     * @param databases all that the server has
     * @param runsEvents whether the server runs events by itself
     */
    Permission(String database, Set<String> databases, boolean runsEvents) {
        this.database = database;
        this.databases = databases;
        this.runsEvents = runsEvents;
    }

    /**
     * A refusal.
     *
     * @param index where in the statement the reason stands
     */
    record Refusal(int index, String why, String hint) {}

    /** Takes note of a statement, which may be run by others. */
    void note(String sql, Syntax syntax) {
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        for (int i = 1; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            runsTexts |= token.is("prepare", "outfile", "dumpfile")
                    || (token.is("immediate") && tokens.get(i - 1).is("execute"));
            if (tokens.get(i - 1).is("package") && token.isName()) {
                packages.add(token.text());
            }
        }
    }

    Optional<Refusal> refusal(String sql, Syntax syntax) {
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        int first = 0;
        while (first < tokens.size() && tokens.get(first).is("(")) {
            first++;
        }
        if (first == tokens.size()) {
            return Optional.empty();
        }
        // Between double quotes is a text or a name, as the session's mode is then.
        return ofStatement(tokens, first)
                .or(() -> ofWords(tokens))
                .or(() -> ReachingStatements.first(tokens)
                        .map(token -> refused(token, token.text().toUpperCase(Locale.ROOT))))
                .or(() -> Stream.of(syntax.withQuotedNames(true), syntax.withQuotedNames(false))
                        .flatMap(reading -> ofDatabases(sql, reading).stream())
                        .findFirst());
    }

    private Optional<Refusal> ofStatement(List<SqlToken> tokens, int first) {
        SqlToken word = tokens.get(first);
        if (!word.isIn(STATEMENTS)) {
            return Optional.of(
                    word.isIn(REACHING)
                            ? refused(word, word.text().toUpperCase(Locale.ROOT))
                            : new Refusal(
                                    word.start(),
                                    "no statement that a schema can hold begins with " + word.text(),
                                    "it holds CREATE, ALTER and DROP, INSERT and the like, and SET for the session"));
        }
        boolean isEvent = runsEvents
                && word.is("create")
                && tokens.stream().limit(PREAMBLE).anyMatch(token -> token.is("event"))
                && tokens.stream().anyMatch(token -> token.is("call", "prepare", "execute"));
        if ((word.is("call") || isEvent) && runsTexts) {
            return Optional.of(new Refusal(
                    word.start(),
                    "what this " + (isEvent ? "event" : "procedure")
                            + " does cannot be seen beforehand, because the file holds procedures that run"
                            + " texts or write files",
                    "leave that to a migration"));
        }
        if (word.is("create", "alter", "drop")) {
            return ofObject(tokens, first);
        }
        boolean renamesUser = word.is("rename", "show")
                && first + 1 < tokens.size()
                && tokens.get(first + 1).is("user");
        return renamesUser ? Optional.of(refused(word, "RENAME USER")) : Optional.empty();
    }

    private static Refusal refused(SqlToken token, String what) {
        return new Refusal(token.start(), what + " reaches beyond the database", ONE_DATABASE);
    }

    private static Optional<Refusal> ofObject(List<SqlToken> tokens, int first) {
        for (int i = first + 1; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.is("definer")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("=")) {
                i = lastOfDefiner(tokens, i);
            } else if (token.isIn(OBJECTS)) {
                return Optional.empty();
            } else if (token.isIn(OTHER_OBJECTS)) {
                return Optional.of(refused(
                        tokens.get(first),
                        tokens.get(first).text().toUpperCase(Locale.ROOT) + " "
                                + token.text().toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.of(refused(tokens.get(first), tokens.get(first).text().toUpperCase(Locale.ROOT)));
    }

    /** The account that is named, by whatever words. */
    private static int lastOfDefiner(List<SqlToken> tokens, int definer) {
        int last = definer + 2;
        while (last + 1 < tokens.size() && tokens.get(last + 1).is("@", "(", ")")) {
            last += tokens.get(last + 1).is("@") ? 2 : 1;
        }
        return last;
    }

    private Optional<Refusal> ofWords(List<SqlToken> tokens) {
        boolean waits = tokens.getFirst().is("create")
                && tokens.stream().limit(PREAMBLE).anyMatch(token -> token.is("procedure", "event"));
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isIn(FILES) && !(waits && token.is("outfile", "dumpfile"))) {
                return Optional.of(new Refusal(
                        token.start(),
                        token.text().toUpperCase(Locale.ROOT) + " reaches files of the server",
                        ONE_DATABASE));
            }
            boolean isEngine = i > 0
                    && (tokens.get(i - 1).is("engine")
                            || (i > 1 && tokens.get(i - 2).is("engine")));
            if (isEngine && FOREIGN_ENGINES.contains(token.lower())) {
                return Optional.of(new Refusal(
                        token.start(),
                        "the engine " + token.text() + " reaches beyond the database",
                        "only a migration can make such a table"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> ofDatabases(String sql, Syntax syntax) {
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        StringBuilder plain = new StringBuilder();
        for (SqlToken token : tokens) {
            String text = token.kind() == Kind.QUOTED_NAME
                    ? MariaDbText.quoted(token.text())
                    : token.kind() == Kind.STRING ? "''" : token.kind() == Kind.VARIABLE ? "@v" : token.text();
            plain.append(text).append(' ');
        }
        NamedDatabases named = NamedDatabases.in(plain.toString());
        return Stream.concat(named.qualifying().stream().filter(name -> !isHarmless(name)), named.chosen().stream())
                .filter(name -> !name.equals(database))
                .sorted()
                .findFirst()
                .map(name -> new Refusal(
                        tokens.stream()
                                .filter(token -> token.text().equals(name))
                                .findFirst()
                                .map(SqlToken::start)
                                .orElse(0),
                        "this names the database " + name + ", and a schema is that of one database",
                        "leave the name of the database out where the schema's own is meant"));
    }

    private boolean isHarmless(String name) {
        return READABLE.contains(name.toLowerCase(Locale.ROOT))
                || (packages.contains(name) && !databases.contains(name));
    }
}
