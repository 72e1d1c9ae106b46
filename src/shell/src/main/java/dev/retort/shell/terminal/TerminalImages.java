package dev.retort.shell.terminal;

import dev.retort.render.chart.Chart;
import dev.retort.render.chart.ChartImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ITerm2Graphics;
import org.jline.terminal.impl.KittyGraphics;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics.ImageOptions;

/**
 * Images in a terminal that can show them, as its variables tell: to ask it would mean to wait for one that does not answer.
 */
public final class TerminalImages {
    private static final int CHUNK = 4096;
    private static final int PIXELS_PER_COLUMN = 9;
    private static final int MOST_PIXELS = 1_000;

    private final Terminal terminal;
    private final Optional<Protocol> protocol;

    public TerminalImages(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.protocol = Protocol.of(environment);
    }

    private interface Encoding {
        String sequence(BufferedImage image) throws IOException;
    }

    /** The languages in which terminals take images. */
    enum Protocol {
        KITTY(image -> new KittyGraphics().convertImageChunked(image, new ImageOptions(), CHUNK)),
        ITERM2(image -> new ITerm2Graphics().convertImage(image, new ImageOptions().inline(true))),
        SIXEL(SixelGraphics::convertToSixel);

        @SuppressWarnings("ImmutableEnumChecker")
        private final Encoding encoding;

        Protocol(Encoding encoding) {
            this.encoding = encoding;
        }

        String sequence(BufferedImage image) throws IOException {
            return encoding.sequence(image);
        }

        /** What the terminal understands; nothing within tmux and screen, which let no image through. */
        static Optional<Protocol> of(Map<String, String> environment) {
            String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
            String program = environment.getOrDefault("TERM_PROGRAM", "").toLowerCase(Locale.ROOT);
            boolean multiplexed = environment.containsKey("TMUX")
                    || environment.containsKey("STY")
                    || term.startsWith("screen")
                    || term.startsWith("tmux");
            if (multiplexed) {
                return Optional.empty();
            }
            if (environment.containsKey("KITTY_WINDOW_ID") || term.contains("kitty") || program.equals("ghostty")) {
                return Optional.of(KITTY);
            }
            if (program.equals("iterm.app")
                    || program.equals("wezterm")
                    || program.equals("mintty")
                    || environment.getOrDefault("LC_TERMINAL", "").equals("iTerm2")) {
                return Optional.of(ITERM2);
            }
            boolean sixel = term.startsWith("foot")
                    || term.startsWith("mlterm")
                    || term.startsWith("contour")
                    || term.contains("sixel");
            return sixel ? Optional.of(SIXEL) : Optional.empty();
        }
    }

    /** Whether the terminal says that it shows images. */
    public boolean isSupported() {
        return protocol.isPresent();
    }

    /** Shows a chart as an image; says whether that could be done. */
    public boolean show(Chart chart, int columns) {
        try {
            System.setProperty("java.awt.headless", "true");
            int width = Math.min(columns * PIXELS_PER_COLUMN, MOST_PIXELS);
            BufferedImage image = ChartImage.of(chart, width, width * 2 / 5);
            terminal.writer().println(protocol.orElse(Protocol.SIXEL).sequence(image));
            terminal.flush();
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            // Without fonts, or without its desktop module, Java draws nothing: the text is there for that.
            return false;
        }
    }
}
