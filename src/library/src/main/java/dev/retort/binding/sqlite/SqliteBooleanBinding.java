package dev.retort.binding.sqlite;

import java.util.Locale;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads true and false from a column of SQLite, which has no type for them: 1 and 0, or the words that
 * people store. A value that is neither is an error that shows it.
 */
public final class SqliteBooleanBinding extends SqliteBinding<Boolean, Boolean> {
    private static final long serialVersionUID = 1L;

    /** Writes 1 and 0. */
    public SqliteBooleanBinding() {
        super(
                SQLDataType.BOOLEAN,
                "true or false",
                whole -> truth(whole.doubleValue()),
                SqliteBooleanBinding::truth,
                SqliteBooleanBinding::truth);
    }

    private static @Nullable Boolean truth(double number) {
        return (number == 0 || number == 1) ? (Boolean) (number == 1) : null;
    }

    private static @Nullable Boolean truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "t", "yes", "y", "on" -> true;
            case "0", "0.0", "false", "f", "no", "n", "off" -> false;
            default -> null;
        };
    }
}
