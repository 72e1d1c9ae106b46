package dev.retort.internal.connection;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/** The limit of a query in the words that MariaDB had before 10.6, which has no FETCH: as in MySQL. */
final class LimitClause implements VisitListener {
    /** jOOQ's own part of a query, which it keeps to itself. */
    private static final String LIMIT = "org.jooq.impl.Limit";

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        if (part.getClass().getName().equals(LIMIT)) {
            DSLContext mySql = DSL.using(SQLDialect.MYSQL);
            String sql = mySql.render(part).strip();
            List<Object> values = mySql.extractBindValues(part);
            if (!sql.isEmpty()) {
                context.queryPart(
                        CustomQueryPart.of(clause -> clause.formatSeparator().visit(DSL.sql(sql, values.toArray()))));
            }
        }
    }
}
