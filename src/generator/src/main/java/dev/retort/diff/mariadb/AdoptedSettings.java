package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.SettingsReader;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/** The settings of a database and a session that decide how a schema is read, given to another. */
final class AdoptedSettings {
    private AdoptedSettings() {}

    static void adopt(Connection scratch, Connection original) throws SQLException {
        ServerSettings settings = SettingsReader.read(original);
        Rows.run(
                scratch, "alter database character set = " + settings.charset() + " collate = " + settings.collation());
        Rows.run(scratch, "set session sql_mode = " + MariaDbText.literal(settings.sqlMode()));
        Rows.run(scratch, "set session default_storage_engine = " + settings.engine());
    }
}
