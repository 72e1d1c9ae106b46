package dev.retort.internal.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What a relation to some of the rows of another one says of them. Equal to that of the same relation, on whatever path. */
public final class RelationChoice {
    private final String name;
    private final ForeignKey<?, ?> key;
    private final Table<?> table;
    private final @Nullable String text;
    private final List<? extends OrderField<?>> order;
    private volatile @Nullable Condition condition;

    /**
     * A choice.
     *
     * @param name the name of the relation in Java
     * @param key the foreign key over which its rows are reached at last
     * @param table the table of its rows
     * @param text the condition on them; null for all
     * @param order their order; empty for that of the relation that it is of
     */
    RelationChoice(
            String name,
            ForeignKey<?, ?> key,
            Table<?> table,
            @Nullable String text,
            List<? extends OrderField<?>> order) {
        this.name = name;
        this.key = key;
        this.table = table;
        this.text = text;
        this.order = List.copyOf(order);
    }

    /** The name of the relation, as its method has it. */
    public String name() {
        return name;
    }

    /** The foreign key over which its rows are reached at last. */
    public ForeignKey<?, ?> key() {
        return key;
    }

    /** What it says in words: {@code where deleted_at is null order by username}. */
    public String words() {
        String sorted = order.stream().map(RelationChoice::words).collect(Collectors.joining(", "));
        return Stream.of(
                        text == null ? "" : "where " + text.replaceAll("\\s+", " "),
                        sorted.isEmpty() ? "" : "order by " + sorted)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(OrderField<?> part) {
        return part instanceof SortField<?> sorted
                ? sorted.getName() + (sorted.getOrder() == SortOrder.DESC ? " desc" : "")
                : ((Field<?>) part).getName();
    }

    /** Whether rows of the other relation may be missing. */
    public boolean isPart() {
        return text != null;
    }

    /** The condition on the rows, if there is one. */
    public Optional<Condition> condition() {
        if (text == null) {
            return Optional.empty();
        }
        Condition known = condition;
        if (known == null) {
            known = ConditionText.read(
                    table.getUnqualifiedName(),
                    table.getSchema(),
                    Arrays.stream(table.fields()).map(Field::getName).toList(),
                    text);
            condition = known;
        }
        return Optional.of(known);
    }

    /** The order of the rows. */
    public List<? extends OrderField<?>> order() {
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelationChoice same && name.equals(same.name) && key.equals(same.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + key.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
