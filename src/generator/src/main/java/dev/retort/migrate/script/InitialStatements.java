package dev.retort.migrate.script;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.internal.connection.ServerMessage;
import dev.retort.migrate.jdbc.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements that a project has run at the beginning of each connection in which its migrations are applied or
 * undone: Flyway's {@code initSql}.
 */
public record InitialStatements(String text) {
    public static final String SETTING = "initSql";

    /**
     * The statements that a configuration has, for one database.
     *
     * @throws RetortException when they reach what a migration may not
     */
    public static InitialStatements of(Config config, Database database) {
        String text = config.migrationSettings().flyway().getOrDefault(SETTING, "");
        Dialect dialect = database.dialect();
        new MigrationScript(
                        SETTING,
                        SETTING,
                        Path.of("db/retort.toml"),
                        List.of(new ScriptStatement(1, text, ";", true, dialect.syntax())),
                        true)
                .refuseReachingFiles(dialect);
        return new InitialStatements(text);
    }

    public void run(Connection connection) throws SQLException {
        if (!text.isBlank()) {
            try {
                Rows.run(connection, text);
            } catch (SQLException e) {
                throw new RetortException("[flyway] " + SETTING + " failed: " + ServerMessage.of(e), e)
                        .withHint("mend it in db/retort.toml");
            }
        }
    }
}
