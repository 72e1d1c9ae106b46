package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.lint.HazardConsent;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.diff.Difference;
import dev.retort.diff.RevisionRemarks;
import dev.retort.diff.Stage;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.diff.model.Rename;
import dev.retort.diff.source.RenameChoice;
import dev.retort.diff.source.SchemaComparison;
import dev.retort.diff.source.SchemaFolder;
import dev.retort.diff.source.SchemaSide;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.history.MigrationHistory;
import dev.retort.migrate.revision.Revision;
import dev.retort.migrate.revision.RevisionText;
import dev.retort.migrate.revision.Revisions;
import dev.retort.migrate.script.MigrationListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A migration that is written from the difference between what the migrations make and what there should be, or is.
 *
 * @param message what it does, in the user's words
 * @param renames as the command line has them
 * @param allowed the hazards that the command line allows
 */
public record WrittenRevision(Run run, Config config, String message, List<String> renames, Set<HazardKind> allowed) {

    /**
     * Writes the files that lead to db/schema.sql; none where there is nothing to do.
     *
     * @throws RetortException of the kind REFUSED when the difference is not understood or could not be proven
     */
    public List<Revision> toSchema() {
        try (Progress progress = run.progress();
                ComparedSides sides = new ComparedSides(run, progress, Optional.empty())) {
            SchemaSide made = sides.side("migrations");
            SchemaSide schema = sides.side("schema");
            try (LiveProject live = LiveProject.of(run, config, progress)) {
                return written(sides, made, schema, live.database(), progress);
            }
        }
    }

    /**
     * Writes the files that lead to what the database has, and stamps them there; none where there is nothing to do.
     *
     * @throws RetortException of the kind REFUSED when the difference is not understood or could not be proven
     */
    public List<Revision> toDatabase() {
        try (Progress progress = run.progress();
                ComparedSides sides = new ComparedSides(run, progress, Optional.empty());
                OpenProject project = OpenProject.of(run, config, progress)) {
            SchemaSide made = sides.side("migrations");
            requireApplied(project.migrations().history());
            List<Revision> revisions =
                    written(sides, made, new SchemaSide.InDatabase(project.database()), Optional.empty(), progress);
            if (!revisions.isEmpty()) {
                project.migrations().stamp(Migrations.LATEST, MigrationListener.showing(progress));
                progress.clear();
                run.say("stamped as applied in " + project.database().displayName());
                SchemaFolder.of(config)
                        .ifPresent(schema -> run.say(schema.title()
                                + " is to have it, too: retort diff schema migrations prints what it lacks"));
            }
            return revisions;
        }
    }

    private static void requireApplied(MigrationHistory history) {
        history.troubles().stream().findFirst().ifPresent(entry -> {
            throw RetortException.usage(
                            "what was done by hand cannot be told from what the migrations do: " + entry.complaint())
                    .withHint(
                            entry.state() == HistoryEntry.State.PENDING
                                    ? "retort upgrade first"
                                    : entry.state().advice());
        });
    }

    private List<Revision> written(
            ComparedSides sides, SchemaSide from, SchemaSide to, Optional<Database> live, Progress progress) {
        long began = System.nanoTime();
        try (SchemaComparison comparison = sides.comparison()) {
            RenameAnswers answers =
                    new RenameAnswers(run, progress, renames, comparison.commented(sides.files()), true);
            List<Rename> chosen = new ArrayList<>();
            AtomicLong answering = new AtomicLong();
            RenameChoice noted = (present, wanted) -> {
                long asked = System.nanoTime();
                chosen.addAll(answers.among(present, wanted));
                answering.addAndGet(System.nanoTime() - asked);
                return chosen;
            };
            Difference difference = comparison.asFiles(comparison.between(from, to, noted, live));
            progress.clear();
            DifferenceText text = new DifferenceText(difference, comparison.model());
            text.requireProven(run, "no migration is written");
            if (difference.isEmpty()) {
                run.say("there is nothing to do: " + from.title() + " make what " + to.title() + " has");
                return List.of();
            }
            run.say(String.format(
                    Locale.ROOT,
                    "run up, down and up again on a scratch database, in %.1f s",
                    Duration.ofNanos(System.nanoTime() - began - answering.get())
                                    .toMillis()
                            / 1_000.0));
            List<List<Hazard>> hazards = comparison.hazards(difference, live);
            List<String> agreed = new HazardConsent(run, allowed)
                    .require(hazards.stream().flatMap(List::stream).toList(), "no migration is written");
            RevisionRemarks remarks = new RevisionRemarks(
                    difference, loss -> live.flatMap(database -> new LossCount(database, chosen).of(loss)));
            List<RevisionText.Pair> pairs = new ArrayList<>();
            int done = 0;
            for (Stage stage : difference.stages()) {
                Set<String> own = hazards.subList(done, done + stage.up().size()).stream()
                        .flatMap(List::stream)
                        .map(hazard -> hazard.kind().toString())
                        .collect(Collectors.toSet());
                done += stage.up().size();
                pairs.add(pair(
                        stage,
                        text,
                        remarks,
                        agreed.stream().filter(own::contains).toList()));
            }
            return new Revisions(config).create(message, Instant.now(), pairs);
        }
    }

    /** What the user agreed to, lint passes over in that file. */
    private static RevisionText.Pair pair(
            Stage stage, DifferenceText text, RevisionRemarks remarks, List<String> agreed) {
        List<String> up = new ArrayList<>(remarks.up(stage));
        agreed.forEach(hazard -> up.add("retort:allow " + hazard + " agreed to when this was written"));
        return new RevisionText.Pair(text.revision(up, stage.up()), text.revision(remarks.down(stage), stage.down()));
    }
}
