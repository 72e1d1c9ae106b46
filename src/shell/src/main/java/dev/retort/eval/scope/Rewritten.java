package dev.retort.eval.scope;

import dev.retort.eval.text.Mistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source in which parts of what was typed are replaced for the compiler.
 *
 * @param source the source as the compiler has it
 * @param parts what was replaced, in order, with the places in what was typed
 */
public record Rewritten(String source, List<Part> parts) {
    private static final Pattern KEPT = Pattern.compile("\\(\\((?:(?!\\Q" + InScope.KEPT + "\\E).)*?\\) \\Q"
            + InScope.KEPT + "\\E\\(\\d+/\\*(it|\\$\\d+)\\*/\\)\\)");

    private static final Pattern COMMENT = Pattern.compile("/\\*(it|\\$\\d+)\\*/");

    /** A part of what was typed, and what takes its place. */
    record Part(int start, int end, String replacement) {}

    static Rewritten unchanged(String source) {
        return new Rewritten(source, List.of());
    }

    static Rewritten of(String typed, List<Part> parts) {
        StringBuilder source = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            source.append(typed, at, part.start).append(part.replacement);
            at = part.end;
        }
        return new Rewritten(source.append(typed.substring(at)).toString(), List.copyOf(parts));
    }

    public boolean isChanged() {
        return !parts.isEmpty();
    }

    /** Where in what was typed a place of the source is; what was replaced is one place. */
    int typed(int position) {
        int shift = 0;
        for (Part part : parts) {
            int start = part.start + shift;
            int end = start + part.replacement.length();
            if (position <= start) {
                break;
            }
            if (position < end) {
                return part.start;
            }
            shift += part.replacement.length() - (part.end - part.start);
        }
        return position - shift;
    }

    /** A mistake in the source as one in what was typed. */
    public Mistake typed(Mistake mistake) {
        int start = typed(mistake.start());
        int end = isChanged() ? Math.max(typed(mistake.end() - 1), start) + 1 : mistake.end();
        return new Mistake(named(mistake.sentence()), start, end, mistake.hint().map(this::named));
    }

    /** What is said of the source, with what was typed in the place of what replaced it. JShell blanks comments. */
    private String named(String said) {
        String typed = said;
        for (Part part : parts) {
            Matcher comment = COMMENT.matcher(part.replacement);
            if (comment.find()) {
                String blanked = comment.replaceFirst(" ".repeat(comment.group().length()));
                typed = typed.replace(blanked, comment.group(1)).replace(part.replacement, comment.group(1));
            }
        }
        return typed;
    }

    /** Where in the source a place of what was typed is. */
    public int rewritten(int position) {
        int shift = 0;
        for (Part part : parts) {
            if (part.end <= position) {
                shift += part.replacement.length() - (part.end - part.start);
            }
        }
        return position + shift;
    }

    /** A source as it was typed, with the names of values in the place of what replaced them. */
    public static String asTyped(String source) {
        return KEPT.matcher(source).replaceAll("$1");
    }
}
