package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaDbDialect;

/** The plans of MariaDB. */
public class MariaDbPlans implements PlanReader {
    /** For the service loader. */
    public MariaDbPlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MariaDbDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        return statement.analyzed("analyze format=json ", "explain format=json ", command -> json(statement, command));
    }

    static Plan json(Explaining statement, String command) {
        return MariaDbPlan.of(Json.parse(statement.text(command)), statement.isLimited());
    }
}
