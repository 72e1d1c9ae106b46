package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Retort;
import dev.retort.Session;
import dev.retort.UnreadableValueException;
import dev.retort.config.Naming;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Dates and times of SQLite compare as what is shown of them, whichever way they are stored. */
@Isolated
class SqliteTimesTest {
    private static final List<String> MOMENTS = List.of(
            "'2024-01-31'",
            "'2024-01-31 00:00:00'",
            "'2024-01-31T00:00:00.000Z'",
            "'2024-01-31 09:59:59.999999'",
            "'2024-01-31 10:00'",
            "'2024-01-31 10:00:00'",
            "'2024-01-31 10:00:00.0'",
            "'2024-01-31 10:00:00.000000'",
            "'2024-01-31T10:00:00'",
            "'2024-01-31T10:00:00Z'",
            "'2024-01-31T10:00:00.000Z'",
            "'2024-01-31 10:00:00.5'",
            "'2024-01-31T10:00:00.500Z'",
            "'2024-01-31 10:00:00.500001'",
            "'2024-01-31 10:00:01'",
            "'2024-01-31 23:59:59'",
            "'2024-02-01'",
            "'2024-03-10 02:30:00'",
            "'0001-01-01 00:00:00'",
            "'1582-10-10 00:00:00'",
            "'9999-12-31 23:59:59.999999'",
            "1706695200",
            "1706695200000",
            "1706695200500",
            "2460340.75",
            "2460340.916667",
            "-1",
            "-62135596800000",
            "'text'",
            "''",
            "'-0044-03-15'",
            "'2024-01-31 10:00:00+02:00'",
            "9e999",
            "x'3132'",
            "null");

    @TempDir
    private Path folder;

    private record Operator(String name, BiFunction<Field<Object>, Object, Condition> condition, IntPredicate fits) {}

    private static final List<Operator> OPERATORS = List.of(
            new Operator("=", Field::eq, order -> order == 0),
            new Operator("= turned", (field, value) -> DSL.val(value, field).eq(field), order -> order == 0),
            new Operator("<>", Field::ne, order -> order != 0),
            new Operator("<", Field::lt, order -> order < 0),
            new Operator("> turned", (field, value) -> DSL.val(value, field).gt(field), order -> order < 0),
            new Operator("<=", Field::le, order -> order <= 0),
            new Operator(">", Field::gt, order -> order > 0),
            new Operator(">=", Field::ge, order -> order >= 0),
            new Operator("between", (field, value) -> field.between(value, value), order -> order == 0),
            new Operator("in", (field, value) -> field.in(value, value), order -> order == 0),
            new Operator("not in", (field, value) -> field.notIn(value, value), order -> order != 0));

    @Test
    void momentsAreFoundByWhatIsShownOfThem() throws SQLException, IOException {
        verify("at", MOMENTS);
    }

    @Test
    void datesAreFoundByWhatIsShownOfThem() throws SQLException, IOException {
        verify("da", MOMENTS);
    }

    @Test
    void timesAreFoundByWhatIsShownOfThem() throws SQLException, IOException {
        verify(
                "ti",
                List.of(
                        "'10:00'",
                        "'10:00:00'",
                        "'10:00:00.000000'",
                        "'10:00:00.5'",
                        "'00:00'",
                        "'00:00:00'",
                        "'23:59:59.999999'",
                        "'02:30:00.000'",
                        "'24:00:00'",
                        "'2024-01-31'",
                        "36000",
                        "'text'",
                        "null"));
    }

    /** Each value that can be read is compared with each by each operator, bound and as a literal. */
    private void verify(String column, List<String> stored) throws SQLException, IOException {
        try (GeneratedCase generated = open();
                Retort retort = generated.retort();
                Session session = retort.session()) {
            DSLContext db = session.dsl();
            for (int i = 0; i < stored.size(); i++) {
                db.execute("insert into event (id, " + column + ") values (" + i + ", " + stored.get(i) + ")");
            }
            Table<?> event = (Table<?>) generated.constant("Tables", "EVENT");
            Field<Number> id = column(event, "id");
            Field<Object> field = column(event, column);
            Map<Integer, Comparable<Object>> shown = new TreeMap<>();
            for (int i = 0; i < stored.size(); i++) {
                int row = i;
                value(db, event, field, id.eq(i)).ifPresent(value -> shown.put(row, value));
            }
            assertTrue(shown.size() > 4 && shown.size() < stored.size(), shown::toString);
            DSLContext literal = DSL.using(
                    db.configuration().derive(db.settings().withStatementType(StatementType.STATIC_STATEMENT)));
            assertAll(OPERATORS.stream()
                    .flatMap(operator -> shown.values().stream()
                            .distinct()
                            .flatMap(value -> Stream.of(db, literal).map(way -> (Executable) () -> assertEquals(
                                    expected(stored, shown, operator, value),
                                    way
                                            .select(id)
                                            .from(event)
                                            .where(operator.condition().apply(field, value))
                                            .fetchSet(id)
                                            .stream()
                                            .map(Number::intValue)
                                            .filter(shown::containsKey)
                                            .sorted()
                                            .map(row -> stored.get(row))
                                            .toList()
                                            .toString(),
                                    () -> operator.name() + " " + value + ": "
                                            + way.renderInlined(
                                                    operator.condition().apply(field, value)))))));
        }
    }

    private static String expected(
            List<String> stored, Map<Integer, Comparable<Object>> shown, Operator operator, Comparable<Object> value) {
        return shown.entrySet().stream()
                .filter(row -> operator.fits().test(row.getValue().compareTo(value)))
                .map(row -> stored.get(row.getKey()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Comparable<Object>> value(
            DSLContext db, Table<?> event, Field<Object> field, Condition row) {
        try {
            return Optional.ofNullable((Comparable<Object>)
                    db.select(field).from(event).where(row).fetchSingle().value1());
        } catch (DataAccessException e) {
            assertTrue(e.getCause(UnreadableValueException.class) != null, e::toString);
            return Optional.empty();
        }
    }

    private GeneratedCase open() throws SQLException, IOException {
        return GeneratedCase.open(
                true,
                "create table event (id integer primary key, at datetime default current_timestamp, da date, ti"
                        + " time);\n\n"
                        + "create index event_at on event (at);\n\n",
                Naming.NONE,
                folder);
    }

    @SuppressWarnings("unchecked")
    private static <T> Field<T> column(Table<?> table, String name) {
        return (Field<T>) table.field(name);
    }
}
