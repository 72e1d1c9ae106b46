package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.database.SqlFailure;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.live.Sandbox;
import dev.retort.shell.io.Output;
import dev.retort.text.VisibleText;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;

/** The work that is left open when a shell ends: it is undone, and said to be, unless there is a user to ask. */
public record UnfinishedWork(LiveConnection connection, Output output) {
    /** The answer of a user who does not want the shell to end. */
    public static final String STAY = "s";

    /**
     * Asks what is to become of it, if there is any.
     *
     * @param answers puts a question and gives the answer; empty when the user leaves without one
     * @return whether the shell ends; what could not be committed keeps it open
     */
    public boolean settle(Function<String, Optional<String>> answers) {
        if (connection.accessMode().isSandbox()) {
            return true;
        }
        if (!connection.inTransaction() && connection.session().pending().isEmpty()) {
            return true;
        }
        String question = (connection.session().pending().isEmpty()
                        ? "a transaction is open"
                        : VisibleText.line(connection.session().toString()))
                + ": commit (c), roll back (r) or stay (s)? ";
        while (true) {
            switch (answers.apply(question)
                    .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
                    .orElse("r")) {
                case "c", "commit", "/commit" -> {
                    return commit();
                }
                case "r", "rollback", "roll back", "/rollback" -> {
                    undo();
                    return true;
                }
                case STAY, "stay" -> {
                    return false;
                }
                default -> output.note("answer c, r or s");
            }
        }
    }

    private boolean commit() {
        try {
            connection.session().commit();
            output.note("committed");
            return true;
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        }
    }

    private void undoSandbox(Sandbox sandbox) {
        sandbox.news().ifPresent(output::note);
        boolean dirty = sandbox.isDirty() || !connection.session().pending().isEmpty();
        connection.renewSandbox();
        output.note("sandbox: " + (dirty ? "everything is rolled back" : "nothing was written"));
    }

    /** Ends it. That this fails must not hide why the shell ends. */
    public void undo() {
        try {
            if (connection.sandbox().isPresent()) {
                undoSandbox(connection.sandbox().get());
                return;
            }
            Session session = connection.session();
            if (connection.inTransaction()) {
                session.rollback();
                output.note("the open transaction is rolled back");
            } else if (!session.pending().isEmpty()) {
                String lost = session.toString();
                session.rollback();
                output.note(lost + ", and nothing of it was committed");
            }
        } catch (RetortException e) {
            output.note("the open transaction cannot be rolled back: " + VisibleText.line(e.message()));
        }
    }
}
