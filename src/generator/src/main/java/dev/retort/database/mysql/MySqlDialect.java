package dev.retort.database.mysql;

import dev.retort.database.ReadOnlyMode;
import dev.retort.database.mariadb.ExecutableComments;
import dev.retort.database.mariadb.MariaDbDialect;
import dev.retort.database.mariadb.MariaDbReadOnly;
import dev.retort.internal.text.ResourceFile;
import java.util.List;
import org.jooq.SQLDialect;

/** MySQL. */
public final class MySqlDialect extends MariaDbDialect {

    /** For the service loader. */
    public MySqlDialect() {
        super(SQLDialect.MYSQL, "MySQL");
    }

    @Override
    public List<String> otherNames() {
        return List.of();
    }

    @Override
    public List<String> fingerprint() {
        return ResourceFile.statements(MariaDbDialect.class, "shared-fingerprint.sql");
    }

    @Override
    public ReadOnlyMode readOnly() {
        return new MariaDbReadOnly("select @@transaction_read_only");
    }

    @Override
    public List<String> vendors() {
        return List.of("mysql");
    }

    @Override
    public String scriptForFlyway(String script) {
        return ExecutableComments.asFlywayKnowsThem(script, syntax(), false);
    }
}
