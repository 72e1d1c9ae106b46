package dev.retort.internal.projection;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.projection.RelatedProjections.Holder;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Way;
import dev.retort.internal.relation.RelationName;
import dev.retort.internal.text.Spelling;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.ConverterProvider;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UniqueKey;

/** The planning of projections: the components of a record are found among the columns and relations of a table by their names. */
public final class ProjectionPlanner {
    private final ConverterProvider converters;
    private final boolean isUnrestricted;
    private final Set<Class<?>> within = new LinkedHashSet<>();

    private ProjectionPlanner(ConverterProvider converters, boolean isUnrestricted) {
        this.converters = converters;
        this.isUnrestricted = isUnrestricted;
    }

    /**
     * The plan of a projection of a query's rows.
     *
     * @throws RetortException when the class is no record, a component stands for nothing or does not fit, or the query loads what no
     *     component takes
     */
    public static <V> ProjectionPlan<V> plan(Class<V> type, QueryParts<?> query, ConverterProvider converters) {
        return new ProjectionPlanner(converters, query.manner().isUnrestricted())
                .plan(type, query.table(), query.eager());
    }

    private <V> ProjectionPlan<V> plan(Class<V> type, Table<?> table, List<Way> ways) {
        if (!type.isRecord()) {
            throw new RetortException(type.getSimpleName() + " is no record, and as(…) fills records")
                    .withHint("record " + type.getSimpleName() + "(…) {}");
        }
        if (!within.add(type)) {
            throw new RetortException(type.getSimpleName() + " is within itself, without an end that could be loaded")
                    .withHint("give each level a record of its own");
        }
        ComponentNames names = new ComponentNames(table);
        Set<Way> taken = new HashSet<>();
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(part(component, table, names, ways, taken));
        }
        ways.stream().filter(way -> !taken.contains(way)).findFirst().ifPresent(way -> {
            throw new RetortException(type.getSimpleName() + " has no component for " + RelationName.of(way.steps())
                            + ", which with(…) is to load")
                    .withHint("a component that is called like the relation takes its rows");
        });
        within.remove(type);
        return new ProjectionPlan<>(table, type, constructor(type), List.copyOf(parts));
    }

    private Object part(
            RecordComponent component, Table<?> table, ComponentNames names, List<Way> ways, Set<Way> taken) {
        Optional<Class<?>> projection = projection(component);
        Optional<Table<?>> relation = projection.isPresent() ? names.relation(component.getName()) : Optional.empty();
        if (relation.isPresent()) {
            return related(component, projection.orElseThrow(), TableOrigin.steps(relation.get()), ways, taken);
        }
        Field<?> column = names.column(component.getName()).orElseThrow(() -> missing(component, table, names));
        return new ColumnValue(component, Objects.requireNonNull(table.field(column)), converters);
    }

    private static RetortException missing(RecordComponent component, Table<?> table, ComponentNames names) {
        boolean isRelation = names.relation(component.getName()).isPresent();
        return new RetortException(component.getName() + " of "
                        + component.getDeclaringRecord().getSimpleName() + " stands for no "
                        + (projection(component).isPresent() ? "relation of " : "column of ") + table.getName())
                .withHint(
                        isRelation
                                ? "it is a relation, whose component is a record, or a List or Set of records"
                                : Spelling.hint(
                                        component.getName(),
                                        names.all(),
                                        "there are " + String.join(", ", names.all())));
    }

    /** The record that a component holds one of, or several. */
    private static Optional<Class<?>> projection(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return Optional.of(type);
        }
        boolean isHolder = type == List.class || type == Set.class || type == Collection.class;
        return isHolder
                        && component.getGenericType() instanceof ParameterizedType generic
                        && element(generic) instanceof Class<?> element
                        && element.isRecord()
                ? Optional.of(element)
                : Optional.empty();
    }

    private static Type element(ParameterizedType type) {
        return type.getActualTypeArguments()[0];
    }

    private RelatedProjections related(
            RecordComponent component, Class<?> projection, List<PathStep> steps, List<Way> ways, Set<Way> taken) {
        requireKey(component, steps);
        QueryParts<?> wanted = QueryParts.along(steps).unrestricted(isUnrestricted);
        List<Way> onwards = new ArrayList<>();
        for (Way way : ways) {
            if (way.beginsWith(steps)) {
                taken.add(way);
                if (way.steps().size() > steps.size()) {
                    onwards.add(way.after(steps.size()));
                } else if (way.choice() != null) {
                    wanted = QueryParts.of(wanted.table())
                            .unrestricted(isUnrestricted)
                            .chosenBy(way.choice());
                    onwards.addAll(way.choice().eager());
                }
            }
        }
        boolean isOne = component.getType().isRecord();
        if (isOne == isToMany(steps)) {
            throw new RetortException(component.getName() + " of "
                            + component.getDeclaringRecord().getSimpleName() + " is a "
                            + component.getType().getSimpleName() + ", and " + RelationName.of(steps) + " leads to "
                            + (isOne ? "several rows" : "one row"))
                    .withHint(
                            isOne
                                    ? "List<" + projection.getSimpleName() + "> holds several"
                                    : projection.getSimpleName() + " holds one, or null");
        }
        Holder holder = isOne ? Holder.NONE : component.getType() == Set.class ? Holder.SET : Holder.LIST;
        return RelatedProjections.of(steps, wanted, plan(projection, wanted.table(), onwards), holder);
    }

    /** Rows that the database alone can tell to be related are told by the primary key of those that they belong to. */
    private static void requireKey(RecordComponent component, List<PathStep> steps) {
        PathStep first = steps.getFirst();
        Table<?> owner =
                first.toOne() ? first.key().getTable() : first.key().getKey().getTable();
        if (owner.getPrimaryKey() == null && (steps.size() > 1 || !KeyValue.isComparedInJava(first.key()))) {
            throw new RetortException(owner.getName() + " has no primary key, by which the rows of "
                    + component.getName() + " could be told apart");
        }
    }

    /** Whether a relation may lead to several rows. */
    private static boolean isToMany(List<PathStep> steps) {
        PathStep first = steps.getFirst();
        return !first.toOne()
                && (steps.size() > 1
                        || first.key().getTable().getKeys().stream()
                                .noneMatch(unique -> isOf(unique, first.key().getFields())));
    }

    private static boolean isOf(UniqueKey<?> unique, List<? extends Field<?>> columns) {
        return new HashSet<>(unique.getFields()).equals(new HashSet<>(columns));
    }

    private static <V> Constructor<V> constructor(Class<V> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<V> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (InaccessibleObjectException | NoSuchMethodException e) {
            throw new RetortException(type.getName() + " cannot be made from outside of its module", e)
                    .withHint("make it public, in a package that its module exports or opens");
        }
    }
}
