package dev.retort.binding.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The binding that reads and writes the times with an offset of PostgreSQL; {@code 24:00:00}, which is none of a day,
 * is an error that shows it.
 */
public final class PostgresOffsetTimeBinding extends PostgresTemporalBinding<OffsetTime> {
    private static final long serialVersionUID = 1L;

    /** For columns of the type {@code time with time zone}. */
    public PostgresOffsetTimeBinding() {
        super(
                OffsetTime.class,
                "time with time zone",
                new DateTimeFormatterBuilder()
                        .append(TIME)
                        .append(OFFSET)
                        .toFormatter(Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT),
                OffsetTime::from,
                "a time of day");
    }

    /** The driver's own text may have another offset, where it got the value in binary form. */
    @Override
    @Nullable
    public OffsetTime read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null || text.startsWith("24:")
                ? super.read(rows, index)
                : rows.getObject(index, OffsetTime.class);
    }
}
