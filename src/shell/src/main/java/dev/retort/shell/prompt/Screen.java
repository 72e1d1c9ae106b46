package dev.retort.shell.prompt;

import dev.retort.RetortException;
import dev.retort.complete.ParameterHints;
import dev.retort.render.Theme;
import dev.retort.shell.terminal.SafetyNet;
import dev.retort.shell.terminal.Suspension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.OSUtils;
import org.jline.utils.Signals;
import org.jline.widget.AutosuggestionWidgets;
import org.jspecify.annotations.Nullable;

/** The terminal that a user sits at, set up for the shell, and the reader of lines on it. */
public final class Screen {
    private static final String CONTINUATION_PROMPT = "%P -> ";
    private static final int DISABLED = 0;
    private static final int DISABLED_ON_MACOS = 255;
    /** Held, because java.util.logging forgets the level of a logger to which there is no reference. */
    private static final Logger JLINE_LOG = Logger.getLogger("org.jline");
    /** What nearly every terminal of today understands. */
    private static final String COMMON = "xterm-256color";
    /** What is said where there is no terminal that could move its cursor. */
    private static final Set<String> NONE = Set.of("dumb", "unknown", "emacs", "network", "dialup");

    private Screen() {}

    /** Links the functions of the C library that opening the terminal needs, which takes most of the time of it. */
    public static void preload() {
        try {
            Class.forName("org.jline.terminal.impl.ffm.CLibrary");
        } catch (ClassNotFoundException | LinkageError e) {
            // Opening the terminal finds it out too, and tells.
        }
    }

    /**
     * Opens the terminal of this process. Ctrl-\ does nothing on it: the virtual machine would print its threads.
     *
     * <p>The handler of Ctrl-C is registered beneath JLine's too: whenever JLine exchanges its own, that one is in force
     * for a moment, and the virtual machine's would end the process.
     *
     * @param onInterrupt what Ctrl-C does while no line is read
     */
    public static Terminal open(Runnable onInterrupt) {
        Signals.register(Signal.INT.name(), onInterrupt);
        // Retort says what goes wrong, or it does not matter.
        JLINE_LOG.setLevel(Level.OFF);
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .name("retort")
                    .type(describe(System.getenv("TERM")))
                    .system(true)
                    .provider(TerminalBuilder.PROP_PROVIDER_FFM)
                    .dumb(true)
                    // To ask a terminal for it takes most of a second where no answer comes.
                    .graphemeCluster(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build();
            terminal.handle(Signal.INT, signal -> onInterrupt.run());
            Attributes attributes = terminal.getAttributes();
            attributes.setControlChar(ControlChar.VQUIT, OSUtils.IS_OSX ? DISABLED_ON_MACOS : DISABLED);
            terminal.setAttributes(attributes);
            return terminal;
        } catch (IOException e) {
            throw new RetortException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Has JLine know the terminal: from its own descriptions, from the machine's, which a program has to be started for, or else
     * by the common one, which the terminals understand whose own description is missing on most machines.
     *
     * @return the type to open the terminal with
     */
    private static String describe(@Nullable String type) {
        if (type == null || type.isBlank() || NONE.contains(type)) {
            return Terminal.TYPE_DUMB;
        }
        InfoCmp.setLoadedInfoCmp(type, description(type));
        return type;
    }

    private static String description(String type) {
        String own = InfoCmp.getDefaultInfoCmp(type);
        if (own != null) {
            return own;
        }
        try {
            return InfoCmp.getInfoCmp(type);
        } catch (IOException unknown) {
            return InfoCmp.getDefaultInfoCmp(COMMON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return InfoCmp.getDefaultInfoCmp(COMMON);
        }
    }

    /** A reader of answers, which nothing completes and no history keeps. */
    public static LineReader plainReader(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /**
     * A reader of lines, with the keys that people know from other shells.
     *
     * @param history takes the lines that are read
     * @param historyFile keeps them; empty where no file can
     * @param editor has a text edited in the user's own editor
     * @param net catches what fails while a line is typed
     */
    public static LineReader reader(
            Terminal terminal,
            Parser parser,
            Completion completion,
            ParameterHints hints,
            History history,
            Optional<Path> historyFile,
            Supplier<Theme> theme,
            UnaryOperator<String> editor,
            SafetyNet net) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION_PROMPT);
        variables.put(LineReader.INDENTATION, 0);
        historyFile.ifPresent(file -> variables.put(LineReader.HISTORY_FILE, file));
        try {
            GroupedReader reader = new GroupedReader(terminal, variables, completion, hints, editor, net);
            hints.onChange(reader::refresh);
            reader.setParser(parser);
            reader.setHistory(history);
            reader.setHighlighter(new Highlighting(theme, net));
            reader.option(Option.DISABLE_EVENT_EXPANSION, true);
            reader.option(Option.AUTO_FRESH_LINE, true);
            reader.option(Option.HISTORY_REDUCE_BLANKS, false);
            reader.option(Option.HISTORY_IGNORE_SPACE, true);
            reader.option(Option.CASE_INSENSITIVE_SEARCH, true);
            new AutosuggestionWidgets(reader).enable();
            Suspension.enable(reader, net);
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
