package dev.retort.migrate.revision;

import java.util.List;

/**
 * The text of a new migration, or of its undo.
 *
 * @param remarks what a reader should know, a comment each
 * @param sql the statements, each with what ends it
 * @param isOutsideTransaction whether the file is to run in no transaction
 */
public record RevisionText(List<String> remarks, String sql, boolean isOutsideTransaction) {
    public RevisionText {
        remarks = List.copyOf(remarks);
    }

    /** The two texts of a migration. */
    public record Pair(RevisionText migration, RevisionText undo) {}
}
