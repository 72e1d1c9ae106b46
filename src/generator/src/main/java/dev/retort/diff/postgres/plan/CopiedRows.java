package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.table.ColumnKind;
import dev.retort.diff.postgres.table.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of tables that are made anew, which are copied from the former ones with the numbers of their counters. */
record CopiedRows(Side from, Side to, Fates fates) {
    /** The names that the former counters, and other sequences that go with the table, have while there are two. */
    List<Change> countersAside(ObjectName table) {
        return columns(from, table)
                .flatMap(column -> Stream.concat(
                        column.get("identity sequence").stream(),
                        sequences(from, column, fates.dropped()::contains)
                                .map(sequence -> Names.path(sequence.name()))))
                .map(counter -> Change.of(
                        Action.ALTER,
                        table,
                        "alter sequence " + counter + " rename to " + Names.quoted(aside(counter))))
                .toList();
    }

    private static String aside(String counter) {
        return Names.madeUp(Names.unplaced(counter), "", "old");
    }

    private static String asidePath(String counter) {
        String name = Names.quoted(Names.unplaced(counter));
        return counter.substring(0, counter.length() - name.length()) + Names.quoted(aside(counter));
    }

    /** The sequence of a column that ends with it. */
    private Optional<String> formerCounter(CatalogObject column) {
        return column.get("identity sequence").or(() -> counter(from, column, fates.dropped()::contains));
    }

    private Optional<String> laterCounter(CatalogObject column) {
        return column.get("identity sequence").or(() -> counter(to, column, fates.made()::contains));
    }

    private static Optional<String> counter(Side side, CatalogObject column, Predicate<ObjectName> isMeant) {
        return sequences(side, column, isMeant).findFirst().map(object -> Names.path(object.name()));
    }

    private static Stream<CatalogObject> sequences(Side side, CatalogObject column, Predicate<ObjectName> isMeant) {
        return side.objects().stream()
                .filter(object -> object.kind().equals("sequence")
                        && isMeant.test(object.name())
                        && object.goesWith().contains(column.name()));
    }

    private static Stream<CatalogObject> columns(Side side, ObjectName table) {
        return side.dependents(table).stream()
                .filter(name -> name.kind().equals("column"))
                .flatMap(name -> side.find(name).stream())
                .filter(column -> column.isPartOf(table));
    }

    /** The statements that copy the rows of a table, and the numbers of its counters. */
    List<Change> fill(ObjectName table, String former) {
        List<String> order = Names.listed(to.the(table).get("_columns").orElse(""));
        List<CatalogObject> kept = columns(to, table)
                .filter(column -> from.has(column.name()) && !column.has("generated"))
                .sorted(Comparator.comparingInt(
                        column -> order.indexOf(Names.quoted(column.name().name()))))
                .toList();
        List<Change> changes = new ArrayList<>();
        String forced = " force row level security";
        boolean isForced = to.the(table).has("row security of the owner");
        // Rows that are hidden from the owner would not be copied, and others be refused.
        if (from.the(table).has("row security of the owner")) {
            changes.add(Change.of(Action.ALTER, table, "alter table " + former + " no" + forced));
        }
        if (isForced) {
            changes.add(Change.of(Action.ALTER, table, "alter table " + Names.path(table) + " no" + forced));
        }
        if (!kept.isEmpty()) {
            List<String> values = kept.stream()
                    .map(column -> new CompositeTypes(from, to, fates).converted(from.the(column.name()), column))
                    .toList();
            List<String> names = kept.stream()
                    .map(column -> Names.quoted(column.name().name()))
                    .toList();
            boolean isCounted = kept.stream().anyMatch(this::isCounted);
            changes.add(Change.of(
                    Action.ALTER,
                    table,
                    "insert into " + Names.path(table) + " (" + String.join(", ", names) + ")"
                            + (isCounted ? " overriding system value" : "") + "\nselect " + String.join(", ", values)
                            + "\n  from " + former));
        }
        if (isForced) {
            changes.add(Change.of(Action.ALTER, table, "alter table " + Names.path(table) + forced));
        }
        kept.forEach(column -> formerCounter(from.the(column.name()))
                .ifPresent(counter -> laterCounter(column)
                        .ifPresent(later -> changes.add(Change.of(
                                Action.ALTER,
                                table,
                                "select setval(" + Names.literal(later) + ", last_value, is_called) from "
                                        + asidePath(counter))))));
        unchecked(table).forEach(sql -> changes.add(Change.of(Action.ALTER, table, sql)));
        return changes;
    }

