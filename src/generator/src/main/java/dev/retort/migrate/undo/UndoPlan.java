package dev.retort.migrate.undo;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.migrate.journal.HistoryTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations that a downgrade undoes, in order. */
public record UndoPlan(List<Step> steps) {
    private static final String BASE = "base";
    private static final Pattern STEPS = Pattern.compile("-\\d+");
    private static final String BASELINE = "BASELINE";

    public record Step(HistoryTable.Row migration, Path file) {

        public String name() {
            return migration.version().map(version -> "U" + version).orElseGet(() -> "UR " + migration.description());
        }
    }

    /**
     * The way down to a target.
     *
     * @param target a version, {@code -N} or {@code base}
     * @throws RetortException when there is no such version, or a file is missing: all that are missing are named
     */
    public static UndoPlan to(String target, List<HistoryTable.Row> history, UndoScripts scripts) {
        List<HistoryTable.Row> applied = history.stream()
                .filter(row -> row.success()
                        && row.version().isPresent()
                        && !row.type().equals(BASELINE))
                .sorted(Comparator.comparing(
                                (HistoryTable.Row row) -> row.version().orElseThrow())
                        .reversed())
                .toList();
        List<HistoryTable.Row> undone = new ArrayList<>();
        if (target.equals(BASE)) {
            undone.addAll(repeatable(history));
            undone.addAll(applied);
        } else if (STEPS.matcher(target).matches()) {
            undone.addAll(steps(target, applied));
        } else {
            undone.addAll(above(target, applied, history));
        }
        refuseMissing(undone, scripts);
        return new UndoPlan(undone.stream()
                .map(row -> new Step(row, scripts.of(row).orElseThrow()))
                .toList());
    }

    private static List<HistoryTable.Row> steps(String target, List<HistoryTable.Row> applied) {
        int steps = target.length() > 9 ? Integer.MAX_VALUE : -Integer.parseInt(target);
        if (steps > applied.size()) {
            throw new RetortException(
                            switch (applied.size()) {
                                case 0 -> "no migration is applied that could be undone";
                                case 1 -> "only 1 migration is applied";
                                default -> "only " + applied.size() + " migrations are applied";
                            })
                    .withHint(
                            applied.isEmpty()
                                    ? "retort history lists what there is"
                                    : "retort downgrade base undoes all of them");
        }
        return applied.subList(0, steps);
    }

    private static List<HistoryTable.Row> above(
            String target, List<HistoryTable.Row> applied, List<HistoryTable.Row> history) {
        MigrationVersion version;
        try {
            version = MigrationVersion.fromVersion(target);
        } catch (FlywayException e) {
            throw unknown(target, applied);
        }
        boolean known = history.stream()
                .anyMatch(row ->
                        row.success() && row.version().filter(version::equals).isPresent());
        if (!known) {
            throw unknown(target, applied);
        }
        return applied.stream()
                .filter(row -> row.version().orElseThrow().compareTo(version) > 0)
                .toList();
    }

    private static RetortException unknown(String target, List<HistoryTable.Row> applied) {
        List<String> versions = applied.stream()
                .map(row -> row.version().orElseThrow().toString())
                .toList();
        RetortException error = RetortException.usage("version " + target + " is not applied");
        if (versions.isEmpty()) {
            return error.withHint("no migration is");
        }
        return error.withHint(Spelling.closest(target, versions)
                .map(closest -> "did you mean " + closest + "?")
                .orElse("these are: " + String.join(", ", versions.reversed())
                        + "; base undoes all of them, -1 the last"));
    }

    /** The last state of each: the one that was applied last is undone first. */
    private static List<HistoryTable.Row> repeatable(List<HistoryTable.Row> history) {
        Map<String, HistoryTable.Row> last = history.stream()
                .filter(row -> row.success() && row.version().isEmpty())
                .collect(Collectors.toMap(HistoryTable.Row::description, row -> row, (first, later) -> later));
        return last.values().stream()
                .sorted(Comparator.comparingInt(HistoryTable.Row::rank).reversed())
                .toList();
    }

    private static void refuseMissing(List<HistoryTable.Row> undone, UndoScripts scripts) {
        List<HistoryTable.Row> missing =
                undone.stream().filter(row -> scripts.of(row).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw scripts.missing(missing);
        }
    }
}
