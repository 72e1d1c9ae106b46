package dev.retort.internal.relation;

import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Path;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The name of a relation, as it is written in Java.
 *
 * @param table the constant of the table where it begins
 * @param path the relation: {@code USERS.role()}
 */
public record RelationName(String table, String path) {

    private static final String UNKNOWN = "…";

    /** Whether the last two steps of a way are a relation of their own, through a junction table. */
    public static boolean isThroughJunction(List<PathStep> steps) {
        if (steps.size() < 2 || steps.get(steps.size() - 2).toOne()) {
            return false;
        }
        return !of(steps.get(steps.size() - 2).key(), steps.getLast().key(), false)
                .path
                .contains(UNKNOWN);
    }

    /** The name of a way over foreign keys, as far as its first relation, with all that follows. */
    public static String of(List<PathStep> steps) {
        boolean isJunction = steps.size() > 1 && isThroughJunction(steps.subList(0, 2));
        RelationName first = of(
                steps.getFirst().key(),
                isJunction ? steps.get(1).key() : null,
                steps.getFirst().toOne());
        int length = isJunction ? 2 : 1;
        if (steps.size() == length) {
            return first.path;
        }
        String rest = of(steps.subList(length, steps.size()));
        return first.path + rest.substring(rest.indexOf('.'));
    }

    /** The name of the relation over a key, found among the methods of the generated table. */
    static RelationName of(ForeignKey<?, ?> key, @Nullable ForeignKey<?, ?> there, boolean toOne) {
        Table<?> from = toOne ? key.getTable() : key.getKey().getTable();
        String constant = constant(from);
        String method = Stream.of(from.getClass().getMethods())
                .filter(some -> some.getParameterCount() == 0 && Path.class.isAssignableFrom(some.getReturnType()))
                .filter(some -> leads(some, from, key, there, toOne))
                .map(Method::getName)
                .findFirst()
                .orElse(UNKNOWN);
        return new RelationName(constant, constant + "." + method + "()");
    }

    String cure() {
        return "query(" + table + ").with(" + path + ")";
    }

    private static boolean leads(
            Method method, Table<?> from, ForeignKey<?, ?> key, @Nullable ForeignKey<?, ?> there, boolean toOne) {
        try {
            List<PathStep> steps = method.invoke(from) instanceof Table<?> path ? TableOrigin.steps(path) : List.of();
            return steps.size() == (there == null ? 1 : 2)
                    && steps.getFirst().key().equals(key)
                    && steps.getFirst().toOne() == toOne
                    && (there == null || steps.getLast().key().equals(there));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static String constant(Table<?> table) {
        return Stream.of(table.getClass().getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == table.getClass())
                .map(Field::getName)
                .findFirst()
                .or(() -> Optional.of(table.getName()))
                .orElseThrow();
    }
}
