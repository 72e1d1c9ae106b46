package dev.retort;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.UniqueKey;

/** The finding of a row by its primary key. */
final class KeyLookup<R extends Record> {
    private final Query<R> query;
    private final TableShape shape;

    KeyLookup(Query<R> query) {
        this.query = query;
        this.shape = TableShape.of(query.parts().table());
    }

    @SuppressWarnings("unchecked")
    Optional<R> find(List<Object> key) {
        requireKey(key);
        Object identity = shape.identity(key);
        if (identity == null) {
            return Optional.empty();
        }
        if (query.parts().isWhole() && query.parts().eager().isEmpty()) {
            TableShape known = TableShape.of(shape.original());
            GeneratedRecord<?> found = query.session().unitOfWork().identities().find(known, identity);
            if (found != null) {
                query.session().use().check();
                return found.state() == RecordState.PERSISTENT ? Optional.of((R) found) : Optional.empty();
            }
        }
        Query<R> one = query;
        for (int i = 0; i < key.size(); i++) {
            Field<Object> column =
                    (Field<Object>) Objects.requireNonNull(shape.table().field(shape.primaryKey()[i]));
            one = one.where(column.eq(TableShape.converted(column, key.get(i))));
        }
        return one.oneOrNone();
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
