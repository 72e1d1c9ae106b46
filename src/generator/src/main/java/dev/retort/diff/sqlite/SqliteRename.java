package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/** The statements that rename something, with whatever refers to it. */
final class SqliteRename {
    private SqliteRename() {}

    static List<Change> changes(SchemaSnapshot from, Rename rename) throws NoStatementException {
        ObjectName object = rename.object();
        Definition definition = from.definitions().get(object);
        List<Change> changes = new ArrayList<>();
        if (object.kind().equals("table")) {
            dropBroken(from, changes);
            if (object.name().equalsIgnoreCase(rename.newName())) {
                changes.addAll(respelled(object, object.renamed(rename.newName()), rename.newName() + "_"));
            } else {
                changes.add(renamed(object, object.name(), rename.newName()));
            }
        } else if (object.kind().equals("column")
                && from.definitions().get(ObjectName.of("table", object.owner())) instanceof SqliteTable) {
            dropBroken(from, changes);
            FragileReaders.of(object.owner(), from).stream()
                    .map(reader -> Change.of(Action.DROP, reader.name(), reader.dropped()))
                    .filter(drop -> !changes.contains(drop))
                    .forEach(changes::add);
            changes.add(Change.of(
                    Action.RENAME,
                    object,
                    "alter table " + SqliteText.quoted(object.owner()) + " rename column "
                            + SqliteText.quoted(object.name()) + " to " + SqliteText.quoted(rename.newName())));
        } else if (definition instanceof SqliteObject made) {
            changes.add(Change.of(Action.DROP, object, made.dropped()));
            changes.add(Change.of(Action.CREATE, object.renamed(rename.newName()), made.created(rename.newName())));
        } else {
            throw new NoStatementException(
                    List.of(new NotUnderstood(object, "SQLite has no statement that renames it")));
        }
        return changes;
    }

    /** The statements for a name that differs in capitals alone, which SQLite takes for the one that is there. */
    static List<Change> respelled(ObjectName from, ObjectName to, String temporary) {
        return List.of(renamed(from, from.name(), temporary), renamed(from, temporary, to.name()));
    }

    private static Change renamed(ObjectName table, String name, String other) {
        return Change.of(
                Action.RENAME,
                table,
                "alter table " + SqliteText.quoted(name) + " rename to " + SqliteText.quoted(other));
    }

    /** Views that select from what is not there: ALTER TABLE renames nothing where there is one. */
    private static void dropBroken(SchemaSnapshot from, List<Change> changes) {
        for (Definition definition : from.definitions().values()) {
            if (definition instanceof SqliteObject view
                    && view.name().kind().equals("view")
                    && view.columns().isEmpty()) {
                changes.add(Change.of(Action.DROP, view.name(), view.dropped()));
            }
        }
    }
}
