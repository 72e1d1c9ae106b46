package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ColumnDropped;
import dev.retort.diff.hazard.change.SchemaChange.DependentsDropped;
import dev.retort.diff.hazard.change.SchemaChange.DependentsEmptied;
import dev.retort.diff.hazard.change.SchemaChange.EngineSet;
import dev.retort.diff.hazard.change.SchemaChange.HistoryDropped;
import dev.retort.diff.hazard.change.SchemaChange.ObjectDropped;
import dev.retort.diff.hazard.change.SchemaChange.PartitionsDropped;
import dev.retort.diff.hazard.change.SchemaChange.RowsWritten;
import dev.retort.diff.hazard.change.SchemaChange.TableCreated;
import dev.retort.diff.hazard.change.SchemaChange.TableDropped;
import dev.retort.diff.hazard.change.SchemaChange.TableEmptied;
import dev.retort.diff.hazard.change.TypeChange;
import dev.retort.diff.hazard.change.TypeChange.Effect;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about changes that destroy data, or may change it for good. */
record LossRules(Situation situation, ProductHazards product) {
    private static final String COPY_FIRST =
            "copy what may be needed later to a table of its own first; drop it when no release that runs uses it";

    List<Hazard> of(SchemaChange change) {
        return switch (change) {
            case TableDropped dropped -> tableDropped(dropped.object());
            case TableCreated created
            when created.replaces() ->
                one(
                        HazardKind.REPLACES_TABLE,
                        created.object(),
                        "destroys " + name(created.object()) + rowsOf(created.object())
                                + ", if it is there, and puts an empty table in its place",
                        "write create table, which fails where there is one; or rename the old one first");
            case TableEmptied emptied ->
                one(
                        HazardKind.EMPTIES_TABLE,
                        emptied.object(),
                        "destroys " + allRows(emptied.object()),
                        "delete only the rows that are meant, with a condition; keep a copy of the others");
            case EngineSet set
            when !product.keepsRows(set.engine()) ->
                one(
                        HazardKind.EMPTIES_TABLE,
                        set.object(),
                        "destroys " + allRows(set.object()) + ", since the engine " + set.engine() + " keeps none",
                        "rename the table, and make a new one of that engine beside it");
            case DependentsEmptied emptied ->
                one(
                        HazardKind.EMPTIES_TABLE,
                        emptied.object(),
                        "destroys all rows of the tables that refer to " + name(emptied.object())
                                + ", without naming them",
                        "leave out cascade, and name each table that is meant");
            case RowsWritten written -> rowsWritten(written);
            case ColumnDropped dropped
            when !isFresh(dropped.object(), dropped.column()) -> columnDropped(dropped.object(), dropped.column());
            case PartitionsDropped dropped ->
                one(
                        HazardKind.DROPS_PARTITION,
                        dropped.object(),
                        "destroys the rows in " + String.join(", ", dropped.partitions()) + " of "
                                + name(dropped.object()),
                        "copy them to another table first, or exchange the partition with one, if they may be needed");
            case HistoryDropped dropped ->
                one(
                        HazardKind.DROPS_HISTORY,
                        dropped.object(),
                        "destroys what " + name(dropped.object()) + " keeps of former states of its rows",
                        "copy them first: create table old_rows as select * from … for system_time all");
            case ObjectDropped dropped
            when isSchema(dropped.object()) ->
                one(
                        HazardKind.DROPS_SCHEMA,
                        dropped.object(),
                        "destroys " + dropped.object().path() + " with all its tables",
                        "drop the tables one by one, so that each can be judged");
            case DependentsDropped dropped ->
                one(
                        HazardKind.DROPS_DEPENDENTS,
                        dropped.object(),
                        "drops whatever depends on " + dropped.object().path() + " without naming it",
                        "leave out cascade, and drop by name what the server then says depends on it");
            case ColumnChanged changed -> columnChanged(changed);
            default -> List.of();
        };
    }

    static boolean isSchema(ObjectName object) {
        return object.kind().equals("schema") || object.kind().equals("database");
    }

    private List<Hazard> tableDropped(ObjectName table) {
        Optional<ObjectName> replacement = situation.replacement(table);
        if (replacement.isEmpty()) {
            return one(HazardKind.DROPS_TABLE, table, "destroys " + name(table) + rowsOf(table), COPY_FIRST);
        }
        List<Column> kept = situation
                .tables()
                .table(replacement.get())
                .map(TableOutline::columns)
                .orElse(List.of());
        return situation.tables().table(table).stream()
                .flatMap(outline -> outline.columns().stream())
                .filter(column -> !kept.isEmpty()
                        && !isFresh(table, column.name())
                        && kept.stream().noneMatch(other -> other.name().equalsIgnoreCase(column.name())))
                .flatMap(column -> columnDropped(table, column.name()).stream())
                .toList();
    }

