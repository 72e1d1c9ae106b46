package dev.retort.migrate;

import dev.retort.config.Config;
import dev.retort.database.Dialect;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.script.ScriptReader;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.undo.UndoPlan;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Scripts as they are left to be run: after what the journal says that is done of them.
 *
 * @param dialect the database's
 * @param inPart the scripts of which a part is done
 */
record RemainingScripts(Config config, Dialect dialect, ScriptReader reader, List<StatementJournal.Begun> inPart) {

    SqlPlan of(UpgradeTarget target) {
        return new SqlPlan(
                dialect,
                target.pending().stream()
                        .map(migration -> migration.getType() == CoreMigrationType.JDBC
                                ? ofJava(migration)
                                : script(MigrationTitle.key(migration), Path.of(migration.getPhysicalLocation())))
                        .toList());
    }

    SqlPlan of(UndoPlan plan) {
        return new SqlPlan(
                dialect,
                plan.steps().stream()
                        .map(step -> script(step.name(), step.file()))
                        .toList());
    }

    /** What is Java stands in no script. */
    private static MigrationScript ofJava(MigrationInfo migration) {
        String remark = MigrationTitle.of(migration) + " is Java: retort upgrade runs " + migration.getScript();
        return new MigrationScript(MigrationTitle.key(migration), "", Path.of(remark), List.of());
    }

    private MigrationScript script(String migration, Path file) {
        List<ScriptStatement> statements = reader.read(file);
        int done = inPart.stream()
                .filter(begun -> begun.migration().equals(migration))
                .mapToInt(StatementJournal.Begun::done)
                .findFirst()
                .orElse(0);
        return new MigrationScript(
                migration,
                "",
                file.startsWith(config.project()) ? config.project().relativize(file) : file,
                statements.subList(Math.min(done, statements.size()), statements.size()));
    }
}
