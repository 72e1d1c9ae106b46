package dev.retort.generate.postgres;

import dev.retort.binding.postgres.PostgresArrayBinding;
import dev.retort.binding.postgres.PostgresDateBinding;
import dev.retort.binding.postgres.PostgresDateTimeBinding;
import dev.retort.binding.postgres.PostgresIntervalBinding;
import dev.retort.binding.postgres.PostgresNumericBinding;
import dev.retort.binding.postgres.PostgresOffsetDateTimeBinding;
import dev.retort.binding.postgres.PostgresOffsetTimeBinding;
import dev.retort.binding.postgres.PostgresTextBinding;
import dev.retort.binding.postgres.PostgresTimeBinding;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Conversion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Binding;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.XML;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.jaxb.ForcedType;
import org.jspecify.annotations.Nullable;

/**
 * The types of PostgreSQL in Java: such that every value is read as it is, or is an error that shows it. What has no type in Java
 * is text.
 */
final class PostgresTypes {
    private static final Conversion TEXT = Conversion.byBinding(String.class, PostgresTextBinding.class);
    private static final Conversion NUMERIC = Conversion.byBinding(BigDecimal.class, PostgresNumericBinding.class);
    private static final Conversion DATE = Conversion.byBinding(LocalDate.class, PostgresDateBinding.class);
    private static final Conversion TIME = Conversion.byBinding(LocalTime.class, PostgresTimeBinding.class);
    private static final Conversion OFFSET_TIME =
            Conversion.byBinding(OffsetTime.class, PostgresOffsetTimeBinding.class);
    private static final Conversion DATE_TIME =
            Conversion.byBinding(LocalDateTime.class, PostgresDateTimeBinding.class);
    private static final Conversion OFFSET_DATE_TIME =
            Conversion.byBinding(OffsetDateTime.class, PostgresOffsetDateTimeBinding.class);
    private static final Conversion INTERVAL = Conversion.byBinding(Duration.class, PostgresIntervalBinding.class);

    /** The types of arrays' elements, as an expression of jOOQ's, and as a class. */
    private static final Map<String, Element> ELEMENTS = Map.ofEntries(
            plain("bool", "BOOLEAN", Boolean.class),
            plain("int2", "INTEGER", Integer.class),
            plain("int4", "INTEGER", Integer.class),
            plain("int8", "BIGINT", Long.class),
            plain("oid", "BIGINT", Long.class),
            plain("float4", "REAL", Float.class),
            plain("float8", "DOUBLE", Double.class),
            plain("text", "CLOB", String.class),
            plain("varchar", "VARCHAR", String.class),
            plain("bpchar", "CHAR", String.class),
            plain("bytea", "BLOB", byte[].class),
            plain("uuid", "UUID", UUID.class),
            plain("json", "JSON", JSON.class),
            plain("jsonb", "JSONB", JSONB.class),
            plain("xml", "XML", XML.class),
            bound("numeric", "NUMERIC", BigDecimal.class, PostgresNumericBinding.class),
            bound("date", "LOCALDATE", LocalDate.class, PostgresDateBinding.class),
            bound("time", "LOCALTIME", LocalTime.class, PostgresTimeBinding.class),
            bound("timetz", "OFFSETTIME", OffsetTime.class, PostgresOffsetTimeBinding.class),
            bound("timestamp", "LOCALDATETIME", LocalDateTime.class, PostgresDateTimeBinding.class),
            bound("timestamptz", "OFFSETDATETIME", OffsetDateTime.class, PostgresOffsetDateTimeBinding.class));

    /** Of what PostgreSQL takes for a value of the type that the column has. */
    static final ColumnType TEXTS = ColumnType.of("clob", TEXT);

    private PostgresTypes() {}

    /** The type of a column that is neither an enumeration nor a composite that has a class. */
    static ColumnType of(PostgresType type) {
        return type.element().isPresent() ? array(type.element().get()) : scalar(type);
    }

