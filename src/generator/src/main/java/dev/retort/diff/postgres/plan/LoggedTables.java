package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.plan.StepGraph.Edge;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tables that are to be written to the log, or no longer so. At no time may the foreign key of one that is refer to one that is not: they
 * change one after another, and where keys lead in a circle, without these.
 */
record LoggedTables(Side from, Side to, Fates fates) {
    private static final String PERSISTENCE = "persistence";

    void add(StepGraph graph) {
        fates.altered().stream()
                .filter(this::isOther)
                .flatMap(table -> keys(table).flatMap(key -> referenced(key).map(other -> isLogged(table)
                        ? new Edge(alteration(other), alteration(table), false)
                        : new Edge(alteration(table), alteration(other), false))))
                .forEach(edge -> graph.order(edge.before(), edge.after(), false));
    }

    private static PlanStep alteration(ObjectName table) {
        return new PlanStep(Deed.ALTER, table);
    }

    private boolean isOther(ObjectName table) {
        return fates.altered().contains(table)
                && table.kind().equals("table")
                && from.the(table).differing(to.the(table)).contains(PERSISTENCE);
    }

    private boolean isLogged(ObjectName table) {
        return !to.the(table).has(PERSISTENCE);
    }

    /** The foreign keys of a table that stay as they are. */
    private Stream<CatalogObject> keys(ObjectName table) {
        return from.dependents(table).stream()
                .filter(key -> to.has(key) && !fates.made().contains(key))
                .map(from::the)
                .filter(key -> key.isPartOf(table) && key.get("_type").equals(Optional.of("f")));
    }

    /** The other tables that one refers to, and that change as its own does. */
    private Stream<ObjectName> referenced(CatalogObject key) {
        ObjectName table = PartitionedIndexes.table(key);
        return key.needs().stream()
                .filter(need -> !need.owner().isEmpty())
                .map(PartitionedIndexes::tableOf)
                .filter(other -> !other.equals(table) && isOther(other) && isLogged(other) == isLogged(table))
                .distinct();
    }

    /** The foreign keys for which one of two tables is to change before the other. */
    Stream<ObjectName> keysBetween(Edge edge) {
        ObjectName one = edge.before().object();
        ObjectName other = edge.after().object();
        return Stream.of(one, other)
                .filter(this::isOther)
                .flatMap(this::keys)
                .filter(key -> referenced(key).anyMatch(table -> table.equals(one) || table.equals(other)))
                .map(CatalogObject::name);
    }
}
