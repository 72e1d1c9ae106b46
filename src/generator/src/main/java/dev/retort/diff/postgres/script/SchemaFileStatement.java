package dev.retort.diff.postgres.script;

import dev.retort.database.Database;
import dev.retort.internal.text.ResourceFile;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement of a schema file. What would reach beyond the scratch database is refused by its words; what a block of code
 * puts together only as it runs is held by the rights of the user that runs it, who is no superuser on the embedded server.
 */
record SchemaFileStatement(String sql, Database database) {
    private static final Set<String> REACHING = ResourceFile.words(SchemaFileStatement.class, "reaching-functions.txt");

    /** Kinds of objects that lie outside of a database. */
    private static final Set<String> OUTSIDE =
            Set.of("database", "role", "user", "group", "tablespace", "system", "subscription", "server", "wrapper");

    private SqlText text() {
        return SqlText.of(sql, database.dialect().syntax());
    }

    /** Whether it says nothing of the schema: who owns what, and what psql alone is told. */
    boolean isNoise() {
        if (sql.startsWith("\\")) {
            return true;
        }
        List<SqlStatement> statements = text().statements();
        if (statements.isEmpty()) {
            return true;
        }
        SqlStatement first = statements.getFirst();
        boolean isOwner = first.startsWith("alter") && first.has("owner", "to");
        boolean isPresentSchema = first.startsWith("create", "schema")
                && first.tokens().size() == 3
                && first.tokens().get(2).text().equals(database.schema());
        return isOwner || isPresentSchema;
    }

    /** Why it is not run; empty where it is. */
    Optional<String> refusal() {
        if (sql.startsWith("\\")) {
            return sql.matches("(?s)\\\\(?:un)?restrict\\b.*")
                    ? Optional.empty()
                    : Optional.of("a command of psql is no statement: " + sql.split("\\s", 2)[0]);
        }
        Set<String> names = text().names();
        Optional<String> reaching = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> REACHING.contains(name) || name.startsWith("dblink"))
                .findFirst();
        if (reaching.isPresent()) {
            return Optional.of(reaching.get() + " reaches beyond the scratch database");
        }
        return text().statements().stream()
                .map(this::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> refusal(SqlStatement statement) {
        List<String> words = statement.tokens().stream()
                .limit(5)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        if (statement.startsWith("copy")) {
            return Optional.of(
                    "COPY is not run in a schema file, which says what a schema is and not which rows are in it:"
                            + " 'pg_dump --schema-only' leaves them out");
        }
        if (statement.startsWithOneOf(Set.of("create", "alter", "drop")) && words.size() > 1) {
            Optional<String> outside = isOutside(words);
            if (outside.isPresent()) {
                return Optional.of("a " + outside.get()
                        + " is outside of the database, and would not be of the scratch one alone");
            }
        }
        boolean isOfRoles = statement.startsWithOneOf(Set.of("grant", "revoke")) && !statement.has("on");
        boolean isSaidOfOthers = words.size() > 2
                && words.get(1).equals("on")
                && statement.startsWithOneOf(Set.of("comment"))
                && OUTSIDE.contains(words.get(2));
        if (isOfRoles || isSaidOfOthers || statement.startsWith("drop", "owned")) {
            return Optional.of(words.getFirst() + " " + words.get(1)
                    + " here concerns roles or databases, which are not of the scratch database alone");
        }
        if (statement.startsWithOneOf(Set.of("load"))
                || statement.startsWith("set", "role")
                || statement.startsWith("set", "session", "authorization")
                || statement.startsWith("import", "foreign")
                || statement.startsWith("reassign")) {
            return Optional.of(words.getFirst() + " " + words.get(1) + " is not run in a scratch database");
        }
        return schema(statement);
    }

    private static Optional<String> isOutside(List<String> words) {
        String second = words.get(1);
        if (OUTSIDE.contains(second)) {
            return Optional.of(second.equals("system") ? "system setting" : second);
        }
        boolean isWrapper =
                second.equals("foreign") && words.size() > 2 && words.get(2).equals("data");
        return isWrapper ? Optional.of("foreign data wrapper") : Optional.empty();
    }

    /** A schema that is not read would be passed over. */
    private Optional<String> schema(SqlStatement statement) {
        return MadeSchemas.name(statement)
                .filter(name -> !database.schemas().contains(name) && !name.equals(database.schema()))
                .map(name -> "the schema " + name + " is not among those of this project, which --schemas names, or"
                        + " schemas in [generate] of db/retort.toml");
    }
}
