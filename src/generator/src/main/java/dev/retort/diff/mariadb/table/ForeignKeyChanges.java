package dev.retort.diff.mariadb.table;

import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.KeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The statements that take foreign keys from tables, and give them such. */
public final class ForeignKeyChanges {
    private ForeignKeyChanges() {}

    public static Change without(TableDefinition table, Collection<ForeignKeyDefinition> keys) {
        return Change.of(
                Action.ALTER,
                table.name(),
                TableChanges.altered(
                        table,
                        keys.stream()
                                .map(key -> "drop foreign key " + Wording.name(key.name()))
                                .toList()));
    }

    /** The statement that gives a table foreign keys. */
    public static Change with(TableDefinition table, Collection<ForeignKeyDefinition> keys, ServerSettings settings) {
        return with(table, keys, List.of(), settings);
    }

    /**
     * The same, of a table that was there before. Indexes that the server made for other foreign keys it would drop in favour of one that it
     * makes for these, and keeps where they are made in the same statement.
     */
    public static Change with(
            TableDefinition table,
            Collection<ForeignKeyDefinition> keys,
            TableDefinition before,
            ServerSettings settings) {
        return with(
                table,
                keys,
                before.keys().stream()
                        .filter(index -> table.keys().contains(index)
                                && keys.stream()
                                        .anyMatch(key -> isReplaced(index, key)
                                                && (index.isMadeFor(before.foreignKeys())
                                                        || index.name().equals(key.nameOfIndex())
                                                        || key.hasServersName(
                                                                table.name().name()))))
                        .toList(),
                settings);
    }

    private static boolean isReplaced(KeyDefinition index, ForeignKeyDefinition key) {
        boolean isPlain = index.kind().isEmpty()
                && index.columns().size() == index.parts().size();
        return isPlain
                && index.begins(key.columns())
                && !(index.columns().equals(key.columns())
                        && index.name().equals(key.nameOfIndex())
                        && index.options().isEmpty());
    }

    private static Change with(
            TableDefinition table,
            Collection<ForeignKeyDefinition> keys,
            List<KeyDefinition> indexes,
            ServerSettings settings) {
        return Change.of(
                Action.ALTER,
                table.name(),
                TableChanges.altered(
                        table,
                        Stream.of(
                                        indexes.stream().map(index -> "drop index " + Wording.name(index.name())),
                                        indexes.stream().map(index -> "add " + index.written(settings.syntax())),
                                        keys.stream().map(key -> "add " + key.written(settings.syntax())))
                                .flatMap(clauses -> clauses)
                                .toList()));
    }
}
