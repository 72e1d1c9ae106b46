package dev.retort.binding.postgres;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * A binding for a date or time of PostgreSQL. What is {@code infinity}, before our era or {@code 24:00} is an error that shows
 * it, since Java would write another value for it; a date before our era is written as such.
 *
 * @param <U> what the column has in Java
 */
public abstract class PostgresTemporalBinding<U extends TemporalAccessor> extends PostgresBinding<U, U> {
    private static final long serialVersionUID = 1L;

    static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;
    static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HH:mm:ss", "+00:00").toFormatter(Locale.ROOT);
    static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter(Locale.ROOT);

    private final DateTimeFormatter format;
    private final TemporalQuery<U> query;
    private final String kind;

    /**
     * For a type.
     *
     * @param sqlType the type's name in SQL
     * @param format how values are written and read
     * @param query makes a value of what was read
     * @param kind what a value is, in words
     */
    PostgresTemporalBinding(
            Class<U> type, String sqlType, DateTimeFormatter format, TemporalQuery<U> query, String kind) {
        super(type, sqlType);
        this.format = format;
        this.query = query;
        this.kind = kind;
    }

    @Override
    public final U parse(String text) {
        try {
            // JSON has a T there.
            return format.parse(text.replace('T', ' '), query);
        } catch (DateTimeException e) {
            throw not(kind, text, e);
        }
    }

    @Override
    final String text(U value) {
        boolean beforeOurEra = value.isSupported(ChronoField.YEAR) && value.get(ChronoField.YEAR) < 1;
        return format.format(value) + (beforeOurEra ? " BC" : "");
    }
}
