package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables whose columns are those of a composite type. Where the attributes of the type change, the table is made anew: their order is that of
 * its columns, and the server gives a column that is added the last place. A table that leaves its type does so before its columns change, and
 * one that gets a type has the columns of that by then.
 */
record TypedTables(Side from, Side to, Fates fates) {

    /** The tables of both schemas whose type gets other attributes, or has its attributes in another order than their columns. */
    List<ObjectName> ofOthers() {
        return to.objects().stream()
                .filter(table -> from.has(table.name()))
                .filter(table -> type(table)
                        .filter(type -> isAltered(type) || isInOtherOrder(table))
                        .isPresent())
                .map(CatalogObject::name)
                .toList();
    }

    private boolean isInOtherOrder(CatalogObject table) {
        List<String> former =
                Names.listed(from.the(table.name()).get("_columns").orElse(""));
        List<String> wanted = Names.listed(table.get("_columns").orElse(""));
        List<String> kept = former.stream().filter(wanted::contains).toList();
        return !wanted.subList(0, kept.size()).equals(kept);
    }

    /** Whether a table that stays is no longer of its type, or of another one. */
    boolean isLeft(ObjectName table) {
        return isOther(table) && from.the(table).has("of type");
    }

    /** Whether a table that stays becomes one of a type. */
    boolean isJoined(ObjectName table) {
        return isOther(table) && to.the(table).has("of type");
    }

    private boolean isOther(ObjectName table) {
        return fates.altered().contains(table)
                && !from.the(table).get("of type").equals(to.the(table).get("of type"));
    }

    /** Has the columns of tables, and the attributes of their types, change between their being of the one and of the other. */
    void add(StepGraph graph) {
        for (ObjectName table : fates.altered()) {
            if (isLeft(table)) {
                type(from.the(table)).stream()
                        .flatMap(this::changes)
                        .forEach(step -> graph.order(new PlanStep(Deed.ALTER, table), step, false));
            }
            if (isJoined(table)) {
                PlanStep joining = new PlanStep(Deed.ATTACH, table);
                graph.add(joining);
                graph.order(new PlanStep(Deed.ALTER, table), joining, false);
                ObjectName type = type(to.the(table)).orElseThrow();
                graph.order(new PlanStep(Deed.MAKE, type), joining, false);
                changes(type).forEach(step -> graph.order(step, joining, false));
                orderColumns(table, joining, graph);
            }
        }
    }

    private void orderColumns(ObjectName table, PlanStep joining, StepGraph graph) {
        Optional<PlanStep> former = Optional.empty();
        for (String written : Names.listed(to.the(table).get("_columns").orElse(""))) {
            ObjectName column = new ObjectName("column", table.schema(), table.name(), Names.bare(written));
            PlanStep making = new PlanStep(Deed.MAKE, column);
            graph.order(new PlanStep(Deed.ALTER, column), joining, false);
            graph.order(making, joining, false);
            if (fates.made().contains(column)) {
                former.ifPresent(before -> graph.order(before, making, false));
                former = Optional.of(making);
            }
        }
    }

    /** Whether a table that is made anew is let go of by its type, which stays and changes. */
    boolean isParted(ObjectName table) {
        return fates.aside().contains(table)
                && from.find(table)
                        .flatMap(TypedTables::type)
                        .filter(this::isAltered)
                        .isPresent();
    }

    /** Has the type change between the two tables. */
    void order(ObjectName table, StepGraph graph) {
        changes(from.find(table).flatMap(TypedTables::type).orElseThrow()).forEach(step -> {
            graph.order(new PlanStep(Deed.ALTER, table), step, false);
            graph.order(step, new PlanStep(Deed.MAKE, table), false);
        });
    }

    /** What is done to the attributes of a type. */
    private Stream<PlanStep> changes(ObjectName type) {
        return attributes(type)
                .flatMap(attribute ->
                        Stream.of(Deed.DROP, Deed.MAKE, Deed.ALTER).map(deed -> new PlanStep(deed, attribute)));
    }

    private static Optional<ObjectName> type(CatalogObject table) {
        return table.has("of type")
                ? table.needs().stream()
                        .filter(need -> need.kind().equals("type"))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isAltered(ObjectName type) {
        return !fates.dropped().contains(type)
                && attributes(type)
                        .anyMatch(attribute -> Stream.of(fates.made(), fates.dropped(), fates.altered())
                                .anyMatch(some -> some.contains(attribute)));
    }

    private Stream<ObjectName> attributes(ObjectName type) {
        return Stream.of(from, to)
                .map(side -> side.dependents(type))
                .flatMap(Set::stream)
                .filter(name -> name.kind().equals("attribute") && name.owner().equals(type.name()))
                .distinct();
    }
}
