package dev.retort.binding.sqlite;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A binding that reads a column of SQLite by what each row holds: any column may hold any kind of value, whatever it declares. The
 * driver would make another value of it; here what is none of the type is an error that shows it.
 */
abstract class SqliteBinding<T, U> extends ReadBinding<T, U> {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final Meaning<Long, U> wholes;
    private final Meaning<Double, U> numbers;
    private final Meaning<String, U> texts;

    /**
     * For a type.
     *
     * @param kind what a value is, in words
     * @param wholes the value as which whole numbers count
     * @param numbers the value as which floating point numbers count
     * @param texts the value as which text counts
     */
    SqliteBinding(
            DataType<U> type,
            String kind,
            Meaning<Long, U> wholes,
            Meaning<Double, U> numbers,
            Meaning<String, U> texts) {
        super(type, SQLDialect.SQLITE);
        this.kind = kind;
        this.wholes = wholes;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** What something that is stored counts as; null for none. */
    interface Meaning<S, U> extends Serializable {
        @Nullable
        U of(S stored);
    }

    /** The value as which bytes count, or null for none. */
    @Nullable
    U of(byte[] bytes) {
        return null;
    }

    @Override
    final @Nullable public U read(ResultSet rows, int index) throws SQLException {
        Object stored = rows.getObject(index);
        U value = switch (stored) {
            case null -> null;
            case Integer whole -> wholes.of(whole.longValue());
            case Long whole -> wholes.of(whole);
            case Double number -> numbers.of(number);
            case byte[] bytes -> of(bytes);
            default -> texts.of(stored.toString());
        };
        if (value == null && stored != null) {
            throw new UnreadableValueException(new UnreadableValue(shown(stored), kind, stored), null);
        }
        return value;
    }

    private static String shown(Object stored) {
        return stored instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : stored.toString();
    }
}
