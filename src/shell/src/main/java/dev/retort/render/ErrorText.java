package dev.retort.render;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.render.cell.DisplayWidth;
import dev.retort.text.VisibleText;

/** An error as the user reads it: what happened, where, and what to do next, in a few lines. */
public final class ErrorText {
    private static final String INDENT = "  ";
    private static final int TAB_STOP = 4;

    private final Theme theme;

    private ErrorText(Theme theme) {
        this.theme = theme;
    }

    /** The error in plain text; ends with a line break. */
    public static String plain(RetortException error) {
        return of(error, Theme.NONE);
    }

    /** The error with ANSI colours, if asked for; ends with a line break. */
    public static String of(RetortException error, boolean colour) {
        return of(error, colour ? Theme.DARK : Theme.NONE);
    }

    /** The error in the colours of a theme; ends with a line break. */
    public static String of(RetortException error, Theme theme) {
        return new ErrorText(theme).render(error);
    }

    private String render(RetortException error) {
        StringBuilder text = new StringBuilder();
        text.append(theme.paint(theme.error(), "error:"))
                .append(' ')
                .append(indented(error.message()))
                .append('\n');
        error.location().ifPresent(location -> {
            switch (location) {
                case Location.InFile place -> appendPlace(place, text);
                case Location.InText excerpt -> appendExcerpt(excerpt, text);
                case Location.Excerpt(Location.InFile place, Location.InText excerpt) -> {
                    appendPlace(place, text);
                    appendExcerpt(excerpt, text);
                }
            }
        });
        error.hint()
                .ifPresent(hint -> text.append(theme.paint(theme.hint(), "hint:"))
                        .append(' ')
                        .append(indented(hint))
                        .append('\n'));
        return text.toString();
    }

    private static void appendPlace(Location.InFile place, StringBuilder text) {
        text.append(INDENT)
                .append(VisibleText.line(place.file().toString()))
                .append(':')
                .append(place.line());
        if (place.column() > 0) {
            text.append(':').append(place.column());
        }
        text.append('\n');
    }

    private void appendExcerpt(Location.InText excerpt, StringBuilder text) {
        String line = excerpt.line();
        int start = Math.clamp(excerpt.start(), 0, line.length());
        int end = Math.clamp((long) start + excerpt.length(), start, line.length());
        StringBuilder shown = new StringBuilder();
        int from = appendShown(line, 0, start, 0, shown);
        int to = appendShown(line, start, end, from, shown);
        appendShown(line, end, line.length(), to, shown);
        Excerpt seen = new Excerpt(shown.toString().stripTrailing(), from, Math.max(from + 1, to)).around();
        text.append(INDENT)
                .append(seen.line())
                .append('\n')
                .append(INDENT)
                .repeat(' ', seen.from())
                .append(theme.paint(theme.caret(), "^".repeat(seen.to() - seen.from())))
                .append('\n');
    }

    /** Appends a part of the line with its tabs expanded, and returns the column after it. */
    private static int appendShown(String line, int from, int to, int column, StringBuilder shown) {
        int end = column;
        for (String part : line.substring(from, to).split("(?<=\t)|(?=\t)", -1)) {
            String visible = part.equals("\t") ? " ".repeat(TAB_STOP - end % TAB_STOP) : VisibleText.line(part);
            shown.append(visible);
            end += DisplayWidth.of(visible);
        }
        return end;
    }

    private static String indented(String message) {
        return VisibleText.block(message.strip()).replace("\n", "\n" + INDENT);
    }

    /** A line and the columns in it that are marked. */
    private record Excerpt(String line, int from, int to) {
        private static final int MAX_WIDTH = 76;
        private static final int BEFORE = 30;

        /** The part of a long line that the mark is in: a line that wraps would leave its mark in another line. */
        Excerpt around() {
            if (DisplayWidth.of(line) <= MAX_WIDTH) {
                return this;
            }
            String before = DisplayWidth.skip(line, from <= MAX_WIDTH - BEFORE ? 0 : from - BEFORE);
            boolean isCut = before.length() < line.length();
            int shift = DisplayWidth.of(line) - DisplayWidth.of(before) - (isCut ? 1 : 0);
            String seen = (isCut ? "…" : "") + before;
            return new Excerpt(
                    DisplayWidth.of(seen) <= MAX_WIDTH ? seen : DisplayWidth.cut(seen, MAX_WIDTH),
                    from - shift,
                    Math.clamp(to - shift, from - shift + 1, MAX_WIDTH));
        }
    }
}
