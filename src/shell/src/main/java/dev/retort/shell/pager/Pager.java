package dev.retort.shell.pager;

import dev.retort.shell.input.Phrase;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.ReadingTime;
import dev.retort.shell.terminal.ScreenLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * The pager, which shows lines while they come, on a screen of its own; the head of a table stays where it is. One
 * thread writes lines, and one of the pager's own reads keys.
 */
final class Pager implements PagerSink {
    private static final int SEARCHED_AT_ONCE = 1_000;
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final int HEAD = 3;
    private static final int LEAST_ROWS_WITH_HEAD = 10;
    private static final int BACKSPACE = 127;

    private final Terminal terminal;
    private final Runnable stop;
    private final BindingReader reader;
    private final KeyMap<PagerKeys> keys;
    private final PagerFeed feed;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("retort-pager").unstarted(this::run);

    private int rows;
    private int columns;
    private long top;
    private int from;
    private String message = "";
    private @Nullable Pattern sought;
    private boolean backward;
    private String shown = "";

    /** @param stop stops what the lines come from, when the user leaves before the end */
    Pager(Terminal terminal, Interrupts interrupts, ReadingTime reading, Runnable stop) {
        this.terminal = terminal;
        this.feed = new PagerFeed(interrupts, reading);
        this.stop = stop;
        this.reader = new BindingReader(terminal.reader());
        this.keys = PagerKeys.map(terminal);
    }

    Pager begun() {
        thread.start();
        return this;
    }

    @Override
    public void line(String line) throws IOException {
        feed.add(line);
    }

    @Override
    public void end() throws IOException {
        feed.end();
    }

    @Override
    public boolean isLeft() {
        return feed.isLeft();
    }

