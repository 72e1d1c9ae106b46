package dev.retort.database.mariadb;

import dev.retort.sql.Grammar;
import dev.retort.sql.Idioms;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** The grammar of MariaDB's SQL, and of nearly all of MySQL's. */
public class MariaDbGrammar extends Grammar {
    /** Between these, MariaDB leaves to MySQL what is its own. */
    private static final int FIRST_OF_MYSQL = 50_700;

    private static final int LAST_OF_MYSQL = 99_999;

    private static final Trait[] SHARED = {
        Trait.ESCAPES,
        Trait.BACKTICKS,
        Trait.HASH_COMMENTS,
        Trait.DASHES_NEED_SPACE,
        Trait.EXECUTED_COMMENTS,
        Trait.DIGITS_BEGIN_NAMES,
        Trait.VARIABLES,
        Trait.MARKED_PARAMETERS,
        Trait.SHOW,
        Trait.WRAPPED_STATEMENTS,
        Trait.PREPARED_TEXTS,
        Trait.UPKEEP_REPORTS,
        Trait.DEFINITIONS_COMMIT,
        Trait.INDEXES_IN_TABLES
    };

    /** For the service loader. */
    public MariaDbGrammar() {
        this(SQLDialect.MARIADB, Trait.OWN_COMMENTS);
    }

    /** @param own what MariaDB and MySQL do not share */
    protected MariaDbGrammar(SQLDialect dialect, Trait... own) {
        super(dialect, Stream.concat(Stream.of(SHARED), Stream.of(own)).toArray(Trait[]::new));
    }

    @Override
    protected boolean executes(int marked, int version) {
        return marked <= version && (marked < FIRST_OF_MYSQL || marked > LAST_OF_MYSQL);
    }

    @Override
    protected int version() {
        return 110_400;
    }

    @Override
    protected Bodies bodies() {
        return Bodies.BLOCKS;
    }

    @Override
    public char nameQuote() {
        return '`';
    }

    @Override
    public Idioms idioms() {
        return new Idioms(true, true, true, false, false, false);
    }
}
