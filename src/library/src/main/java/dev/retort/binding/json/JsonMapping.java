package dev.retort.binding.json;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/**
 * Values of Java as JSON, and JSON as values of Java. A record has a member for each of its components, by the component's name; a member
 * that it has no component for is an error, since writing the record would lose it.
 */
final class JsonMapping {
    /** What is a text in JSON, and how it is read. */
    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse,
            LocalDateTime.class, LocalDateTime::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            Instant.class, Instant::parse,
            Duration.class, Duration::parse);

    private JsonMapping() {}

    static JsonTree tree(@Nullable Object value) {
        return switch (value) {
            case null -> JsonTree.NULL;
            case JsonTree tree -> tree;
            case Boolean truth -> JsonTree.scalar(truth);
            case Number number -> number(number);
            case Enum<?> constant -> JsonTree.scalar(constant.name());
            case Optional<?> optional -> tree(optional.orElse(null));
            case Collection<?> elements ->
                JsonTree.list(elements.stream().map(JsonMapping::tree).toList());
            case Map<?, ?> map -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put(String.valueOf(name), tree(member)));
                yield JsonTree.object(members);
            }
            case Record row -> object(row);
            default -> {
                if (!TEXTS.containsKey(value.getClass())) {
                    throw new DataTypeException(
                            "no value of JSON: a " + value.getClass().getName());
                }
                yield JsonTree.scalar(value.toString());
            }
        };
    }

    private static JsonTree number(Number number) {
        try {
            return JsonTree.scalar(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new DataTypeException("no number of JSON: " + number, e);
        }
    }

    private static JsonTree object(Record row) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                members.put(component.getName(), tree(component.getAccessor().invoke(row)));
            } catch (InvocationTargetException e) {
                throw new DataTypeException(
                        component.getName() + " of " + row.getClass().getName() + " failed: "
                                + e.getTargetException().getMessage(),
                        e);
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw inaccessible(row.getClass(), e);
            }
        }
        return JsonTree.object(members);
    }

    @SuppressWarnings("unchecked")
    static <U> @Nullable U value(JsonTree tree, Class<U> type) {
        return (U) value(tree, (Type) type, type.getSimpleName());
    }

    private static @Nullable Object value(JsonTree tree, Type type, String place) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return generic(tree, raw, generic.getActualTypeArguments(), place);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new DataTypeException(
                    place + " is of the type " + type.getTypeName() + ", which JSON cannot be read as");
        }
        if (plain == JsonTree.class) {
            return tree;
        }
        if (tree.isNull()) {
            if (plain.isPrimitive()) {
                throw new DataTypeException(place + " is null or missing, and of the type " + plain);
            }
            return null;
        }
        try {
            return scalar(tree, plain, place);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw new DataTypeException(
                    place + " is not of the type " + plain.getSimpleName() + ": " + tree.shown(), e);
        }
    }

    private static @Nullable Object generic(JsonTree tree, Class<?> raw, Type[] arguments, String place) {
        if (raw == Optional.class) {
            return Optional.ofNullable(value(tree, arguments[0], place));
        }
        if (tree.isNull()) {
            return null;
        }
        if (raw == Map.class && arguments[0] == String.class) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            tree.members()
                    .forEach((name, member) -> members.put(name, value(member, arguments[1], place + "." + name)));
            return members;
        }
        if (raw == List.class || raw == Set.class || raw == Collection.class) {
            Collection<@Nullable Object> elements = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            tree.elements().forEach(element -> elements.add(value(element, arguments[0], place)));
            return elements;
        }
        throw new DataTypeException(place + " is of the type " + raw.getName() + ", which JSON cannot be read as");
    }

    private static Object scalar(JsonTree tree, Class<?> type, String place) {
        if (type.isRecord()) {
            return row(tree, type);
        }
        if (type.isEnum()) {
            return constant(tree.text(), type);
        }
        Function<String, Object> text = TEXTS.get(type);
        if (text != null) {
            return text.apply(tree.text());
        }
        return switch (type.getSimpleName()) {
            case "Object" -> plain(tree);
            case "boolean", "Boolean" -> tree.truth();
            case "byte", "Byte" -> tree.number().byteValueExact();
            case "short", "Short" -> tree.number().shortValueExact();
            case "int", "Integer" -> tree.number().intValueExact();
            case "long", "Long" -> tree.number().longValueExact();
            case "float", "Float" -> tree.number().floatValue();
            case "double", "Double" -> tree.number().doubleValue();
            case "BigDecimal", "Number" -> tree.number();
            case "BigInteger" -> tree.number().toBigIntegerExact();
            default ->
                throw new DataTypeException(
                        place + " is of the type " + type.getName() + ", which JSON cannot be read as");
        };
    }

    /** As maps, lists, texts, numbers and truth values. */
    private static Serializable plain(JsonTree tree) {
        if (tree.isObject()) {
            LinkedHashMap<String, @Nullable Object> members = new LinkedHashMap<>();
            tree.members().forEach((name, member) -> members.put(name, member.isNull() ? null : plain(member)));
            return members;
        }
        if (tree.isList()) {
            ArrayList<@Nullable Object> elements = new ArrayList<>();
            tree.elements().forEach(element -> elements.add(element.isNull() ? null : plain(element)));
            return elements;
        }
        return (Serializable) java.util.Objects.requireNonNull(tree.value());
    }

    private static Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Object row(JsonTree tree, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, JsonTree> left = new LinkedHashMap<>(tree.members());
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            JsonTree member = left.remove(name);
            types[i] = components[i].getType();
            values[i] = value(
                    member == null ? JsonTree.NULL : member,
                    components[i].getGenericType(),
                    type.getSimpleName() + "." + name);
        }
        if (!left.isEmpty()) {
            throw new DataTypeException(type.getSimpleName() + " has no component for the member \""
                    + left.keySet().iterator().next() + "\", which would be lost");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new DataTypeException(
                    "no " + type.getSimpleName() + " can be made of " + tree.shown() + ": "
                            + e.getTargetException().getMessage(),
                    e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw inaccessible(type, e);
        }
    }

    private static DataTypeException inaccessible(Class<?> type, Exception cause) {
        return new DataTypeException(
                type.getName() + " cannot be read or made: a module that it is in must be open to dev.retort", cause);
    }
}
