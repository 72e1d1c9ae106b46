package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * The whole numbers of a result, as they are read where a field says so, whatever the database has there:
 * {@code LENGTH.div(60)} is 2.5 on MariaDB. A driver cuts off what a whole number has no place for; here that is an error.
 */
final class WholeNumbers {
    /** Of these the drivers refuse by themselves what does not fit. */
    private static final Set<Integer> WHOLE =
            Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BIT, Types.BOOLEAN);

    /** jOOQ's own, which ask the driver for a text or a number. */
    private static final Class<?> TEXT = SQLDataType.VARCHAR.getBinding().getClass();

    private static final Set<Class<?>> NUMBERS = Set.of(
            SQLDataType.TINYINT.getBinding().getClass(),
            SQLDataType.SMALLINT.getBinding().getClass(),
            SQLDataType.INTEGER.getBinding().getClass(),
            SQLDataType.BIGINT.getBinding().getClass());

    private final ResultSet rows;
    private final Product product;
    private final boolean[] exact;

    WholeNumbers(ResultSet rows, Product product) throws SQLException {
        this.rows = rows;
        this.product = product;
        ResultSetMetaData columns = rows.getMetaData();
        this.exact = new boolean[columns.getColumnCount()];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = !product.has(Product.Trait.STORES_ANY_CLASS) && WHOLE.contains(columns.getColumnType(i + 1));
        }
    }

    /** Whether the driver itself gives each number in a column as it is, or refuses it. */
    boolean areExact(int index) {
        return exact[index - 1];
    }

    /** Whether these fields are texts and such numbers, of each of which jOOQ has the driver read what it is. */
    boolean areAll(Field<?>[] fields) {
        if (product.has(Product.Trait.STORES_ANY_CLASS) || fields.length != exact.length) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            Class<?> binding = fields[i].getBinding().getClass();
            if (!(binding == TEXT || (areExact(i + 1) && NUMBERS.contains(binding)))) {
                return false;
            }
        }
        return true;
    }

    /** The number in a column of the current row; 0 where there is none. */
    long read(int index, int bits) throws SQLException {
        if (areExact(index)) {
            return asDriverReads(index, bits);
        }
        return product.has(Product.Trait.STORES_ANY_CLASS) ? stored(index, bits) : written(index, bits);
    }

    private long asDriverReads(int index, int bits) throws SQLException {
        return switch (bits) {
            case Byte.SIZE -> rows.getByte(index);
            case Short.SIZE -> rows.getShort(index);
            case Integer.SIZE -> rows.getInt(index);
            default -> rows.getLong(index);
        };
    }

    private long written(int index, int bits) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return 0;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            long value = number.longValue();
            if (BigDecimal.valueOf(value).compareTo(number) != 0 || !fits(value, bits)) {
                throw unreadable(text, bits, text);
            }
            return value;
        } catch (NumberFormatException ignored) {
            return asDriverReads(index, bits);
        }
    }

    /** Where a column may hold anything, its driver makes 0 of a text, too. */
    private long stored(int index, int bits) throws SQLException {
        long value = rows.getLong(index);
        Object stored = rows.getObject(index);
        boolean beyond = stored instanceof Double && value == Long.MAX_VALUE;
        boolean exact = stored == null
                || (stored instanceof Number number && number.doubleValue() == value && !beyond && fits(value, bits));
        if (!exact) {
            throw unreadable(DriverValue.shown(stored), bits, stored);
        }
        return value;
    }

    private static boolean fits(long value, int bits) {
        return value >> (bits - 1) == value >> (Long.SIZE - 1);
    }

    private static UnreadableValueException unreadable(String text, int bits, Object stored) {
        return new UnreadableValueException(new UnreadableValue(text, "an integer of " + bits + " bits", stored), null);
    }
}
