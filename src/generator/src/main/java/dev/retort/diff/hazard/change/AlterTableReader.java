package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ColumnDropped;
import dev.retort.diff.hazard.change.SchemaChange.ColumnRenamed;
import dev.retort.diff.hazard.change.SchemaChange.ConstraintValidated;
import dev.retort.diff.hazard.change.SchemaChange.DependentsDropped;
import dev.retort.diff.hazard.change.SchemaChange.EngineSet;
import dev.retort.diff.hazard.change.SchemaChange.HistoryDropped;
import dev.retort.diff.hazard.change.SchemaChange.PartitionAttached;
import dev.retort.diff.hazard.change.SchemaChange.PartitionsDropped;
import dev.retort.diff.hazard.change.SchemaChange.PrimaryKeyDropped;
import dev.retort.diff.hazard.change.SchemaChange.Rebuild;
import dev.retort.diff.hazard.change.SchemaChange.TableEmptied;
import dev.retort.diff.hazard.change.SchemaChange.TableRebuilt;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.sql.Grammar.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reader of ALTER TABLE. For one statement. */
final class AlterTableReader {
    private final KnownTables before;
    private final ObjectName table;
    private final boolean isFolded;
    private final List<SchemaChange> changes = new ArrayList<>();

    /** @param table as it is called before the statement */
    AlterTableReader(KnownTables before, ObjectName table, boolean isFolded) {
        this.before = before;
        this.table = table;
        this.isFolded = isFolded;
    }

    /** Whether names are folded to small letters, as a statement's product has it. */
    static boolean isFolding(dev.retort.sql.SqlStatement sql) {
        return sql.grammar().has(Trait.FOLDED_NAMES);
    }

    /** Reads what follows the table's name. */
    List<SchemaChange> read(SqlCursor sql) {
        if (isPartitions(sql)) {
            partitions(sql);
        } else {
            sql.parts().forEach(this::clause);
        }
        return List.copyOf(changes);
    }

    private static boolean isPartitions(SqlCursor sql) {
        return sql.sees("drop", "partition")
                || sql.sees("truncate", "partition")
                || sql.sees("discard", "partition")
                || sql.sees("partition", "by")
                || sql.sees("remove", "partitioning")
                || sql.sees("attach", "partition");
    }

    private void partitions(SqlCursor sql) {
        if (sql.skip("attach", "partition")) {
            changes.add(new PartitionAttached(table, sql.object("table")));
        } else if (sql.skip("drop", "partition")
                || sql.skip("truncate", "partition")
                || sql.skip("discard", "partition")) {
            sql.skipExistence();
            changes.add(new PartitionsDropped(
                    table,
                    sql.objects("partition").stream().map(ObjectName::name).toList()));
        } else {
            changes.add(new TableRebuilt(table, Rebuild.PARTITIONS));
        }
    }

    private void clause(SqlCursor sql) {
        if (sql.skip("add")) {
            add(sql);
        } else if (sql.skip("drop")) {
            drop(sql);
        } else if (sql.skip("modify")) {
            sql.skip("column");
            sql.skipExistence();
            String name = column(sql.name());
            redefined(name, name, sql);
        } else if (sql.skip("change")) {
            sql.skip("column");
            sql.skipExistence();
            String name = column(sql.name());
            String newName = sql.name();
            if (!newName.equals(name)) {
                changes.add(new ColumnRenamed(table, name, newName));
            }
            redefined(name, newName, sql);
        } else if (sql.skip("alter")) {
            alterColumn(sql);
        } else if (sql.skip("rename")) {
            rename(sql);
        } else if (sql.skip("validate", "constraint")) {
            changes.add(new ConstraintValidated(table, sql.name()));
        } else if (sql.skip("set", "schema")) {
            changes.add(new TableRenamed(table, new ObjectName("table", sql.name(), "", table.name())));
        } else {
            options(sql);
        }
    }

    private void add(SqlCursor sql) {
        if (sql.seesOneOf("partition")) {
            return;
        }
        if (sql.sees("system", "versioning")) {
            changes.add(new TableRebuilt(table, Rebuild.VERSIONING));
            return;
        }
        Optional<SchemaChange> constraint = ConstraintText.read(table, sql);
        if (constraint.isPresent()) {
            changes.add(constraint.get());
            return;
        }
        if (sql.seesOneOf("constraint", "period")) {
            return;
        }
        sql.skip("column");
        sql.skipExistence();
        if (sql.sees("(")) {
            sql.group().parts().forEach(this::addOne);
        } else {
            addOne(sql);
        }
    }

    private void addOne(SqlCursor sql) {
        Optional<SchemaChange> constraint = ConstraintText.read(table, sql);
        if (constraint.isPresent()) {
            changes.add(constraint.get());
        } else if (sql.seesName()) {
            ColumnText column = ColumnText.read(sql.name(), sql);
            changes.add(new ColumnAdded(table, column));
            changes.addAll(column.constraints(table));
        }
    }

