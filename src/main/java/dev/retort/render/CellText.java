package dev.retort.render;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jooq.EnumType;
import org.jooq.Formattable;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.XML;

/** A value of the database as text: dates and numbers as SQL writes them, binary data as {@code 0x…}. */
public final class CellText {
    /** How many bytes of binary data are shown where values are cut. */
    private static final int SHOWN_BYTES = 16;

    private CellText() {}

    /** The whole value, exactly; control characters included. */
    public static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDateTime time -> Moments.text(time);
            case LocalTime time -> Moments.clock(time);
            case OffsetDateTime time -> of(time.toLocalDateTime()) + time.getOffset();
            case Timestamp time -> of(time.toLocalDateTime());
            case Date date -> date.toString();
            case Time time -> Moments.clock(time.toLocalTime());
            case byte[] bytes -> "0x" + HexFormat.of().formatHex(bytes);
            case EnumType constant -> constant.getLiteral();
            case JSON json -> json.data();
            case JSONB json -> json.data();
            case XML xml -> xml.data();
            case Record _, Formattable _, Collection<?> _, Map<?, ?> _, Object[] _ -> JsonText.of(value);
            default -> String.valueOf(value);
        };
    }

    /** The value for a person's glance: long binary data is cut, with its length said. */
    static String brief(Object value) {
        if (value instanceof byte[] bytes && bytes.length > SHOWN_BYTES) {
            return String.format(
                    Locale.ROOT, "0x%s… (%,d bytes)", HexFormat.of().formatHex(bytes, 0, SHOWN_BYTES), bytes.length);
        }
        return of(value);
    }
}
