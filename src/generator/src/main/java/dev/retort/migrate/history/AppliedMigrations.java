package dev.retort.migrate.history;

import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.journal.StatementJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The memory of the last time that everything was applied: as long as neither the files nor the history changed since,
 * Flyway need not be asked. It belongs to the embedded database alone, in the folder beside it.
 */
public record AppliedMigrations(Config config, Database database) {

    private static final String HISTORY_DIGEST =
            "SELECT COUNT(*), MAX(installed_rank), SUM(checksum), SUM(success) FROM ";

    public boolean upToDate() {
        try {
            return database.embedded()
                    && Files.isRegularFile(file())
                    && Files.readString(file()).equals(current());
        } catch (IOException | SQLException e) {
            return false;
        }
    }

    /** Remembers the present state; failing to is no harm. */
    public void remember() {
        if (!database.embedded()) {
            return;
        }
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), current());
        } catch (IOException | SQLException e) {
            file().toFile().delete();
        }
    }

    private Path file() {
        return config.state().resolve("applied-migrations");
    }

    private String current() throws IOException, SQLException {
        return filesDigest() + "\n" + historyDigest() + "\n";
    }

    private String historyDigest() throws SQLException {
        try (Connection connection = database.connect()) {
            StatementJournal journal = new StatementJournal(connection, database);
            return Rows.all(
                            connection,
                            HISTORY_DIGEST
                                    + HistoryTable.in(connection, database).name(),
                            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                    + row.getString(4))
                    // A migration that is being undone is in the history until it is undone as a whole.
                    + (journal.exists() ? " " + journal.begun() : "");
        }
    }

    private String filesDigest() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : Stream.concat(config.migrationFiles().stream(), config.javaFiles().stream())
                .toList()) {
            digest.update(config.project().relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
