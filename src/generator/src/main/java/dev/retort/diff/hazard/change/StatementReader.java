package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.DependentsDropped;
import dev.retort.diff.hazard.change.SchemaChange.DependentsEmptied;
import dev.retort.diff.hazard.change.SchemaChange.IndexesRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.ObjectDropped;
import dev.retort.diff.hazard.change.SchemaChange.Rebuild;
import dev.retort.diff.hazard.change.SchemaChange.RowsWritten;
import dev.retort.diff.hazard.change.SchemaChange.TableDropped;
import dev.retort.diff.hazard.change.SchemaChange.TableEmptied;
import dev.retort.diff.hazard.change.SchemaChange.TableFilled;
import dev.retort.diff.hazard.change.SchemaChange.TableLocked;
import dev.retort.diff.hazard.change.SchemaChange.TableRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.hazard.change.SchemaChange.ViewRefreshed;
import dev.retort.diff.model.ObjectName;
import dev.retort.sql.DestructiveStatement;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reader of statements: what they change. What it does not know changes nothing. */
public final class StatementReader {
    private static final Set<String> UNNAMED = Set.of("owned", "prepare", "role", "user", "server", "rule");

    private static final Set<String> RUNNING_TEXTS = Set.of("execute", "prepare", "do");

    private static final Set<String> CHANGING =
            Set.of("alter", "drop", "create", "truncate", "delete", "update", "rename");

    /** With what else a statement begins, which may have words of these within it: {@code SELECT … FOR UPDATE}. */
    private static final Set<String> OTHERS =
            Set.of("select", "insert", "replace", "set", "declare", "with", "grant", "revoke", "comment");

    private StatementReader() {}

    /**
     * What a statement changes.
     *
     * @param before the tables that are known before it
     */
    public static List<SchemaChange> read(SqlStatement sql, KnownTables before) {
        return changes(sql, before).stream()
                .filter(change -> !change.object().name().isEmpty())
                .toList();
    }

    private static List<SchemaChange> changes(SqlStatement sql, KnownTables before) {
        SqlCursor cursor = SqlCursor.of(sql);
        if (cursor.skip("create")) {
            return new CreateReader(before).read(cursor);
        }
        if (cursor.skip("alter")) {
            return altered(sql, cursor, before);
        }
        if (cursor.skip("drop")) {
            return dropped(cursor, before);
        }
        if (cursor.skip("rename", "table") || cursor.skip("rename", "tables")) {
            return renamed(cursor, before);
        }
        if (cursor.skip("truncate")) {
            return emptied(cursor, before);
        }
        if (sql.startsWithOneOf(RUNNING_TEXTS)) {
            return inTexts(sql, before);
        }
        List<SchemaChange> upkeep = upkeep(cursor.copy(), before);
        return upkeep.isEmpty() ? rows(sql, cursor, before) : upkeep;
    }

    /** What is in the texts that a statement runs: {@code EXECUTE IMMEDIATE}, {@code PREPARE}, {@code DO}. */
    private static List<SchemaChange> inTexts(SqlStatement sql, KnownTables before) {
        return sql.tokens().stream()
                .filter(token -> token.kind() == SqlToken.Kind.STRING)
                .flatMap(token -> SqlText.of(token.text(), sql.syntax()).statements().stream())
                .flatMap(inner -> inBlock(inner).stream())
                .flatMap(inner -> read(inner, before).stream())
                .toList();
    }

