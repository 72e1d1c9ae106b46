package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README and the help show, typed in a fresh clone: the session must look as it is shown, and
 * each other line must answer, and with rows where it asks for some. {@code -Dretort.golden=update} writes down what the
 * session looks like now.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeSessionTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern SESSION = Pattern.compile("(?s)```\n\\$ \\./retort\n(.*?\n)```\n");
    private static final String PROMPT = "retort> ";
    private static final Pattern TIME = Pattern.compile(" *\\d+(?:\\.\\d+)? (?:ms|s)\\b");
    private static final Pattern ROWS = Pattern.compile("// \\((\\d+ rows)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What leaves the shell, waits for a key, or tells the history what is not so. */
    private static final Pattern WAITS =
            Pattern.compile("/q|/quit|exit|/clear|/pager.*|/keys vi|/stamp .*|/watch(?! .*c=).*");

    private static final Pattern NOTHING = Pattern.compile("(?m)^(?:error: .*|\\(0 rows.*)");

    @TempDir
    private static Path folder;

    private static SampleClone shell;

    @BeforeAll
    static void open() throws IOException {
        shell = SampleClone.open(folder);
        Files.writeString(folder.resolve("retort/queries.java"), "query(FILM).first()\n");
        Files.writeString(folder.resolve("retort/schema.sql"), "select title from film limit 3;\n");
    }

    @AfterAll
    static void leave() {
        shell.close();
    }

    @Test
    @Order(1)
    void session_looksAsTheReadmeShowsIt() throws IOException {
        String readme = Files.readString(README);
        Matcher shown = SESSION.matcher(readme);
        assertTrue(shown.find(), "the README shows no session");
        StringBuilder typed = new StringBuilder(shell.greeting().replace("Retort on ", "Retort 0.1.0 on "));
        shown.group(1)
                .lines()
                .filter(line -> line.startsWith(PROMPT))
                .forEach(line -> typed.append(line).append('\n').append(shell.answer(line.substring(PROMPT.length()))));
        if (System.getProperty("retort.golden", "").equals("update")) {
            Files.writeString(README, readme.substring(0, shown.start(1)) + typed + readme.substring(shown.end(1)));
        } else {
            assertEquals(timeless(shown.group(1)), timeless(typed.toString()));
        }
    }

    private static String timeless(String session) {
        return TIME.matcher(session).replaceAll(" N ms");
    }

    @Test
    @Order(2)
    void eachLineOfTheTour_answers() throws IOException {
        List<String> failed = new ArrayList<>();
        String answer = "";
        for (String line : tour()) {
            if (line.startsWith("java: ")) {
                check(answer.contains(line), line, answer, failed);
                continue;
            }
            answer = shell.answer(line);
            Matcher rows = ROWS.matcher(line);
            check(answers(answer) && (!rows.find() || answer.contains("(" + rows.group(1))), line, answer, failed);
        }
        assertEquals(List.of(), failed);
    }

    @Test
    @Order(3)
    void eachCommandOfTheTable_answers() throws IOException {
        shell.answer("/limit 5");
        List<String> failed = new ArrayList<>();
        for (String row : Files.readAllLines(README)) {
            if (row.startsWith("| `/")) {
                shell.answer("FILM");
                CODE.matcher(row.split("(?<!\\\\)\\|")[1])
                        .results()
                        .map(code -> code.group(1)
                                .replace("\\|", "|")
                                .replace("/i FILE", "/i queries.java")
                                .replace("FILE", "film.csv")
                                .replaceFirst("^(/connect|\\\\c|use) NAME", "$1 retort")
                                .replace("NAME", "films"))
                        .forEach(command -> checkExample(command, "", failed));
            }
        }
        assertEquals(List.of(), failed);
    }

    /** Types one line, in the situation that it is for. */
    private static void checkExample(String line, String place, List<String> failed) {
        if (WAITS.matcher(line).matches()) {
            return;
        }
        if (line.equals("/commit") || line.equals("/rollback")) {
            shell.answer("/begin");
        }
        String answer = shell.answer(line);
        check(answers(answer), place + line, answer, failed);
    }

    @Test
    @Tag("slow")
    @Order(4)
    void eachExampleOfTheHelp_answers() {
        List.of("/o", "/format table", "/x off", "/limit 5").forEach(shell::answer);
        List<String> failed = new ArrayList<>();
        for (String word : words(shell.answer("/help"))) {
            shell.answer("FILM");
            shell.answer("/help " + word)
                    .lines()
                    .filter(line -> line.startsWith("  "))
                    .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
                    .map(line -> line.replaceFirst("^(/connect|use) shop$", "$1 retort"))
                    .forEach(line -> checkExample(line, "/help " + word + ": ", failed));
        }
        assertEquals(List.of(), failed);
    }

    /** The commands and topics that the help lists: a word for each group, and what is in it. */
    private static List<String> words(String overview) {
        return overview.lines()
                .filter(line -> line.matches("(\\w+|) {2,}\\S.*,.*|[a-z]+ {2,}/.*"))
                .flatMap(line -> Pattern.compile("[,\\s]+").splitAsStream(line.substring(14)))
                .map(word -> word.replace("/", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean answers(String answer) {
        return !NOTHING.matcher(answer).find();
    }

    private static void check(boolean succeeded, String line, String answer, List<String> failed) {
        if (!succeeded) {
            failed.add(line + "\n" + answer);
        }
    }

    /** The lines of the README's tour that are typed in the shell: its indented blocks, but for those that start one. */
    private static List<String> tour() throws IOException {
        String readme = Files.readString(README);
        String tour = readme.substring(readme.indexOf("\n## A tour\n"), readme.indexOf("\n## In an application\n"));
        return Pattern.compile("(?m)(?:^ {4}.*\n)+")
                .matcher(tour)
                .results()
                .map(MatchResult::group)
                .filter(block -> !block.startsWith("    ./retort") && !block.startsWith("    retort!>"))
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
    }
}
