package dev.retort.internal.row;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** DuckDB: its numbers, texts, dates and times are Java's; all else is the text that its driver makes of it. */
final class DuckDbProduct extends Product {
    private static final Set<String> AS_THEY_ARE = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL",
            "VARCHAR",
            "UUID");

    private static final Map<Class<?>, DuckDbMoment<?>> MOMENTS = moments();

    DuckDbProduct() {
        super(Trait.KNOWS_DEFAULT);
    }

    @Override
    ValueReader reader(ResultSetMetaData columns, int index) throws SQLException {
        String declared = columns.getColumnTypeName(index);
        if (declared.endsWith("]")) {
            return ValueReader.text();
        }
        String type = declared.replaceFirst("(?s)\\(.*", "");
        return switch (type) {
            case "DATE" -> moment(LocalDate.class, type);
            case "TIME" -> moment(LocalTime.class, type);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> moment(LocalDateTime.class, type);
            case "TIMESTAMP WITH TIME ZONE" -> moment(OffsetDateTime.class, type);
            case "BLOB" -> ValueReader.of(ResultSet::getBytes);
            case "JSON" ->
                ValueReader.of((rows, column) -> {
                    String text = rows.getString(column);
                    return text == null ? null : JSON.valueOf(text);
                });
            default -> AS_THEY_ARE.contains(type) ? ValueReader.of(ResultSet::getObject) : ValueReader.text();
        };
    }

    private static ValueReader moment(Class<?> type, String name) {
        DuckDbMoment<?> moment = MOMENTS.get(type);
        return moment == null ? ValueReader.usual(name) : ValueReader.of(moment);
    }

    @Override
    @Nullable
    MomentType moment(Class<?> type) {
        DuckDbMoment<?> moment = MOMENTS.get(type);
        return moment == null ? null : moment.asType();
    }

    @Override
    public boolean nullIsFirst(boolean ascending) {
        return false;
    }

    private static Map<Class<?>, DuckDbMoment<?>> moments() {
        Map<Class<?>, DuckDbMoment<?>> moments = new HashMap<>();
        for (DataType<?> type : new DataType<?>[] {
            SQLDataType.LOCALDATE, SQLDataType.LOCALTIME, SQLDataType.LOCALDATETIME, SQLDataType.OFFSETDATETIME
        }) {
            moments.put(type.getType(), new DuckDbMoment<>(type));
        }
        return moments;
    }
}
