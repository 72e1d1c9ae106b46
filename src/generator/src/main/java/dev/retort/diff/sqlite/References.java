package dev.retort.diff.sqlite;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.List;

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
                .map(outline -> outline.table())
                .filter(table -> lead(schema, table, referenced))
                .toList();
    }
}
