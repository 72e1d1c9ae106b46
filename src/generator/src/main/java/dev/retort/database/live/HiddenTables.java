package dev.retort.database.live;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.catalog.Catalog;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.VisitListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;

/**
 * The listener that refuses typed statements on a table which a temporary one of its name hides. Such tables have no qualifier in Java, so
 * that the server would take the temporary one. It is asked only after something was sent that may have made one: SQL as text, or a routine.
 */
final class HiddenTables implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    /** How the names of the classes begin that jOOQ has for SQL as text, which are not public. */
    private static final String TEXT = "org.jooq.impl.SQL";

    private final transient Map<String, Optional<String>> asked = new HashMap<>();
    private transient volatile boolean suspected;

    @Override
    public synchronized void renderEnd(ExecuteContext context) {
        Query[] queries = context.batchQueries();
        boolean isText = context.routine() != null || queries.length == 0;
        for (Query query : queries) {
            if (query.getClass().getName().startsWith(TEXT)) {
                isText = true;
            } else if (suspected) {
                tables(context, query).forEach(table -> check(context, table));
            }
        }
        if (suspected && context.data(Table.class) instanceof Table<?> table) {
            check(context, table);
        } else if (isText) {
            suspected = true;
            asked.clear();
        }
    }

    /** The generated tables of the schema that was connected to, which have no qualifier. */
    private static Set<Table<?>> tables(ExecuteContext context, Query query) {
        Set<Table<?>> tables = new LinkedHashSet<>();
        VisitListener listener = VisitListener.onVisitStart(visited -> {
            QueryPart part = visited.queryPart();
            if (part instanceof TableImpl<?> table
                    && table.getSchema() != null
                    && table.getSchema().getName().isEmpty()) {
                tables.add(table);
            }
        });
        String _ = DSL.using(context.configuration().deriveAppending(listener)).render(query);
        return tables;
    }

    private void check(ExecuteContext context, Table<?> table) {
        String name = table.getName();
        Optional<String> hindrance;
        try {
            hindrance = asked.computeIfAbsent(name, _ -> catalog(context).hindrance(name));
        } catch (DataAccessException untold) {
            // What hinders the question hinders the statement as well.
            return;
        }
        if (hindrance.isPresent()) {
            throw new RetortException("a temporary table of this session stands in the way of the table " + name
                            + ": it has the same name")
                    .withHint(hindrance.get());
        }
    }

    private static Catalog catalog(ExecuteContext context) {
        DSLContext plain = DSL.using(context.connection(), context.dialect());
        return Dialect.of(context.dialect()).catalog(plain::fetch, "", List.of());
    }
}
