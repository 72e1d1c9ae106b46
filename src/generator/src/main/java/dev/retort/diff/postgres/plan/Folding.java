package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.table.ConstraintKind;
import dev.retort.diff.postgres.table.SequenceKind;
import java.util.Optional;
import java.util.Set;

/** Which steps are done as a part of others: columns are made with their table, indexes are dropped with their columns. */
record Folding(Side from, Side to, Fates fates, StepGraph graph) {
    private static final Set<String> IN_DEFINITIONS = Set.of("column", "constraint", "attribute", "domain constraint");
    private static final Set<String> COUNTED = Set.of("smallint", "integer", "bigint");

    void fold() {
        fates.dropped().forEach(name -> foldDrop(from.the(name)));
        fates.made().forEach(name -> foldMaking(to.the(name)));
    }

    private void foldDrop(CatalogObject object) {
        PlanStep drop = new PlanStep(Deed.DROP, object.name());
        if (!graph.has(drop)) {
            return;
        }
        RenewedTables rebuild = new RenewedTables(from, to, fates);
        Optional<PlanStep> left = rebuild.departure(object);
        if (left.isPresent()) {
            graph.fold(drop, left.get());
            return;
        }
        boolean isDroppedFirst = rebuild.isDroppedFirst(object);
        Optional<PlanStep> owner = from.owner(object)
                .filter(_ -> !isDroppedFirst)
                .map(whole -> departure(whole.name()))
                .filter(graph::has);
        boolean isParted = fates.isParted(PartitionedIndexes.table(object));
        boolean isReleased = object.has("part of") && isParted;
        Optional<PlanStep> column = object.goesWith().stream()
                .filter(name -> fates.dropped().contains(name) && !isReleased)
                // The parent's does not take it along any more.
                .filter(name -> !isParted || name.owner().equals(object.name().owner()))
                .filter(name -> !isDroppedFirst || !name.kind().equals("column"))
                .filter(name -> !object.needs().contains(name)
                        || from.find(name).flatMap(rebuild::departure).isEmpty())
                .sorted()
                .map(name -> new PlanStep(Deed.DROP, name))
                .findFirst();
        Optional<PlanStep> ofDefault = Optional.of(new PlanStep(Deed.DROP, column(object.name())))
                .filter(step -> object.kind().equals("default") && graph.has(step));
        owner.or(() -> ofDefault).or(() -> column).ifPresent(into -> graph.fold(drop, into));
    }

    private PlanStep departure(ObjectName name) {
        return new PlanStep(fates.aside().contains(name) ? Deed.SET_ASIDE : Deed.DROP, name);
    }

    private static ObjectName column(ObjectName part) {
        return new ObjectName("column", part.schema(), part.owner(), part.name());
    }

    private void foldMaking(CatalogObject object) {
        PlanStep making = new PlanStep(Deed.MAKE, object.name());
        if (object.kind().equals("sequence")) {
            serial(object).map(name -> new PlanStep(Deed.MAKE, name)).ifPresent(into -> {
                graph.fold(making, into);
                graph.fold(new PlanStep(Deed.OWN, object.name()), into);
            });
            return;
        }
        boolean isOfParent = object.isInherited()
                && (object.kind().equals("column")
                        || object.get("_type").equals(Optional.of("c"))
                        || isValidated(object));
        if (isOfParent) {
            to.parentOf(object).ifPresent(parent -> graph.order(new PlanStep(Deed.MAKE, parent.name()), making, false));
        }
        if (object.kind().equals("default")) {
            PlanStep column = new PlanStep(Deed.MAKE, column(object.name()));
            if (graph.has(column)) {
                graph.fold(making, column);
            }
            return;
        }
        boolean isInline = !object.get("definition").orElse("").endsWith("NOT VALID");
        PartitionedIndexes indexes = new PartitionedIndexes(from, to, fates);
        boolean isLast = indexes.isMadeLast(object)
                || indexes.isMadeWhenAttached(object)
                || new RenewedTables(from, to, fates).isMadeAfterRows(object)
                || isRepeated(object);
        if (IN_DEFINITIONS.contains(object.kind()) && isInline && !isLast) {
            to.owner(object)
                    .map(owner -> new PlanStep(Deed.MAKE, owner.name()))
                    .filter(graph::has)
                    .ifPresent(into -> graph.fold(making, into));
        }
    }

    /** Whether it is the key of a partition, whose rows were found to meet it, while those of the others need not. */
    private boolean isValidated(CatalogObject key) {
        return to.parentOf(key)
                .flatMap(parent -> parent.get("definition"))
                .equals(key.get("definition").map(text -> text + " NOT VALID"));
    }

    /** Whether it is a key that another of its table says already: of those in one CREATE TABLE the server makes the first alone. */
    private boolean isRepeated(CatalogObject key) {
        return ConstraintKind.index(key)
                .filter(index -> to.dependents(PartitionedIndexes.table(key)).stream()
                        .flatMap(name -> to.find(name).stream())
                        .filter(other -> PartitionedIndexes.table(other).equals(PartitionedIndexes.table(key))
                                && ConstraintKind.index(other).equals(Optional.of(index)))
                        .anyMatch(other -> ConstraintKind.ORDER.compare(other, key) < 0))
                .isPresent();
    }

    /** The new column that a sequence is made with by being called serial. */
    private Optional<ObjectName> serial(CatalogObject sequence) {
        for (CatalogObject part : to.objects()) {
            if (!part.kind().equals("default")
                    || !fates.made().contains(part.name())
                    || !part.needs().contains(sequence.name())
                    || !part.get("_owned")
                            .equals(Optional.of(Names.quoted(sequence.name().name())))) {
                continue;
            }
            Optional<CatalogObject> column = to.find(column(part.name()));
            boolean isSerial = column.filter(found -> fates.made().contains(found.name())
                            && !found.isInherited()
                            && found.has("not null")
                            && found.the("type").equals(sequence.the("type"))
                            && COUNTED.contains(found.the("type")))
                    .isPresent();
            boolean isPlain = SequenceKind.isPlain(sequence)
                    && sequence.name().schema().equals(part.name().schema())
                    && Names.madeUp(part.name().owner(), part.name().name(), "seq")
                            .equals(sequence.name().name());
            if (isSerial && isPlain) {
                return Optional.of(column(part.name()));
            }
        }
        return Optional.empty();
    }
}
