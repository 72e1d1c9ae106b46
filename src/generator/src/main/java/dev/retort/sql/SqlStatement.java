package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import dev.retort.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One statement of SQL. */
public final class SqlStatement {
    private static final Set<String> GIVING_ROWS = WordSet.of("""
        select with values table show explain describe desc pragma fetch execute handler check checksum analyze optimize
        repair
        """);

    /** What MariaDB tells of in rows, and no other database. */
    private static final Set<String> UPKEEP = Set.of("check", "checksum", "analyze", "optimize", "repair");

    private final String source;
    private final List<SqlToken> tokens;
    private final Syntax syntax;
    private final int start;
    private final int end;

    /**
     * @param source the text that the tokens were read from, which may hold other statements
     * @param start where the statement begins in it: before its first token where that is in an executable comment
     * @param end where it ends: after its last token where that is in an executable comment
     * @param tokens neither comments nor semicolons, save in the body of a routine or a block; at least one
     */
    SqlStatement(String source, int start, int end, List<SqlToken> tokens, Syntax syntax) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.tokens = tokens;
        this.syntax = syntax;
    }

    /** What it does; {@link Effect#READS} alone where it is known to do nothing else. */
    public Set<Effect> effects() {
        return Classifier.effects(this);
    }

    /** Whether it is known to do nothing but read, as far as its words show. */
    public boolean isReading() {
        return Classifier.isReading(this);
    }

    /** Whether it gives rows, or may. */
    public boolean givesRows() {
        SqlStatement run = startsWith("analyze") ? this : inner().orElse(this);
        if (!grammar().has(Trait.UPKEEP_REPORTS) && startsWithOneOf(UPKEEP)) {
            return false;
        }
        return (run.startsWithOneOf(GIVING_ROWS)
                        || run.startsWithOneOf(syntax.grammar().otherQueries()))
                ? !run.startsWith("with") || !Writing.isWriting(run) || run.has("returning")
                : run.has("returning");
    }

    public String text() {
        return source.substring(start, end).strip();
    }

    /** Where it begins in the text that it was read from. */
    int start() {
        return start;
    }

    public List<SqlToken> tokens() {
        return tokens;
    }

    public Syntax syntax() {
        return syntax;
    }

    public Grammar grammar() {
        return syntax.grammar();
    }

    public int size() {
        return tokens.size();
    }

    public SqlToken at(int index) {
        return tokens.get(index);
    }

    /** Whether one of these words, in small letters, or signs, is at an index. */
    public boolean is(int index, String... expected) {
        return index >= 0 && index < size() && at(index).is(expected);
    }

    /** Whether the statement begins with these words, in small letters. */
    public boolean startsWith(String... words) {
        int first = first();
        for (int i = 0; i < words.length; i++) {
            if (!is(first + i, words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the statement's first word is one of these, which are in small letters. */
    public boolean startsWithOneOf(Set<String> words) {
        return first() < size() && at(first()).isIn(words);
    }

    /** The index of the first word after parentheses, and after JDBC's braces: {@code {? = call f()}}. */
    public int first() {
        int first = 0;
        while (first < size() && (is(first, "(", "{", "=") || at(first).kind() == Kind.PARAMETER || is(first, "?"))) {
            first++;
        }
        return first;
    }

    public boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    /** Whether this word is somewhere, as itself, in quotes, or in the name of a variable: {@code @@global.autocommit}. */
    public boolean mentions(String word) {
        return tokens.stream()
                .anyMatch(token -> token.kind() == Kind.VARIABLE
                        ? List.of(token.lower().split("[@.]")).contains(word)
                        : token.lower().equals(word));
    }

    /** Whether a variable of the session is given a value. */
    public boolean assigns(String variable) {
        for (int i = first() + 1; i + 1 < size(); i++) {
            String name = at(i).lower().replaceFirst("^@@(?:session\\.|local\\.)?", "");
            boolean own = (at(i).kind() == Kind.WORD || at(i).kind() == Kind.VARIABLE) && !is(i - 1, "global");
            if (own && name.equals(variable) && is(i + 1, "=", ":=")) {
                return true;
            }
        }
        return false;
    }

    public boolean has(String word, String next) {
        for (int i = 1; i < size(); i++) {
            if (is(i - 1, word) && is(i, next)) {
                return true;
            }
        }
        return false;
    }

    /** The statement that this one runs with other settings: {@code SET STATEMENT … FOR}, {@code ANALYZE} of MariaDB. */
    Optional<SqlStatement> inner() {
        if (grammar().has(Trait.WRAPPED_STATEMENTS) && startsWith("set", "statement")) {
            int keyword = find(first(), "for");
            return keyword < 0 ? Optional.empty() : from(keyword + 1);
        }
        if (grammar().has(Trait.WRAPPED_STATEMENTS) && startsWith("analyze")) {
            int explained = first() + 1;
            if (is(explained, "format")) {
                explained += 3;
            }
            boolean explains = is(explained, "select", "with", "update", "delete", "insert", "replace", "values", "(");
            return explains ? from(explained) : Optional.empty();
        }
        return Optional.empty();
    }

    /** What follows from an index on, as a statement. */
    public Optional<SqlStatement> from(int first) {
        return first < size()
                ? Optional.of(new SqlStatement(source, at(first).start(), end, tokens.subList(first, size()), syntax))
                : Optional.empty();
    }

    /** The index of a word outside of parentheses, from an index on; -1 where there is none. */
    public int find(int from, String... words) {
        int depth = from < size() ? at(from).depth() : 0;
        for (int i = from; i < size() && at(i).depth() >= depth; i++) {
            if (at(i).depth() == depth && is(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** The index after a name such as {@code shop.film} that begins here; the same index where no name is. */
    public int afterName(int name) {
        if (name >= size()) {
            return size();
        }
        if (!at(name).isName()) {
            return name;
        }
        int after = name + 1;
        while (is(after, ".") && after + 1 < size()) {
            after += 2;
        }
        return after;
    }

    /** The parts of a name that begins here, without their quotes; empty where no name is. */
    public List<String> parts(int name) {
        return tokens.subList(Math.min(name, size()), afterName(name)).stream()
                .filter(token -> !token.is("."))
                .map(SqlToken::text)
                .toList();
    }

    /** The tokens between two indexes, as they were written. */
    public String text(int from, int after) {
        int to = Math.min(after, size());
        return from >= to ? "" : source.substring(at(from).start(), at(to - 1).end());
    }

    /** A name between two indexes, without its quotes. */
    String name(int from, int after) {
        int to = Math.min(after, size());
        StringBuilder name = new StringBuilder();
        tokens.subList(Math.min(from, to), to).forEach(token -> name.append(token.text()));
        return name.toString();
    }

    /** The first words in small letters, for people: {@code create table}. */
    String named() {
        int first = first();
        String named = tokens.stream()
                .skip(first)
                .limit(2)
                .takeWhile(token -> token.kind() == Kind.WORD)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .reduce("", (words, word) -> words.isEmpty() ? word : words + " " + word);
        return named.isEmpty() ? "this" : named;
    }
}
