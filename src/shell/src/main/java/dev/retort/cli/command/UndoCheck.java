package dev.retort.cli.command;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.config.flyway.Shadow;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.SqlFailure;
import dev.retort.database.embedded.EmbeddedDatabase;
import dev.retort.database.embedded.EmbeddedEngine;
import dev.retort.migrate.UndoTrial;
import dev.retort.migrate.UndoTrial.Finding;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.scratch.ScratchDatabase;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.project.FreshClone;
import dev.retort.project.OneLine;
import dev.retort.render.cell.JsonText;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trial of a project's undos, told to the user or a program. The project's database has no part in it.
 *
 * @param json whether a program reads it
 */
record UndoCheck(Run run, Config config, boolean json) {
    /** How many migrations without an undo are named one by one. */
    private static final int LISTED = 5;

    /** Tries them, and gives the exit status. */
    int execute() {
        List<Finding> findings;
        try (Progress progress = run.progress();
                Scratches scratches = new Scratches(usable(progress), progress)) {
            findings = new UndoTrial(config, scratches::next, MigrationListener.showing(progress)).run();
        }
        PrintStream out = run.out();
        if (json) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("undoable", findings.isEmpty());
            document.put("problems", findings.stream().map(UndoCheck::problem).toList());
            out.print(JsonText.of(document) + "\n");
        } else if (!findings.isEmpty()) {
            tell(findings, out);
        } else {
            run.say("every undo brings back the schema that was there before");
        }
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    /**
     * The configuration that a scratch database can be made by. Of a MariaDB that was given, it is the embedded one, if that is of the same
     * series; nothing but its version is asked of the other.
     */
    private Config usable(Progress progress) {
        Optional<Dialect> product = config.url().map(Dialect::of);
        EmbeddedEngine engine = EmbeddedDatabase.engine(config, false);
        boolean isFile = config.url().filter(url -> url.product().isOfFiles()).isPresent();
        boolean isBesideOwn = config.migrationSettings().postgres().isPresent()
                && product.map(engine.dialect()::equals).orElse(true);
        Optional<Shadow> shadow = config.migrationSettings().shadow().filter(_ -> !isFile && !isBesideOwn);
        shadow.ifPresent(FreshClone::requireTrust);
        if (isFile || isBesideOwn || shadow.isPresent() || config.url().isEmpty()) {
            return config;
        }
        String series;
        try (Database given = run.login().open(config, progress)) {
            if (!given.dialect().equals(engine.dialect())) {
                throw none("undos are tried on a scratch database, and Retort makes none on a server that was given");
            }
            series = series(given);
        }
        String own = ownSeries(progress);
        if (!own.equals(series)) {
            throw none("undos are tried on a scratch database, and Retort makes one of "
                    + engine.dialect().title() + " " + own + " alone: this server is of " + series);
        }
        return config.on(Optional.empty());
    }

    private String ownSeries(Progress progress) {
        try (Scratches embedded = new Scratches(config.on(Optional.empty()), progress)) {
            return series(embedded.next());
        } catch (RetortException e) {
            throw e.kind() == RetortException.Kind.CONNECTION
                    ? none("undos are tried on a scratch database, and there can be none: " + e.message())
                    : e;
        }
    }

    private static RetortException none(String what) {
        return RetortException.usage(what)
                .withHint("RETORT_SHADOW_URL, or [shadow] url in db/retort.toml, names a server on which one may be"
                        + " made; for PostgreSQL, [embedded] postgres = 17 there does without");
    }

    /** The first two parts of the server's version: {@code 11.4}. */
    private static String series(Database database) {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion() + "."
                    + connection.getMetaData().getDatabaseMinorVersion();
        } catch (SQLException e) {
            throw SqlFailure.of(e, "the version of " + database.displayName() + " cannot be read");
        }
    }

    /** A past without undos is one line. */
    private static void tell(List<Finding> findings, PrintStream out) {
        List<HistoryEntry> without = findings.stream()
                .map(Finding::migration)
                .filter(migration -> migration.undos().isEmpty())
                .toList();
        boolean isPast = without.size() > LISTED;
        findings.stream()
                .filter(finding -> !isPast || !without.contains(finding.migration()))
                .forEach(finding -> tell(finding, out));
        if (isPast) {
            out.println(VisibleText.line(without.size() + " migrations have no undo, from "
                    + without.getLast().name() + " to " + without.getFirst().name()));
        }
    }

    private static void tell(Finding finding, PrintStream out) {
        String name = VisibleText.line(finding.migration().name());
        finding.failure()
                .ifPresentOrElse(
                        failure -> out.println(name + " cannot be undone: " + VisibleText.line(OneLine.of(failure))),
                        () -> out.println("after "
                                + finding.undo()
                                        .map(Object::toString)
                                        .map(VisibleText::line)
                                        .orElse("its undo")
                                + ", which undoes " + name + ", the schema is not as it was:"));
        finding.differences().forEach(line -> out.println("  " + VisibleText.line(line)));
    }

    private static Map<String, @Nullable Object> problem(Finding finding) {
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("version", finding.migration().version());
        problem.put("description", finding.migration().description());
        problem.put("undo", finding.undo());
        problem.put("message", finding.failure().map(OneLine::of));
        problem.put("differences", finding.differences());
        return problem;
    }

    /** Scratch databases, of which the last one is open. */
    private static final class Scratches implements AutoCloseable {
        private final Config config;
        private final Progress progress;
        private @Nullable ScratchDatabase last;

        Scratches(Config config, Progress progress) {
            this.config = config;
            this.progress = progress;
        }

        Database next() {
            close();
            ScratchDatabase opened = ScratchDatabase.open(config, progress)
                    .orElseThrow(() -> none("undos are tried on a scratch database, and Retort makes none here"));
            last = opened;
            return opened.database();
        }

        @Override
        public void close() {
            if (last != null) {
                last.close();
                last = null;
            }
        }
    }
}