    private void drop(SqlCursor sql) {
        if (sql.sees("primary", "key")) {
            changes.add(new PrimaryKeyDropped(table));
        } else if (sql.sees("system", "versioning")) {
            changes.add(new HistoryDropped(table));
        } else if (!sql.seesOneOf("constraint", "foreign", "index", "key", "check", "period")) {
            sql.skip("column");
            sql.skipExistence();
            String name = column(sql.name());
            changes.add(new ColumnDropped(table, name));
            if (sql.skip("cascade") && sql.cascades()) {
                changes.add(new DependentsDropped(ObjectName.column(table, name)));
            }
        } else if (sql.skip("constraint") && sql.cascades()) {
            sql.skipExistence();
            String name = sql.name();
            if (sql.skip("cascade")) {
                changes.add(new DependentsDropped(new ObjectName("constraint", table.schema(), table.name(), name)));
            }
        }
    }

    /** {@code ALTER [COLUMN] name …}. */
    private void alterColumn(SqlCursor sql) {
        if (sql.seesOneOf("index", "constraint", "check")) {
            return;
        }
        sql.skip("column");
        String name = column(sql.name());
        Optional<Column> was = known(name);
        Column column = was.orElse(new Column(name, "", List.of(), true, Optional.empty(), false, false));
        Optional<Column> after = Optional.empty();
        if (sql.skip("set", "data", "type") || sql.skip("type")) {
            List<String> values = new ArrayList<>();
            String type = ColumnText.type(sql, values);
            after = Optional.of(new Column(
                    name,
                    type,
                    values,
                    column.isNullable(),
                    column.defaultValue(),
                    column.isComputed(),
                    column.isCounted()));
        } else if (sql.sees("set", "not", "null")) {
            after = Optional.of(nullable(column, false));
        } else if (sql.sees("drop", "not", "null")) {
            after = Optional.of(nullable(column, true));
        } else if (sql.sees("drop", "default")) {
            after = Optional.of(withDefault(column, Optional.empty()));
        } else if (sql.skip("set", "default")) {
            after = Optional.of(withDefault(column, Optional.of(sql.text())));
        }
        after.ifPresent(value -> changes.add(new ColumnChanged(table, was, value, false)));
    }

    private static Column nullable(Column column, boolean isNullable) {
        return new Column(
                column.name(),
                column.type(),
                column.values(),
                isNullable,
                column.defaultValue(),
                column.isComputed(),
                column.isCounted());
    }

    private static Column withDefault(Column column, Optional<String> value) {
        return new Column(
                column.name(),
                column.type(),
                column.values(),
                column.isNullable(),
                value,
                column.isComputed(),
                column.isCounted());
    }

    private void redefined(String name, String newName, SqlCursor sql) {
        ColumnText text = ColumnText.read(newName, sql);
        changes.add(new ColumnChanged(table, known(name), text.column(), text.isPlaced()));
        changes.addAll(text.constraints(table));
    }

    private void rename(SqlCursor sql) {
        if (sql.seesOneOf("index", "key", "constraint")) {
            return;
        }
        if (sql.skipOneOf("to", "as") || (sql.seesName() && !sql.sees("column") && !sql.has("to"))) {
            changes.add(new TableRenamed(table, sql.object("table")));
            return;
        }
        sql.skip("column");
        sql.skipExistence();
        String name = column(sql.name());
        if (sql.skip("to")) {
            changes.add(new ColumnRenamed(table, name, sql.name()));
        }
    }

    /** Options of a table, of which several may come with nothing but blanks between them. */
    private void options(SqlCursor sql) {
        if (sql.skip("set")) {
            if (sql.seesOneOf("tablespace", "logged", "unlogged") || sql.sees("access", "method")) {
                changes.add(new TableRebuilt(table, Rebuild.STORAGE));
            }
            return;
        }
        while (!sql.isAtEnd()) {
            if (sql.skip("convert", "to")) {
                changes.add(new TableRebuilt(table, Rebuild.CHARACTER_SET));
            } else if (sql.skip("discard", "tablespace")) {
                changes.add(new TableEmptied(table));
            } else if (sql.skip("engine")) {
                sql.skip("=");
                changes.add(new EngineSet(table, sql.name()));
            } else if (sql.skipOneOf("row_format", "key_block_size", "force")) {
                changes.add(new TableRebuilt(table, Rebuild.FORMAT));
            } else {
                sql.advance();
            }
        }
    }

    private Optional<Column> known(String name) {
        return before.table(table).flatMap(outline -> KnownTables.column(outline, name));
    }

    /** The column as the catalog calls it. */
    private String column(String name) {
        return isFolded ? name : known(name).map(Column::name).orElse(name);
    }
}
