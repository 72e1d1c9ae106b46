package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.sqlite.SqliteDialect;

/** The plans of SQLite, which measures nothing. */
public final class SqlitePlans implements PlanReader {
    /** For the service loader. */
    public SqlitePlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        return SqlitePlan.of(statement.ask("explain query plan "));
    }
}
