package dev.retort.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that all who read SQL are held to, in src/test/resources/sql, and what the servers made of them. */
final class SqlTexts {
    static final Path FOLDER = Path.of("src/shell/src/test/resources/sql");
    static final boolean UPDATE = System.getProperty("retort.golden", "").equals("update");

    private SqlTexts() {}

    /** A text, for one session. */
    record Text(SqlSession session, String sql) {
        @Override
        public String toString() {
            return session + "\t" + escaped(sql);
        }
    }

    /**
     * What a server made of a text.
     *
     * @param outcome {@code ran}, {@code syntax} or {@code failed}
     * @param changed whether rows, definitions or anything else of the database was another afterwards
     * @param readOnly the outcome where only reading was let through, which may be {@code refused}
     * @param changedReadOnly whether something was another after that
     */
    record Verdict(String outcome, boolean changed, String readOnly, boolean changedReadOnly) {
        @Override
        public String toString() {
            return outcome + (changed ? " changed" : " same") + "\t" + readOnly
                    + (changedReadOnly ? " changed" : " same");
        }

        static Verdict parse(String outcome, String readOnly) {
            return new Verdict(
                    outcome.split(" ")[0],
                    outcome.endsWith(" changed"),
                    readOnly.split(" ")[0],
                    readOnly.endsWith(" changed"));
        }
    }

    static List<Text> all() {
        List<Text> texts = new ArrayList<>();
        for (String line : lines(FOLDER.resolve("texts.txt"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = line.split(" ", 2);
                String sql = parts.length < 2 ? "" : unescaped(parts[1]);
                // What is MariaDB's is MySQL's, too, which may have another opinion of it.
                parts[0].replace("m", "my").chars().forEach(c -> texts.add(new Text(SqlSession.of((char) c), sql)));
            }
        }
        return texts;
    }

    static Map<Text, Verdict> verdicts() {
        Map<Text, Verdict> verdicts = new LinkedHashMap<>();
        for (String line : lines(FOLDER.resolve("verdicts.txt"))) {
            String[] parts = line.split("\t", 4);
            verdicts.put(new Text(SqlSession.named(parts[0]), unescaped(parts[3])), Verdict.parse(parts[1], parts[2]));
        }
        return verdicts;
    }

    static String line(Text text, Verdict verdict) {
        return text.session() + "\t" + verdict + "\t" + escaped(text.sql());
    }

    static String escaped(String sql) {
        return sql.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String unescaped(String line) {
        return line.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\0", "\\");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
