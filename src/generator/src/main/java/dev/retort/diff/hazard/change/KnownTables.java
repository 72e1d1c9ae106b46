package dev.retort.diff.hazard.change;

import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ColumnDropped;
import dev.retort.diff.hazard.change.SchemaChange.ColumnRenamed;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.hazard.change.SchemaChange.TableCreated;
import dev.retort.diff.hazard.change.SchemaChange.TableDropped;
import dev.retort.diff.hazard.change.SchemaChange.TableRenamed;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outlines of the tables that are known at a moment. Immutable. */
public record KnownTables(List<TableOutline> tables) {
    public static final KnownTables NONE = new KnownTables(List.of());

    public KnownTables {
        tables = List.copyOf(tables);
    }

    /** A table, by a name that is written with its schema, or without. */
    public Optional<TableOutline> table(ObjectName name) {
        return tables.stream()
                .filter(outline -> outline.table().name().equals(name.name()) && isInSchema(outline, name))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(outline ->
                                outline.table().name().equalsIgnoreCase(name.name()) && isInSchema(outline, name))
                        .findFirst());
    }

    private static boolean isInSchema(TableOutline outline, ObjectName name) {
        String schema = outline.table().schema();
        return schema.isEmpty() || name.schema().isEmpty() || schema.equalsIgnoreCase(name.schema());
    }

    /** A column of a table, in whatever letters it is written. */
    static Optional<Column> column(TableOutline outline, String name) {
        return outline.column(name)
                .or(() -> outline.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** The outlines after some changes. */
    public KnownTables after(List<SchemaChange> changes) {
        KnownTables outlines = this;
        for (SchemaChange change : changes) {
            outlines = outlines.after(change);
        }
        return outlines;
    }

    private KnownTables after(SchemaChange change) {
        return switch (change) {
            case TableCreated created -> without(created.object()).with(created.outline());
            case TableDropped dropped -> without(dropped.object());
            case TableRenamed renamed ->
                table(renamed.object())
                        .map(table -> without(renamed.object())
                                .with(new TableOutline(
                                        renamed.newName(),
                                        table.columns(),
                                        table.primaryKey(),
                                        table.indexes(),
                                        table.foreignKeys(),
                                        table.checks())))
                        .orElse(this);
            default ->
                table(change.object())
                        .map(table -> without(table.table()).with(changed(table, change)))
                        .orElse(this);
        };
    }

    private static TableOutline changed(TableOutline table, SchemaChange change) {
        return switch (change) {
            case ColumnAdded added ->
                withColumns(table, plus(table.columns(), added.column().column()));
            case ColumnDropped dropped ->
                withColumns(
                        table,
                        table.columns().stream()
                                .filter(column -> !column.name().equalsIgnoreCase(dropped.column()))
                                .toList());
            case ColumnRenamed renamed ->
                withColumns(
                        table,
                        table.columns().stream()
                                .map(column -> column.name().equalsIgnoreCase(renamed.column())
                                        ? named(column, renamed.newName())
                                        : column)
                                .toList());
            case ColumnChanged changed ->
                withColumns(
                        table,
                        table.columns().stream()
                                .map(column -> column.name()
                                                .equalsIgnoreCase(
                                                        changed.after().name())
                                        ? changed.after()
                                        : column)
                                .toList());
            case IndexAdded index ->
                withIndex(table, new Index(index.name(), index.columns(), index.isUnique(), index.isWhole()));
            case KeyAdded key
            when key.kind() != KeyKind.EXCLUSION ->
                new TableOutline(
                        table.table(),
                        table.columns(),
                        key.kind() == KeyKind.PRIMARY ? key.columns() : table.primaryKey(),
                        plus(table.indexes(), new Index(key.name(), key.columns(), true, true)),
                        table.foreignKeys(),
                        table.checks());
            case ForeignKeyAdded key ->
                new TableOutline(
                        table.table(),
                        table.columns(),
                        table.primaryKey(),
                        table.indexes(),
                        plus(table.foreignKeys(), key.key()),
                        table.checks());
            case CheckAdded check ->
                new TableOutline(
                        table.table(),
                        table.columns(),
                        table.primaryKey(),
                        table.indexes(),
                        table.foreignKeys(),
                        plus(table.checks(), check.condition()));
            default -> table;
        };
    }

    private static Column named(Column column, String name) {
        return new Column(
                name,
                column.type(),
                column.values(),
                column.isNullable(),
                column.defaultValue(),
                column.isComputed(),
                column.isCounted());
    }

    private static TableOutline withColumns(TableOutline table, List<Column> columns) {
        return new TableOutline(
                table.table(), columns, table.primaryKey(), table.indexes(), table.foreignKeys(), table.checks());
    }

    private static TableOutline withIndex(TableOutline table, Index index) {
        return new TableOutline(
                table.table(),
                table.columns(),
                table.primaryKey(),
                plus(table.indexes(), index),
                table.foreignKeys(),
                table.checks());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private KnownTables without(ObjectName name) {
        Optional<TableOutline> known = table(name);
        return known.map(outline -> new KnownTables(tables.stream()
                        .filter(table -> !table.table().equals(outline.table()))
                        .toList()))
                .orElse(this);
    }

    private KnownTables with(TableOutline outline) {
        List<TableOutline> more = new ArrayList<>(tables);
        more.add(outline);
        return new KnownTables(more);
    }
}