    @Override
    public void close() {
        boolean interrupted = false;
        feed.beginClosing();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try {
            feed.close();
        } catch (IOException e) {
            // It was read, and goes away.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        IOException failure = null;
        Attributes before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        try {
            boolean stay = true;
            while (stay && !feed.isClosing()) {
                draw();
                int key = reader.peekCharacter(MILLIS_BETWEEN_LOOKS);
                if (key != NonBlockingReader.READ_EXPIRED) {
                    stay = key != NonBlockingReader.EOF && obey(reader.readBinding(keys, null, true));
                }
            }
        } catch (IOException e) {
            failure = e;
        } finally {
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
            terminal.setAttributes(before);
            terminal.flush();
            if (feed.leave(failure)) {
                stop.run();
            }
        }
    }

    /** Does what a key asks for; says whether the user stays. */
    private boolean obey(@Nullable PagerKeys key) throws IOException {
        message = "";
        int page = Math.max(1, body() - 1);
        switch (key == null ? PagerKeys.NOTHING : key) {
            case QUIT -> {
                return false;
            }
            case LINE_DOWN -> down(1);
            case LINE_UP -> down(-1);
            case PAGE_DOWN -> down(page);
            case PAGE_UP -> down(-page);
            case HALF_DOWN -> down(page / 2 + 1);
            case HALF_UP -> down(-page / 2 - 1);
            case LEFT -> from = Math.max(0, from - columns / 2);
            case RIGHT -> from = Math.max(from, Math.min(from + columns / 2, widest() - columns));
            case START -> top = head();
            case END -> down(Long.MAX_VALUE / 2);
            case FIND -> ask('/');
            case FIND_BACK -> ask('?');
            case NEXT -> find(backward);
            case PREVIOUS -> find(!backward);
            case HELP -> help();
            case NOTHING -> {}
        }
        return true;
    }

    private void down(long count) throws IOException {
        long goal = Math.max(head(), top + count);
        await(goal + body());
        long last = Math.max(head(), feed.size() - body());
        top = Math.min(goal, Math.max(last, Math.min(top, goal)));
    }

    /** Has lines come until there are so many, or all of them, or a key is pressed, which is obeyed next. */
    private void await(long count) throws IOException {
        feed.want(count);
        while (feed.isMissing(count) && !feed.isClosing()) {
            message = String.format(Locale.ROOT, "reading, %,d lines so far; a key stops it", feed.size());
            draw();
            if (reader.peekCharacter(MILLIS_BETWEEN_LOOKS) != NonBlockingReader.READ_EXPIRED) {
                feed.wantNoMore();
                break;
            }
        }
        message = "";
    }

    private void ask(char kind) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (int key = 0; key != '\r' && key != '\n'; ) {
            message = kind + typed.toString();
            draw();
            key = reader.readCharacter();
            if (key < 0 || key == '\u001b' || feed.isClosing()) {
                message = "";
                return;
            }
            if (key == BACKSPACE || key == '\b') {
                if (typed.isEmpty()) {
                    message = "";
                    return;
                }
                typed.setLength(typed.offsetByCodePoints(typed.length(), -1));
            } else if (key >= ' ') {
                typed.appendCodePoint(key);
            }
        }
        message = "";
        if (!typed.isEmpty()) {
            String text = typed.toString();
            boolean small = text.equals(text.toLowerCase(Locale.ROOT));
            sought = Pattern.compile(
                    text, Pattern.LITERAL | (small ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
        }
        backward = kind == '?';
        find(backward);
    }

    private void find(boolean up) throws IOException {
        Pattern pattern = sought;
        if (pattern == null) {
            message = "nothing was searched for yet: /TEXT";
            return;
        }
        long number = up ? top - 1 : top + 1;
        while (up ? number >= head() : comes(number)) {
            Matcher matcher = pattern.matcher(ScreenLine.plain(feed.line(number)));
            if (matcher.find()) {
                top = number;
                show(feed.line(number), matcher);
                await(top + body());
                return;
            }
            number += up ? -1 : 1;
        }
        message = "not found: " + pattern.pattern();
    }

    /** Whether there is a line of that number, as soon as that is known. */
    private boolean comes(long number) throws IOException {
        if (number >= feed.size()) {
            await(number + SEARCHED_AT_ONCE);
        }
        return number < feed.size();
    }

    /** Goes sideways to a place that was found. */
    private void show(String line, Matcher place) {
        int start = ScreenLine.width(ScreenLine.plain(line).substring(0, place.start()));
        int end = start + ScreenLine.width(place.group());
        if (start < from || end > from + columns) {
            from = end <= columns ? 0 : Math.max(0, start - columns / 2);
        }
    }

    private void help() {
        draw(Phrase.of("pager", "help").examples(), "help");
        reader.readCharacter();
        shown = "";
    }

    private int body() throws IOException {
        return Math.max(1, rows - 1 - head());
    }

    /** How many lines at the beginning stay on the screen. */
    private int head() throws IOException {
        boolean table = feed.size() >= HEAD
                && feed.line(0).startsWith("+-")
                && feed.line(0).equals(feed.line(HEAD - 1));
        return table && rows >= LEAST_ROWS_WITH_HEAD ? HEAD : 0;
    }

    private int widest() throws IOException {
        int widest = 0;
        for (long number = top; number < top + body(); number++) {
            widest = Math.max(widest, ScreenLine.width(feed.line(number)));
        }
        return widest;
    }

    private void draw() throws IOException {
        rows = Math.max(2, terminal.getRows());
        columns = Math.max(1, terminal.getColumns());
        top = Math.max(top, head());
        List<String> visible = new ArrayList<>();
        for (int i = 0; i < head(); i++) {
            visible.add(ScreenLine.part(feed.line(i), from, columns));
        }
        for (int i = 0; i < body(); i++) {
            visible.add(ScreenLine.part(marked(feed.line(top + i)), from, columns));
        }
        draw(visible, message.isEmpty() ? status() : message);
    }

    private String marked(String line) {
        Pattern pattern = sought;
        return pattern == null || line.indexOf('\u001b') >= 0
                ? line
                : pattern.matcher(line).replaceAll("\u001b[7m$0\u001b[27m");
    }

    private String status() throws IOException {
        boolean all = feed.hasEnded();
        long size = feed.size();
        long last = Math.min(size, top + body());
        String place = String.format(Locale.ROOT, "lines %,d to %,d", top + 1, last);
        String of = all ? String.format(Locale.ROOT, " of %,d", size) : "";
        String end = all && last == size ? " (end)" : "";
        return place + of + end + "   q leaves, arrows scroll, / searches, h helps";
    }

    private void draw(List<String> visible, String below) {
        StringBuilder frame = new StringBuilder("\u001b[?25l\u001b[H");
        for (int row = 0; row < rows - 1; row++) {
            frame.append("\u001b[2K")
                    .append(row < visible.size() ? visible.get(row) : "")
                    .append("\r\n");
        }
        frame.append("\u001b[2K\u001b[7m")
                .append(ScreenLine.part(below, 0, columns - 1))
                .append("\u001b[0m\u001b[?25h");
        String text = frame.toString();
        if (!text.equals(shown)) {
            shown = text;
            terminal.writer().write(text);
            terminal.flush();
        }
    }
}
