package dev.retort.internal.row;

import dev.retort.UnreadableValue;
import dev.retort.UnreadableValueException;
import dev.retort.binding.ReadBinding;
import dev.retort.binding.mariadb.MariaDbDateBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;
import dev.retort.binding.mariadb.MariaDbTimeBinding;
import dev.retort.binding.postgres.PostgresArrayBinding;
import dev.retort.binding.postgres.PostgresBinding;
import dev.retort.binding.postgres.PostgresDateBinding;
import dev.retort.binding.postgres.PostgresDateTimeBinding;
import dev.retort.binding.postgres.PostgresOffsetDateTimeBinding;
import dev.retort.binding.postgres.PostgresOffsetTimeBinding;
import dev.retort.binding.postgres.PostgresTimeBinding;
import dev.retort.binding.sqlite.SqliteDateBinding;
import dev.retort.binding.sqlite.SqliteDateTimeBinding;
import dev.retort.binding.sqlite.SqliteTimeBinding;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.Binding;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A type of dates or times as generated columns have it, for fields and values that are none: jOOQ's own carries {@code
 * LocalDateTime} and {@code LocalDate} by way of {@code java.sql}, which has no hour that the clocks skip where the program
 * runs, and none of the ten days after the 4th of October 1582.
 *
 * @param type the type, with its binding
 * @param reads reads a column of the current row
 * @param parses makes a value of the text that the database has in JSON
 * @param written what the binding writes for a value of the class
 * @param given the value of the class for what the binding read
 */
record MomentType(
        DataType<?> type,
        Reader reads,
        Function<String, Object> parses,
        UnaryOperator<Object> written,
        UnaryOperator<Object> given) {
    /** The names of jOOQ's own bindings, which are not public. */
    private static final String OWN = "org.jooq.impl.";

    private static final Map<Class<?>, MomentType> POSTGRES = postgres();
    private static final Map<Class<?>, MomentType> MARIADB = Map.of(
            LocalDate.class,
            read(SQLDataType.LOCALDATE, new MariaDbDateBinding(), LocalDate::parse),
            LocalDateTime.class,
            read(
                    SQLDataType.LOCALDATETIME,
                    new MariaDbDateTimeBinding(),
                    text -> LocalDateTime.parse(text.replace(' ', 'T'))),
            LocalTime.class,
            read(SQLDataType.LOCALTIME, new MariaDbTimeBinding(), LocalTime::parse));
    private static final Map<Class<?>, MomentType> SQLITE = sqlite();

    /** Reads a value. */
    interface Reader {
        @Nullable
        Object read(ResultSet rows, int index) throws SQLException;
    }

    /** A type whose binding has the values of its class. */
    private MomentType(DataType<?> type, Reader reads, Function<String, Object> parses) {
        this(type, reads, parses, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** One that stands for another class. */
    private MomentType standingFor(UnaryOperator<Object> toWritten, UnaryOperator<Object> toGiven) {
        return new MomentType(type, reads, parses, toWritten, toGiven);
    }

    /** The type for a class on a database; null where jOOQ's own loses nothing. */
    static @Nullable MomentType of(SQLDialect family, Class<?> type) {
        return switch (family) {
            case POSTGRES -> POSTGRES.get(type);
            case MARIADB, MYSQL -> MARIADB.get(type);
            case SQLITE -> SQLITE.get(type);
            default -> null;
        };
    }

    /** The type in the place of a binding of jOOQ's own; null where there is none, or another binding. */
    static @Nullable MomentType insteadOf(Binding<?, ?> binding, SQLDialect family) {
        MomentType type = of(family, binding.converter().fromType());
        return type != null && binding.getClass().getName().startsWith(OWN) ? type : null;
    }

    /** The value in a column of the current row. */
    @Nullable
    Object read(ResultSet rows, int index) throws SQLException {
        Object value = reads.read(rows, index);
        return value == null ? null : given.apply(value);
    }

    /**
     * The value that the database has as this text in JSON.
     *
     * @throws UnreadableValueException when Java has none that is the same
     */
    Object parse(String text) {
        try {
            return given.apply(parses.apply(text));
        } catch (DateTimeException e) {
            throw new UnreadableValueException(
                    new UnreadableValue(text, "of the type " + type.getType().getSimpleName()), e);
        }
    }

    private static Map<Class<?>, MomentType> postgres() {
        Map<Class<?>, MomentType> types = new HashMap<>();
        add(types, LocalDate.class, SQLDataType.LOCALDATE, new PostgresDateBinding());
        PostgresDateTimeBinding moments = new PostgresDateTimeBinding();
        add(types, LocalDateTime.class, SQLDataType.LOCALDATETIME, moments);
        types.put(
                LocalDateTime.class,
                new MomentType(
                        SQLDataType.LOCALDATETIME.asConvertedDataType(moments),
                        MomentType::postgresDateTime,
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

    /** Adds a type of PostgreSQL's, and that of its arrays. */
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
    private static @Nullable LocalDateTime postgresDateTime(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text != null && DriverValue.WITH_OFFSET.matcher(text).matches()
                ? new PostgresOffsetDateTimeBinding().parse(text).toLocalDateTime()
                : new PostgresDateTimeBinding().read(rows, index);
    }

    private static <T> MomentType read(DataType<T> plain, ReadBinding<T, T> binding, Function<String, Object> parses) {
        return new MomentType(plain.asConvertedDataType(binding), binding::read, parses);
    }

    private static Map<Class<?>, MomentType> sqlite() {
        MomentType dates = sqlite(new SqliteDateBinding());
        MomentType moments = sqlite(new SqliteDateTimeBinding());
        return Map.of(
                LocalDate.class,
                dates,
                LocalDateTime.class,
                moments,
                LocalTime.class,
                sqlite(new SqliteTimeBinding()),
                Date.class,
                dates.standingFor(value -> ((Date) value).toLocalDate(), MomentType::sqlDate),
                Timestamp.class,
                moments.standingFor(value -> ((Timestamp) value).toLocalDateTime(), MomentType::sqlTimestamp));
    }

    private static <T> MomentType sqlite(ReadBinding<String, T> binding) {
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
