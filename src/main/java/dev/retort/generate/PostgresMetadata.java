package dev.retort.generate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.Definition;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;
import org.jooq.meta.postgres.PostgresDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a PostgreSQL server as jOOQ reads it, but for its columns and keys: these are read with one query for each kind
 * of thing, with types of our own choice, and with one key over the same columns at most.
 */
final class PostgresMetadata extends PostgresDatabase {
    private @Nullable PostgresColumns columns;
    private @Nullable DeclaredKeys keys;

    PostgresMetadata() {
        setConfiguredForcedTypes(PostgresTypes.forced());
    }

    @Override
    protected List<TableDefinition> getTables0() throws SQLException {
        List<TableDefinition> result = new ArrayList<>();
        for (TableDefinition table : super.getTables0()) {
            result.add(new DeclaredTable(
                    table.getSchema(),
                    table.getName(),
                    String.valueOf(table.getComment()),
                    table.isView() || table.isMaterializedView(),
                    this::columnsOf));
        }
        return result;
    }

    private List<ColumnDefinition> columnsOf(TableDefinition table) {
        PostgresColumns known = columns;
        if (known == null) {
            known = PostgresColumns.read(catalog());
            columns = known;
        }
        return known.of(table);
    }

    private PostgresCatalog catalog() {
        return new PostgresCatalog(
                create(), getSchemata().stream().map(Definition::getName).toList());
    }

    /** None: a column of a domain has the type that the domain is made of. */
    @Override
    protected List<DomainDefinition> getDomains0() {
        return List.of();
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) throws SQLException {
        DefaultRelations all = new DefaultRelations();
        super.loadPrimaryKeys(all);
        super.loadUniqueKeys(all);
        DeclaredKeys declared = new DeclaredKeys(relations);
        keys = declared;
        for (TableDefinition table : SchemaSource.tables(this)) {
            for (UniqueKeyDefinition key : all.getKeys(table)) {
                if (key.isPrimaryKey()) {
                    declared.addPrimary(key.getName(), table, key.getKeyColumns());
                }
            }
            for (UniqueKeyDefinition key : all.getKeys(table)) {
                if (!key.isPrimaryKey()) {
                    declared.addUnique(key.getName(), table, key.getKeyColumns());
                }
            }
        }
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        // They are loaded with the primary keys.
    }

    @Override
    protected void loadForeignKeys(DefaultRelations relations) {
        new PostgresForeignKeys(this, Objects.requireNonNull(keys)).read(catalog());
    }
}