    private static ColumnType scalar(PostgresType type) {
        if (!type.schema().equals("pg_catalog")) {
            return TEXTS;
        }
        return switch (type.name()) {
            case "bool" -> ColumnType.of("boolean");
            case "int2", "int4" -> ColumnType.of("integer");
            case "int8", "oid" -> ColumnType.of("bigint");
            case "float4" -> ColumnType.of("real");
            case "float8" -> ColumnType.of("double precision");
            case "numeric" -> new ColumnType("decimal", 0, type.precision(), Math.max(0, type.scale()), NUMERIC);
            case "bpchar" -> new ColumnType("char", type.length(), 0, 0, null);
            case "varchar" -> new ColumnType("varchar", type.length(), 0, 0, null);
            case "text" -> ColumnType.of("clob");
            case "bytea" -> ColumnType.of("bytea");
            case "date" -> ColumnType.of("localdate", DATE);
            case "time" -> new ColumnType("localtime", 0, type.fraction(), 0, TIME);
            case "timetz" -> new ColumnType("offsettime", 0, type.fraction(), 0, OFFSET_TIME);
            case "timestamp" -> new ColumnType("localdatetime", 0, type.fraction(), 0, DATE_TIME);
            case "timestamptz" -> new ColumnType("offsetdatetime", 0, type.fraction(), 0, OFFSET_DATE_TIME);
            case "interval" ->
                type.isOfMonths() ? ColumnType.of("interval year to month") : ColumnType.of("interval", INTERVAL);
            case "uuid", "json", "jsonb", "xml" -> ColumnType.of(type.name());
            default -> TEXTS;
        };
    }

    /** Of an element that divides itself by commas, as a box does, only the text as a whole is sure. */
    private static ColumnType array(PostgresType element) {
        Element known = element.schema().equals("pg_catalog") ? ELEMENTS.get(element.name()) : null;
        if (known != null) {
            return known.array(element.name());
        }
        boolean whole = element.element().isPresent() || element.name().equals("box");
        return whole ? TEXTS : Element.TEXT.array("");
    }

    /** What jOOQ is to make of the parameters of routines and the attributes of composite types, whose types it reads by itself. */
    static List<ForcedType> forced() {
        return List.of(
                forced("INTEGER", "smallint|int2|smallserial", null),
                forced("LOCALDATE", "date", DATE),
                forced("LOCALTIME", "time|time without time zone", TIME),
                forced("OFFSETTIME", "timetz|time with time zone", OFFSET_TIME),
                forced("LOCALDATETIME", "timestamp|timestamp without time zone", DATE_TIME),
                forced("OFFSETDATETIME", "timestamptz|timestamp with time zone", OFFSET_DATE_TIME),
                forced("NUMERIC", "numeric", NUMERIC),
                forced("INTERVAL", "interval|interval day to second", INTERVAL),
                forced(
                        "CLOB",
                        "citext|inet|cidr|macaddr8?|money|bit.*|varbit|hstore|tsvector|tsquery|name|\"char\"|xid8?"
                                + "|pg_lsn|.*_snapshot|reg.*|jsonpath|point|line|lseg|box|path|polygon|circle|.*range",
                        TEXT));
    }

    private static ForcedType forced(String name, String types, @Nullable Conversion conversion) {
        ForcedType forced = new ForcedType().withName(name).withIncludeTypes("(?i:" + types + ")");
        return conversion == null
                ? forced
                : forced.withUserType(conversion.type()).withBinding(conversion.binding());
    }

    private static Map.Entry<String, Element> plain(String type, String constant, Class<?> element) {
        return Map.entry(type, new Element(constant, element, Optional.empty()));
    }

    private static Map.Entry<String, Element> bound(
            String type, String constant, Class<?> element, Class<? extends Binding<?, ?>> binding) {
        return Map.entry(type, new Element(constant, element, Optional.of(binding)));
    }

    /**
     * The type of an array's elements.
     *
     * @param constant its name in jOOQ's {@link SQLDataType}
     */
    private record Element(String constant, Class<?> type, Optional<Class<? extends Binding<?, ?>>> binding) {
        static final Element TEXT = new Element("CLOB", String.class, Optional.empty());

        /** The type of an array of such elements, which the database calls by this name, or whose name it does not need. */
        ColumnType array(String name) {
            String element = SQLDataType.class.getName() + "." + constant
                    + binding.map(own -> ".asConvertedDataType(new " + own.getName() + "())")
                            .orElse("");
            return ColumnType.of(
                    constant.toLowerCase(Locale.ROOT) + " array",
                    new Conversion(
                            type.getCanonicalName() + "[]",
                            null,
                            "new " + PostgresArrayBinding.class.getName() + "<>(" + element + ", \""
                                    + (name.isEmpty() ? "" : name + "[]") + "\")"));
        }
    }
}
