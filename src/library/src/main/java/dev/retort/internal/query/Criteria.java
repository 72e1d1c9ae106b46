package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.row.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * Conditions that the rows of some tables have to fulfil, whatever asks for them: its own query, a relation, or a condition on one.
 * Immutable.
 */
public final class Criteria {
    public static final Criteria NONE = new Criteria(Map.of());
    private static final Object KEY = Criteria.class;

    private final Map<Table<?>, List<Supplier<Condition>>> conditions;

    private Criteria(Map<Table<?>, List<Supplier<Condition>>> conditions) {
        this.conditions = conditions;
    }

    /**
     * These, and one more.
     *
     * @param condition is asked once for each session
     * @throws RetortException when the table is a path, or the same under another name
     */
    public Criteria and(Table<?> table, Supplier<Condition> condition) {
        if (!TableOrigin.original(table).equals(table)) {
            throw new RetortException("criteria are for a table, and " + table + " is a relation, or has another name")
                    .withHint("name the table itself, such as USERS");
        }
        Map<Table<?>, List<Supplier<Condition>>> all = new HashMap<>(conditions);
        List<Supplier<Condition>> own = new ArrayList<>(all.getOrDefault(table, List.of()));
        own.add(condition);
        all.put(table, List.copyOf(own));
        return new Criteria(Map.copyOf(all));
    }

    /**
     * A condition in the form for its table.
     *
     * @throws RetortException when a path in it begins at another table
     */
    public static Condition valid(Table<?> table, Condition condition) {
        return RelationCondition.of(table, condition);
    }

    /** The same as they are now. */
    public Criteria now() {
        if (conditions.isEmpty()) {
            return this;
        }
        Map<Table<?>, List<Supplier<Condition>>> asked = new HashMap<>();
        conditions.forEach((table, suppliers) -> {
            List<Condition> all = new ArrayList<>();
            suppliers.forEach(supplier -> all.add(valid(table, supplier.get())));
            Condition condition = DSL.and(all);
            asked.put(table, List.of(() -> condition));
        });
        return new Criteria(Map.copyOf(asked));
    }

    /** Those that are in force for queries of a configuration. */
    static Criteria of(Configuration configuration) {
        return configuration.data(KEY) instanceof Criteria criteria ? criteria : NONE;
    }

    /** Puts them in force for the queries of a configuration. */
    public void apply(Configuration configuration) {
        configuration.data(KEY, this);
    }

    /** Those that are in force where something is rendered. */
    static Criteria of(Context<?> context) {
        return context.data(KEY) instanceof Criteria criteria ? criteria : NONE;
    }

    /** A condition within which they are in force. */
    Condition within(Condition condition) {
        return new Within(this, condition);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** Whether there is a condition on a table, under whatever name. */
    public boolean has(Table<?> table) {
        return !conditions.isEmpty() && conditions.containsKey(TableOrigin.original(table));
    }

    /**
     * The condition on a table, with the name that it has in a query. Within it, no criteria are in force: it says all.
     */
    public Optional<Condition> on(Table<?> table) {
        if (!has(table)) {
            return Optional.empty();
        }
        Table<?> original = TableOrigin.original(table);
        List<Condition> all = new ArrayList<>();
        conditions.getOrDefault(original, List.of()).forEach(supplier -> all.add(supplier.get()));
        Condition own = NONE.within(DSL.and(all));
        return Optional.of(original.equals(table) ? own : sameRow(original, table, own));
    }

    /** That a row under another name is one that fulfils the condition. */
    private static Condition sameRow(Table<?> original, Table<?> named, Condition own) {
        UniqueKey<?> key = original.getPrimaryKey();
        return key == null
                ? new OfProduct(product -> isAlike(original, named, own, product))
                : DSL.exists(DSL.selectOne()
                        .from(original)
                        .where(same(original, named, key.getFields()))
                        .and(own));
    }

    @SuppressWarnings("unchecked")
    private static Condition same(Table<?> original, Table<?> named, List<? extends Field<?>> key) {
        List<Field<?>> here = Restriction.columns(original, key);
        List<Field<?>> there = Restriction.columns(named, key);
        List<Condition> same = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            same.add(((Field<Object>) here.get(i)).eq((Field<Object>) there.get(i)));
        }
        return DSL.and(same);
    }

    /** Rows that have all values in common fulfil the same conditions. */
    private static Condition isAlike(Table<?> original, Table<?> named, Condition own, Product product) {
        return DSL.row(values(named, product))
                .in(DSL.select(values(original, product)).from(original).where(own));
    }

    private static Field<?>[] values(Table<?> table, Product product) {
        return table.fieldStream()
                .map(column -> product.exactly(column)
                        .orElseThrow(() -> new RetortException(
                                        TableOrigin.original(table).getName()
                                                + " has no primary key, and so its criteria count in queries for it alone")
                                .withHint("withoutCriteria() leaves them out")))
                .toArray(Field[]::new);
    }

    /** A condition that each product says in its own way. */
    private static final class OfProduct extends CustomCondition {
        private static final long serialVersionUID = 1L;
        private final transient Function<Product, Condition> condition;

        OfProduct(Function<Product, Condition> condition) {
            this.condition = condition;
        }

        @Override
        public void accept(Context<?> context) {
            context.visit(condition.apply(Product.of(context.dialect())));
        }
    }

    private static final class Within extends CustomCondition {
        private static final long serialVersionUID = 1L;
        private final transient Criteria criteria;
        private final transient Condition condition;

        Within(Criteria criteria, Condition condition) {
            this.criteria = criteria;
            this.condition = condition;
        }

        @Override
        public void accept(Context<?> context) {
            Object before = context.data(KEY, criteria);
            context.visit(condition);
            if (before == null) {
                context.data().remove(KEY);
            } else {
                context.data(KEY, before);
            }
        }
    }
}
