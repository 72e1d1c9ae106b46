package dev.retort.internal.query;

import dev.retort.RetortException;
import dev.retort.internal.key.PathStep;
import dev.retort.internal.key.TableOrigin;
import dev.retort.internal.key.TableShape;
import dev.retort.internal.relation.RelationName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;

/**
 * The errors of queries in which paths have to be joined, such as lead to many rows, and such as lead on from some of the rows of a relation,
 * which jOOQ names without having joined them; and of those that name the table in the place of the path that leads to its rows.
 */
public final class PathErrors implements VisitListener {
    /** What jOOQ says of a path to many rows where only a path to one may be. */
    private static final Pattern TO_MANY =
            Pattern.compile("^Implicit to-many JOIN of .* isn't supported", Pattern.DOTALL);

    private final Set<List<PathStep>> named = new LinkedHashSet<>();
    private final Set<List<PathStep>> joined = new HashSet<>();
    private final List<Table<?>> declared = new ArrayList<>();
    private final List<TableField<?, ?>> plain = new ArrayList<>();

    private PathErrors() {}

    /** Says so in the place of jOOQ, or of the database once that has refused. */
    public static void explain(ExecuteContext context) {
        RuntimeException refused = context.exception();
        if (refused != null) {
            QueryPart query = context.sqlException() == null ? null : context.query();
            toMany(refused)
                    .or(() -> Optional.ofNullable(query)
                            .map(PathErrors::of)
                            .flatMap(paths -> paths.unjoined()
                                    .map(path -> unjoined(path, refused))
                                    .or(() -> paths.besidePath(refused))))
                    .ifPresent(context::exception);
        }
    }

    /** The error in the place of one of jOOQ's about a path to many rows; empty for any other. */
    public static Optional<RetortException> toMany(RuntimeException thrown) {
        return TO_MANY.matcher(String.valueOf(thrown.getMessage())).find()
                ? Optional.of(new RetortException(
                                "a relation to many gives several rows for each row, so it must be joined or asked for",
                                thrown)
                        .withHint("add .leftJoin(TABLE.relation()) after .from(TABLE), or ask"
                                + " .where(exists(selectOne().from(TABLE.relation())))"))
                : Optional.empty();
    }

    private static RetortException unjoined(String path, RuntimeException thrown) {
        return new RetortException(
                        path + " leads on from some of the rows of a relation, and so has to be joined itself", thrown)
                .withHint("add .leftJoin(" + path + ") to the query");
    }

    private static PathErrors of(QueryPart query) {
        PathErrors paths = new PathErrors();
        DSL.using(new DefaultConfiguration().set(new DefaultVisitListenerProvider(paths)))
                .render(query);
        return paths;
    }

    /** The first path beyond some of the rows of a relation that the query names and does not join. */
    private Optional<String> unjoined() {
        named.removeAll(joined);
        return named.stream()
                .filter(steps -> steps.subList(0, steps.size() - 1).stream().anyMatch(step -> step.choice() != null))
                .min(Comparator.comparingInt(List::size))
                .map(RelationName::of);
    }

    /** The error of a column that is named by its table, where the query has a path to that and not the table itself. */
    private Optional<RetortException> besidePath(RuntimeException refused) {
        for (TableField<?, ?> field : plain) {
            Table<?> table = Objects.requireNonNull(field.getTable());
            if (declared.contains(table)) {
                continue;
            }
            Optional<Table<?>> path = declared.stream()
                    .filter(other -> !TableOrigin.steps(other).isEmpty() && TableShape.isSame(other, table))
                    .findFirst();
            if (path.isPresent()) {
                String relation = RelationName.of(TableOrigin.steps(path.get()));
                return Optional.of(new RetortException(
                                "the query has no row of " + table.getName() + " whose " + field.getName()
                                        + " could be meant, but those of " + relation,
                                refused)
                        .withHint("write " + relation + "." + field.getName().toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        if (part instanceof Table<?> table && context.context().declareTables()) {
            joined.add(TableOrigin.steps(table));
            if (!isWithinPath(context)) {
                declared.add(table);
            }
        } else if (part instanceof TableField<?, ?> field && field.getTable() != null) {
            List<PathStep> steps = TableOrigin.steps(field.getTable());
            if (steps.isEmpty()) {
                plain.add(field);
            } else {
                named.add(steps);
            }
        }
    }

    /** Whether a table is declared as the one that a path leads to, whose name it has not. */
    private static boolean isWithinPath(VisitContext context) {
        return Arrays.stream(context.queryParts())
                .limit(context.queryPartsLength() - 1L)
                .anyMatch(part -> part instanceof Table<?> table
                        && !TableOrigin.steps(table).isEmpty());
    }
}
