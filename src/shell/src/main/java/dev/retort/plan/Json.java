package dev.retort.plan;

import dev.retort.render.cell.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON, in the order of its keys. Older servers write several values under one key; all of them are kept.
 */
final class Json {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Map<?, ?> values;

    private Json(Map<?, ?> values) {
        this.values = values;
    }

    /** The object, or the first one of an array. */
    static Json parse(String text) {
        Object parsed = JsonReader.parse(text);
        Object first = parsed instanceof List<?> list && !list.isEmpty() ? list.getFirst() : parsed;
        return new Json(first instanceof Map<?, ?> map ? map : Map.of());
    }

    Optional<String> text(String key) {
        Object value = values.get(key);
        return value == null || value instanceof Map || value instanceof List
                ? Optional.empty()
                : Optional.of(
                        value instanceof Double number && number % 1 == 0 ? "" + number.longValue() : value.toString());
    }

    /** A number, which some servers write as a text. */
    OptionalDouble number(String key) {
        return switch (values.get(key)) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case String text when NUMBER.matcher(text).matches() -> OptionalDouble.of(Double.parseDouble(text));
            case null, default -> OptionalDouble.empty();
        };
    }

    boolean flag(String key) {
        Object value = values.get(key);
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.intValue() == 1);
    }

    /** The texts of an array; none where there is none. */
    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Optional<Json> object(String key) {
        return values.get(key) instanceof Map<?, ?> map ? Optional.of(new Json(map)) : Optional.empty();
    }

    /** The objects of an array; none where there is none. */
    List<Json> objects(String key) {
        return objectsOf(values.get(key));
    }

    /** Hands over all objects that are under a key, alone or in an array. */
    void forEachObject(BiConsumer<String, Json> action) {
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            int end = name.indexOf(JsonReader.REPETITION);
            objectsOf(value).forEach(object -> action.accept(end < 0 ? name : name.substring(0, end), object));
        });
    }

    private static List<Json> objectsOf(@Nullable Object value) {
        List<Json> objects = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            objects.add(new Json(map));
        } else if (value instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).forEach(each -> objects.add(new Json((Map<?, ?>) each)));
        }
        return objects;
    }
}
