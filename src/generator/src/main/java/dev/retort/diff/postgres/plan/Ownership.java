package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import dev.retort.diff.postgres.table.TableKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The steps that say which column a sequence ends with, which index marks a table, and how what its columns need is kept. */
record Ownership(Side from, Side to, Fates fates, StepGraph graph) {

    /** @param released the sequences that belong to no column before they belong to another */
    void add(Set<ObjectName> released) {
        for (CatalogObject object : to.objects()) {
            Optional<CatalogObject> former =
                    from.find(object.name()).filter(_ -> !fates.made().contains(object.name()));
            if (object.kind().equals("sequence")) {
                own(object, former, released.contains(object.name()));
            } else if (List.of("table", "materialized view").contains(object.kind())) {
                mark(object, former);
            }
        }
    }

    private void own(CatalogObject sequence, Optional<CatalogObject> former, boolean isReleased) {
        Optional<String> before = former.flatMap(object -> object.get("owned by"));
        boolean isOfNew = sequence.goesWith().stream().anyMatch(fates.made()::contains);
        if (before.equals(sequence.get("owned by")) && !isOfNew) {
            return;
        }
        PlanStep own = new PlanStep(Deed.OWN, sequence.name());
        graph.add(own);
        graph.order(new PlanStep(Deed.MAKE, sequence.name()), own, false);
        graph.order(new PlanStep(Deed.ALTER, sequence.name()), own, false);
        sequence.goesWith().forEach(column -> graph.order(new PlanStep(Deed.MAKE, column), own, false));
        PlanStep release = new PlanStep(Deed.RELEASE, sequence.name());
        if (isReleased) {
            graph.add(release);
            graph.order(release, own, false);
        }
        former.ifPresent(object -> object.goesWith().stream()
                .filter(column -> !sequence.goesWith().contains(column))
                .forEach(column -> graph.order(isReleased ? release : own, new PlanStep(Deed.DROP, column), false)));
    }

    private void mark(CatalogObject table, Optional<CatalogObject> former) {
        boolean isOther =
                !former.flatMap(object -> object.get("replica identity")).equals(table.get("replica identity"))
                        || !former.flatMap(object -> object.get("clustered")).equals(table.get("clustered"));
        String marked = table.get("replica identity").orElse("") + " "
                + table.get("clustered").orElse("");
        boolean isOfNew = !marked.isBlank()
                && fates.made().stream()
                        .anyMatch(name -> table.name().name().equals(name.owner())
                                && isIndex(name)
                                && marked.contains(Names.quoted(name.name())));
        boolean isToasted =
                table.kind().equals("table") && !TableKind.toast(former, table).isEmpty();
        if (!isOther && !isOfNew && !isToasted) {
            return;
        }
        PlanStep mark = new PlanStep(Deed.MARK, table.name());
        graph.add(mark);
        graph.order(new PlanStep(Deed.MAKE, table.name()), mark, false);
        graph.order(new PlanStep(Deed.ALTER, table.name()), mark, false);
        if (isToasted) {
            to.dependents(table.name()).stream()
                    .filter(name -> name.kind().equals("column"))
                    .flatMap(column -> Stream.of(new PlanStep(Deed.MAKE, column), new PlanStep(Deed.ALTER, column)))
                    .forEach(step -> graph.order(step, mark, false));
        }
        fates.made().stream()
                .filter(name -> isIndex(name) && table.name().name().equals(name.owner()))
                .forEach(name -> graph.order(new PlanStep(Deed.MAKE, name), mark, false));
    }

    private static boolean isIndex(ObjectName name) {
        return name.kind().equals("index") || name.kind().equals("constraint");
    }
}
