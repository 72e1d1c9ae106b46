package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.database.catalog.Catalog;
import dev.retort.shell.io.Output;
import dev.retort.text.VisibleText;
import org.jooq.exception.DataAccessException;

/**
 * The meaning of unqualified names, and when a statement has changed it: the classes in scope stay those of the schema
 * before.
 */
public record MeaningOfNames(Workspace workspace, Output output) {

    /** Looks where something was sent since that may have changed it. */
    public void look() {
        if (!workspace.ddl().takeNames()) {
            return;
        }
        try {
            Catalog catalog = workspace.connection().catalog();
            String now = catalog.currentSchema();
            if (!now.equals(catalog.connectedSchema())) {
                output.note("unqualified names mean those of " + VisibleText.line(now) + " now, in typed lines too;"
                        + " the classes in scope are those of " + VisibleText.line(catalog.connectedSchema()));
            }
        } catch (DataAccessException | RetortException untold) {
            // The next line on a connection that is lost says so.
        }
    }
}
