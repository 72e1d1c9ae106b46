package dev.retort.generate.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultUniqueKeyDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/**
 * The key of a table without one whose rows do nothing but join two others: it has these for its key, whether it says so, says {@code
 * UNIQUE}, or nothing; one with more columns where it is unique and nowhere null.
 */
public final class JunctionKey {
    private JunctionKey() {}

    /**
     * The key of a table, if it is such a one.
     *
     * @param references the columns of each of its foreign keys
     * @param unique its unique keys
     */
    public static Optional<UniqueKeyDefinition> of(
            TableDefinition table, List<List<ColumnDefinition>> references, List<UniqueKeyDefinition> unique) {
        List<ColumnDefinition> both = references.stream().flatMap(List::stream).toList();
        Set<ColumnDefinition> distinct = new HashSet<>(both);
        Optional<UniqueKeyDefinition> declared = unique.stream()
                .filter(key -> key.enforced() && new HashSet<>(key.getKeyColumns()).equals(distinct))
                .findFirst();
        if (!isJunction(table, references.size(), both, declared.isPresent())) {
            return Optional.empty();
        }
        UniqueKeyDefinition key = new DefaultUniqueKeyDefinition(
                table.getSchema(),
                declared.map(UniqueKeyDefinition::getName).orElseGet(() -> DeclaredKeys.named("joined_", both)),
                table,
                true,
                declared.isPresent());
        key.getKeyColumns()
                .addAll(declared.map(UniqueKeyDefinition::getKeyColumns).orElse(both));
        return Optional.of(key);
    }

    /**
     * Whether a table joins two others.
     *
     * @param both the columns of all its foreign keys
     * @param isUnique whether these are unique
     */
    static boolean isJunction(TableDefinition table, int keys, List<ColumnDefinition> both, boolean isUnique) {
        Set<ColumnDefinition> distinct = new HashSet<>(both);
        boolean isAll = distinct.equals(new HashSet<>(table.getColumnsIncludingHidden()));
        boolean isSure = isUnique
                && both.stream().noneMatch(column -> column.getDefinedType().isNullable());
        return keys == 2 && distinct.size() == both.size() && (isAll || isSure);
    }
}
