package dev.retort.internal.projection;

import dev.retort.RetortException;
import dev.retort.internal.key.KeyValue;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.loading.Loading;
import dev.retort.internal.query.JunctionOrder;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.RecordSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The loading of projections: the rows of a query, and of each relation within them by one statement. Nothing of it is in the session. */
public final class ProjectionLoading {
    private static final int ROWS_AT_A_TIME = 1000;
    private static final String KNOWN = "retort_known";
    private static final String JUNCTION = "retort_junction";
    private static final String KEY = "retort_key_";

    private final DSLContext dsl;

    private ProjectionLoading(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Loads the projections of all rows. */
    public static <V> List<V> load(RecordSession session, QueryParts<?> query, ProjectionPlan<V> plan) {
        DSLContext dsl = session.reading();
        return new ProjectionLoading(dsl)
                .projections(plan, query.select(dsl, columns(plan)).fetch());
    }

    /** Reads the projections one after the other, as the stream is asked for them; it is to be closed. The plan is flat. */
    public static <V> Stream<V> stream(RecordSession session, QueryParts<?> query, ProjectionPlan<V> plan) {
        DSLContext dsl = session.reading();
        ProjectionLoading loading = new ProjectionLoading(dsl);
        Cursor<? extends Record> cursor =
                query.select(dsl, columns(plan)).fetchSize(ROWS_AT_A_TIME).fetchLazy();
        return cursor.stream()
                .map(row -> loading.projections(plan, List.of(row)).getFirst())
                .onClose(cursor::close);
    }

    /** The columns that a plan's components stand for, and those that its relations need. */
    private static List<Field<?>> columns(ProjectionPlan<?> plan) {
        Set<Field<?>> columns = new LinkedHashSet<>(plan.columns());
        plan.relations().forEach(related -> columns.addAll(ownerKey(plan, related)));
        if (columns.isEmpty()) {
            throw new RetortException(plan.type().getSimpleName() + " has no component");
        }
        return List.copyOf(columns);
    }

    private static boolean isJoined(RelatedProjections related) {
        return related.there() != null || !KeyValue.isComparedInJava(related.here());
    }

    /** The columns of the owner by which its related rows are found, as the owner's query has them. */
    private static List<Field<?>> ownerKey(ProjectionPlan<?> plan, RelatedProjections related) {
        return Restriction.columns(plan.table(), isJoined(related) ? primaryKey(related.owner()) : related.ownerKey());
    }

    private static List<Field<?>> primaryKey(Table<?> table) {
        List<Field<?>> columns = new ArrayList<>();
        for (int place : TableShape.of(table).primaryKey()) {
            columns.add(Objects.requireNonNull(table.field(place)));
        }
        return columns;
    }

    private <V> List<V> projections(ProjectionPlan<V> plan, List<? extends Record> rows) {
        List<V> projections = new ArrayList<>(rows.size());
        if (rows.isEmpty()) {
            return projections;
        }
        Map<RelatedProjections, Map<List<@Nullable Object>, List<Object>>> related = new HashMap<>();
        plan.relations().forEach(relation -> related.put(relation, related(relation, rows, ownerKey(plan, relation))));
        for (Record row : rows) {
            @Nullable Object[] values = new Object[plan.parts().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (plan.parts().get(i)) {
                    case ColumnValue column -> column.of(row);
                    case RelatedProjections relation ->
                        held(
                                relation,
                                Objects.requireNonNull(related.get(relation))
                                        .getOrDefault(TableShape.comparable(row, ownerKey(plan, relation)), List.of()));
                    default -> throw new IllegalStateException();
                };
            }
            projections.add(plan.make(values));
        }
        return projections;
    }

    private static @Nullable Object held(RelatedProjections relation, List<Object> projections) {
        return switch (relation.holder()) {
            case NONE -> projections.isEmpty() ? null : projections.getFirst();
            case LIST -> List.copyOf(projections);
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(projections));
        };
    }

    /** The projections that are related to rows, by the values of these. */
    private Map<List<@Nullable Object>, List<Object>> related(
            RelatedProjections relation, List<? extends Record> owners, List<Field<?>> ownerKey) {
        List<Record> referring = new ArrayList<>();
        for (Record owner : owners) {
            if (!TableShape.comparable(owner, ownerKey).contains(null)) {
                referring.add(owner);
            }
        }
        Map<List<@Nullable Object>, List<Object>> byOwner = new HashMap<>();
        if (referring.isEmpty()) {
            return byOwner;
        }
        List<Record> rows = new ArrayList<>();
        List<Field<?>> keys = new ArrayList<>();
        for (List<Record> part : Loading.parts(dsl, referring, ownerKey)) {
            keys.clear();
            rows.addAll((isJoined(relation)
                            ? joined(relation, part, ownerKey, keys)
                            : byValue(relation, part, ownerKey, keys))
                    .fetch());
        }
        List<?> projections = projections(relation.plan(), rows);
        for (int i = 0; i < rows.size(); i++) {
            byOwner.computeIfAbsent(TableShape.comparable(rows.get(i), keys), any -> new ArrayList<>())
                    .add(projections.get(i));
        }
        return byOwner;
    }

    /** @param keys gets the columns of the rows that say to which owner they belong */
    private SelectQuery<?> byValue(
            RelatedProjections relation, List<Record> owners, List<Field<?>> ownerKey, List<Field<?>> keys) {
        keys.addAll(relation.relatedKey());
        Set<Field<?>> columns = new LinkedHashSet<>(columns(relation.plan()));
        columns.addAll(keys);
        return restricted(relation, Loading.isAnyOf(relation.wanted().table(), relation.relatedKey(), owners, ownerKey))
                .select(dsl, List.copyOf(columns));
    }

    /** @param keys gets the columns of the rows that say to which owner they belong */
    private SelectQuery<?> joined(
            RelatedProjections relation, List<Record> owners, List<Field<?>> ownerKey, List<Field<?>> keys) {
        Table<?> known = relation.owner().as(KNOWN);
        Table<?> wanted = relation.wanted().table();
        List<Field<?>> primaryKey = primaryKey(relation.owner());
        List<Field<?>> columns = new ArrayList<>(columns(relation.plan()));
        List<Field<?>> ofKnown = Restriction.columns(known, primaryKey);
        for (int i = 0; i < ofKnown.size(); i++) {
            keys.add(ofKnown.get(i).as(KEY + i));
        }
        columns.addAll(keys);
        SelectQuery<?> query = restricted(relation, Loading.isAnyOf(known, ofKnown, owners, ownerKey))
                .select(dsl, columns);
        if (relation.there() != null) {
            Table<?> junction = relation.here().getTable().as(JUNCTION);
            query.addJoin(junction, Restriction.joined(junction, wanted, relation.onwards()));
            query.addJoin(known, Restriction.joined(junction, known, relation.here()));
            relation.wanted().criteria(dsl).on(junction).ifPresent(query::addConditions);
        } else {
            query.addJoin(
                    known,
                    relation.toOne()
                            ? Restriction.joined(known, wanted, relation.here())
                            : Restriction.joined(wanted, known, relation.here()));
        }
        return query;
    }

    private static QueryParts<?> restricted(RelatedProjections relation, Condition condition) {
        return relation.wanted()
                .orderedByJunction(
                        relation.there() == null
                                ? List.of()
                                : JunctionOrder.joined(
                                        relation.here(),
                                        relation.here().getTable().as(JUNCTION)))
                .and(new Restriction.Plain(condition))
                .orderedByKey();
    }
}
