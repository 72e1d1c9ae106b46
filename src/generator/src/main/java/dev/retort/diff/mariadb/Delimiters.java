package dev.retort.diff.mariadb;

import dev.retort.database.mariadb.MariaDbText;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ends a statement in a file, so that Flyway and the databases' own clients find its end. */
final class Delimiters {
    private Delimiters() {}

    static String terminated(String sql) {
        boolean hasSemicolon = MariaDbText.read(sql).tokens().stream()
                        .anyMatch(token -> token.text().contains(";"))
                || sql.contains(";");
        if (!hasSemicolon) {
            return sql + ";\n";
        }
        String delimiter = Stream.concat(
                        Stream.of("//", "$$", "|||"),
                        IntStream.iterate(3, n -> n + 1).mapToObj("/"::repeat))
                .filter(candidate -> !sql.contains(candidate) && !sql.endsWith(candidate.substring(0, 1)))
                .findFirst()
                .orElseThrow();
        return "delimiter " + delimiter + "\n" + sql + "\n" + delimiter + "\ndelimiter ;\n";
    }
}