    /** Whether a table that is made gets rows that were there. */
    boolean isFilled(CatalogObject table) {
        return fates.made().contains(table.name())
                && (fates.aside().contains(table.name())
                        || RenewedTables.parent(table)
                                .flatMap(to::find)
                                .filter(this::isFilled)
                                .isPresent());
    }

    /** Whether it is a column of a table that is made anew beside its parent, of which it has a NOT NULL that rows need not meet. */
    boolean isUncheckedOfParent(CatalogObject column) {
        ObjectName table = PartitionedIndexes.table(column);
        return !NotNull.unchecked(NotNull.left(column)).isEmpty()
                && fates.aside().contains(table)
                && to.parentOf(column)
                        .filter(parent -> !fates.made().contains(PartitionedIndexes.table(parent)))
                        .isPresent();
    }

    boolean hasUncheckedOfParent(ObjectName table) {
        return columns(to, table).anyMatch(this::isUncheckedOfParent);
    }

    /** What rows that were there need not meet, of a table and of the partitions that are filled with it. */
    private List<String> unchecked(ObjectName table) {
        List<String> statements = new ArrayList<>();
        columns(to, table)
                .map(column -> isUncheckedOfParent(column) ? NotNull.left(column) : column)
                .forEach(column -> statements.addAll(
                        NotNull.isOfParent(column) ? validated(column) : NotNull.unchecked(column)));
        RenewedTables.tables(to, table)
                .filter(child -> child.has("bound")
                        && fates.made().contains(child.name())
                        && !new RenewedTables(from, to, fates).isRoot(child.name()))
                .forEach(child -> statements.addAll(unchecked(child.name())));
        return statements;
    }

    /** What has rows meet what those of the parent need not. */
    private List<String> validated(CatalogObject column) {
        boolean isToBe = !NotNull.isUnchecked(column)
                && to.parentOf(column)
                        .filter(parent -> fates.made().contains(parent.name()) && NotNull.isUnchecked(parent))
                        .isPresent();
        return isToBe ? NotNull.validated(column) : List.of();
    }

    /** Whether the server counts a column, or that of the partitioned table, whose numbers it has. */
    private boolean isCounted(CatalogObject column) {
        return column.has("identity")
                || to.parentOf(column)
                        .filter(_ -> column.isInherited()
                                && isCounted(to.parentOf(column).orElseThrow()))
                        .isPresent();
    }

    /** What the former table takes with it when it is dropped. */
    List<Loss> losses(ObjectName table) {
        Stream<Loss> values = columns(from, table)
                .filter(column -> !column.has("generated"))
                .flatMap(column -> to
                        .find(column.name())
                        .filter(wanted -> !new CompositeTypes(from, to, fates).isNarrowed(wanted.name()))
                        .map(wanted -> new ColumnKind().lossOfAlter(column, wanted))
                        .orElse(ColumnKind.loss(column))
                        .stream());
        Stream<Loss> numbers = columns(from, table)
                .filter(column ->
                        to.find(column.name()).flatMap(this::laterCounter).isEmpty())
                .flatMap(column -> sequences(from, column, fates.dropped()::contains))
                .map(sequence -> Loss.ofNumber(sequence.name()));
        return Stream.concat(values, numbers).toList();
    }
}
