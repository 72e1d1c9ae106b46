package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.mysql.MySqlDialect;
import dev.retort.internal.connection.ServerVersion;

/** The plans of MySQL: trees of text, where it measures. */
public final class MySqlPlans implements PlanReader {
    /** For the service loader. */
    public MySqlPlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return MySqlDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        ServerVersion version = statement.version();
        return version.isAtLeast(8, 0, 18)
                ? statement.analyzed(
                        "explain analyze ", "explain format=tree ", command -> MySqlPlan.of(statement.text(command)))
                : MariaDbPlans.json(statement, "explain format=json ")
                        .withRemark("estimates only: MySQL " + version + " does not measure");
    }
}
