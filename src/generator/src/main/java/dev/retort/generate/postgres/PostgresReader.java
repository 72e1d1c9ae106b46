package dev.retort.generate.postgres;

import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresDialect;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.SchemaReader;
import org.jooq.SQLDialect;
import org.jooq.meta.AbstractDatabase;

/** The reader of the schemas of PostgreSQL. */
public final class PostgresReader implements SchemaReader {
    /** For the service loader. */
    public PostgresReader() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return PostgresDialect.class;
    }

    @Override
    public AbstractDatabase metadata(SQLDialect version) {
        return new PostgresMetadata();
    }

    @Override
    public ColumnType texts(ColumnType own) {
        return PostgresTypes.TEXTS;
    }
}
