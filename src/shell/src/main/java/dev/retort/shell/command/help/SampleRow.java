package dev.retort.shell.command.help;

import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;

import dev.retort.schema.IndexedTable.Column;
import dev.retort.shell.result.ValueLiteral;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/** Values of one row, as they are written in Java, so that examples find something. */
final class SampleRow {
    /** A longer text makes no example. */
    private static final int LONGEST = 40;

    private SampleRow() {}

    /** The values, by the names of the places in examples; none where the table has no such row, or may not be read. */
    static Map<String, String> read(DSLContext db, Table<?> table, Field<?> column, Optional<Column> number) {
        Field<String> text = column.coerce(String.class);
        try {
            Optional<? extends Record> row = db.select(text)
                    .select(number.map(Column::field).stream().toList())
                    .from(table)
                    .where(length(text).between(1, LONGEST))
                    .and(number.map(each -> each.field().isNotNull()).orElse(noCondition()))
                    .limit(1)
                    .fetchOptional();
            Map<String, String> values = new HashMap<>();
            row.ifPresent(found -> addText(found.get(text), column, values));
            row.flatMap(found -> number.map(each -> found.get(each.field(), Long.class)))
                    .filter(value -> value == value.intValue() && value < Integer.MAX_VALUE - 10)
                    .ifPresent(value -> {
                        values.put("low", value.toString());
                        values.put("high", String.valueOf(value + 10));
                    });
            return values;
        } catch (DataAccessException unreadable) {
            return Map.of();
        }
    }

    private static void addText(String text, Field<?> column, Map<String, String> values) {
        values.put("value", ValueLiteral.of(text, column, ""));
        String beginning = text.substring(0, text.offsetByCodePoints(0, 1));
        if (beginning.chars().allMatch(Character::isLetterOrDigit)) {
            values.put("prefix", beginning);
        }
    }
}
