package dev.retort.database.embedded;

import dev.retort.database.OwnerOnly;
import dev.retort.internal.text.ResourceFile;
import java.io.IOException;
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
        // In a GRANT, these two mean other characters, and would include other databases.
        String pattern = schema.replace("`", "``")
                .replace("\\", "\\\\")
                .replace("_", "\\_")
                .replace("%", "\\%");
        Files.writeString(
                file, ResourceFile.text(MariaDbAccounts.class, "accounts.sql").replace("${schema}", pattern));
    }
}
