package dev.retort.database.mysql;

import dev.retort.database.mariadb.MariaDbGrammar;
import org.jooq.SQLDialect;

/** The grammar of MySQL's SQL: as MariaDB's, but for some comments. */
public final class MySqlGrammar extends MariaDbGrammar {

    /** For the service loader. */
    public MySqlGrammar() {
        super(SQLDialect.MYSQL);
    }

    @Override
    protected boolean executes(int marked, int version) {
        return marked <= version;
    }

    @Override
    protected int version() {
        return 80_000;
    }
}
