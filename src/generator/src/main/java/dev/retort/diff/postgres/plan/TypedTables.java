package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables whose columns are those of a composite type. Where the attributes of the type change, the table is made anew: their order is that of
 * its columns, and the server gives a column that is added the last place.
 */
record TypedTables(Side from, Side to, Fates fates) {

    /** The tables of both schemas whose type gets other attributes. */
    List<ObjectName> ofOthers() {
        return to.objects().stream()
                .filter(table -> type(table).filter(this::isAltered).isPresent())
                .map(CatalogObject::name)
                .filter(from::has)
                .toList();
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
        ObjectName type = from.find(table).flatMap(TypedTables::type).orElseThrow();
        attributes(type)
                .flatMap(attribute ->
                        Stream.of(Deed.DROP, Deed.MAKE, Deed.ALTER).map(deed -> new PlanStep(deed, attribute)))
                .forEach(step -> {
                    graph.order(new PlanStep(Deed.ALTER, table), step, false);
                    graph.order(step, new PlanStep(Deed.MAKE, table), false);
                });
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
