package dev.retort.cli.lint;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.database.SqlFailure;
import dev.retort.diff.hazard.HazardFinder;
import dev.retort.diff.hazard.HazardKind;
import dev.retort.diff.hazard.LiveRows;
import dev.retort.diff.hazard.lint.Finding;
import dev.retort.diff.hazard.lint.Lint;
import dev.retort.diff.hazard.lint.LintedScript;
import dev.retort.diff.hazard.lint.ScratchRun;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.TableOutline;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.migrate.Migrations;
import dev.retort.migrate.scratch.ScratchDatabase;
import dev.retort.migrate.script.MigrationFiles;
import dev.retort.project.FreshClone;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The search for hazards in a project's migrations.
 *
 * @param allowed the hazards that are passed over
 */
public record ProjectLint(Run run, Config config, Set<HazardKind> allowed) {

    /** Looks at some files; where none are named, at what is pending, or at all where no database can be asked. */
    public LintResult of(List<Path> files) {
        try (Progress progress = run.progress()) {
            try (OpenProject project = OpenProject.of(run, config, progress)) {
                List<Path> pending = project.migrations().pendingScripts(Migrations.LATEST);
                return in(project.database(), pending, files.isEmpty() ? pending : files, true);
            } catch (RetortException e) {
                if (e.kind() != RetortException.Kind.CONNECTION) {
                    throw e;
                }
                progress.clear();
                return without(files, e.message());
            }
        }
    }

    /** Looks at what an upgrade would apply, without a scratch database, which takes its time. */
    public LintResult ofPending(OpenProject project, String target) {
        List<Path> pending = project.migrations().pendingScripts(target);
        return in(project.database(), pending, pending, false);
    }

    /** @param isTried whether the server is asked on a scratch database what it does */
    private LintResult in(Database database, List<Path> pending, List<Path> files, boolean isTried) {
        Dialect dialect = database.dialect();
        List<Path> all = MigrationFiles.of(config, dialect);
        try (Connection connection = database.connectToRead()) {
            dialect.readOnly().barrier().raiseOn(connection);
            HazardFinder finder = finder(dialect, Optional.of(ServerVersion.of(connection.getMetaData())));
            boolean isAhead = files.stream().allMatch(file -> pending.contains(file) || !all.contains(file));
            Optional<List<TableOutline>> tables = isAhead ? tables(connection, database) : Optional.empty();
            LiveRows rows = finder.counting(connection, database.schema());
            List<Finding> findings = trying(finder, isTried && !files.isEmpty(), scratch -> {
                Lint lint = new Lint(finder, tables.orElse(List.of()), Optional.of(rows), scratch, allowed);
                if (tables.isEmpty()) {
                    return found(lint, all, files, dialect);
                }
                all.stream().filter(file -> !pending.contains(file)).forEach(file -> lint.prepare(read(file, dialect)));
                boolean isOfPending = files.stream().anyMatch(pending::contains);
                return found(lint, isOfPending ? pending : List.of(), files, dialect);
            });
            return new LintResult(findings, files.size(), Optional.of(database.displayName()), "");
        } catch (SQLException e) {
            throw SqlFailure.of(e, database.displayName() + " cannot be read");
        }
    }

    private static Optional<List<TableOutline>> tables(Connection connection, Database database) throws SQLException {
        Optional<SchemaModel> model = DialectPart.of(SchemaModel.class, database.dialect());
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(model.get().read(connection, database).tables());
    }

    private LintResult without(List<Path> files, String reason) {
        Dialect dialect = config.url()
                .map(Dialect::of)
                .orElseGet(() ->
                        Dialect.of(config.migrationSettings().embeddedProduct().dialect()));
        List<Path> all = MigrationFiles.of(config, dialect);
        return written(dialect, all, files.isEmpty() ? all : files, ": " + reason);
    }

    /** Looks at files that are written for a product; no database is asked. */
    public LintResult written(Dialect dialect, List<Path> files) {
        return written(dialect, List.of(), files, "");
    }

    private LintResult written(Dialect dialect, List<Path> before, List<Path> files, String reason) {
        HazardFinder finder = finder(dialect, Optional.empty());
        Lint lint = new Lint(finder, List.of(), Optional.empty(), Optional.empty(), allowed);
        return new LintResult(
                found(lint, before, files, dialect),
                files.size(),
                Optional.empty(),
                "no rows were counted, and the server is taken for " + dialect.title() + " " + finder.version()
                        + reason);
    }

    private static HazardFinder finder(Dialect dialect, Optional<ServerVersion> version) {
        return HazardFinder.of(dialect, version)
                .orElseThrow(() -> RetortException.usage("Retort does not know what statements of " + dialect.title()
                        + " would destroy, lock or break"));
    }

    /** Looks with a scratch database, where the server can be asked on one that Retort may make without touching another. */
    private List<Finding> trying(
            HazardFinder finder, boolean isTried, Function<Optional<ScratchRun>, List<Finding>> search)
            throws SQLException {
        if (!isTried || !finder.asksServer()) {
            return search.apply(Optional.empty());
        }
        Optional<ScratchDatabase> made = scratch();
        if (made.isEmpty()) {
            return search.apply(Optional.empty());
        }
        try (ScratchDatabase scratch = made.get();
                Connection connection = scratch.database().connect()) {
            boolean isOfThatVersion = ServerVersion.of(connection.getMetaData()).equals(finder.version());
            return search.apply(isOfThatVersion ? Optional.of(new ScratchRun(connection)) : Optional.empty());
        }
    }

    /** What stands in the way of one is no trouble: what is known of the server's version takes its place. */
    private Optional<ScratchDatabase> scratch() {
        try {
            config.migrationSettings().shadow().ifPresent(FreshClone::requireTrust);
            return ScratchDatabase.open(config, run.progress());
        } catch (RetortException e) {
            return Optional.empty();
        }
    }

    private LintedScript read(Path script, Dialect dialect) {
        return LintedScript.read(script, shown(script), dialect.syntax(), config.migrationSettings());
    }

    /** @param before the scripts that run, as far as they come before the files or are among them, in order */
    private List<Finding> found(Lint lint, List<Path> before, List<Path> files, Dialect dialect) {
        List<Finding> findings = new ArrayList<>();
        List<Path> scripts = new ArrayList<>(before);
        files.stream().filter(file -> !before.contains(file)).forEach(scripts::add);
        int last = scripts.size();
        while (last > 0 && !files.contains(scripts.get(last - 1))) {
            last--;
        }
        for (Path script : scripts.subList(0, last)) {
            LintedScript read = read(script, dialect);
            if (files.contains(script)) {
                findings.addAll(lint.of(read));
            } else {
                lint.passOver(read);
            }
        }
        return findings;
    }

    /** As the user's next command can take it, wherever it is typed. */
    private Path shown(Path file) {
        Path here = run.invocation().workingDirectory();
        return file.startsWith(here)
                ? here.relativize(file)
                : file.startsWith(config.project()) ? config.project().relativize(file) : file;
    }
}
