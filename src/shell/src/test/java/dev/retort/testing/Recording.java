package dev.retort.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded session that several databases answer: below each line of input what all of them answer, and then, after
 * {@code @} and their names, what some of them answer in its place.
 *
 * <pre>{@code
 * /d users
 * > what MariaDB 11.4.5 answers, and all that are not named below
 * @ PostgreSQL 14.22, PostgreSQL 18.6
 * > what these answer
 * @ SQLite
 * }</pre>
 *
 * <p>Lines of output begin with {@code >}, {@code !} or {@code [}. A first line {@code // servers: MariaDB, MySQL}, or with
 * {@code #}, says which products the session is for.
 */
public final class Recording {
    private static final String OTHERS = "@ ";

    private final List<Exchange> exchanges = new ArrayList<>();

    private Recording() {}

    /** A line of input, and the answers by the names of those that give them; the empty name is for all others. */
    private record Exchange(String input, Map<String, List<String>> answers) {
        List<String> answerOf(TestDatabase database) {
            return answers.getOrDefault(database.toString(), answers.getOrDefault("", List.of()));
        }
    }

    /** Reads a session. */
    public static Recording of(String text) {
        Recording recording = new Recording();
        List<String> answering = List.of("");
        for (String line : text.lines().toList()) {
            if (line.startsWith(OTHERS)) {
                answering = List.of(line.substring(OTHERS.length()).split(", "));
                answering.forEach(
                        name -> recording.exchanges.getLast().answers().put(name, new ArrayList<>()));
            } else if (line.startsWith(">") || line.startsWith("!") || line.startsWith("[")) {
                for (String name : answering) {
                    recording
                            .exchanges
                            .getLast()
                            .answers()
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(line);
                }
            } else {
                recording.exchanges.add(new Exchange(line, new LinkedHashMap<>()));
                answering = List.of("");
            }
        }
        return recording;
    }

    /** The databases that the session is for. */
    public List<TestDatabase> databases() {
        String first = exchanges.getFirst().input();
        return List.of(TestDatabase.values()).stream()
                .filter(database -> !first.contains("servers: ")
                        || List.of(first.replaceFirst(".*servers: ", "").split(", "))
                                .contains(database.product()))
                .toList();
    }

    /** The session as one database has it. */
    public String as(TestDatabase database) {
        StringBuilder text = new StringBuilder();
        for (Exchange exchange : exchanges) {
            text.append(exchange.input()).append('\n');
            exchange.answerOf(database).forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** Takes over what one database answered now; {@link #toString} then writes all of it. */
    public Recording with(TestDatabase database, String answered) {
        List<Exchange> now = of(answered).exchanges;
        for (int i = 0; i < exchanges.size(); i++) {
            Map<String, List<String>> answers = exchanges.get(i).answers();
            List<String> answer = now.get(i).answers().getOrDefault("", List.of());
            answers.remove(database.toString());
            if (database == leading()) {
                answers.put("", answer);
            } else if (!answer.equals(answers.getOrDefault("", List.of()))) {
                answers.put(database.toString(), answer);
            }
        }
        return this;
    }

    /** The one whose answers stand for all that are not named. */
    private TestDatabase leading() {
        List<TestDatabase> all = databases();
        return all.contains(TestDatabase.MARIADB_11_4) ? TestDatabase.MARIADB_11_4 : all.getFirst();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Exchange exchange : exchanges) {
            text.append(exchange.input()).append('\n');
            exchange.answers()
                    .getOrDefault("", List.of())
                    .forEach(line -> text.append(line).append('\n'));
            Map<List<String>, List<String>> named = new LinkedHashMap<>();
            for (TestDatabase database : TestDatabase.values()) {
                List<String> answer = exchange.answers().get(database.toString());
                if (answer != null && !answer.equals(exchange.answers().getOrDefault("", List.of()))) {
                    named.computeIfAbsent(answer, any -> new ArrayList<>()).add(database.toString());
                }
            }
            named.forEach((answer, names) -> {
                text.append(OTHERS).append(String.join(", ", names)).append('\n');
                answer.forEach(line -> text.append(line).append('\n'));
            });
        }
        return text.toString();
    }
}
