package dev.retort.binding.mariadb;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import dev.retort.binding.TruthConverter;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads true and false from a {@code tinyint(1)}, which is what MariaDB and MySQL make of
 * {@code boolean}, and which may hold any small number. The driver would read each of them but 0 as true; here one that
 * is neither 0 nor 1 is an error that shows it.
 */
public final class MariaDbBooleanBinding extends ReadBinding<Boolean, Boolean> {
    private static final long serialVersionUID = 1L;

    /** What such a number is not. */
    public static final String KIND = TruthConverter.KIND;

    /** Writes true and false. */
    public MariaDbBooleanBinding() {
        super(SQLDataType.BOOLEAN, SQLDialect.MARIADB, SQLDialect.MYSQL);
    }

    @Override
    @Nullable
    public Boolean read(ResultSet rows, int index) throws SQLException {
        String stored = rows.getString(index);
        if (stored == null) {
            return null;
        }
        return switch (stored) {
            case "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw new UnreadableValueException(new UnreadableValue(stored, KIND), null);
        };
    }
}
