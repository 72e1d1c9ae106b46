package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.connect.Database;
import dev.retort.migrate.MigrationListener;
import dev.retort.migrate.UndoTrial;
import dev.retort.migrate.UndoTrial.Finding;
import dev.retort.render.JsonText;
import dev.retort.render.VisibleText;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trial of a project's undos, told to a person or a program. The project's database has no part in it.
 *
 * @param json whether a program reads it
 */
record UndoCheck(RetortCommand root, Config config, boolean json) {

    /** Tries them, and gives the exit status. */
    int run() {
        List<Finding> findings;
        try (Progress progress = root.progress();
                Scratches scratches = new Scratches(config, progress)) {
            findings = new UndoTrial(config, scratches::next, MigrationListener.showing(progress)).run();
        }
        PrintStream out = root.invocation().streams().out();
        if (json) {
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("undoable", findings.isEmpty());
            document.put("problems", findings.stream().map(UndoCheck::problem).toList());
            out.print(JsonText.of(document) + "\n");
        } else if (!findings.isEmpty()) {
            findings.forEach(finding -> tell(finding, out));
        } else if (!root.common().quiet()) {
            root.invocation().streams().err().println("every undo brings back the schema that was there before");
        }
        out.flush();
        return findings.isEmpty() ? 0 : 1;
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
                    .orElseThrow(() -> RetortException.usage("undos are tried on a scratch database, and Retort makes"
                                    + " none on a server that was given")
                            .withHint("it makes one of an embedded server (for PostgreSQL: [embedded] postgres = 17 in"
                                    + " db/retort.toml) and of SQLite; RETORT_SHADOW_URL names a server for it"));
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
