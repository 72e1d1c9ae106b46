package dev.retort.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Cells in which Retort differs from the client, with the reason, as src/test/resources/values/known.tsv lists them: the kind of
 * database, the type, the value as SQL, the way, and why. {@code *} stands for any.
 */
record KnownDifference(String kind, String type, String literal, String way, String reason) {
    private static final List<KnownDifference> ALL = read();

    private static List<KnownDifference> read() {
        try {
            return Files.readAllLines(DeclaredValues.FOLDER.resolve("known.tsv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 5))
                    .map(parts -> new KnownDifference(parts[0], parts[1], parts[2], parts[3], parts[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<KnownDifference> of(String kind, String type, String literal, String way) {
        return ALL.stream()
                .filter(known -> known.kind.equals(kind.replaceFirst("-.*", ""))
                        && is(known.type, type)
                        && is(known.literal, literal)
                        && is(known.way, way))
                .findFirst();
    }

    private static boolean is(String known, String cell) {
        return known.equals("*") || known.equals(cell);
    }
}
