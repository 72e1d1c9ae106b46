package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresDialect;

/** The plans of PostgreSQL. */
public final class PostgresPlans implements PlanReader {
    /** For the service loader. */
    public PostgresPlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return PostgresDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        return statement.analyzed(
                "explain (analyze, buffers, format json) ",
                "explain (format json) ",
                command -> PostgresPlan.of(Json.parse(statement.text(command))));
    }
}
