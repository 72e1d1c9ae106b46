package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexesRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.hazard.change.SchemaChange.ViewRefreshed;
import dev.retort.diff.postgres.object.Names;
import dev.retort.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL that comes to the same on PostgreSQL, for which fewer have to wait. */
record GentlerPostgres(SqlStatement sql) {
    /** What is no text that another statement runs. */
    private static final Set<String> DEFINING = Set.of("alter", "create", "reindex", "refresh");

    /** Of one change of the statement; empty where there is none. */
    Optional<String> of(SchemaChange change) {
        if (!sql.startsWithOneOf(DEFINING)) {
            return Optional.empty();
        }
        return switch (change) {
            case IndexAdded _ -> replaced("(?i)^(create\\s+(?:unique\\s+)?index)\\b");
            case IndexesRebuilt _ ->
                replaced("(?i)^(reindex\\s+(?:\\([^)]*\\)\\s*)?(?:table|index|schema|database))\\b");
            case ViewRefreshed _ -> replaced("(?i)^(refresh\\s+materialized\\s+view)\\b");
            case CheckAdded check -> later(change, check.name(), "check");
            case ForeignKeyAdded key ->
                later(change, key.key().name(), String.join("_", key.key().columns()) + "_fkey");
            case KeyAdded key -> key(key);
            case ColumnChanged changed when PostgresHazards.isNotNullAlone(changed) -> notNull(changed);
            default -> Optional.empty();
        };
    }

    private Optional<String> replaced(String beginning) {
        return Optional.of(text().replaceFirst(beginning, "$1 concurrently") + ";");
    }

    private String text() {
        return sql.text().strip();
    }

    private boolean isOfOneChange() {
        return sql.tokens().stream().noneMatch(token -> token.depth() == 0 && token.is(","));
    }

    /** The constraint first for new rows, and for those that are there after that. */
    private Optional<String> later(SchemaChange change, String name, String otherwise) {
        if (!isOfOneChange()) {
            return Optional.empty();
        }
        String written = Names.quoted(name.isEmpty() ? change.object().name() + "_" + otherwise : name);
        String named = name.isEmpty()
                ? text().replaceFirst(
                                "(?i)\\badd\\s+(?=check|foreign)",
                                "add constraint " + written.replace("$", "\\$") + " ")
                : text();
        return Optional.of(named + " not valid;\n" + alter(change) + "validate constraint " + written + ";");
    }

    private static String alter(SchemaChange change) {
        return "alter table " + Names.path(change.object()) + " ";
    }

    /** The key by an index that was built while others write; none where it has more than columns. */
    private Optional<String> key(KeyAdded key) {
        if (key.columns().isEmpty() || !isOfOneChange() || !text().endsWith(")")) {
            return Optional.empty();
        }
        boolean isPrimary = key.kind() == KeyKind.PRIMARY;
        String name = key.name().isEmpty()
                ? key.object().name() + (isPrimary ? "_pkey" : "_" + String.join("_", key.columns()) + "_key")
                : key.name();
        return Optional.of("create unique index concurrently " + Names.quoted(name) + " on " + Names.path(key.object())
                + " (" + listed(key.columns()) + ");\n" + alter(key) + "add constraint " + Names.quoted(name)
                + (isPrimary ? " primary key" : " unique") + " using index " + Names.quoted(name) + ";");
    }

    private static String listed(List<String> columns) {
        return columns.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }

    /** A check that the server takes as a proof. */
    private static Optional<String> notNull(ColumnChanged changed) {
        String column = Names.quoted(changed.after().name());
        String check =
                Names.quoted(changed.object().name() + "_" + changed.after().name() + "_not_null");
        return Optional.of(alter(changed) + "add constraint " + check + " check (" + column
                + " is not null) not valid;\n"
                + alter(changed) + "validate constraint " + check + ";\n" + alter(changed) + "alter column " + column
                + " set not null;\n" + alter(changed) + "drop constraint " + check + ";");
    }
}
