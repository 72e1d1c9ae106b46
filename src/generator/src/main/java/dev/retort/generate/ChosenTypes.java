package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.binding.EnumNameConverter;
import dev.retort.binding.EpochDurationConverter;
import dev.retort.binding.ExactNumberConverter;
import dev.retort.binding.TruthConverter;
import dev.retort.binding.json.JsonConverter;
import dev.retort.binding.json.JsonTree;
import dev.retort.config.type.ColumnTypes.Rule;
import dev.retort.config.type.ColumnTypes.Subject.Columns;
import dev.retort.config.type.TypeChoice;
import dev.retort.config.type.TypeChoice.ByBinding;
import dev.retort.config.type.TypeChoice.ByConverter;
import dev.retort.config.type.TypeChoice.OfEnum;
import dev.retort.config.type.TypeChoice.OfJson;
import dev.retort.config.type.TypeChoice.OfLiterals;
import dev.retort.config.type.TypeChoice.Word;
import dev.retort.generate.catalog.ColumnType;
import dev.retort.generate.catalog.ColumnType.Conversion;
import dev.retort.generate.catalog.DeclaredColumn;
import dev.retort.generate.catalog.SchemaReader;
import dev.retort.generate.catalog.SchemaSource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.exception.SQLDialectNotSupportedException;
import org.jooq.meta.AbstractDatabase;
import org.jooq.meta.AbstractTypedElementDefinition;
import org.jooq.meta.EnumDefinition;

/** The types that a choice makes of columns, of one product's. */
final class ChosenTypes {
    private static final String BOOLEAN = Boolean.class.getName();
    private static final String TEXT = String.class.getName();
    private static final String DURATION = Duration.class.getName();
    private static final Set<String> WHOLE =
            names(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, Number.class);
    private static final Set<String> NUMBERS = names(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            Number.class,
            BigDecimal.class,
            Double.class,
            Float.class);
    private static final Set<String> JSONS = names(JSON.class, JSONB.class, String.class);
    private static final Map<String, String> TIMES = Map.of(
            "java.sql.Date", LocalDate.class.getName(),
            "java.sql.Time", LocalTime.class.getName(),
            "java.sql.Timestamp", LocalDateTime.class.getName());

    private static final String JSON_COLUMNS = "a column of JSON can be that, and one of text";

    private final AbstractDatabase metadata;
    private final SchemaReader reader;

    ChosenTypes(AbstractDatabase metadata, SchemaReader reader) {
        this.metadata = metadata;
        this.reader = reader;
    }

    private static Set<String> names(Class<?>... types) {
        return java.util.Arrays.stream(types).map(Class::getName).collect(java.util.stream.Collectors.toSet());
    }

    /** Whether a column can be of a type. */
    boolean fits(DeclaredColumn column, TypeChoice choice) {
        return choice == Word.AS_IS || type(column, choice).isPresent();
    }

    /**
     * The type of a column; empty where it stays as it is.
     *
     * @throws RetortException of the kind USAGE, with its place, when it cannot be of that type
     */
    Optional<ColumnType> of(DeclaredColumn column, Rule rule) {
        if (rule.choice() == Word.AS_IS) {
            return Optional.empty();
        }
        if (rule.choice() instanceof OfEnum enumeration) {
            requireConstants(column, enumeration, rule);
        }
        ColumnType type = type(column, rule.choice()).orElseThrow(() -> misfit(column, rule));
        return type.equals(column.ownType()) ? Optional.empty() : Optional.of(type);
    }

    /** @throws RetortException of the kind USAGE, with its place, unless a column holds texts */
    void requireText(DeclaredColumn column, Rule rule) {
        if (texts(column).isEmpty() || enumeration(column).isPresent()) {
            throw misfit(column, rule);
        }
    }

