package dev.retort.internal.relation;

import dev.retort.internal.choice.ToMany;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.ForeignKey;
import org.jooq.Path;
import org.jooq.Table;

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
        PathStep last = steps.getLast();
        return !ofMany(new ToMany(steps.get(steps.size() - 2).key(), last.key(), last.choice()))
                .path
                .contains(UNKNOWN);
    }

    /** The name of a way over foreign keys, as far as its first relation, with all that follows. */
    public static String of(List<PathStep> steps) {
        boolean isJunction = steps.size() > 1 && isThroughJunction(steps.subList(0, 2));
        int length = isJunction ? 2 : 1;
        PathStep begin = steps.getFirst();
        PathStep end = steps.get(length - 1);
        RelationName first = begin.toOne()
                ? ofOne(begin.key())
                : ofMany(new ToMany(begin.key(), isJunction ? end.key() : null, end.choice()));
        if (steps.size() == length) {
            return first.path;
        }
        String rest = of(steps.subList(length, steps.size()));
        return first.path + rest.substring(rest.indexOf('.'));
    }

    /** The name of the relation to what a foreign key refers to. */
    static RelationName ofOne(ForeignKey<?, ?> key) {
        return of(key.getTable(), new ToMany(key, null, null), true);
    }

    /** The name of a relation to many. */
    static RelationName ofMany(ToMany relation) {
        return of(relation.here().getKey().getTable(), relation, false);
    }

    /** The name of a relation, found among the methods of the generated table. */
    private static RelationName of(Table<?> from, ToMany relation, boolean toOne) {
        String constant = constant(from);
        String method = Stream.of(from.getClass().getMethods())
                .filter(some -> some.getParameterCount() == 0 && Path.class.isAssignableFrom(some.getReturnType()))
                .filter(some -> leads(some, from, relation, toOne))
                .map(Method::getName)
                .findFirst()
                .orElse(UNKNOWN);
        return new RelationName(constant, constant + "." + method + "()");
    }

    String cure() {
        return "query(" + table + ").with(" + path + ")";
    }

    private static boolean leads(Method method, Table<?> from, ToMany relation, boolean toOne) {
        try {
            List<PathStep> steps = method.invoke(from) instanceof Table<?> path ? TableOrigin.steps(path) : List.of();
            ForeignKey<?, ?> there = relation.there();
            return steps.size() == (there == null ? 1 : 2)
                    && steps.getFirst().key().equals(relation.here())
                    && steps.getFirst().toOne() == toOne
                    && Objects.equals(steps.getLast().choice(), relation.some())
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
