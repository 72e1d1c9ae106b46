package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.live.Sandbox;
import dev.retort.eval.Engine;
import dev.retort.eval.Replay;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.Waiting;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The reload of the schema as it is now into a shell that is open: generated and compiled anew, in a new engine, with
 * what the user declared. Until all of that is done, the old engine stays in use.
 *
 * @param waiting how long work is waited for
 */
public record Reload(Workspace workspace, Output output, Waiting waiting) {

    private LiveConnection connection() {
        return workspace.connection();
    }

    /**
     * Refuses a command that would end a transaction.
     *
     * @throws RetortException when a transaction is open, or the session has something to write: neither must end by the way
     */
    public void refuseInTransaction(String before) {
        if (connection().sandbox().filter(Sandbox::isDirty).isPresent()) {
            throw new RetortException("the sandbox holds what was written: that has to end before " + before)
                    .withHint("/rollback lets it go");
        }
        if (connection().inTransaction()) {
            throw new RetortException("a transaction is open: it has to end before " + before)
                    .withHint("/commit keeps what was done in it, /rollback undoes it");
        }
        if (!connection().session().pending().isEmpty()) {
            throw new RetortException(connection().session() + ": that has to be written before " + before)
                    .withHint("/commit writes it, /rollback lets it go");
        }
    }

    /**
     * Reloads, and says what became of the user's declarations.
     *
     * @throws RetortException when the schema cannot be generated or compiled; all is as before then
     */
    public void run() {
        refuseInTransaction("/reload");
        Optional<Engine> before = workspace.earlier(waiting);
        LiveSchema schema = waiting.on(CompletableFuture.supplyAsync(workspace.schema()::rebuilt));
        Engine engine = workspace.open(schema);
        Replay replay = replayed(before, engine, "the schema was reloaded");
        workspace.replace(schema, engine);
        engine.warmUp();
        report("the schema is reloaded", replay);
        schema.warning().ifPresent(warning -> warning.lines().forEach(output::note));
    }

    /** Takes into an engine what the user declared in an earlier one, if there is one; closes it where that fails. */
    Replay replayed(Optional<Engine> earlier, Engine engine, String event) {
        try {
            return earlier.map(from -> waiting.stopping(
                            engine, () -> connection().withoutWriting(() -> engine.replay(from, event))))
                    .orElse(Replay.NOTHING);
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
    }

    /** Reloads where the schema is another than the one that was compiled, and says so; else does nothing. */
    public void ifNeeded() {
        if (workspace.schema().changes(true).isEmpty()) {
            return;
        }
        try {
            run();
        } catch (RetortException e) {
            if (e.kind() == RetortException.Kind.INTERRUPTED) {
                throw e;
            }
            output.note("the schema changed, and could not be reloaded: " + VisibleText.line(e.message()));
        }
    }

    /** Says what was done, and what became of the user's declarations. */
    void report(String done, Replay replay) {
        List<String> parts = new ArrayList<>(List.of(done));
        if (!replay.kept().isEmpty()) {
            parts.add(listed(replay.kept()) + (replay.kept().size() == 1 ? " keeps its value" : " keep their values"));
        }
        if (!replay.evaluated().isEmpty()) {
            parts.add(listed(replay.evaluated()) + (replay.evaluated().size() == 1 ? " was" : " were")
                    + " evaluated again");
        }
        output.note(String.join("; ", parts));
        for (Replay.Lost lost : replay.lost()) {
            output.note("lost: "
                    + VisibleText.line(
                            lost.declaration() + " : " + lost.reason().message()));
        }
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