    /** The statement that begins within a part of a block: {@code BEGIN ALTER TABLE …}. */
    static Optional<SqlStatement> inBlock(SqlStatement sql) {
        for (int i = 0; i < sql.size(); i++) {
            boolean isOuter = sql.at(i).depth() == 0;
            if (isOuter && sql.at(i).isIn(CHANGING)) {
                return sql.from(i);
            }
            if (isOuter && sql.at(i).isIn(OTHERS) && !isOfRoutine(sql, i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a word says something of a routine, before its body begins. */
    private static boolean isOfRoutine(SqlStatement sql, int word) {
        return sql.find(word, "begin") >= 0;
    }

    private static List<SchemaChange> altered(SqlStatement sql, SqlCursor cursor, KnownTables before) {
        cursor.skipAll("online", "ignore", "foreign");
        if (!cursor.skip("table")) {
            return List.of();
        }
        cursor.skipExistence();
        cursor.skip("only");
        ObjectName table = known(cursor.object("table"), before);
        cursor.skip("*");
        if (cursor.skip("wait")) {
            cursor.advance();
        }
        cursor.skip("nowait");
        return new AlterTableReader(before, table, AlterTableReader.isFolding(sql)).read(cursor);
    }

    private static List<SchemaChange> dropped(SqlCursor cursor, KnownTables before) {
        if (cursor.seesOneOf("temporary", "index") || UNNAMED.contains(cursor.word())) {
            return List.of();
        }
        String kind = cursor.word();
        cursor.advance();
        while (cursor.seesOneOf("view", "table", "body", "data", "wrapper", "mapping", "class", "family", "access")) {
            kind += " " + cursor.word();
            cursor.advance();
        }
        cursor.skipExistence();
        List<SchemaChange> changes = new ArrayList<>();
        for (ObjectName name : cursor.objects(kind.equals("tables") ? "table" : kind)) {
            changes.add(kind.equals("table") ? new TableDropped(known(name, before)) : new ObjectDropped(name));
        }
        if (cursor.cascades() && cursor.has("cascade")) {
            changes.add(new DependentsDropped(changes.getFirst().object()));
        }
        return changes;
    }

    private static List<SchemaChange> emptied(SqlCursor cursor, KnownTables before) {
        cursor.skip("table");
        cursor.skip("only");
        List<SchemaChange> changes = new ArrayList<>();
        cursor.objects("table").forEach(name -> changes.add(new TableEmptied(known(name, before))));
        if (cursor.has("cascade")) {
            changes.add(new DependentsEmptied(changes.getFirst().object()));
        }
        return changes;
    }

    private static List<SchemaChange> renamed(SqlCursor cursor, KnownTables before) {
        List<SchemaChange> changes = new ArrayList<>();
        for (SqlCursor pair : cursor.parts()) {
            pair.skipExistence();
            ObjectName table = known(pair.object("table"), before);
            if (pair.skip("wait")) {
                pair.advance();
            }
            if (pair.skip("to")) {
                changes.add(new TableRenamed(table, pair.object("table")));
            }
        }
        return changes;
    }

    /** What looks after tables, and keeps others from them meanwhile. */
    private static List<SchemaChange> upkeep(SqlCursor sql, KnownTables before) {
        if (sql.skip("lock")) {
            return locked(sql, before, mode(sql));
        }
        if (sql.skip("flush", "tables") || sql.skip("flush", "table")) {
            boolean isForReading = sql.hasPair("with", "read") || sql.hasPair("for", "export");
            return isForReading ? locked(sql, before, Optional.of(true)) : List.of();
        }
        if (sql.skip("refresh", "materialized", "view")) {
            return sql.sees("concurrently") ? List.of() : List.of(new ViewRefreshed(sql.object("materialized view")));
        }
        if (sql.skip("reindex") && !sql.has("concurrently") && !sql.hasPair("concurrently", ")")) {
            if (sql.sees("(")) {
                sql.group();
            }
            String kind = sql.word();
            sql.skipOneOf("table", "index", "schema", "database", "system");
            return List.of(new IndexesRebuilt(sql.object(kind)));
        }
        if (sql.skip("cluster")) {
            return sql.isAtEnd()
                    ? List.of()
                    : List.of(new TableRebuilt(known(sql.object("table"), before), Rebuild.CLEANING));
        }
        if (sql.skip("vacuum")) {
            boolean isFull = sql.sees("full") || sql.copy().group().has("full");
            sql.group();
            sql.skipAll("full", "freeze", "verbose", "analyze");
            return isFull ? List.of(new TableRebuilt(known(sql.object("table"), before), Rebuild.CLEANING)) : List.of();
        }
        if (sql.skip("optimize", "table")) {
            return List.of(new TableRebuilt(known(sql.object("table"), before), Rebuild.FORMAT));
        }
        return List.of();
    }

    /**
     * {@code LOCK TABLE a, b IN … MODE}, {@code LOCK TABLES a READ, b AS c LOW_PRIORITY WRITE}, {@code FLUSH TABLES a, b WITH READ LOCK}.
     */
    private static List<SchemaChange> locked(SqlCursor sql, KnownTables before, Optional<Boolean> isAllShared) {
        sql.skipOneOf("table", "tables");
        List<SchemaChange> locks = new ArrayList<>();
        for (SqlCursor part : sql.before("in", "with", "for").parts()) {
            part.skip("only");
            ObjectName table = known(part.object("table"), before);
            Optional<Boolean> shared =
                    part.has("read") ? Optional.of(true) : part.has("write") ? Optional.of(false) : isAllShared;
            shared.ifPresent(isShared -> locks.add(new TableLocked(table, isShared)));
        }
        return locks;
    }

    /** Whether others can read what is locked in the mode that a statement names; empty where they can write, too. */
    private static Optional<Boolean> mode(SqlCursor sql) {
        boolean isExclusive = sql.hasPair("access", "exclusive") || !sql.has("mode");
        boolean isShared =
                (sql.hasPair("in", "share") && !sql.hasPair("share", "update")) || sql.hasPair("in", "exclusive");
        return isExclusive ? Optional.of(false) : isShared ? Optional.of(true) : Optional.empty();
    }

    private static List<SchemaChange> rows(SqlStatement sql, SqlCursor cursor, KnownTables before) {
        if (cursor.skip("insert") || cursor.skip("replace")) {
            return filled(sql, cursor, before);
        }
        return DestructiveStatement.of(sql.text(), sql.syntax())
                .filter(harm -> sql.startsWith("delete") || sql.startsWith("update") || sql.startsWith("with"))
                .flatMap(DestructiveStatement::table)
                .map(table -> SqlText.of(table, sql.syntax()).statements())
                .filter(statements -> !statements.isEmpty())
                .map(statements -> SqlCursor.of(statements.getFirst()).object("table"))
                .<List<SchemaChange>>map(
                        table -> List.of(new RowsWritten(known(table, before), !sql.has("update"), written(sql))))
                .orElse(List.of());
    }

    /** The columns that a plain UPDATE gives values. */
    private static List<String> written(SqlStatement sql) {
        int set = sql.startsWith("update") ? sql.find(sql.first(), "set") : -1;
        if (set < 0) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (SqlCursor part : new SqlCursor(sql, set + 1, sql.size()).parts()) {
            columns.add(part.object("column").name());
        }
        return columns;
    }

    private static List<SchemaChange> filled(SqlStatement sql, SqlCursor cursor, KnownTables before) {
        cursor.skipAll("ignore", "or", "replace", "low_priority", "high_priority", "into");
        ObjectName table = known(cursor.object("table"), before);
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (cursor.sees("(")) {
            cursor.group().parts().forEach(part -> columns.add(part.name()));
            if (cursor.skip("select")) {
                cursor.before("from")
                        .parts()
                        .forEach(value -> values.add(value.isName() ? value.name() : value.text()));
            }
        }
        List<ObjectName> sources = new ArrayList<>();
        for (int i = 0; i < sql.size(); i++) {
            if (sql.is(i, "from", "join")) {
                sources.add(known(new SqlCursor(sql, i + 1, sql.size()).object("table"), before));
            }
        }
        return sources.isEmpty() ? List.of() : List.of(new TableFilled(table, sources, columns, values));
    }

    /** The table as the catalog calls it. */
    static ObjectName known(ObjectName name, KnownTables before) {
        return before.table(name).map(outline -> outline.table()).orElse(name);
    }
}
