package dev.retort.shell;

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
 * Shows lines while they come, on a screen of its own; lines are taken only a little farther than the person has come. The
 * head of a table stays where it is. One thread writes lines, and one of the pager's own reads keys.
 */
final class Pager implements PagerSink {
    private static final int AHEAD = 1_000;
    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final int HEAD = 3;
    private static final int LEAST_ROWS_WITH_HEAD = 10;
    private static final int BACKSPACE = 127;

    private static final List<String> HELP = List.of(
            "q                    leave",
            "space, b             a screen down, up             (PgDn, PgUp)",
            "d, u                 half a screen down, up",
            "Enter or j, k        a line down, up               (arrows)",
            "left, right          sideways, half a screen       (arrows)",
            "g, G                 the first line, the last one  (Home, End)",
            "/TEXT, ?TEXT         search forward, backward; small letters find capitals, too",
            "n, N                 the next, the previous place that was searched for",
            "Ctrl-C               leave, and stop what runs",
            "",
            "any key goes back");

    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Runnable stop;
    private final BindingReader reader;
    private final KeyMap<PagerKeys> keys;
    private final PagedLines lines = new PagedLines();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("retort-pager").unstarted(this::run);

    private long wanted;
    private boolean ended;
    private boolean closing;
    private boolean left;
    private @Nullable IOException failure;

    private int rows;
    private int columns;
    private long top;
    private int from;
    private String message = "";
    private @Nullable Pattern sought;
    private boolean backward;
    private String shown = "";

    /** @param stop stops what the lines come from, when the person leaves before the end */
    Pager(Terminal terminal, Interrupts interrupts, Runnable stop) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.stop = stop;
        this.reader = new BindingReader(terminal.reader());
        this.keys = PagerKeys.map(terminal);
    }

    /** This pager, on the screen. */
    Pager begun() {
        thread.start();
        return this;
    }

    @Override
    public synchronized void line(String line) throws IOException {
        lines.add(line);
        while (lines.size() > wanted + AHEAD && !left) {
            pause();
        }
        failIfBroken();
        if (left) {
            throw new IOException("the pager was left");
        }
    }

    @Override
    public synchronized void end() throws IOException {
        ended = true;
        while (!left) {
            pause();
        }
        failIfBroken();
    }

    private void failIfBroken() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the other thread, or for an interrupt; whoever calls it looks again at what it waits for. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause() {
        try {
            wait(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw Interrupts.interrupted();
        }
        interrupts.check();
    }

    @Override
    public synchronized boolean isLeft() {
        return left;
    }

    @Override
    public void close() {
        boolean interrupted = false;
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try {
            lines.close();
        } catch (IOException e) {
            // It was read, and goes away.
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Attributes before = terminal.enterRawMode();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        try {
            boolean stay = true;
            while (stay && !isClosing()) {
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
            leave();
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private void leave() {
        boolean early;
        synchronized (this) {
            early = !ended && !closing;
            left = true;
            notifyAll();
        }
        if (early) {
            stop.run();
        }
    }

    /** Does what a key asks for; says whether the person stays. */
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
        long last = Math.max(head(), size() - body());
        top = Math.min(goal, Math.max(last, Math.min(top, goal)));
    }

    private synchronized long size() {
        return lines.size();
    }

    private synchronized String line(long number) throws IOException {
        return number < lines.size() ? lines.get(number) : "";
    }

    /**
     * Has lines come until there are so many, or all of them, or a key is pressed, which is obeyed next; says whether they
     * are there.
     */
    private boolean await(long count) throws IOException {
        synchronized (this) {
            wanted = Math.max(wanted, count);
            notifyAll();
        }
        boolean waits = isMissing(count);
        while (waits && !isClosing()) {
            message = String.format(Locale.ROOT, "reading, %,d lines so far; a key stops it", size());
            draw();
            if (reader.peekCharacter(MILLIS_BETWEEN_LOOKS) != NonBlockingReader.READ_EXPIRED) {
                synchronized (this) {
                    wanted = lines.size();
                }
                break;
            }
            waits = isMissing(count);
        }
        message = "";
        return !isMissing(count);
    }

    private synchronized boolean isMissing(long count) {
        return lines.size() < count && !ended;
    }

    private void ask(char kind) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (int key = 0; key != '\r' && key != '\n'; ) {
            message = kind + typed.toString();
            draw();
            key = reader.readCharacter();
            if (key < 0 || key == '\u001b' || isClosing()) {
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
        while (up
                ? number >= head()
                : number < size() || (await(number + AHEAD) && number < size()) || number < size()) {
            Matcher matcher = pattern.matcher(ScreenLine.plain(line(number)));
            if (matcher.find()) {
                top = number;
                show(line(number), matcher);
                await(top + body());
                return;
            }
            number += up ? -1 : 1;
        }
        message = "not found: " + pattern.pattern();
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
        draw(HELP, "help");
        reader.readCharacter();
        shown = "";
    }

    private int body() throws IOException {
        return Math.max(1, rows - 1 - head());
    }

    /** How many lines at the beginning stay on the screen. */
    private int head() throws IOException {
        boolean table = size() >= HEAD && line(0).startsWith("+-") && line(0).equals(line(HEAD - 1));
        return table && rows >= LEAST_ROWS_WITH_HEAD ? HEAD : 0;
    }

    private int widest() throws IOException {
        int widest = 0;
        for (long number = top; number < top + body(); number++) {
            widest = Math.max(widest, ScreenLine.width(line(number)));
        }
        return widest;
    }

    private void draw() throws IOException {
        rows = Math.max(2, terminal.getRows());
        columns = Math.max(1, terminal.getColumns());
        top = Math.max(top, head());
        List<String> visible = new ArrayList<>();
        for (int i = 0; i < head(); i++) {
            visible.add(ScreenLine.part(line(i), from, columns));
        }
        for (int i = 0; i < body(); i++) {
            visible.add(ScreenLine.part(marked(line(top + i)), from, columns));
        }
        draw(visible, message.isEmpty() ? status() : message);
    }

    private String marked(String line) {
        Pattern pattern = sought;
        return pattern == null || line.indexOf('\u001b') >= 0
                ? line
                : pattern.matcher(line).replaceAll("\u001b[7m$0\u001b[27m");
    }

    private synchronized String status() throws IOException {
        long last = Math.min(lines.size(), top + body());
        String place = String.format(Locale.ROOT, "lines %,d to %,d", top + 1, last);
        String all = ended ? String.format(Locale.ROOT, " of %,d", lines.size()) : "";
        String end = ended && last == lines.size() ? " (end)" : "";
        return place + all + end + "   q leaves, arrows scroll, / searches, h helps";
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
