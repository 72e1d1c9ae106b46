package dev.retort.diff.mariadb.load;

import dev.retort.database.mariadb.NamedDatabases;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the statements of a file mean that make, drop and use its own database, as dumps have them: where all of them name the same,
 * that stands for the database in which the file is run, whatever that is called.
 */
record OwnDatabase(Syntax syntax) {
    /** Those that are the server's own. */
    private static final Set<String> SYSTEM = Set.of("mysql", "sys", "information_schema", "performance_schema");

    /** @param end the index after what makes it, drops it or uses it, and its name */
    private record Naming(String name, boolean creates, int end) {}

    List<Placed> meant(List<Placed> statements) {
        Set<String> names = new HashSet<>();
        statements.forEach(statement -> naming(statement).ifPresent(naming -> names.add(naming.name())));
        if (names.size() != 1 || SYSTEM.containsAll(names)) {
            return statements;
        }
        List<Placed> meant = new ArrayList<>();
        for (Placed statement : statements) {
            Optional<Naming> naming = naming(statement);
            if (naming.isEmpty()) {
                meant.add(
                        new Placed(unqualified(statement.sql(), names.iterator().next()), statement.index()));
            } else {
                String options = statement.sql().substring(naming.get().end()).strip();
                if (naming.get().creates() && !options.isEmpty()) {
                    meant.add(new Placed("alter database " + options, statement.index()));
                }
            }
        }
        return meant;
    }

    /** The statement without the name of the database before names of what is in it. */
    private String unqualified(String sql, String database) {
        if (!sql.contains(database) || !NamedDatabases.in(sql).qualifying().contains(database)) {
            return sql;
        }
        List<SqlToken> tokens = SqlText.of(sql, syntax).code();
        StringBuilder plain = new StringBuilder();
        int end = 0;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean isQualifier = tokens.get(i).isName()
                    && tokens.get(i).text().equals(database)
                    && tokens.get(i + 1).is(".")
                    && !(i > 0 && tokens.get(i - 1).is("."));
            if (isQualifier) {
                plain.append(sql, end, tokens.get(i).start());
                end = tokens.get(i + 2).start();
            }
        }
        return plain.append(sql.substring(end)).toString();
    }

    private Optional<Naming> naming(Placed statement) {
        List<SqlToken> tokens = SqlText.of(statement.sql(), syntax).code();
        if (tokens.size() < 2) {
            return Optional.empty();
        }
        int at = 1;
        if (!tokens.getFirst().is("use")) {
            while (at < tokens.size() && tokens.get(at).is("or", "replace")) {
                at++;
            }
            if (!tokens.getFirst().is("create", "drop")
                    || at >= tokens.size()
                    || !tokens.get(at).is("database", "schema")) {
                return Optional.empty();
            }
            at++;
            while (at < tokens.size() && tokens.get(at).is("if", "not", "exists")) {
                at++;
            }
        }
        return at < tokens.size() && tokens.get(at).isName()
                ? Optional.of(new Naming(
                        tokens.get(at).text(),
                        tokens.getFirst().is("create"),
                        tokens.get(at).end()))
                : Optional.empty();
    }
}
