package dev.retort.translate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.EnumType;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL, and the line of Java that it is translated to, give the same rows. */
@Tag("slow")
class SqlRoundTripTest {

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "postgres", "sqlite"})
    void line_givesTheRowsOfTheSql(String name) throws IOException, SQLException, ReflectiveOperationException {
        try (TranslatedDatabase database = new TranslatedDatabase(name, folder)) {
            List<String> corpus = database.corpus();
            List<String> java = corpus.stream()
                    .map(sql -> database.translate(sql).java().orElse("null"))
                    .toList();
            List<Object> queries = database.evaluateAll(java);
            assertAll(IntStream.range(0, corpus.size())
                    .mapToObj(i -> () -> assertEquals(
                            rowsOf(database, corpus.get(i)),
                            linesOf(database, corpus.get(i), queries.get(i)),
                            corpus.get(i) + "\n" + java.get(i))));
        }
    }

    private static List<String> rowsOf(TranslatedDatabase database, String sql) {
        return texts(sql, database.rows(sql));
    }

    private static List<String> linesOf(TranslatedDatabase database, String sql, Object value) {
        return value instanceof ResultQuery<?> query
                ? texts(
                        sql,
                        database.fetch(query).stream().map(Record::intoArray).toList())
                : List.of("no rows: " + value);
    }

    /** The rows as texts, in their order where they have one. */
    private static List<String> texts(String query, List<Object[]> rows) {
        Stream<String> texts = rows.stream().map(SqlRoundTripTest::text);
        boolean ordered = query.toLowerCase(Locale.ROOT).contains("order");
        return (ordered ? texts : texts.sorted()).toList();
    }

    private static String text(Object[] row) {
        return Arrays.stream(row).map(SqlRoundTripTest::text).toList().toString();
    }

    /** A value without what depends on its class in Java: {@code 1}, {@code 1.00} and {@code true} are one. */
    private static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof EnumType literal) {
            return literal.getLiteral();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString())
                    .round(new MathContext(10))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        String text = String.valueOf(value).replace('T', ' ').replaceFirst("(:\\d\\d)\\.0$", "$1");
        return text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d") ? text + ":00" : text;
    }
}
