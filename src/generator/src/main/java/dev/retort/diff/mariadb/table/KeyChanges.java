package dev.retort.diff.mariadb.table;

import dev.retort.diff.mariadb.object.KeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import java.util.List;
import java.util.Optional;

/** What is to be done to the keys of a table, but for its foreign keys. */
record KeyChanges(TableDefinition from, TableDefinition to, ColumnChanges columns, ServerSettings settings) {
    private static final String BLOCK_SIZE = "KEY_BLOCK_SIZE";

    /** What is dropped before the columns change. */
    List<String> firstRemovals() {
        return from.keys().stream()
                .filter(this::isDroppedFirst)
                .map(KeyChanges::removal)
                .toList();
    }

    List<String> removals() {
        return from.keys().stream()
                .filter(key -> isChanged(key, to.keys()) && !isDroppedFirst(key))
                .map(KeyChanges::removal)
                .toList();
    }

    private static String removal(KeyDefinition key) {
        return key.isPrimary() ? "drop primary key" : "drop index " + Wording.name(key.name());
    }

    List<String> additions() {
        List<KeyDefinition> later = addedLater();
        return to.keys().stream()
                .filter(key -> !later.contains(key))
                .flatMap(key -> addition(key).stream())
                .toList();
    }

    private Optional<String> addition(KeyDefinition key) {
        if (isChanged(key, from.keys())) {
            return Optional.of("add " + key.written(settings.syntax()));
        }
        return from.keys().stream().anyMatch(key::isSameButForSight)
                ? Optional.of(key.sight(settings))
                : Optional.empty();
    }

    /** What each has a statement of its own for, after the others. */
    List<String> laterAdditions() {
        return addedLater().stream().flatMap(key -> addition(key).stream()).toList();
    }

    /** InnoDB makes one index of texts at a time. */
    private List<KeyDefinition> addedLater() {
        return to.keys().stream()
                .filter(key -> key.isFulltext() && isChanged(key, from.keys()))
                .skip(1)
                .toList();
    }

    /** Whether the server must be told to copy the table. */
    boolean needCopy() {
        return columns.addsCounter()
                && to.keys().stream().filter(KeyDefinition::isFulltext).count()
                                - addedLater().size()
                        > 1;
    }

    /** Within one statement, an index whose name comes in letters of another case would keep its old name. */
    private boolean isDroppedFirst(KeyDefinition key) {
        return isRenamedInCase(key)
                || columns.droppedFirst().stream()
                        .flatMap(List::stream)
                        .anyMatch(column -> key.mentions(column.name()));
    }

    private boolean isRenamedInCase(KeyDefinition key) {
        return to.keys().stream()
                .anyMatch(other -> other.name().equalsIgnoreCase(key.name())
                        && !other.name().equals(key.name()));
    }

    private boolean isChanged(KeyDefinition key, List<KeyDefinition> others) {
        return isOther(key, others)
                || columns.replaced().stream().anyMatch(key::mentions)
                || isDroppedByServer(key)
                || columns.hasTextOfList(key)
                || keepsBlockSize(key);
    }

    private static boolean isOther(KeyDefinition key, List<KeyDefinition> others) {
        return !others.contains(key) && others.stream().noneMatch(key::isSameButForSight);
    }

    /** Whether the key has the size of its blocks from its table, and would keep it when that is given another. */
    private boolean keepsBlockSize(KeyDefinition key) {
        return from.option(BLOCK_SIZE).isPresent()
                && !from.option(BLOCK_SIZE).equals(to.option(BLOCK_SIZE))
                && !key.options().contains(BLOCK_SIZE);
    }

    /** Whether the server made the key for a foreign key, and would drop it when another key is added that serves. */
    private boolean isDroppedByServer(KeyDefinition key) {
        return key.isMadeFor(from.foreignKeys())
                && to.keys().stream().anyMatch(added -> isOther(added, from.keys()) && key.begins(added.columns()));
    }
}
