package dev.retort.generate.catalog;

import dev.retort.binding.DurationConverter;
import dev.retort.database.DialectPart;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Converter;
import org.jooq.meta.AbstractDatabase;

/** The reader of one product's schemas into jOOQ's model. */
public interface SchemaReader extends DialectPart {

    /** A schema that is yet to be read. */
    AbstractDatabase metadata(org.jooq.SQLDialect version);

    /** What makes durations of the integers that a column has. */
    default Class<? extends Converter<?, Duration>> durations() {
        return DurationConverter.class;
    }

    /** The type of a column that is declared as one of true and false, as one of numbers; empty where it can hold none. */
    default Optional<ColumnType> numbers(String declaration) {
        return Optional.empty();
    }

    /** The type of a column whose texts the database takes for values of a type of its own, as one of texts. */
    default ColumnType texts(ColumnType own) {
        return own;
    }
}
