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

/** The order of steps by the names that objects have in their schema: what has a name gives it up before another gets it. */
record NameOrder(Side from, Side to, Fates fates, StepGraph graph) {

    void add() {
        Map<String, PlanStep> given = new HashMap<>();
        for (ObjectName name : fates.dropped()) {
            reserved(from.the(name)).ifPresent(place -> given.put(place, departure(name)));
        }
        for (ObjectName name : fates.altered()) {
            Optional<String> former = reserved(from.the(name));
            former.filter(place -> !reserved(to.the(name)).equals(former))
                    .ifPresent(place -> given.put(place, new PlanStep(Deed.ALTER, name)));
        }
        for (ObjectName name : new TreeSet<>(fates.made())) {
            take(given, reserved(to.the(name)), new PlanStep(Deed.MAKE, name));
        }
        // A type gets the name of a sequence, but not the other way about.
        fates.made().stream()
                .filter(name -> name.kind().equals("sequence"))
                .forEach(sequence -> fates.made().stream()
                        .filter(name -> List.of("type", "domain").contains(name.kind())
                                && reserved(to.the(name)).equals(reserved(to.the(sequence))))
                        .forEach(type ->
                                graph.order(new PlanStep(Deed.MAKE, sequence), new PlanStep(Deed.MAKE, type), false)));
        for (ObjectName name : fates.altered()) {
            take(given, reserved(to.the(name)), new PlanStep(Deed.ALTER, name));
        }
    }

    private void take(Map<String, PlanStep> given, Optional<String> place, PlanStep taking) {
        place.map(given::get)
                .filter(step -> !step.object().equals(taking.object()))
                .ifPresent(step -> graph.order(step, taking, false));
    }

    private PlanStep departure(ObjectName name) {
        return new PlanStep(fates.aside().contains(name) ? Deed.SET_ASIDE : Deed.DROP, name);
    }

    /** What it is called among those of which no two have one name. */
    static Optional<String> reserved(CatalogObject object) {
        ObjectName name = object.name();
        return switch (name.kind()) {
            case "table", "foreign table", "view", "materialized view", "sequence", "index", "type", "domain" ->
                Optional.of(relation(object));
            case "function", "procedure", "aggregate" -> Optional.of("routine " + name.schema() + "." + name.name());
            case "constraint" ->
                Optional.of(relation(object)).filter(_ -> object.the("_type").matches("[pux]"));
            case "column" -> object.get("identity sequence").map(sequence -> "relation " + sequence);
            default -> Optional.empty();
        };
    }

    private static String relation(CatalogObject object) {
        // The schema is said of one whose name is also that of a type of the server's own.
        boolean isHidden = object.has("_hidden");
        return "relation " + (isHidden ? Names.quoted(object.name().name()) : Names.path(object.name()));
    }
}
