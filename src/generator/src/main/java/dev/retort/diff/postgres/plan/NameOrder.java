package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import dev.retort.diff.postgres.plan.PlanStep.Deed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The order of steps by the names that objects have in their schema: what has a name gives it up before another gets it. */
record NameOrder(Side from, Side to, Fates fates, StepGraph graph) {
    private static final String RELATION = "relation ";

    void add() {
        Map<String, PlanStep> given = new HashMap<>();
        for (ObjectName name : fates.dropped()) {
            reserved(from.the(name)).forEach(place -> given.put(place, departure(name)));
        }
        for (ObjectName name : fates.altered()) {
            List<String> kept = reserved(to.the(name));
            reserved(from.the(name)).stream()
                    .filter(place -> !kept.contains(place))
                    .forEach(place -> given.put(place, new PlanStep(Deed.ALTER, name)));
        }
        for (ObjectName name : new TreeSet<>(fates.made())) {
            take(given, reserved(to.the(name)), new PlanStep(Deed.MAKE, name));
        }
        // A type gets the name of a sequence, but not the other way about.
        fates.made().stream()
                .filter(name -> name.kind().equals("sequence"))
                .forEach(sequence -> fates.made().stream()
                        .filter(name -> List.of("type", "domain").contains(name.kind())
                                && reserved(to.the(name)).containsAll(reserved(to.the(sequence))))
                        .forEach(type ->
                                graph.order(new PlanStep(Deed.MAKE, sequence), new PlanStep(Deed.MAKE, type), false)));
        for (ObjectName name : fates.altered()) {
            take(given, reserved(to.the(name)), new PlanStep(Deed.ALTER, name));
        }
    }

    private void take(Map<String, PlanStep> given, List<String> places, PlanStep taking) {
        places.stream()
                .flatMap(place -> Stream.ofNullable(given.get(place)))
                .filter(step -> !step.object().equals(taking.object()))
                .forEach(step -> graph.order(step, taking, false));
    }

    private PlanStep departure(ObjectName name) {
        Optional<ObjectName> renamed = counted(name).filter(fates.aside()::contains);
        if (renamed.isPresent()) {
            return new PlanStep(Deed.SET_ASIDE, renamed.get());
        }
        return new PlanStep(fates.aside().contains(name) ? Deed.SET_ASIDE : Deed.DROP, name);
    }

    /** The table with which a sequence goes, and gets another name while there are two of that. */
    private Optional<ObjectName> counted(ObjectName name) {
        return switch (name.kind()) {
            case "column" -> Optional.of(PartitionedIndexes.tableOf(name));
            case "sequence" ->
                from.the(name).goesWith().stream()
                        .map(PartitionedIndexes::tableOf)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** What it, and what comes with it, is called among those of which no two have one name. */
    static List<String> reserved(CatalogObject object) {
        ObjectName name = object.name();
        return switch (name.kind()) {
            case "type" ->
                Stream.concat(Stream.of(relation(object)), object.get("_multirange").map(RELATION::concat).stream())
                        .toList();
            case "table", "foreign table", "view", "materialized view", "sequence", "index", "domain" ->
                List.of(relation(object));
            case "function", "procedure", "aggregate" -> List.of("routine " + name.schema() + "." + name.name());
            case "constraint" -> object.the("_type").matches("[pux]") ? List.of(relation(object)) : List.of();
            case "column" ->
                object.get("identity sequence").map(RELATION::concat).stream().toList();
            default -> List.of();
        };
    }

    private static String relation(CatalogObject object) {
        // The schema is said of one whose name is also that of a type of the server's own.
        boolean isHidden = object.has("_hidden");
        return RELATION + (isHidden ? Names.quoted(object.name().name()) : Names.path(object.name()));
    }
}
