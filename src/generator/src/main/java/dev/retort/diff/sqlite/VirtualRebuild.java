package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Loss;
import java.util.List;
import java.util.stream.Stream;

/** The statements that make a virtual table anew, with its rows where it keeps them. */
final class VirtualRebuild {
    private VirtualRebuild() {}

    static List<Change> changes(SqliteObject from, SqliteObject to, String temporary) {
        List<String> shared =
                to.columns().stream().filter(from.columns()::contains).toList();
        VirtualTable before = VirtualTable.of(from);
        VirtualTable after = VirtualTable.of(to);
        String name = SqliteText.quoted(to.name().name());
        if (before.keepsRows() && after.keepsRows() && before.isText() == after.isText() && !shared.isEmpty()) {
            String columns = String.join(", ", SqliteText.quoted(shared));
            String numbered = after.isText() ? "rowid, " + columns : columns;
            return List.of(
                    change(to, to.created(temporary)),
                    change(
                            to,
                            "insert into " + SqliteText.quoted(temporary) + " (" + numbered + ")\n    select "
                                    + numbered + " from " + name),
                    change(to, from.dropped())
                            .losing(from.columns().stream()
                                    .filter(column -> !shared.contains(column))
                                    .map(column -> Loss.ofColumn(from.name(), column))
                                    .toList()),
                    change(to, "alter table " + SqliteText.quoted(temporary) + " rename to " + name));
        }
        Change drop = change(to, from.dropped());
        Stream<Change> anew = Stream.of(
                before.canBeRebuilt() ? drop : drop.losing(List.of(Loss.ofRows(from.name()))),
                change(to, to.created()));
        return after.canBeRebuilt()
                ? Stream.concat(
                                anew,
                                Stream.of(change(to, "insert into " + name + " (" + name + ") values ('rebuild')")))
                        .toList()
                : anew.toList();
    }

    private static Change change(SqliteObject table, String sql) {
        return Change.of(Action.ALTER, table.name(), sql);
    }
}
