package dev.retort.database.live;

import dev.retort.RetortException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.VisitListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * Refuses typed statements on a table that a temporary one of its name stands in the way of. Such tables have no qualifier in Java, so
 * that the server would take the temporary one. It is asked only after something was sent that may have made one: SQL as text, or a routine.
 */
final class HiddenTables implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final String ON_POSTGRES = "select c.relname from pg_class c where c.relnamespace ="
            + " pg_my_temp_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f') and pg_table_is_visible(c.oid)";
    private static final String ON_SQLITE = "select name from sqlite_temp_master where type in ('table', 'view')";
    /** How the names of the classes begin that jOOQ has for SQL as text, which are not public. */
    private static final String TEXT = "org.jooq.impl.SQL";

    private static final String MARK = "CREATE TEMPORARY";

    private final transient Map<String, Boolean> asked = new HashMap<>();
    private transient volatile boolean suspected;
    private transient @Nullable Set<String> listed;

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
            listed = null;
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
        boolean hidden;
        try {
            DSLContext plain = DSL.using(context.connection(), context.dialect());
            hidden = switch (context.family()) {
                case POSTGRES -> listed(plain, ON_POSTGRES).contains(name);
                case SQLITE -> listed(plain, ON_SQLITE).stream().anyMatch(name::equalsIgnoreCase);
                case MARIADB, MYSQL -> asked.computeIfAbsent(name, _ -> isTemporary(plain, name));
                default -> false;
            };
        } catch (DataAccessException untold) {
            // What hinders the question hinders the statement as well.
            return;
        }
        if (hidden) {
            throw refusal(context, table.getName());
        }
    }

    private Set<String> listed(DSLContext plain, String sql) {
        Set<String> names = listed;
        if (names == null) {
            names = plain.fetch(sql).intoSet(0, String.class);
            listed = names;
        }
        return names;
    }

    /** No catalog of servers before MariaDB 11.2 lists temporary tables, of which each session has its own. */
    private static boolean isTemporary(DSLContext plain, String name) {
        Record created = plain.fetch("show create table `" + name.replace("`", "``") + "`")
                .getFirst();
        return String.valueOf(created.get(1)).toUpperCase(Locale.ROOT).startsWith(MARK);
    }

    private static RetortException refusal(ExecuteContext context, String name) {
        RetortException refused = new RetortException(
                "a temporary table of this session stands in the way of the table " + name + ": it has the same name");
        return switch (context.family()) {
            case POSTGRES -> refused.withHint(ways("pg_temp", schema(context), name));
            case SQLITE -> refused.withHint(ways("temp", "main", name));
            default ->
                refused.withHint("db.execute(\"drop temporary table " + name
                        + "\") removes it; until then the server has no way to the other one");
        };
    }

    private static String schema(ExecuteContext context) {
        return String.valueOf(DSL.using(context.connection(), context.dialect()).fetchValue("select current_schema()"));
    }

    private static String ways(String temporary, String own, String name) {
        return "db.execute(\"drop table " + temporary + "." + name + "\") removes it; until then, select * from " + own
                + "." + name + " or " + temporary + "." + name + " says which one is meant";
    }
}
