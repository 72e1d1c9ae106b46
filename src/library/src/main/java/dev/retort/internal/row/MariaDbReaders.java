package dev.retort.internal.row;

import dev.retort.binding.WholeNumberConverter;
import dev.retort.binding.mariadb.MariaDbDateBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;
import dev.retort.binding.mariadb.MariaDbTimeBinding;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * The readers of the columns of plain SQL on MariaDB and MySQL: numbers as numbers, whatever they are declared to mean.
 */
final class MariaDbReaders {
    private static final WholeNumberConverter WHOLE_NUMBERS = new WholeNumberConverter();

    private MariaDbReaders() {}

    static ValueReader of(ResultSetMetaData columns, int index) throws SQLException {
        String type = columns.getColumnTypeName(index).toUpperCase(Locale.ROOT);
        return switch (type.replace(" UNSIGNED", "")) {
            // What the driver calls a boolean is tinyint(1), which may hold any small number.
            case "TINYINT", "SMALLINT", "MEDIUMINT", "BOOLEAN", "YEAR" -> ValueReader.usual("int");
            case "INTEGER", "INT" -> ValueReader.usual(type.endsWith(" UNSIGNED") ? "bigint" : "int");
            case "BIGINT" ->
                type.endsWith(" UNSIGNED") ? ValueReader.of(MariaDbReaders::whole) : ValueReader.usual("bigint");
            case "DECIMAL" -> ValueReader.usual("decimal");
            case "FLOAT", "DOUBLE" -> ValueReader.usual("double");
            case "BIT" ->
                columns.getPrecision(index) <= 1 ? ValueReader.usual("boolean") : ValueReader.of(MariaDbReaders::bits);
            case "DATE" -> ValueReader.of(new MariaDbDateBinding());
            case "TIME" -> ValueReader.of(new MariaDbTimeBinding());
            case "DATETIME", "TIMESTAMP" -> ValueReader.of(new MariaDbDateTimeBinding());
            case "JSON" -> ValueReader.of(MariaDbReaders::json);
            default -> other(columns.getColumnType(index));
        };
    }

    private static ValueReader other(int type) {
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ValueReader.of(ResultSet::getBytes);
            default -> ValueReader.text();
        };
    }

    private static @Nullable Object whole(ResultSet rows, int index) throws SQLException {
        String digits = rows.getString(index);
        return digits == null ? null : WHOLE_NUMBERS.from(new BigInteger(digits));
    }

    private static @Nullable Object bits(ResultSet rows, int index) throws SQLException {
        byte[] bits = rows.getBytes(index);
        return bits == null ? null : WHOLE_NUMBERS.from(new BigInteger(1, bits));
    }

    private static @Nullable Object json(ResultSet rows, int index) throws SQLException {
        return JSON.jsonOrNull(rows.getString(index));
    }
}
