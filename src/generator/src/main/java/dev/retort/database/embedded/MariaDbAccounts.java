package dev.retort.database.embedded;

import dev.retort.database.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The statements that say what SQL may do in an embedded server, which runs them at each of its starts. */
final class MariaDbAccounts {
    private MariaDbAccounts() {}

    /**
     * Writes them.
     *
     * @param schema the project's own database
     */
    static void write(Path file, String schema) throws IOException {
        OwnerOnly.newFile(file);
        // In a GRANT, these two stand for other characters, and would include other databases.
        String pattern = schema.replace("`", "``")
                .replace("\\", "\\\\")
                .replace("_", "\\_")
                .replace("%", "\\%");
        Files.writeString(file, statements().replace("${schema}", pattern));
    }

    private static String statements() throws IOException {
        try (InputStream statements = MariaDbAccounts.class.getResourceAsStream("accounts.sql")) {
            if (statements == null) {
                throw new IOException("accounts.sql is missing from this installation");
            }
            return new String(statements.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
