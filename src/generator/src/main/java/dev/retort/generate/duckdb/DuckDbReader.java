package dev.retort.generate.duckdb;

import dev.retort.database.Dialect;
import dev.retort.database.duckdb.DuckDbDialect;
import dev.retort.generate.catalog.SchemaReader;
import org.jooq.SQLDialect;
import org.jooq.meta.AbstractDatabase;

/** The reader of the schemas of DuckDB. */
public final class DuckDbReader implements SchemaReader {
    /** For the service loader. */
    public DuckDbReader() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return DuckDbDialect.class;
    }

    @Override
    public AbstractDatabase metadata(SQLDialect version) {
        return new DuckDbMetadata();
    }
}
