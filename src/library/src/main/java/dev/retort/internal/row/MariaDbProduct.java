package dev.retort.internal.row;

import dev.retort.binding.mariadb.MariaDbBooleanBinding;
import dev.retort.binding.mariadb.MariaDbDateBinding;
import dev.retort.binding.mariadb.MariaDbDateTimeBinding;
import dev.retort.binding.mariadb.MariaDbTimeBinding;
import dev.retort.internal.connection.ServerVersion;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jooq.Binding;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** MariaDB. */
class MariaDbProduct extends Product {
    /** Deadlock, lock wait timeout, and a row that was changed since it was read. */
    private static final MariaDbBooleanBinding TRUTH = new MariaDbBooleanBinding();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020);

    private static final Map<Class<?>, MomentType> MOMENTS = Map.of(
            LocalDate.class,
            MomentType.read(SQLDataType.LOCALDATE, new MariaDbDateBinding(), LocalDate::parse),
            LocalDateTime.class,
            MomentType.read(
                    SQLDataType.LOCALDATETIME,
                    new MariaDbDateTimeBinding(),
                    text -> LocalDateTime.parse(text.replace(' ', 'T'))),
            LocalTime.class,
            MomentType.read(SQLDataType.LOCALTIME, new MariaDbTimeBinding(), LocalTime::parse));

    MariaDbProduct() {
        super(Trait.CUTS_GROUPS, Trait.KNOWS_DEFAULT, Trait.LOCKS_ROWS, Trait.FORGETS_OFFSET);
    }

    @Override
    public Optional<Field<String>> exactly(Field<?> column) {
        return Optional.of(DSL.field("hex(quote({0}))", String.class, column));
    }

    @Override
    public boolean waitsForLocksAtMost() {
        return true;
    }

    @Override
    ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        return MariaDbReaders.of(columns, index);
    }

    @Override
    @Nullable
    Binding<?, ?> binding(Class<?> type) {
        return type == Boolean.class ? TRUTH : super.binding(type);
    }

    /** The driver makes true of each number but 0. A bit is no number to it. */
    @Override
    boolean truth(ResultSet rows, int index) throws SQLException {
        String stored = rows.getString(index);
        if (stored != null && NUMBER.matcher(stored).matches()) {
            return Boolean.TRUE.equals(TRUTH.read(rows, index));
        }
        return rows.getBoolean(index);
    }

    @Override
    @Nullable
    MomentType moment(Class<?> type) {
        return MOMENTS.get(type);
    }

    /** Whichever key it is by which a row is there. */
    @Override
    public String onConflict(String key) {
        return " on duplicate key update ";
    }

    @Override
    public String excluded(String column) {
        return "values(" + column + ")";
    }

    @Override
    public boolean returnsRows(Supplier<ServerVersion> version) {
        return version.get().isAtLeast(10, 5, 0);
    }

    @Override
    public boolean isConflict(SQLException failure) {
        return super.isConflict(failure) || CONFLICTS.contains(failure.getErrorCode());
    }

    /** The mariadb client reads no statement beyond a zero. */
    @Override
    public Optional<String> literal(Object value) {
        return value instanceof String text && text.indexOf('\0') >= 0
                ? Optional.of("_utf8mb4 X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'")
                : Optional.empty();
    }

    @Override
    public Optional<String> permission() {
        return Optional.of("set sql_mode = 'STRICT_ALL_TABLES,ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO'");
    }
}
