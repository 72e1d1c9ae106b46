package dev.retort.diff.mariadb.table;

import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The statements that make a table that is not there. */
public final class NewTable {
    private NewTable() {}

    /** The statement that makes a new table, with some of its foreign keys. */
    public static Change created(
            TableDefinition table, Collection<ForeignKeyDefinition> keys, ServerSettings settings) {
        List<String> lines = Stream.of(
                        table.columns().stream().map(column -> column.written(settings.syntax())),
                        table.keys().stream().map(key -> key.written(settings.syntax())),
                        table.periods().stream().map(period -> Wording.of(period, settings.syntax())),
                        keys.stream().map(key -> key.written(settings.syntax())),
                        table.checks().stream().map(check -> check.written(settings.syntax())))
                .flatMap(each -> each)
                .toList();
        TableOptions options = new TableOptions(table, settings);
        String partitions = options.partitions();
        return Change.of(
                Action.CREATE,
                table.name(),
                "create table " + Wording.name(table.name().name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                        + options.ofNew() + (partitions.isEmpty() ? "" : "\n" + partitions));
    }

    /** The statement that makes a new table what it should be where that which makes it cannot; none where it can. */
    public static List<Change> completed(TableDefinition table, ServerSettings settings) {
        List<String> defaults = table.columns().stream()
                .filter(column -> column.lacksDefault(settings))
                .map(column -> ColumnChanges.dropDefault(column.name()))
                .toList();
        return defaults.isEmpty()
                ? List.of()
                : List.of(Change.of(Action.ALTER, table.name(), TableChanges.altered(table, defaults)));
    }
}
