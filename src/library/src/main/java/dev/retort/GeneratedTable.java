package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Comment;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * The base of the tables that Retort generates: jOOQ's, with the way of foreign keys on which a path such as
 * {@code USERS.role()} was reached. Not for implementing by hand. Immutable.
 *
 * @param <R> the records of the table
 */
public abstract class GeneratedTable<R extends Record> extends TableImpl<R> {
    private static final long serialVersionUID = 1L;

    private final transient Optional<PathStep> step;
    private final @Nullable Table<R> aliased;
    private transient volatile @Nullable TableShape shape;

    /** For the table itself, or the same under another name. */
    protected GeneratedTable(
            Name name,
            @Nullable Schema schema,
            @Nullable Table<R> aliased,
            Field<?> @Nullable [] parameters,
            Comment comment,
            TableOptions options,
            @Nullable Condition where) {
        super(name, schema, aliased, parameters, comment, options, where);
        this.aliased = aliased;
        this.step = aliased instanceof GeneratedTable<R> generated ? generated.step : Optional.empty();
    }

    /** For the table as it is reached over a foreign key, one of the two. */
    protected GeneratedTable(
            Table<?> path,
            @Nullable ForeignKey<?, R> childPath,
            @Nullable InverseForeignKey<?, R> parentPath,
            Table<R> aliased) {
        super(path, childPath, parentPath, aliased);
        this.aliased = aliased;
        if (childPath != null) {
            this.step = Optional.of(new PathStep(path, childPath, true));
        } else if (parentPath != null) {
            this.step = Optional.of(new PathStep(path, parentPath.getForeignKey(), false));
        } else {
            this.step = Optional.empty();
        }
    }

    final TableShape shape() {
        TableShape known = shape;
        if (known == null) {
            known = TableShape.read(this);
            shape = known;
        }
        return known;
    }

    /** The table under its own name. */
    final Table<?> original() {
        return aliased == null ? this : aliased instanceof GeneratedTable<R> generated ? generated.original() : aliased;
    }

    /** The steps that lead here from another table, the first one first; none for a table that is no path. */
    final List<PathStep> steps() {
        List<PathStep> steps = new ArrayList<>();
        Optional<PathStep> last = step;
        while (last.isPresent()) {
            steps.addFirst(last.get());
            last = last.get().from() instanceof GeneratedTable<?> before ? before.step : Optional.empty();
        }
        return List.copyOf(steps);
    }
}
