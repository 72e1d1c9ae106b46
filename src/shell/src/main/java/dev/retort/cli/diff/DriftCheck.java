package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.diff.Difference;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.source.RenameChoice;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaSide;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check of a live database against what the migrations make that are applied there. The database is only read.
 *
 * @param json whether a program reads it
 */
public record DriftCheck(Run run, Config config, boolean json) {

    /** Checks, and gives the exit status. */
    public int execute() {
        try (Progress progress = run.progress();
                ComparedSides sides = new ComparedSides(run, progress, Optional.empty());
                OpenProject project = OpenProject.of(run, config, progress)) {
            project.migrations().requireAsked();
            SchemaSide made = made(project.migrations().history());
            SchemaSide present = sides.side("database");
            try (SchemaComparison comparison = sides.comparison()) {
                Difference difference = comparison.between(present, made, RenameChoice.NONE, Optional.empty());
                progress.clear();
                List<List<Hazard>> hazards =
                        json ? comparison.hazards(difference, Optional.of(project.database())) : List.of();
                return report(difference, new DifferenceText(difference, comparison.model()), hazards, present);
            }
        }
    }

    private int report(Difference difference, DifferenceText text, List<List<Hazard>> hazards, SchemaSide present) {
        if (json) {
            run.out().print(text.json(hazards));
        } else if (difference.isEmpty()) {
            run.say(present.title() + " is as the migrations make it");
        } else {
            text.requireProven(run, "what would mend it is not known");
            for (List<Change> changes : byObject(difference.up())) {
                run.out().println(VisibleText.line(changes.getFirst().object() + drift(changes)) + "; this mends it:");
                run.out().print(VisibleText.block(text.sql(changes).strip()).indent(4));
            }
        }
        run.out().flush();
        return difference.isProven() ? difference.isEmpty() ? 0 : 1 : 4;
    }

    /** Statements that come one after the other for one object, such as those around what makes a program, together. */
    private static List<List<Change>> byObject(List<Change> changes) {
        List<List<Change>> groups = new ArrayList<>();
        for (Change change : changes) {
            if (groups.isEmpty() || !groups.getLast().getFirst().object().equals(change.object())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(change);
        }
        return groups;
    }

    private static String drift(List<Change> changes) {
        boolean isMade = changes.stream().anyMatch(change -> change.action() == Action.CREATE);
        boolean isDropped = changes.stream().anyMatch(change -> change.action() == Action.DROP);
        return isMade == isDropped ? " was changed" : isMade ? " is missing" : " was added";
    }

    /** What is pending is no drift. */
    private static SchemaSide made(MigrationHistory history) {
        List<HistoryEntry> troubles = history.troubles();
        troubles.stream()
                .filter(entry -> entry.state() != HistoryEntry.State.PENDING)
                .findFirst()
                .ifPresent(entry -> {
                    throw new RetortException("it is not known what the migrations make there: " + entry.complaint())
                            .withHint(entry.state().advice());
                });
        return troubles.isEmpty()
                ? new SchemaSide.MadeByMigrations(Migrations.LATEST)
                : history.current()
                        .flatMap(HistoryEntry::version)
                        .<SchemaSide>map(SchemaSide.MadeByMigrations::new)
                        .orElse(new SchemaSide.Empty());
    }
}
