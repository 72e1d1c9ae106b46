package dev.retort.database.open;

import dev.retort.database.Aftermath;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.Opening;
import dev.retort.database.PasswordPrompt;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that removes the scratch database of one that was killed. */
final class ScratchRemoval {
    private ScratchRemoval() {}

    /** What removes a scratch database from a server if this process is killed. */
    static Aftermath of(String name, DatabaseUrl server, String prefix) {
        return Aftermath.running(
                ScratchRemoval.class,
                Stream.of(
                                server.jdbc(),
                                server.user().orElse(""),
                                server.password().map(Secret::value).orElse(""),
                                prefix,
                                name)
                        .map(line -> URLEncoder.encode(line, StandardCharsets.UTF_8))
                        .toList());
    }

    /** Ends with 0 where the database is gone. */
    public static void main(String... arguments) throws IOException, SQLException {
        List<String> lines = new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> URLDecoder.decode(line, StandardCharsets.UTF_8))
                .toList();
        DatabaseUrl url = DatabaseUrl.parse(lines.get(0), Path.of(""))
                .withUser(given(lines.get(1)))
                .withPassword(given(lines.get(2)).map(Secret::new));
        Opening opening = new Opening(List.of(), "flyway_schema_history", false, false, PasswordPrompt.NOBODY);
        try (Database server = Dialect.of(url).open(url, opening)) {
            boolean isGone = new AbandonedDatabases(server, lines.get(3)).drop(lines.get(4));
            System.exit(isGone ? 0 : 1);
        }
    }

    private static Optional<String> given(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
