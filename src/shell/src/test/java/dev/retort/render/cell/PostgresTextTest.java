package dev.retort.render.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PostgresTextTest {

    @Test
    void array_isAsPsqlShowsIt() {
        assertEquals("{}", PostgresText.array(new String[0]));
        assertEquals(
                "{a,NULL,\"\",\"NULL\",\"a b\",\"{\",\"it\\\"s\",\"\\\\\",\"a,b\",(}",
                PostgresText.array(new String[] {"a", null, "", "NULL", "a b", "{", "it\"s", "\\", "a,b", "("}));
        assertEquals("{{1,2},{3,NULL}}", PostgresText.array(new Integer[][] {{1, 2}, {3, null}}));
        assertEquals("{t,f}", PostgresText.array(new Boolean[] {true, false}));
        assertEquals("{1.10}", PostgresText.array(new BigDecimal[] {new BigDecimal("1.10")}));
        assertEquals("{\"\\\\x00ff\"}", PostgresText.array(new byte[][] {{0, -1}}));
    }

    @Test
    void composite_isAsPsqlShowsIt() {
        Object[] parts = {1, null, "", "a \"b\"", "\\", true, new Integer[] {1, 2}};
        Field<?>[] fields = IntStream.range(0, parts.length)
                .mapToObj(i -> DSL.field("f" + i))
                .toArray(Field<?>[]::new);
        Record record = DSL.using(SQLDialect.POSTGRES).newRecord(fields);
        record.fromArray(parts);
        assertEquals("(1,,\"\",\"a \"\"b\"\"\",\"\\\\\",t,\"{1,2}\")", PostgresText.composite(record));
    }
}
