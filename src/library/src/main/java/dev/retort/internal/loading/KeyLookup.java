package dev.retort.internal.loading;

import dev.retort.RetortException;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.query.QueryParts;
import dev.retort.internal.query.Restriction;
import dev.retort.internal.unit.RecordSession;
import dev.retort.internal.unit.RecordState;
import dev.retort.internal.unit.Tracked;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.UniqueKey;

/** The finding of a row by its primary key. */
public final class KeyLookup<R extends Record> {
    private final QueryParts<R> parts;
    private final TableShape shape;

    /** @param parts the query whose conditions the row must fulfil */
    public KeyLookup(QueryParts<R> parts) {
        this.parts = parts;
        this.shape = TableShape.of(parts.table());
    }

    /**
     * Finds the row in memory, or else asks for it.
     *
     * @param key a value for each column of the key
     * @param session where it may be known
     * @param ask what runs a query for one row
     */
    @SuppressWarnings("unchecked")
    public Optional<R> find(
            List<Object> key, Supplier<RecordSession> session, Function<QueryParts<R>, Optional<R>> ask) {
        requireKey(key);
        Object identity = shape.identity(key);
        if (identity == null) {
            return Optional.empty();
        }
        if (parts.isWhole() && parts.eager().isEmpty()) {
            TableShape known = TableShape.of(shape.original());
            Tracked found = session.get().work().identities().find(known, identity);
            boolean isShown = parts.manner().isUnrestricted()
                    || found == null
                    || session.get().work().isShown(found);
            if (found != null && isShown) {
                session.get().check();
                return found.state() == RecordState.PERSISTENT ? Optional.of((R) found.record()) : Optional.empty();
            }
        }
        return ask.apply(byKey(key));
    }

    /**
     * The query for the row alone, without a look at what is in memory.
     *
     * @param key a value for each column of the key
     * @return empty where there can be no such row
     */
    public Optional<QueryParts<R>> asked(List<Object> key) {
        requireKey(key);
        return shape.identity(key) == null ? Optional.empty() : Optional.of(byKey(key));
    }

    @SuppressWarnings("unchecked")
    private QueryParts<R> byKey(List<Object> key) {
        QueryParts<R> one = parts;
        for (int i = 0; i < key.size(); i++) {
            Field<Object> column =
                    (Field<Object>) Objects.requireNonNull(shape.table().field(shape.primaryKey()[i]));
            one = one.and(new Restriction.Plain(column.eq(TableShape.converted(column, key.get(i)))));
        }
        return one;
    }

    private void requireKey(List<Object> key) {
        UniqueKey<?> primary = shape.table().getPrimaryKey();
        if (primary == null) {
            throw new RetortException(
                    shape.table().getName() + " has no primary key, by which get(…) could find a row");
        }
        if (primary.getFields().size() != key.size()) {
            throw new RetortException("the primary key of " + shape.table().getName() + " is "
                    + primary.getFields().stream().map(Named::getName).collect(Collectors.joining(", "))
                    + ", and get(…) was given "
                    + (key.size() == 1 ? "1 value" : key.size() + " values"));
        }
    }
}
