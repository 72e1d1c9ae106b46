package dev.retort.internal.query;

import dev.retort.internal.key.TableOrigin;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/** The condition that a path leads to a row which is so; the criteria count that are in force where it is rendered. */
final class RowExists extends CustomCondition {
    private static final long serialVersionUID = 1L;

    private final transient Table<?> path;
    private final transient Condition condition;
    private final boolean isGiven;

    private RowExists(Table<?> path, Condition condition, boolean isGiven) {
        this.path = path;
        this.condition = condition;
        this.isGiven = isGiven;
    }

    /** That there is such a row. */
    static RowExists of(Table<?> path, Condition condition) {
        return new RowExists(path, condition, false);
    }

    /** That the path leads to a row that is given, to which criteria do not matter. */
    static RowExists toGiven(Table<?> path, Condition condition) {
        return new RowExists(path, condition, true);
    }

    /** The paths that it names of the query around it, and not of its own rows. */
    List<Table<?>> outerPaths() {
        return UsedPaths.of(condition).stream()
                .filter(used -> !JoinedPaths.isBeyond(used, path))
                .toList();
    }

    @Override
    public void accept(Context<?> context) {
        SelectQuery<?> query = DSL.selectOne().from(path).where(condition).getQuery();
        Criteria criteria = Criteria.of(context);
        boolean isOfSome = TableOrigin.steps(path).stream().anyMatch(step -> step.choice() != null);
        if (isOfSome || !criteria.isEmpty()) {
            JoinedPaths.of(UsedPaths.of(condition), criteria).beyond(path).addTo(query);
            for (Table<?> passed : JoinedPaths.along(path)) {
                if (!isGiven || !TableOrigin.steps(passed).equals(TableOrigin.steps(path))) {
                    criteria.on(passed).ifPresent(query::addConditions);
                }
            }
        }
        context.visit(DSL.exists(query));
    }
}
