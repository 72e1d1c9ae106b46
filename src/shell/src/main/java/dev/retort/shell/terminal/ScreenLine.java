package dev.retort.shell.terminal;

import dev.retort.render.cell.DisplayWidth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that may hold escape sequences for colours, and for the column in which the text continues. */
public final class ScreenLine {
    private static final char ESCAPE = '\u001b';
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(?:[0-9;]*m|[0-9;]+G)");
    private static final String PLAIN = "\u001b[0m";

    private ScreenLine() {}

    public static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); ) {
            int end = sequenceEnd(line, i);
            if (end > i) {
                width = line.charAt(end - 1) == 'G' ? column(line, i, end) : width;
                i = end;
            } else {
                int codePoint = line.codePointAt(i);
                width += DisplayWidth.of(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return width;
    }

    /** The text without the sequences. */
    public static String plain(String line) {
        return line.indexOf(ESCAPE) < 0 ? line : SEQUENCE.matcher(line).replaceAll("");
    }

    /** What of it can be seen from a column on, in so many columns; with a mark where it continues. */
    public static String part(String line, int from, int columns) {
        StringBuilder part = new StringBuilder();
        boolean styled = false;
        int at = 0;
        for (int i = 0; i < line.length(); ) {
            int end = sequenceEnd(line, i);
            if (end > i && line.charAt(end - 1) == 'm') {
                part.append(line, i, end);
                styled = true;
                i = end;
            } else if (end > i) {
                at = column(line, i, end);
                if (at >= from && at - from < columns) {
                    part.append("\u001b[").append(at - from + 1).append('G');
                }
                i = end;
            } else {
                int codePoint = line.codePointAt(i);
                int width = DisplayWidth.of(codePoint);
                int next = at + width;
                if (at >= from && next - from <= columns) {
                    part.appendCodePoint(codePoint);
                } else if (next > from && at < from) {
                    part.append(" ".repeat(next - from));
                }
                at = next;
                i += Character.charCount(codePoint);
            }
        }
        if (styled) {
            part.append(PLAIN);
        }
        return at - from > columns
                ? part.append("\u001b[").append(columns).append("G>").toString()
                : part.toString();
    }

    private static int column(String line, int start, int end) {
        return Integer.parseInt(line, start + 2, end - 1, 10) - 1;
    }

    /** Where a sequence ends that begins here; where it begins if there is none. */
    private static int sequenceEnd(String line, int start) {
        if (line.charAt(start) != ESCAPE) {
            return start;
        }
        Matcher sequence = SEQUENCE.matcher(line).region(start, line.length());
        return sequence.lookingAt() ? sequence.end() : start;
    }
}
