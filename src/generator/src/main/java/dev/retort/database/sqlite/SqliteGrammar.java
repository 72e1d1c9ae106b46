package dev.retort.database.sqlite;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.List;
import org.jooq.SQLDialect;

/** The grammar of SQLite's SQL. */
public final class SqliteGrammar extends Grammar {
    /** For the service loader. */
    public SqliteGrammar() {
        super(
                SQLDialect.SQLITE,
                Trait.QUOTED_NAMES,
                Trait.BACKTICKS,
                Trait.BRACKETS,
                Trait.MARKED_PARAMETERS,
                Trait.NUMBERED_PARAMETERS,
                Trait.NAMED_PARAMETERS,
                Trait.PRAGMAS,
                Trait.NAMES_AS_TEXTS,
                Trait.TABLES_IN_ANY_CASE);
    }

    @Override
    protected Bodies bodies() {
        return Bodies.TRIGGERS;
    }

    @Override
    public List<String> explaining() {
        return List.of("explain", "query", "plan");
    }

    @Override
    public Idioms idioms() {
        return new Idioms(false, false, false, false, true, false);
    }

    @Override
    public List<String> lackedFunctions() {
        return List.of("ceil(", "floor(");
    }
}
