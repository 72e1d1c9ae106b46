package dev.retort.generate.catalog;

import dev.retort.binding.DurationConverter;
import dev.retort.config.ColumnTypes;
import dev.retort.database.DialectPart;
import java.time.Duration;
import org.jooq.Converter;
import org.jooq.meta.AbstractDatabase;

/** The reader of one product's schemas into jOOQ's model. */
public interface SchemaReader extends DialectPart {

    /** A schema that is yet to be read. */
    AbstractDatabase metadata(org.jooq.SQLDialect version, ColumnTypes types);

    /** What makes durations of the integers that a column has. */
    default Class<? extends Converter<?, Duration>> durations() {
        return DurationConverter.class;
    }
}
