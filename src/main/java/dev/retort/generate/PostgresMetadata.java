package dev.retort.generate;

import dev.retort.IntervalConverter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.postgres.PostgresDatabase;

/**
 * The schema of a PostgreSQL server as jOOQ reads it, with one key over the same columns at most, with small integers that
 * a literal can be compared with, and with intervals as durations.
 */
final class PostgresMetadata extends PostgresDatabase {

    PostgresMetadata() {
        setConfiguredForcedTypes(List.of(
                new ForcedType().withName("INTEGER").withIncludeTypes("(?i:smallint|int2|smallserial)"),
                new ForcedType()
                        .withName("INTERVAL")
                        .withUserType(Duration.class.getName())
                        .withConverter(IntervalConverter.class.getName())
                        .withIncludeTypes("(?i:interval.*)")));
    }

    @Override
    protected void loadPrimaryKeys(DefaultRelations relations) throws SQLException {
        DefaultRelations all = new DefaultRelations();
        super.loadPrimaryKeys(all);
        super.loadUniqueKeys(all);
        DeclaredKeys keys = new DeclaredKeys(relations);
        for (TableDefinition table : SchemaSource.tables(this)) {
            for (UniqueKeyDefinition key : all.getKeys(table)) {
                if (key.isPrimaryKey()) {
                    keys.addPrimary(key.getName(), table, key.getKeyColumns());
                }
            }
            for (UniqueKeyDefinition key : all.getKeys(table)) {
                if (!key.isPrimaryKey()) {
                    keys.addUnique(key.getName(), table, key.getKeyColumns());
                }
            }
        }
    }

    @Override
    protected void loadUniqueKeys(DefaultRelations relations) {
        // They are loaded with the primary keys.
    }
}