    private List<Hazard> rowsWritten(RowsWritten written) {
        boolean isFilling = !written.columns().isEmpty()
                && written.columns().stream().allMatch(column -> isFresh(written.object(), column));
        if (isFilling) {
            return List.of();
        }
        return written.isDeletion()
                ? one(
                        HazardKind.DELETES_ALL_ROWS,
                        written.object(),
                        "deletes " + allRows(written.object()),
                        "say which rows are meant: where …")
                : one(
                        HazardKind.WRITES_ALL_ROWS,
                        written.object(),
                        "writes over values of " + allRows(written.object()) + ", in one transaction",
                        "say which rows are meant: where …; of many rows, write some thousands at a time");
    }

    private List<Hazard> columnDropped(ObjectName table, String column) {
        Optional<Long> values = situation.live().flatMap(rows -> rows.rowsWhere(table, column, "%s is not null"));
        String what = name(table) + "." + column;
        boolean isComputed = situation
                .tables()
                .table(table)
                .flatMap(outline -> outline.column(column))
                .filter(Column::isComputed)
                .isPresent();
        String why = isComputed
                ? "drops " + what + ", which is computed from other columns"
                : values.map(number -> number == 0
                                ? "drops " + what + ", which has no values now"
                                : "destroys " + new RowCount(number, true).of("value", "values") + " of " + what)
                        .orElse("destroys the values of " + what);
        return one(HazardKind.DROPS_COLUMN, table, why, COPY_FIRST);
    }

    private List<Hazard> columnChanged(ColumnChanged changed) {
        Optional<Column> before = changed.before();
        if (before.isEmpty() || !product.enforcesTypes()) {
            return List.of();
        }
        TypeChange type = TypeChange.of(before.get(), changed.after());
        ObjectName table = changed.object();
        String column = before.get().name();
        String what = name(table) + "." + column;
        if (type.effect() == Effect.CONVERTED) {
            return one(
                    HazardKind.CONVERTS_TYPE,
                    table,
                    "makes " + changed.after().type() + " of the "
                            + before.get().type() + " values of " + what + ", which some may not survive",
                    "add a column of the new type, fill it, and look at what differs before the old one goes");
        }
        if (type.effect() != Effect.NARROWER) {
            return List.of();
        }
        boolean isChoice =
                !before.get().values().isEmpty() && !changed.after().values().isEmpty();
        HazardKind kind = isChoice ? HazardKind.REMOVES_VALUES : HazardKind.NARROWS_TYPE;
        String advice = isChoice
                ? "give the rows that have the removed values another one first"
                : "shorten or correct these values first, in a statement of their own";
        Optional<RowCount> all = situation.rows(table);
        Optional<Long> misfits = type.misfit()
                .flatMap(condition -> situation.live().flatMap(rows -> rows.rowsWhere(table, column, condition)));
        if (misfits.isPresent()
                && all.isPresent()
                && misfits.get() == 0
                && all.get().number() > 0) {
            return List.of();
        }
        String fit = isChoice
                ? "are none of those that it takes then"
                : "do not fit " + changed.after().type();
        String why = misfits.filter(number -> number > 0)
                .map(number -> RowCount.digits(number) + " of "
                        + all.map(count -> count.of("value", "values")).orElse("the values") + " of " + what + " "
                        + (number == 1 ? fit.replaceFirst("^do ", "does ").replaceFirst("^are ", "is ") : fit))
                .orElse("values of " + what + " that " + fit + " are lost, or make it fail");
        return one(kind, table, why, advice);
    }

    private boolean isFresh(ObjectName table, String column) {
        return situation.isFresh(table, column);
    }

    /** {@code and its 1,204 rows}. */
    private String rowsOf(ObjectName table) {
        return situation
                .rows(table)
                .map(count -> count.number() == 0 ? ", which has no rows now" : " and its " + count.rows())
                .orElse(" and its rows");
    }

    private String allRows(ObjectName table) {
        return situation.rows(table).map(RowCount::all).orElse("all rows") + " of " + name(table);
    }

    static String name(ObjectName table) {
        return table.path();
    }

    static List<Hazard> one(HazardKind kind, ObjectName object, String why, String whatToDo) {
        return Stream.of(Hazard.of(kind, object, why, whatToDo)).toList();
    }
}
