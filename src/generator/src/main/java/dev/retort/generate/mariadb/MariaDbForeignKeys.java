package dev.retort.generate.mariadb;

import static dev.retort.generate.catalog.ServerCatalog.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.generate.catalog.DeclaredKeys;
import dev.retort.generate.catalog.ServerCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Record;
import org.jooq.impl.QOM.ForeignKeyRule;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of the tables of a MariaDB or MySQL database; those that lead to another are left out, unless classes are
 * generated of that, too.
 */
final class MariaDbForeignKeys {
    private final SchemaDefinition schema;
    private final DeclaredKeys keys;

    MariaDbForeignKeys(SchemaDefinition schema, DeclaredKeys keys) {
        this.schema = schema;
        this.keys = keys;
    }

    void read(ServerCatalog catalog) {
        catalog.rows("""
            SELECT c.TABLE_NAME, c.CONSTRAINT_NAME, c.COLUMN_NAME, c.REFERENCED_TABLE_NAME,
              c.REFERENCED_COLUMN_NAME, r.DELETE_RULE, r.UPDATE_RULE, c.REFERENCED_TABLE_SCHEMA
            FROM information_schema.KEY_COLUMN_USAGE c
            JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA
              AND r.TABLE_NAME = c.TABLE_NAME AND r.CONSTRAINT_NAME = c.CONSTRAINT_NAME
            WHERE c.TABLE_SCHEMA = ? AND c.REFERENCED_TABLE_SCHEMA IS NOT NULL
            ORDER BY c.TABLE_NAME, c.CONSTRAINT_NAME, c.ORDINAL_POSITION
            """).stream()
                .collect(groupingBy(row -> text(row, 0) + "\n" + text(row, 1), LinkedHashMap::new, toList()))
                .values()
                .forEach(this::add);
    }

    private void add(List<Record> columns) {
        Record first = columns.getFirst();
        TableDefinition table = database().getTable(schema, text(first, 0));
        TableDefinition target = target(text(first, 7), text(first, 3));
        if (table != null && target != null) {
            keys.addForeign(
                    text(first, 1),
                    table,
                    columnsOf(table, columns, 2),
                    target,
                    columnsOf(target, columns, 4),
                    rule(first, 5),
                    rule(first, 6));
        }
    }

    private static List<ColumnDefinition> columnsOf(TableDefinition table, List<Record> rows, int name) {
        return rows.stream().map(row -> table.getColumn(text(row, name), true)).toList();
    }

    private static ForeignKeyRule rule(Record row, int column) {
        return ForeignKeyRule.valueOf(text(row, column).replace(' ', '_'));
    }

    /** The table of this name, which is not always spelled as where it was declared. */
    private @Nullable TableDefinition target(String in, String name) {
        SchemaDefinition referenced = database().getSchemata().stream()
                .filter(known -> known.getInputName().equals(in))
                .findFirst()
                .orElse(null);
        if (referenced == null) {
            return null;
        }
        TableDefinition exact = database().getTable(referenced, name);
        return exact != null ? exact : database().getTable(referenced, name, true);
    }

    private Database database() {
        return schema.getDatabase();
    }
}
