package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.connect.LiveConnection;
import dev.retort.render.VisibleText;

/** What is left open when a shell ends: it is undone, as the person is told. */
record UnfinishedWork(LiveConnection connection, Output output) {

    /** Ends it. That this fails must not hide why the shell ends. */
    void undo() {
        try {
            Session session = connection.session();
            if (connection.inTransaction()) {
                session.rollback();
                output.note("the open transaction is rolled back");
            } else if (!session.pending().isEmpty()) {
                output.note(session + ", and nothing of it was committed");
            }
        } catch (RetortException e) {
            output.note("the open transaction cannot be rolled back: " + VisibleText.line(e.message()));
        }
    }
}
