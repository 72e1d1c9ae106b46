package dev.retort.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a database's own client answered, written down in src/test/resources/values/NAME.golden: the type, the value as SQL and
 * the answer, parted by tabs, with control characters as {@code \\uXXXX}.
 */
final class Recording {
    private Recording() {}

    private static Path file(String database) {
        return DeclaredValues.FOLDER.resolve(database + ".golden");
    }

    /** The answers as lines. */
    static String text(DeclaredValues values, List<List<String>> answers) {
        StringBuilder lines = new StringBuilder();
        for (int column = 0; column < values.types().size(); column++) {
            DeclaredValues.Type type = values.types().get(column);
            for (int row = 0; row < type.literals().size(); row++) {
                lines.append(type.declared())
                        .append('\t')
                        .append(type.literals().get(row))
                        .append('\t')
                        .append(escaped(answers.get(row).get(column)))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String escaped(String answer) {
        return answer.chars()
                .mapToObj(c -> c < ' ' || c == '\\' || c == 0x7f ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static String unescaped(String answer) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < answer.length(); i++) {
            if (answer.charAt(i) == '\\') {
                text.append((char) Integer.parseInt(answer.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(answer.charAt(i));
            }
        }
        return text.toString();
    }

    static void write(String database, String text) throws IOException {
        Files.writeString(file(database), text);
    }

    static String read(String database) throws IOException {
        return Files.readString(file(database));
    }

    /** The answers, for each type those to its values. */
    static List<List<String>> answers(String database, DeclaredValues values) throws IOException {
        List<String> lines = Files.readAllLines(file(database));
        List<List<String>> answers = new ArrayList<>();
        int line = 0;
        for (DeclaredValues.Type type : values.types()) {
            List<String> own = new ArrayList<>();
            for (String literal : type.literals()) {
                String beginning = type.declared() + "\t" + literal + "\t";
                String recorded = line < lines.size() ? lines.get(line++) : "";
                if (!recorded.startsWith(beginning)) {
                    throw new AssertionError("no recorded answer to " + beginning
                            + ": -Dretort.golden=update asks the clients, and writes their answers down");
                }
                own.add(unescaped(recorded.substring(beginning.length())));
            }
            answers.add(own);
        }
        return answers;
    }
}
