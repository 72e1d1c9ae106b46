package dev.retort.internal.query;

import dev.retort.internal.key.TableOrigin;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;

/** The paths over foreign keys whose columns a part of a query names, but for those within a query of its own. For one thread. */
final class UsedPaths implements VisitListener {
    private final List<Table<?>> paths = new ArrayList<>();
    private int queries;

    private UsedPaths() {}

    /** The paths, in the order in which they are named. */
    static List<Table<?>> of(QueryPart part) {
        UsedPaths used = new UsedPaths();
        Configuration configuration = new DefaultConfiguration().set(new DefaultVisitListenerProvider(used));
        DSL.using(configuration).render(part);
        return List.copyOf(used.paths);
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        if (part instanceof RowExists row) {
            if (queries == 0) {
                paths.addAll(row.outerPaths());
            }
            queries++;
        } else if (part instanceof Select) {
            queries++;
        } else if (queries == 0
                && part instanceof TableField<?, ?> field
                && field.getTable() != null
                && !TableOrigin.steps(field.getTable()).isEmpty()) {
            paths.add(field.getTable());
        }
    }

    @Override
    public void visitEnd(VisitContext context) {
        if (context.queryPart() instanceof Select || context.queryPart() instanceof RowExists) {
            queries--;
        }
    }
}
