package dev.retort.render.cell;

import dev.retort.UnreadableValue;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jooq.EnumType;
import org.jooq.Formattable;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.UDTRecord;
import org.jooq.XML;
import org.jooq.types.DayToSecond;
import org.jooq.types.YearToMonth;
import org.jooq.types.YearToSecond;

/** A value of the database as text: dates and numbers as SQL writes them, binary data as {@code 0x…}, arrays as psql does. */
public final class CellText {
    /** How many bytes of binary data are shown where values are cut. */
    private static final int SHOWN_BYTES = 16;

    /** Up to here a {@code double} holds every whole number. */
    private static final int PLAIN_EXPONENT = 15;

    /** What follows a value that its type in Java does not have, where people read it. */
    private static final String MARK = " (!)";

    private CellText() {}

    /** The whole value for people: {@link #of}, with a mark at what its type in Java does not have. */
    public static String marked(Object value) {
        return value instanceof UnreadableValue ? of(value) + MARK : of(value);
    }

    /** The whole value, exactly; control characters included. */
    public static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case LocalDate date -> Moments.date(date);
            case LocalDateTime time -> Moments.text(time);
            case LocalTime time -> Moments.clock(time);
            case OffsetDateTime time -> of(time.toLocalDateTime()) + time.getOffset();
            case OffsetTime time -> Moments.clock(time.toLocalTime()) + time.getOffset();
            case Timestamp time -> of(time.toLocalDateTime());
            case Date date -> date.toString();
            case Time time -> Moments.clock(time.toLocalTime());
            case Double number -> plain(number.toString());
            case Float number -> plain(number.toString());
            case Duration duration -> Intervals.text(duration);
            case DayToSecond interval -> Intervals.text(interval);
            case YearToMonth interval -> Intervals.text(interval);
            case YearToSecond interval -> Intervals.text(interval);
            case Number number -> number.toString();
            case byte[] bytes -> "0x" + HexFormat.of().formatHex(bytes);
            case EnumType constant -> constant.getLiteral();
            case JSON json -> json.data();
            case JSONB json -> json.data();
            case XML xml -> xml.data();
            case Object[] array -> PostgresText.array(array);
            case UDTRecord<?> composite -> PostgresText.composite(composite);
            case Record _, Formattable _, Collection<?> _, Map<?, ?> _ -> JsonText.of(value);
            case java.lang.Record row when JavaRecord.is(row) -> JsonText.of(row);
            default -> String.valueOf(value);
        };
    }

    /** The value for the user's glance: long binary data is cut to so many bytes, with its length said. */
    public static String brief(Object value, int bytes) {
        if (value instanceof byte[] all && all.length > bytes) {
            return String.format(
                    Locale.ROOT, "0x%s… (%,d bytes)", HexFormat.of().formatHex(all, 0, bytes), all.length);
        }
        return marked(value);
    }

    /** A number without an exponent, where that takes no more digits than it has. */
    private static String plain(String number) {
        int exponent = number.indexOf('E');
        if (exponent < 0 || Math.abs(Integer.parseInt(number.substring(exponent + 1))) > PLAIN_EXPONENT) {
            return number;
        }
        String plain = new BigDecimal(number).toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** The value for a table's cell on a screen: {@link #brief}, and JSON without line breaks and needless spaces. */
    public static String table(Object value) {
        return JsonLayout.isJson(value, false) ? JsonLayout.compact(of(value)) : brief(value, SHOWN_BYTES);
    }
}
