package dev.retort.diff.source;

import dev.retort.RetortException;
import dev.retort.diff.Difference;
import dev.retort.diff.Stage;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.SchemaModel;
import dev.retort.migrate.scratch.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What Flyway takes for the statements of files that are to be written, by rules of its own. */
record FlywaysReading(ScratchDatabase scratch, SchemaModel model) {

    /** The difference itself; where a file is read as other statements, one that is not proven. */
    Difference of(Difference difference) {
        if (!difference.isProven()) {
            return difference;
        }
        List<String> misread = new ArrayList<>();
        for (Stage stage : difference.stages()) {
            misread.addAll(misread(stage.up()));
            misread.addAll(misread(stage.down()));
        }
        return misread.isEmpty()
                ? difference
                : new Difference(difference.stages(), difference.notUnderstood(), misread)
                        .with(difference.rows(), difference.tables(), difference.tablesAfter());
    }

    private List<String> misread(List<Change> changes) {
        if (isRead(changes)) {
            return List.of();
        }
        List<String> alone = changes.stream()
                .filter(change -> !isRead(List.of(change)))
                .map(change -> change.object() + ": from a file, Flyway reads its statement as another than was tried")
                .distinct()
                .toList();
        return alone.isEmpty() ? List.of("from a file, Flyway reads other statements than were tried") : alone;
    }

    private boolean isRead(List<Change> changes) {
        List<String> written =
                changes.stream().map(change -> change.sql().strip()).toList();
        String text =
                changes.stream().map(change -> model.terminated(change.sql())).collect(Collectors.joining());
        try {
            return scratch.statements(text, Stage.isOutsideTransaction(changes)).stream()
                    .map(String::strip)
                    .toList()
                    .equals(written);
        } catch (RetortException e) {
            return false;
        }
    }
}
