package dev.retort.diff.mariadb;

import dev.retort.diff.mariadb.object.ForeignKeyDefinition;
import dev.retort.diff.mariadb.object.TableDefinition;
import java.util.List;

/** The numbers that the server gives to foreign keys without a name: each the one after the highest that its table has. */
final class KeyNumbers {
    private KeyNumbers() {}

    /**
     * The keys that a table gets in one statement. Where the server would give one of them another number than it should have, all come with
     * their names: who drops them later names them.
     *
     * @param present those that the table has by then
     */
    static List<ForeignKeyDefinition> kept(
            TableDefinition table, List<ForeignKeyDefinition> present, List<ForeignKeyDefinition> added) {
        String name = table.name().name();
        int last = present.stream().mapToInt(key -> key.numberIn(name)).max().orElse(0);
        for (ForeignKeyDefinition key : added) {
            if (key.number() > 0 && key.number() != ++last) {
                return added.stream().map(each -> each.withServersName(name)).toList();
            }
        }
        return added;
    }
}
