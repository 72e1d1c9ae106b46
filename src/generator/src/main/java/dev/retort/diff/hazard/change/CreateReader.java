package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.ObjectCreated;
import dev.retort.diff.hazard.change.SchemaChange.TableCreated;
import dev.retort.diff.hazard.change.SchemaChange.TableFilled;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reader of CREATE. */
record CreateReader(KnownTables before) {
    private static final Set<String> INDEXES = Set.of("fulltext", "spatial", "vector");

    private static final Set<String> OBJECTS = Set.of(
            "view",
            "materialized",
            "function",
            "procedure",
            "trigger",
            "event",
            "sequence",
            "type",
            "domain",
            "aggregate",
            "package");

    /** Where the kind of an object stands at the latest: {@code CREATE OR REPLACE DEFINER = a@b SQL SECURITY INVOKER VIEW}. */
    private static final int PREAMBLE = 14;

    /** Reads what follows CREATE. */
    List<SchemaChange> read(SqlCursor sql) {
        boolean replaces = sql.skip("or", "replace");
        if (sql.seesOneOf("temporary", "temp")) {
            return List.of();
        }
        boolean isUnique = sql.skip("unique");
        String kind = INDEXES.contains(sql.word()) ? sql.word() : "";
        if (!kind.isEmpty()) {
            sql.advance();
        }
        if (sql.skip("index")) {
            return index(sql, isUnique, kind);
        }
        sql.skipAll("unlogged", "global", "local");
        if (sql.skip("table")) {
            return table(sql, replaces);
        }
        return other(sql);
    }

    private List<SchemaChange> index(SqlCursor sql, boolean isUnique, String kind) {
        boolean isOnline = sql.skip("concurrently");
        sql.skipExistence();
        String name = sql.sees("on") ? "" : sql.object("index").name();
        if (!sql.sees("on")) {
            sql.upTo("on");
        }
        if (!sql.skip("on")) {
            return List.of();
        }
        sql.skip("only");
        ObjectName table = StatementReader.known(sql.object("table"), before);
        SqlCursor parts = sql.toGroup();
        return List.of(ConstraintText.indexOf(table, name, parts, isUnique, !sql.has("where"), isOnline, kind));
    }

    private List<SchemaChange> table(SqlCursor sql, boolean replaces) {
        sql.skipExistence();
        ObjectName name = sql.object("table");
        List<SchemaChange> parts = new ArrayList<>();
        TableOutline empty = new TableOutline(name, List.of(), List.of(), List.of(), List.of(), List.of());
        if (sql.sees("like") || !sql.sees("(")) {
            boolean isLike = sql.skip("like");
            TableOutline copied = isLike
                    ? before.table(sql.object("table"))
                            .map(table -> new TableOutline(
                                    name,
                                    table.columns(),
                                    table.primaryKey(),
                                    table.indexes(),
                                    List.of(),
                                    table.checks()))
                            .orElse(empty)
                    : empty;
            return List.of(new TableCreated(name, copied, replaces));
        }
        for (SqlCursor part : sql.group().parts()) {
            part(name, part, parts);
        }
        KnownTables made = new KnownTables(List.of(empty)).after(parts);
        List<SchemaChange> changes = new ArrayList<>();
        changes.add(new TableCreated(name, made.tables().getFirst(), replaces));
        parts.stream().filter(ForeignKeyAdded.class::isInstance).forEach(changes::add);
        if (sql.has("select")) {
            changes.add(new TableFilled(name, List.of(), List.of(), List.of()));
        }
        return changes;
    }

    private static void part(ObjectName table, SqlCursor part, List<SchemaChange> parts) {
        Optional<SchemaChange> constraint = ConstraintText.read(table, part);
        if (constraint.isPresent()) {
            parts.add(constraint.get());
        } else if (part.seesName() && !part.seesOneOf("like", "period", "constraint")) {
            ColumnText column = ColumnText.read(part.name(), part);
            parts.add(new SchemaChange.ColumnAdded(table, column));
            parts.addAll(column.constraints(table));
        }
    }

    private static List<SchemaChange> other(SqlCursor sql) {
        for (int i = 0; i < PREAMBLE && !sql.isAtEnd(); i++) {
            if (OBJECTS.contains(sql.word())) {
                String kind = sql.word();
                sql.advance();
                if (sql.seesOneOf("view", "body")) {
                    kind += " " + sql.word();
                    sql.advance();
                }
                sql.skipExistence();
                return List.of(new ObjectCreated(sql.object(kind)));
            }
            sql.advance();
        }
        return List.of();
    }
}
