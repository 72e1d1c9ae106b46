package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.migrate.script.MigrationListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many databases the trial of undos makes: each costs as much as all migrations. */
class UndoTrialTest {

    @TempDir
    private Path folder;

    @Test
    void migrationsWithoutUndo_costNoDatabase() throws Exception {
        try (Project project = Project.onSqlite(folder)) {
            for (int version = 1; version <= 6; version++) {
                project.migration("V" + version + "__x.sql", "create table t" + version + " (x int);");
            }
            project.undo("U5__x.sql", "drop table t5;").undo("U4__x.sql", "drop table t4;");
            List<Database> made = new ArrayList<>();

            List<UndoTrial.Finding> findings = new UndoTrial(
                            project.config(),
                            () -> {
                                made.add(scratch(project, made.size()));
                                return made.getLast();
                            },
                            MigrationListener.showing(_ -> {}))
                    .run();

            made.forEach(Database::close);
            assertEquals(
                    List.of("V6 \"x\"", "V3 \"x\"", "V2 \"x\"", "V1 \"x\""),
                    findings.stream().map(finding -> finding.migration().name()).toList());
            assertEquals(2, made.size());
        }
    }

    private Database scratch(Project project, int number) {
        try {
            Path place = Files.createDirectories(folder.resolve("scratch" + number));
            return DatabaseOpener.scratch(project.config(), place, _ -> {}).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
