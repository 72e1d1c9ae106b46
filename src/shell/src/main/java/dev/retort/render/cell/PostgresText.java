package dev.retort.render.cell;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Arrays and composite values in PostgreSQL's notation, as psql shows them: {@code {1,NULL,"a b"}}, {@code (1,"a b",)}. */
final class PostgresText {
    private PostgresText() {}

    static String array(@Nullable Object[] elements) {
        return Arrays.stream(elements).map(PostgresText::element).collect(Collectors.joining(",", "{", "}"));
    }

    static String composite(Record value) {
        return value.intoList().stream().map(PostgresText::part).collect(Collectors.joining(",", "(", ")"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        String text = text(value);
        boolean isPlain = value instanceof Object[]
                || (!text.isEmpty()
                        && !text.equalsIgnoreCase("null")
                        && text.chars().noneMatch(c -> Character.isWhitespace(c) || "{},\"\\".indexOf(c) >= 0));
        return isPlain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String part(@Nullable Object value) {
        String text = value == null ? "" : text(value);
        boolean isPlain = value == null
                || (!text.isEmpty()
                        && text.chars().noneMatch(c -> Character.isWhitespace(c) || "(),\"\\".indexOf(c) >= 0));
        return isPlain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\"\"") + "\"";
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? "t" : "f";
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> CellText.of(value);
        };
    }
}
