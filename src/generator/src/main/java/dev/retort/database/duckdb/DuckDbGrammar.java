package dev.retort.database.duckdb;

import dev.retort.sql.Grammar;
import java.util.Set;
import org.jooq.SQLDialect;

/** The grammar of DuckDB's SQL: nearly as PostgreSQL's. */
public final class DuckDbGrammar extends Grammar {
    private static final Set<String> OTHER_QUERIES = Set.of("from", "summarize", "pivot", "unpivot");

    /** For the service loader. */
    public DuckDbGrammar() {
        super(
                SQLDialect.DUCKDB,
                Trait.CODES_IN_ESCAPES,
                Trait.QUOTED_NAMES,
                Trait.NESTED_COMMENTS,
                Trait.MARKED_PARAMETERS,
                Trait.NUMBERED_PARAMETERS,
                Trait.DOLLAR_QUOTES,
                Trait.SHOW,
                Trait.PRAGMAS,
                Trait.TABLES_IN_ANY_CASE);
    }

    @Override
    protected Set<String> otherQueries() {
        return OTHER_QUERIES;
    }
}
