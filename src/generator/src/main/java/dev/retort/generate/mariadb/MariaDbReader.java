package dev.retort.generate.mariadb;

import dev.retort.config.ColumnTypes;
import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaDbDialect;
import dev.retort.generate.catalog.SchemaReader;
import org.jooq.SQLDialect;
import org.jooq.meta.AbstractDatabase;

/** The reader of the schemas of MariaDB and MySQL. */
public final class MariaDbReader implements SchemaReader {
    /** For the service loader. */
    public MariaDbReader() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MariaDbDialect.class;
    }

    @Override
    public AbstractDatabase metadata(SQLDialect version, ColumnTypes types) {
        return new MariaDbMetadata(version, types);
    }
}
