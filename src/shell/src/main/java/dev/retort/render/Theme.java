package dev.retort.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of the shell, as the numbers that select them in ANSI escape sequences; none where a thing is to look as
 * everything does.
 *
 * <pre>{@code
 * theme.paint(theme.faint(), "<null>")
 * }</pre>
 *
 * @param name what it is called
 * @param error the word that begins an error
 * @param caret what marks the place of an error
 * @param hint the word that begins a hint
 * @param keyword words of Java and of SQL
 * @param constant tables and columns
 * @param text texts in quotes
 * @param number numbers
 * @param command commands of the shell
 * @param prompt the prompt
 * @param alarm what is to be seen before anything else: the prompt of a database that people depend on
 * @param faint what may be passed over: comments, suggestions, a value that is not there
 * @param heading the title of a group or a table
 * @param selection what is selected in a menu
 */
public record Theme(
        String name,
        String error,
        String caret,
        String hint,
        String keyword,
        String constant,
        String text,
        String number,
        String command,
        String prompt,
        String alarm,
        String faint,
        String heading,
        String selection) {

    /** For light letters on a dark ground. */
    public static final Theme DARK =
            new Theme("dark", "1;31", "31", "36", "35", "36", "32", "33", "1", "1", "1;31", "90", "1;95", "7");

    /** For dark letters on a light ground, on which yellow and cyan are hard to read. */
    public static final Theme LIGHT = new Theme(
            "light", "1;31", "31", "34", "35", "34", "38;5;28", "38;5;130", "1", "1", "1;31", "38;5;244", "1;35", "7");

    /** No colours at all. */
    public static final Theme NONE = new Theme("none", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** What the user can ask for. */
    public static final List<String> NAMES = List.of("dark", "light", "none", "auto");

    /**
     * The theme of a name.
     *
     * @param name one of {@link #NAMES}; {@code auto} is what suits the terminal
     * @param environment the environment's variables: some terminals tell in COLORFGBG what they look like
     */
    public static Theme of(String name, Map<String, String> environment) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "light" -> LIGHT;
            case "none" -> NONE;
            case "auto" -> isLight(environment.getOrDefault("COLORFGBG", "")) ? LIGHT : DARK;
            default -> DARK;
        };
    }

    /** The last number is the ground's: 7 and 9 to 15 are light. */
    private static boolean isLight(String colours) {
        return colours.matches("(?:.*;)?(?:7|9|1[0-5])");
    }

    /** A text in one of the colours. */
    public String paint(String colour, String shown) {
        return colour.isEmpty() || shown.isEmpty() ? shown : "\033[" + colour + "m" + shown + "\033[0m";
    }
}
