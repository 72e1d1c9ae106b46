package dev.retort.generate.sqlite;

import dev.retort.binding.sqlite.SqliteDurationConverter;
import dev.retort.database.Dialect;
import dev.retort.database.sqlite.SqliteDialect;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.SchemaReader;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.meta.AbstractDatabase;

/** The reader of the schemas of SQLite. */
public final class SqliteReader implements SchemaReader {
    /** For the service loader. */
    public SqliteReader() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public AbstractDatabase metadata(SQLDialect version) {
        return new SqliteMetadata();
    }

    /** Its integers are bound to a type of their own already. */
    @Override
    public Class<? extends Converter<?, Duration>> durations() {
        return SqliteDurationConverter.class;
    }

    @Override
    public Optional<ColumnType> numbers(String declaration) {
        return Optional.of(SqliteTypes.of("INTEGER"));
    }
}
