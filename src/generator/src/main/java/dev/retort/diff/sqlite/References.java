package dev.retort.diff.sqlite;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The foreign keys of a schema, as the question which table's rows name which other's. */
final class References {
    private References() {}

    static boolean lead(SchemaSnapshot schema, ObjectName table, ObjectName referenced) {
        return schema.table(table)
                .filter(outline -> outline.foreignKeys().stream()
                        .anyMatch(key -> key.referenced().name().equalsIgnoreCase(referenced.name())))
                .isPresent();
    }

    /** The tables whose rows name a table's, itself among them. */
    static List<ObjectName> to(SchemaSnapshot schema, ObjectName referenced) {
        return schema.tables().stream()
                .map(TableOutline::table)
                .filter(table -> lead(schema, table, referenced))
                .toList();
    }

    /** Whether SQLite can ask after the rows that a table names: it lets a key lead to what there is not, or what is not unique. */
    static boolean canAllBeChecked(SchemaSnapshot schema, ObjectName table) {
        return schema.table(table).stream()
                .flatMap(outline -> outline.foreignKeys().stream())
                .allMatch(key -> canBeChecked(schema, key));
    }

    private static boolean canBeChecked(SchemaSnapshot schema, TableOutline.ForeignKey key) {
        Set<String> columns = new HashSet<>(key.referencedColumns());
        return key.columns().size() == key.referencedColumns().size()
                && schema.table(key.referenced())
                        .filter(parent -> columns.equals(Set.copyOf(parent.primaryKey()))
                                || parent.indexes().stream()
                                        .anyMatch(index -> index.isUnique()
                                                && index.isWhole()
                                                && columns.equals(Set.copyOf(index.columns()))))
                        .isPresent();
    }
}
