package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import dev.retort.binding.sqlite.SqliteBlobBinding;
import dev.retort.binding.sqlite.SqliteBooleanBinding;
import dev.retort.binding.sqlite.SqliteDateBinding;
import dev.retort.binding.sqlite.SqliteDateTimeBinding;
import dev.retort.binding.sqlite.SqliteDecimalBinding;
import dev.retort.binding.sqlite.SqliteDoubleBinding;
import dev.retort.binding.sqlite.SqliteIntegerBinding;
import dev.retort.binding.sqlite.SqliteJsonBinding;
import dev.retort.binding.sqlite.SqliteTextBinding;
import dev.retort.binding.sqlite.SqliteTimeBinding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Binding;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** SQLite. */
final class SqliteProduct extends Product {
    private static final SqliteBooleanBinding TRUTH = new SqliteBooleanBinding();
    private static final Map<Class<?>, Binding<?, ?>> BINDINGS = Map.of(
            Boolean.class, TRUTH,
            Number.class, new SqliteIntegerBinding(),
            Double.class, new SqliteDoubleBinding(),
            BigDecimal.class, new SqliteDecimalBinding(),
            String.class, new SqliteTextBinding(),
            byte[].class, new SqliteBlobBinding(),
            JSON.class, new SqliteJsonBinding());

    private static final Map<Class<?>, MomentType> MOMENTS = moments();

    private static final int LONGEST_STATEMENT = 900_000;

    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;

    SqliteProduct() {
        super(
                Trait.STORES_ANY_CLASS,
                Trait.READS_BACK_ONE_ROW,
                Trait.COMPARES_BY_ONE_COLUMN,
                Trait.RETURNS_UPDATED_ROWS);
    }

    @Override
    public Optional<Field<String>> exactly(Field<?> column) {
        return Optional.of(DSL.field("quote({0}) collate binary", String.class, column));
    }

    @Override
    ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        return SqliteReaders.of(columns, index);
    }

    @Override
    @Nullable
    Binding<?, ?> binding(Class<?> type) {
        Binding<?, ?> own = BINDINGS.get(type);
        return own == null ? super.binding(type) : own;
    }

    /** The driver makes true of each number but 0. */
    @Override
    boolean truth(ResultSet rows, int index) throws SQLException {
        return Boolean.TRUE.equals(TRUTH.read(rows, index));
    }

    @Override
    @Nullable
    MomentType moment(Class<?> type) {
        return MOMENTS.get(type);
    }

    @Override
    @Nullable
    QueryPart comparison(QueryPart part) {
        return SqliteComparison.exact(part);
    }

    /** The highest that is there, or, with AUTOINCREMENT, that ever was. */
    @Override
    public OptionalLong lastNumber(DSLContext dsl, Table<?> table, Field<?> key) {
        List<Object> numbers = new ArrayList<>();
        numbers.add(dsl.select(DSL.max(key)).from(table).fetchOne(0));
        if (dsl.fetchExists(DSL.selectOne().from("sqlite_master").where("name = 'sqlite_sequence'"))) {
            numbers.addAll(dsl.select(DSL.field("seq"))
                    .from("sqlite_sequence")
                    .where("name = ?", table.getName())
                    .fetch(0));
        }
        return OptionalLong.of(numbers.stream()
                .filter(Number.class::isInstance)
                .mapToLong(number -> ((Number) number).longValue())
                .max()
                .orElse(0));
    }

    /** A million bytes, unless it was built otherwise. */
    @Override
    public int longestStatement() {
        return LONGEST_STATEMENT;
    }

    /** The driver's own mode can be set only while a file is opened. */
    @Override
    public void setReadOnly(Connection connection, boolean isReadOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = " + (isReadOnly ? "on" : "off"));
        }
    }

    @Override
    public boolean isConflict(SQLException failure) {
        int code = failure.getErrorCode() & PRIMARY_CODE;
        return code == BUSY || code == LOCKED;
    }

    /** The sqlite3 client reads no statement beyond a zero. */
    @Override
    public Optional<String> literal(Object value) {
        return switch (value) {
            case Double number when number.isInfinite() -> Optional.of(number > 0 ? "9e999" : "-9e999");
            case String text
            when text.indexOf('\0') >= 0 ->
                Optional.of("cast(X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' as text)");
            default -> Optional.empty();
        };
    }

    private static Map<Class<?>, MomentType> moments() {
        MomentType dates = text(new SqliteDateBinding());
        MomentType moments = text(new SqliteDateTimeBinding());
        return Map.of(
                LocalDate.class,
                dates,
                LocalDateTime.class,
                moments,
                LocalTime.class,
                text(new SqliteTimeBinding()),
                Date.class,
                dates.standingFor(value -> ((Date) value).toLocalDate(), SqliteProduct::sqlDate),
                Timestamp.class,
                moments.standingFor(value -> ((Timestamp) value).toLocalDateTime(), SqliteProduct::sqlTimestamp));
    }

    private static <T> MomentType text(ReadBinding<String, T> binding) {
        return new MomentType(
                SQLDataType.CLOB.asConvertedDataType(binding),
                binding::read,
                text -> binding.converter().from(text));
    }

    private static Object sqlDate(Object value) {
        Date date = Date.valueOf((LocalDate) value);
        return checked(date, date.toLocalDate(), value);
    }

    private static Object sqlTimestamp(Object value) {
        Timestamp moment = Timestamp.valueOf((LocalDateTime) value);
        return checked(moment, moment.toLocalDateTime(), value);
    }

    private static Object checked(Object made, Object means, Object value) {
        if (!means.equals(value)) {
            throw new UnreadableValueException(
                    new UnreadableValue(
                            value.toString().replace('T', ' '),
                            "of the type " + made.getClass().getSimpleName()),
                    null);
        }
        return made;
    }
}
