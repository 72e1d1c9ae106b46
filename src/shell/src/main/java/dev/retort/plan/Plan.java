package dev.retort.plan;

import dev.retort.database.SessionSyntax;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** The plan by which a server runs, or ran, a query: a tree of steps, whose text is for the user to read. */
public final class Plan {
    private final List<Step> steps;
    private final List<String> remarks;

    /** @param remarks what there is to say about the whole */
    Plan(List<Step> steps, List<String> remarks) {
        this.steps = List.copyOf(steps);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * The plan of a query. One that only reads is run by this where the server can tell how that went; one that writes is
     * not run.
     *
     * @throws org.jooq.exception.DataAccessException when the server has no plan for it
     */
    public static Plan of(DSLContext db, Query query) {
        return of(db, db.renderInlined(query));
    }

    /** The plan of a statement in SQL. */
    public static Plan of(DSLContext db, String sql) {
        return new Explaining(
                        db,
                        sql,
                        SqlText.of(sql, SessionSyntax.of(db.configuration())).isReading())
                .plan();
    }

    /** This plan with one more thing to say about it. */
    Plan withRemark(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Plan(steps, all);
    }

    @Override
    public String toString() {
        return new PlanText(steps, remarks).toString();
    }
}
