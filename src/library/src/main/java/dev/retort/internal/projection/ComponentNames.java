package dev.retort.internal.projection;

import dev.retort.RetortException;
import dev.retort.internal.key.TableOrigin;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Path;
import org.jooq.Table;
import org.jooq.TableField;

/** The columns and relations of a table by the names that Java has for them: {@code original_title} is also {@code originalTitle}. */
final class ComponentNames {
    private final Table<?> table;
    private final Map<String, Field<?>> columns = new LinkedHashMap<>();
    private final Map<String, Method> relations = new LinkedHashMap<>();

    ComponentNames(Table<?> table) {
        this.table = table;
        for (java.lang.reflect.Field constant : table.getClass().getFields()) {
            if (!Modifier.isStatic(constant.getModifiers()) && TableField.class.isAssignableFrom(constant.getType())) {
                columns.put(constant.getName(), column(constant));
            }
        }
        for (Field<?> column : table.fields()) {
            columns.putIfAbsent(column.getName(), column);
        }
        for (Method method : table.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && Path.class.isAssignableFrom(method.getReturnType())
                    && Table.class.isAssignableFrom(method.getReturnType())) {
                relations.put(method.getName(), method);
            }
        }
    }

    private Field<?> column(java.lang.reflect.Field constant) {
        try {
            return Objects.requireNonNull((Field<?>) constant.get(table));
        } catch (IllegalAccessException e) {
            throw new RetortException(table.getClass().getName() + " cannot be read", e);
        }
    }

    /**
     * The column of a name.
     *
     * @throws RetortException when the name stands for several
     */
    Optional<Field<?>> column(String name) {
        return named(name, columns);
    }

    /**
     * The relation of a name, as a path that begins at the table.
     *
     * @throws RetortException when the name stands for several
     */
    Optional<Table<?>> relation(String name) {
        return named(name, relations).map(this::path);
    }

    private Table<?> path(Method method) {
        try {
            return (Table<?>) Objects.requireNonNull(method.invoke(TableOrigin.original(table)));
        } catch (ReflectiveOperationException e) {
            throw new RetortException(method + " cannot be called", e);
        }
    }

    /** All names, as a component may have them. */
    List<String> all() {
        return Stream.concat(columns.keySet().stream().map(ComponentNames::inJava), relations.keySet().stream())
                .distinct()
                .toList();
    }

    private <T> Optional<T> named(String name, Map<String, T> known) {
        T exact = known.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<T> found = new ArrayList<>();
        List<T> inJava = new ArrayList<>();
        known.forEach((other, meant) -> {
            if (folded(other).equals(folded(name)) && !found.contains(meant)) {
                found.add(meant);
            }
            if (inJava(other).equals(name) && !inJava.contains(meant)) {
                inJava.add(meant);
            }
        });
        List<T> best = inJava.isEmpty() ? found : inJava;
        if (best.size() > 1) {
            throw new RetortException(name + " stands for several columns of " + table.getName() + ": "
                    + String.join(
                            ", ",
                            known.keySet().stream()
                                    .filter(other -> folded(other).equals(folded(name)))
                                    .toList()));
        }
        return best.stream().findFirst();
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A name as Java has it: {@code ORIGINAL_TITLE} and {@code original_title} are {@code originalTitle}. */
    private static String inJava(String name) {
        StringBuilder java = new StringBuilder();
        for (String word : name.split("_", -1)) {
            if (!word.isEmpty()) {
                boolean isShouted = word.equals(word.toUpperCase(Locale.ROOT)) || !java.isEmpty();
                String small = isShouted ? word.toLowerCase(Locale.ROOT) : word;
                java.append(
                        java.isEmpty() ? small : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
            }
        }
        return java.toString();
    }
}