    /** The type of a column as one of texts, if it is. */
    Optional<ColumnType> texts(DeclaredColumn column) {
        ColumnType own = column.ownType();
        return enumeration(column).isPresent()
                ? Optional.of(reader.texts(own))
                : Optional.of(own).filter(type -> javaType(type).equals(TEXT));
    }

    /** The converter to an enum, as an expression. */
    static String ofEnum(String type) {
        return "new " + EnumNameConverter.class.getName() + "<>(" + type + ".class)";
    }

    private Optional<ColumnType> type(DeclaredColumn column, TypeChoice choice) {
        ColumnType own = column.ownType();
        String java = enumeration(column).isPresent() ? "" : javaType(own);
        return switch (choice) {
            case Word.AS_IS -> Optional.of(own);
            case Word.BOOLEAN ->
                java.equals(BOOLEAN)
                        ? Optional.of(own)
                        : when(
                                WHOLE.contains(java),
                                () -> own.converted(instance(TruthConverter.class, literal(java)), BOOLEAN));
            case Word.INTEGER ->
                WHOLE.contains(java)
                        ? Optional.of(own)
                        : reader.numbers(column.declaration()).filter(_ -> java.equals(BOOLEAN));
            case Word.DURATION -> duration(own, java);
            case Word.TREE -> json(own, java, JsonTree.class.getName());
            case OfJson record -> json(own, java, record.type());
            case OfEnum enumeration ->
                texts(column).map(texts -> texts.converted(ofEnum(enumeration.type()), enumeration.type()));
            case OfLiterals _ -> texts(column);
            case ByConverter converter -> converted(own, java, converter);
            case ByBinding binding -> bound(own, binding);
        };
    }

    private static Optional<ColumnType> when(boolean fits, java.util.function.Supplier<ColumnType> type) {
        return fits ? Optional.of(type.get()) : Optional.empty();
    }

    private Optional<ColumnType> duration(ColumnType own, String java) {
        if (java.equals(DURATION)) {
            return Optional.of(own);
        }
        if (java.equals(LocalDateTime.class.getName())) {
            return Optional.of(own.converted(EpochDurationConverter.class.getName(), DURATION));
        }
        String converter = reader.durations().getName();
        if (java.equals(Integer.class.getName()) || java.equals(Long.class.getName())) {
            return Optional.of(ColumnType.of("bigint").converted(converter, DURATION));
        }
        boolean isRead = own.conversion() != null && own.conversion().binding() != null;
        return when(java.equals(Number.class.getName()) && isRead, () -> own.converted(converter, DURATION));
    }

    private static Optional<ColumnType> json(ColumnType own, String java, String type) {
        return when(
                JSONS.contains(java),
                () -> own.converted(instance(JsonConverter.class, literal(java), literal(type)), type));
    }

    private static Optional<ColumnType> converted(ColumnType own, String java, ByConverter converter) {
        String from = converter.from().orElse(java);
        if (java.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(java) || from.equals(Object.class.getName())) {
            return Optional.of(own.converted(converter.converter(), converter.type()));
        }
        return when(
                NUMBERS.contains(from) && NUMBERS.contains(java),
                () -> own.converted(instance(ExactNumberConverter.class, literal(java), literal(from)), from)
                        .converted(converter.converter(), converter.type()));
    }

    private Optional<ColumnType> bound(ColumnType own, ByBinding binding) {
        String plain = plainType(own);
        String from = binding.from().orElse(plain);
        Conversion conversion = new Conversion(binding.type(), null, binding.binding());
        if (from.equals(Object.class.getName())) {
            return Optional.of(ColumnType.of("other", conversion));
        }
        return when(
                from.equals(plain),
                () -> new ColumnType(own.name(), own.length(), own.precision(), own.scale(), conversion));
    }

    private static String instance(Class<?> type, String... arguments) {
        return "new " + type.getName() + "<>(" + String.join(", ", arguments) + ")";
    }

    private static String literal(String type) {
        return type + ".class";
    }

