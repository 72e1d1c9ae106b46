package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.postgres.PostgresArrayBinding;
import dev.retort.binding.postgres.PostgresBinding;
import dev.retort.binding.postgres.PostgresDateBinding;
import dev.retort.binding.postgres.PostgresDateTimeBinding;
import dev.retort.binding.postgres.PostgresIntervalBinding;
import dev.retort.binding.postgres.PostgresNumericBinding;
import dev.retort.binding.postgres.PostgresOffsetDateTimeBinding;
import dev.retort.binding.postgres.PostgresOffsetTimeBinding;
import dev.retort.binding.postgres.PostgresTextBinding;
import dev.retort.binding.postgres.PostgresTimeBinding;
import dev.retort.internal.text.PostgresArrayText;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PostgresProduct extends Product {
    private static final Pattern WITH_OFFSET = Pattern.compile(".* .*[+-]\\d\\d(:\\d\\d)*( BC)?");

    private static final String DEADLOCK = "40P01";

    private static final String ABORTED = "25P02";

    private static final Set<String> OF_MOMENTS = Set.of("date", "timestamp");

    private static final DataType<String> LITERALS = SQLDataType.CLOB.asConvertedDataType(new PostgresTextBinding());
    private static final Map<Class<?>, Binding<?, ?>> BINDINGS = Map.of(
            BigDecimal.class, new PostgresNumericBinding(),
            String.class, new PostgresTextBinding(),
            Duration.class, new PostgresIntervalBinding());

    private static final Map<Class<?>, MomentType> MOMENTS = moments();

    PostgresProduct() {
        super(
                Trait.NESTS_ROWS,
                Trait.SENDS_TYPES,
                Trait.KNOWS_DEFAULT,
                Trait.LOCKS_ROWS,
                Trait.LOCKS_BY_TABLE,
                Trait.RETURNS_UPDATED_ROWS,
                Trait.ENDS_FAILED_TRANSACTIONS);
    }

    @Override
    public Optional<Field<String>> exactly(Field<?> column) {
        return Optional.of(DSL.field("quote_nullable(cast({0} as text)) collate \"C\"", String.class, column));
    }

    @Override
    ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        return PostgresReaders.of(columns, index);
    }

    @Override
    @Nullable
    Binding<?, ?> binding(Class<?> type) {
        Binding<?, ?> own = BINDINGS.get(type);
        return own == null ? super.binding(type) : own;
    }

    /** A text that is sent as such is none of an enumeration's. */
    @Override
    DataType<String> literals() {
        return LITERALS;
    }

    @Override
    @Nullable
    MomentType moment(Class<?> type) {
        return MOMENTS.get(type);
    }

    /** The driver makes the last moment of the day of 24:00. */
    @Override
    <T> @Nullable T object(ResultSet rows, int index, Class<T> type) throws SQLException {
        T value = rows.getObject(index, type);
        if (LocalTime.MAX.equals(value)) {
            throw unreadable(rows, index, "a time of day");
        }
        return value;
    }

    /** The driver makes the types of {@code java.sql} of what an array of dates and times holds. */
    @Override
    @Nullable
    Array array(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        if (array != null && OF_MOMENTS.contains(array.getBaseTypeName())) {
            for (String element : new PostgresArrayText(rows.getString(index)).elements()) {
                if (element != null && !isOfJavaSql(element, array.getBaseTypeName())) {
                    throw unreadable(rows, index, "an array each of whose elements java.sql has");
                }
            }
        }
        return array;
    }

    private static boolean isOfJavaSql(String text, String type) {
        if (type.equals("date")) {
            LocalDate date = new PostgresDateBinding().parse(text);
            return Date.valueOf(date).toLocalDate().equals(date);
        }
        LocalDateTime moment = new PostgresDateTimeBinding().parse(text);
        return Timestamp.valueOf(moment).toLocalDateTime().equals(moment);
    }

    private static UnreadableValueException unreadable(ResultSet rows, int index, String kind) throws SQLException {
        return new UnreadableValueException(new UnreadableValue(String.valueOf(rows.getString(index)), kind), null);
    }

    @Override
    public boolean keepsZeros(DataType<?> type) {
        return !type.precisionDefined();
    }

    @Override
    public boolean nullIsFirst(boolean ascending) {
        return !ascending;
    }

    @Override
    public boolean isConflict(SQLException failure) {
        return super.isConflict(failure) || DEADLOCK.equals(failure.getSQLState());
    }

    @Override
    public boolean isAborted(SQLException failure) {
        return ABORTED.equals(failure.getSQLState());
    }

    /** A number with a point is an exact one, which has no sign when it is zero. */
    @Override
    public Optional<String> literal(Object value) {
        return (value instanceof Float || value instanceof Double)
                        && Double.compare(((Number) value).doubleValue(), -0.0) == 0
                ? Optional.of("'-0'")
                : Optional.empty();
    }

    @Override
    public String beforeNumbered() {
        return "overriding system value ";
    }

    private static Map<Class<?>, MomentType> moments() {
        Map<Class<?>, MomentType> types = new HashMap<>();
        add(types, LocalDate.class, SQLDataType.LOCALDATE, new PostgresDateBinding());
        PostgresDateTimeBinding moments = new PostgresDateTimeBinding();
        add(types, LocalDateTime.class, SQLDataType.LOCALDATETIME, moments);
        types.put(
                LocalDateTime.class,
                new MomentType(
                        SQLDataType.LOCALDATETIME.asConvertedDataType(moments),
                        PostgresProduct::dateTime,
                        moments::parse));
        add(types, LocalTime.class, SQLDataType.LOCALTIME, new PostgresTimeBinding());
        add(types, OffsetTime.class, SQLDataType.OFFSETTIME, new PostgresOffsetTimeBinding());
        MomentType instants =
                add(types, OffsetDateTime.class, SQLDataType.OFFSETDATETIME, new PostgresOffsetDateTimeBinding());
        types.put(
                Instant.class,
                instants.standingFor(
                        value -> ((Instant) value).atOffset(ZoneOffset.UTC),
                        value -> ((OffsetDateTime) value).toInstant()));
        return types;
    }

    /** Adds a type, and that of its arrays. */
    private static <T> MomentType add(
            Map<Class<?>, MomentType> types, Class<T> java, DataType<T> plain, PostgresBinding<T, T> binding) {
        DataType<T> exact = plain.asConvertedDataType(binding);
        PostgresArrayBinding<T> arrays = new PostgresArrayBinding<>(exact, plain.getTypeName() + "[]");
        types.put(
                java.arrayType(),
                new MomentType(
                        plain.array().asConvertedDataType(arrays),
                        (rows, index) -> arrays.read(rows, index),
                        text -> arrays.parse(text)));
        MomentType type = new MomentType(exact, binding::read, binding::parse);
        types.put(java, type);
        return type;
    }

    /** One with an offset is shown in the connection's time zone; that is the date and time that it has there. */
    private static @Nullable LocalDateTime dateTime(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text != null && WITH_OFFSET.matcher(text).matches()
                ? new PostgresOffsetDateTimeBinding().parse(text).toLocalDateTime()
                : new PostgresDateTimeBinding().read(rows, index);
    }
}
