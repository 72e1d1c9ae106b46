package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.StoredProgram;
import dev.retort.diff.mariadb.object.StoredProgram.TriggerPlace;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The statements that make routines, packages, triggers and events like others. */
final class ProgramChanges {
    /** In the order in which they can be made. */
    private static final List<String> ROUTINES = List.of("function", "procedure", "package", "package body");

    private static final List<String> FOLLOWERS = List.of("trigger", "event");

    private final Map<ObjectName, StoredProgram> from = new TreeMap<>();
    private final Map<ObjectName, StoredProgram> to = new TreeMap<>();
    private final ServerSettings settings;
    /** Those of the wanted schema that are to be made, whether they replace one or not. */
    private final Map<ObjectName, StoredProgram> made = new TreeMap<>();

    ProgramChanges(List<StoredProgram> from, List<StoredProgram> to, ServerSettings settings) {
        from.forEach(program -> this.from.put(program.name(), program));
        to.forEach(program -> this.to.put(program.name(), program));
        this.settings = settings;
        this.to.forEach((name, program) -> {
            if (program.place().isEmpty() && !isKept(program)) {
                made.put(name, program);
            }
        });
        this.to.forEach((name, program) -> {
            if (name.kind().equals("package body") && made.containsKey(packageOf(name))) {
                made.put(name, program);
            }
        });
        Map<String, List<StoredProgram>> triggers = byMoment(this.from);
        byMoment(this.to).forEach((moment, wanted) -> {
            List<StoredProgram> kept = triggers.getOrDefault(moment, List.of()).stream()
                    .filter(this::isKept)
                    .toList();
            addTriggers(kept, wanted);
        });
    }

    private boolean isKept(StoredProgram program) {
        StoredProgram old = from.get(program.name());
        StoredProgram wanted = to.get(program.name());
        return old != null && wanted != null && old.content().equals(wanted.content());
    }

    /** A trigger is made as the last one of its moment: those that come after it are made anew, too. */
    private void addTriggers(List<StoredProgram> kept, List<StoredProgram> wanted) {
        int same = 0;
        while (same < Math.min(kept.size(), wanted.size())
                && kept.get(same).name().equals(wanted.get(same).name())) {
            same++;
        }
        wanted.subList(same, wanted.size()).forEach(trigger -> made.put(trigger.name(), trigger));
    }

    private static Map<String, List<StoredProgram>> byMoment(Map<ObjectName, StoredProgram> programs) {
        Map<String, List<StoredProgram>> triggers = new HashMap<>();
        for (StoredProgram program : programs.values()) {
            program.place()
                    .ifPresent(place -> triggers.computeIfAbsent(
                                    place.table() + "\n" + place.moment(), _ -> new ArrayList<>())
                            .add(program));
        }
        triggers.values().forEach(group -> group.sort((one, other) -> Integer.compare(number(one), number(other))));
        return triggers;
    }

    private static int number(StoredProgram trigger) {
        return trigger.place().map(TriggerPlace::number).orElse(0);
    }

    /** @param isDropped whether a table goes, and its triggers with it */
    List<Change> removals(Predicate<String> isDropped) {
        List<Change> changes = new ArrayList<>();
        SessionVariables session = new SessionVariables(settings);
        for (StoredProgram program : List.copyOf(from.values()).reversed()) {
            ObjectName name = program.name();
            boolean isGone = !to.containsKey(name);
            boolean goesByItself =
                    program.place().map(TriggerPlace::table).filter(isDropped).isPresent()
                            || (name.kind().equals("package body") && !to.containsKey(packageOf(name)));
            boolean isReplaced = made.containsKey(name) && !canReplace(name);
            if ((isGone || isReplaced) && !goesByItself) {
                boolean needsMode = name.kind().startsWith("package") && !settings.hasPackagesInAnyMode();
                changes.addAll(needsMode ? session.set(program) : session.restored());
                changes.add(Change.of(Action.DROP, name, "drop " + name.kind() + " " + Wording.name(name.name())));
            }
        }
        changes.addAll(session.restored());
        return changes;
    }

    private static ObjectName packageOf(ObjectName body) {
        return ObjectName.of("package", body.name());
    }

    private boolean canReplace(ObjectName name) {
        return settings.isMariaDb() && !name.kind().equals("trigger");
    }

    List<Change> routines() {
        return creations(ROUTINES);
    }

    /** Triggers and events. */
    List<Change> followers() {
        return creations(FOLLOWERS);
    }

    private List<Change> creations(List<String> kinds) {
        List<StoredProgram> programs = made.values().stream()
                .filter(program -> kinds.contains(program.name().kind()))
                .sorted((one, other) -> kinds.indexOf(one.name().kind())
                                != kinds.indexOf(other.name().kind())
                        ? Integer.compare(
                                kinds.indexOf(one.name().kind()),
                                kinds.indexOf(other.name().kind()))
                        : Integer.compare(number(one), number(other)))
                .toList();
        SessionVariables session = new SessionVariables(settings);
        List<Change> changes = new ArrayList<>();
        for (StoredProgram program : programs) {
            changes.addAll(session.set(program));
            boolean replaces = from.containsKey(program.name()) && canReplace(program.name());
            changes.add(Change.of(
                    from.containsKey(program.name()) ? Action.ALTER : Action.CREATE,
                    program.name(),
                    replaces ? program.created().replaceFirst("^create ", "create or replace ") : program.created()));
        }
        changes.addAll(session.restored());
        return changes;
    }
}