    private String javaType(ColumnType type) {
        return type.conversion() == null ? plainType(type) : type.conversion().type();
    }

    private String plainType(ColumnType type) {
        if (type.name().toLowerCase(Locale.ROOT).endsWith(" array")) {
            return "";
        }
        try {
            String name = AbstractTypedElementDefinition.getDataType(
                            metadata, type.name(), type.precision(), type.scale())
                    .getType()
                    .getName();
            return TIMES.getOrDefault(name, name);
        } catch (SQLDialectNotSupportedException e) {
            return "";
        }
    }

    /** The enumeration that a column is of in the database. */
    private Optional<EnumDefinition> enumeration(DeclaredColumn column) {
        return column.userType().flatMap(name -> Optional.ofNullable(metadata.getEnum(column.getSchema(), name)));
    }

    private void requireConstants(DeclaredColumn column, OfEnum enumeration, Rule rule) {
        List<String> constants = enumeration.constants();
        enumeration(column).stream()
                .flatMap(known -> known.getLiterals().stream())
                .filter(literal -> !constants.isEmpty() && !constants.contains(literal))
                .findFirst()
                .ifPresent(literal -> {
                    throw RetortException.usage(enumeration.type() + " has no constant \"" + literal + "\", which "
                                    + name(column) + " may hold")
                            .withLocation(rule.place())
                            .withHint("a converter can give it another name");
                });
    }

    private RetortException misfit(DeclaredColumn column, Rule rule) {
        boolean isOne = rule.subject() instanceof Columns columns && columns.isOne();
        return RetortException.usage(name(column) + " cannot be " + words(rule.choice()) + ": it is "
                        + column.declaration() + inJava(column))
                .withLocation(rule.place())
                .withHint(isOne ? expected(rule.choice()) : key(column) + " = \"\" leaves it as it is");
    }

    private String inJava(DeclaredColumn column) {
        String java = javaType(column.ownType());
        return java.isEmpty() ? "" : ", in Java " + java.substring(java.lastIndexOf('.') + 1);
    }

    private static String words(TypeChoice choice) {
        return switch (choice) {
            case Word.AS_IS -> "what it is";
            case Word.BOOLEAN -> "a boolean";
            case Word.INTEGER -> "an integer";
            case Word.DURATION -> "a duration";
            case Word.TREE -> "a tree";
            case OfJson record -> record.type();
            case OfEnum enumeration -> enumeration.type();
            case OfLiterals _ -> "an enum";
            case ByConverter converter -> converter.type() + " by " + converter.converter();
            case ByBinding binding -> binding.type() + " by " + binding.binding();
        };
    }

    private static String expected(TypeChoice choice) {
        return switch (choice) {
            case Word.AS_IS -> "leave it out";
            case Word.BOOLEAN -> "a boolean is kept as 1 and 0 in a column of whole numbers";
            case Word.INTEGER -> "an integer is for what the database declares as true or false, as tinyint(1)";
            case Word.DURATION ->
                "a duration is kept as microseconds in a column of whole numbers, or as a date and time since 1970";
            case Word.TREE -> JSON_COLUMNS;
            case OfJson _ -> JSON_COLUMNS;
            case OfEnum _, OfLiterals _ -> "an enum is kept in a column of text; for another, write a converter";
            case ByConverter converter ->
                converter.from().map(from -> "that takes a " + from).orElse("a converter has no type for it");
            case ByBinding binding ->
                binding.from().map(from -> "that is for a " + from).orElse("a binding has no type for it");
        };
    }

    /** {@code task.spent}. */
    static String name(DeclaredColumn column) {
        return SchemaSource.key(column.getContainer()) + "." + column.getName();
    }

    /** {@code [types] task.spent}, as retort.toml has it. */
    static String key(DeclaredColumn column) {
        String name = name(column);
        return "[types] " + (name.matches("[\\w-]+\\.[\\w-]+") ? name : "\"" + name + "\"");
    }
}
