package dev.retort.shell.pager;

import dev.retort.RetortException;
import dev.retort.shell.io.LongOutput;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.ReadingTime;
import dev.retort.shell.terminal.ScreenLine;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The paging of what has more lines than the screen: in the program that {@code /pager} or {@code $PAGER} names, or in
 * a {@link Pager}.
 */
public final class ScreenPaging implements LongOutput {
    /** The remark and the next prompt are below a result. */
    private static final int BELOW = 2;

    private final Terminal terminal;
    private final Supplier<Settings> settings;
    private final Map<String, String> environment;
    private final boolean coloured;
    private final Interrupts interrupts;
    private final Runnable stop;
    private final ReadingTime reading = new ReadingTime();

    /**
     * @param coloured whether colours are wanted
     * @param stop stops what runs on the server, when the user leaves before the end
     */
    public ScreenPaging(
            Terminal terminal,
            Supplier<Settings> settings,
            Map<String, String> environment,
            boolean coloured,
            Interrupts interrupts,
            Runnable stop) {
        this.terminal = terminal;
        this.settings = settings;
        this.environment = environment;
        this.coloured = coloured;
        this.interrupts = interrupts;
        this.stop = stop;
    }

    @Override
    public boolean scrolls() {
        return settings.get().wide() == Settings.Wide.SCROLLED && isOn();
    }

    @Override
    public boolean colour() {
        return coloured && addresses();
    }

    @Override
    public Page begin(Writer screen) {
        return isOn() ? new Screenful(screen) : new Direct(screen);
    }

    @Override
    public boolean addresses() {
        return terminal.getStringCapability(Capability.cursor_address) != null;
    }

    @Override
    public long readingNanos() {
        return reading.nanos();
    }

    private boolean isOn() {
        boolean cat = program()
                .filter(command -> command.isBlank() || command.strip().equals("cat"))
                .isPresent();
        return settings.get().paging()
                && !cat
                && addresses()
                && terminal.getRows() > BELOW
                && terminal.getColumns() > 0;
    }

    /** What pages; empty for the pager of one's own. */
    private Optional<String> program() {
        return settings.get()
                .pager()
                .or(() -> Optional.ofNullable(environment.get("PAGER")))
                .filter(command -> !command.equals(Settings.OWN_PAGER));
    }

    private PagerSink open() {
        return program()
                .<PagerSink>map(command -> new ProgramPager(command, environment, interrupts, reading, stop))
                .orElseGet(() -> new Pager(terminal, interrupts, reading, stop).begun());
    }

    /** Keeps a result until it is larger than the screen, and has it paged from then on. */
    private final class Screenful extends Page {
        private final Writer screen;
        private final StringBuilder line = new StringBuilder();
        private final List<String> held = new ArrayList<>();
        private int height;
        private @Nullable PagerSink pager;
        private boolean ended;

        /** Whether the writer knows that the user has left: what it still holds is of no use. */
        private boolean told;

        Screenful(Writer screen) {
            this.screen = screen;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            if (isLeft() && told) {
                return;
            }
            interrupts.check();
            int done = offset;
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') {
                    take(line.append(text, done, i - done).toString());
                    line.setLength(0);
                    done = i + 1;
                }
            }
            line.append(text, done, offset + length - done);
        }

        private void take(String complete) throws IOException {
            PagerSink begun = pager;
            if (begun != null) {
                try {
                    begun.line(complete);
                } catch (IOException e) {
                    told = true;
                    throw e;
                }
                return;
            }
            held.add(complete);
            int width = ScreenLine.width(complete);
            height += Math.max(1, (width + terminal.getColumns() - 1) / terminal.getColumns());
            boolean wideTable = complete.startsWith("+-") && width > terminal.getColumns();
            if (height > terminal.getRows() - BELOW || wideTable) {
                page();
            }
        }

        private void page() throws IOException {
            screen.flush();
            PagerSink begun = open();
            pager = begun;
            for (String complete : held) {
                begun.line(complete);
            }
            held.clear();
        }

        @Override
        public void end(String remark) throws IOException {
            ended = true;
            if (!line.isEmpty()) {
                take(line.toString());
                line.setLength(0);
            }
            PagerSink begun = pager;
            if (begun == null) {
                release();
            } else {
                if (!remark.isEmpty()) {
                    begun.line(remark);
                }
                begun.end();
            }
        }

        private void release() throws IOException {
            for (String complete : held) {
                screen.write(complete);
                screen.write('\n');
            }
            held.clear();
            screen.flush();
        }

        @Override
        public boolean isLeft() {
            return pager != null && pager.isLeft();
        }

        @Override
        public void flush() {
            // What is held may become a page yet.
        }

        @Override
        public void close() throws IOException {
            PagerSink begun = pager;
            if (begun != null) {
                begun.close();
            } else if (!ended && !interrupts.requested()) {
                release();
            }
        }
    }

    /** The error of a pager that could not be used. */
    static RetortException unusable(String command, String why) {
        return new RetortException("the pager \"" + command + "\" " + why)
                .withHint("/pager on uses Retort's own, /pager off none");
    }
}
