package dev.retort.shell;

import static dev.retort.shell.SampleShell.PROMPT;
import static dev.retort.testing.PtyTerminal.CTRL_C;
import static dev.retort.testing.PtyTerminal.ENTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.PtyTerminal;
import dev.retort.testing.SharedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that a person may press, on purpose or not: the shell stays, and what it holds with it. */
@Tag("slow")
class KeysTerminalTest {
    private static final String CTRL_X_CTRL_E = "\u0018\u0005";
    private static final String PASTE_BEGINS = "\u001b[200~";
    private static final String PASTE_ENDS = "\u001b[201~";
    private static final int ROUNDS = Integer.getInteger("retort.keys.rounds", 6);
    private static final long SEED = Long.getLong("retort.keys.seed", 15);
    private static final int KEYS_A_ROUND = 25;
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final List<String> TYPED = List.of(
            "select",
            "FILM.",
            "(",
            ")",
            "\"",
            "'",
            " ",
            "\n",
            "日本",
            "e\u0301",
            "\uD83D\uDE00",
            "1",
            "99",
            "[",
            "\\",
            "/d ",
            "it.",
            "selectFrom(FILM).where(FILM.TITLE.eq(",
            "select * from film where ",
            "/*",
            "//",
            "{",
            "}",
            ";",
            "\t",
            "\r");
    private static final List<String> SEQUENCES = List.of(
            "[A",
            "[B",
            "[C",
            "[D",
            "OA",
            "OB",
            "OC",
            "OD",
            "[H",
            "[F",
            "[1~",
            "[3~",
            "[4~",
            "[5~",
            "[6~",
            "[Z",
            "[1;5C",
            "[1;5D",
            "OP",
            "[15~",
            "[M !!",
            "[I",
            "[O",
            "[?1;2c",
            "[200~a\tb\u001b[31m\n(\u001b[201~");

    @TempDir
    static Path folder;

    @AutoClose
    private static SharedTerminal shared;

    private PtyTerminal terminal;

    @BeforeAll
    static void open() throws SQLException, IOException {
        Path editor = folder.resolve("editor");
        Files.writeString(editor, """
            #!/bin/sh
            cat "$2" >"%1$s/edited"
            printf '%%s text? ' "$1"; read -r text </dev/tty
            case $text in
                leave) ;;
                fail) exit 3 ;;
                kill) kill -9 $$ ;;
                empty) : >"$2" ;;
                *) printf '%%s\\n' "$text" >"$2" ;;
            esac
            """.formatted(folder));
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        shared = SampleShell.in(folder).shared(Map.of("VISUAL", "'" + editor + "' new"));
    }

    @BeforeEach
    void begin() {
        shared.cleared().enter("int kept = 41").waitFor("kept : int").waitForLastLine(PROMPT);
        terminal = shared.cleared();
    }

    @AfterEach
    void variablesAreThere() {
        terminal = shared.cleared();
        terminal.enter("kept + 1").waitFor("\n42\n").waitForLastLine(PROMPT);
        assertFalse(terminal.transcript().contains("\tat "), "a stack trace was shown");
    }

    @Test
    void ctrlXCtrlE_opensTheEditorOnTheLine_whichComesBackToBeEntered() throws IOException {
        terminal.type("20 + 1" + CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .enter("30 + 1")
                .waitForLastLine("retort> 30 + 1")
                .enter("")
                .waitFor("\n31\n")
                .waitForLastLine(PROMPT);
        assertEquals("20 + 1\n", Files.readString(folder.resolve("edited")));
    }

    @Test
    void ctrlXCtrlE_leavesTheLine_whereTheEditorDoes() {
        terminal.type("20 + 1" + CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .enter("leave")
                .waitForLastLine("retort> 20 + 1")
                .type(CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .enter("fail")
                .waitFor("nothing was run")
                .waitForLastLine("retort> 20 + 1")
                .type(CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .enter("kill")
                .waitFor("Killed")
                .waitForLastLine("retort> 20 + 1")
                .type(CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .type(CTRL_C)
                .waitForLastLine("retort> 20 + 1")
                .type(CTRL_X_CTRL_E)
                .waitForLastLine("new text?")
                .enter("empty")
                .waitForLastLine(PROMPT);
    }

    @Test
    void countThatIsTooLarge_isNone() {
        String altNine = "\u001b9";
        terminal.type("1 + " + altNine.repeat(5))
                .type("1" + ENTER)
                .waitFor("\n2\n")
                .waitForLastLine(PROMPT);
    }

    @Test
    void controlCharactersOfAPaste_areNotObeyed() {
        terminal.type(PASTE_BEGINS + "\"a\u001b]0;title\u0007\u001b[2J\u009b31mb\".length()\r\n" + PASTE_ENDS)
                .waitFor("length()");
        assertFalse(terminal.transcript().contains("\u001b]0;title"), "the paste reached the terminal");
        terminal.type(ENTER).waitForLastLine(PROMPT);
    }

    @Test
    void narrowTerminal_takesALine() {
        terminal.type("\"日本\" + 1");
        terminal.resize(3, 24).type("2");
        terminal.resize(4, 2).type("3");
        // What the small screen had no room for may be left below the prompt.
        terminal.resize(80, 24)
                .type(CTRL_C)
                .waitUntil("prompt", lines -> lines.contains(PROMPT))
                .enter("/clear")
                .waitUntil("an empty screen", lines -> lines.equals(List.of(PROMPT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"emacs", "vi"})
    void anyKeys_keepTheShell(String keys) {
        terminal.enter("/keys " + keys).waitForLastLine(PROMPT);
        Random random = new Random(SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < KEYS_A_ROUND; i++) {
                typed.append(key(random));
            }
            terminal.type(typed.toString());
            assertTrue(answers(1_000 * round), "after " + typed.toString().replace("\u001b", "ESC "));
        }
        terminal.enter("/keys emacs").waitForLastLine(PROMPT);
    }

    /** Ctrl-C leaves whatever mode the keys led to; the terminal forgets what is typed with it. */
    private boolean answers(int number) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean prompted = terminal.type(CTRL_C).becomes(PATIENCE, KeysTerminalTest::isPrompted);
            if (prompted
                    && terminal.enter("kept + " + number)
                            .becomes(PATIENCE, lines -> isPrompted(lines) && lines.contains("" + (41 + number)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrompted(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().equals(PROMPT);
    }

    private static String key(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> control(random);
            case 1 -> "\u001b" + (char) (' ' + random.nextInt(95));
            case 2 -> "\u001b" + SEQUENCES.get(random.nextInt(SEQUENCES.size()));
            case 3 -> "\u0018" + control(random);
            default -> TYPED.get(random.nextInt(TYPED.size()));
        };
    }

    /** A control character; Ctrl-D would leave, Ctrl-Z stop the process, and Ctrl-E after Ctrl-X wait in an editor. */
    private static String control(Random random) {
        char control = (char) (1 + random.nextInt(31));
        return "\u0004\u0005\u001a".indexOf(control) >= 0 ? "\u0001" : String.valueOf(control);
    }
}
