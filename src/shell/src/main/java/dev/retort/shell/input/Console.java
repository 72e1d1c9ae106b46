package dev.retort.shell.input;

import dev.retort.render.Theme;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.terminal.Interrupts;
import dev.retort.shell.terminal.TerminalKeys;
import dev.retort.text.VisibleText;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jline.reader.History;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.InfoCmp.Capability;

/** The terminal of an interactive shell, as far as commands may use it: what a script has not. For one thread. */
public final class Console {
    private final Terminal terminal;
    private final DiscreetHistory history;
    private final Supplier<Settings> settings;
    private final Output output;
    private final Interrupts interrupts;
    private final Consumer<String> typed;
    private final Attributes ordinary;
    private final Queue<String> entered = new ArrayDeque<>();

    /** @param typed hears of what becomes the last input without being typed */
    public Console(
            Terminal terminal,
            DiscreetHistory history,
            Supplier<Settings> settings,
            Output output,
            Interrupts interrupts,
            Consumer<String> typed) {
        this.terminal = terminal;
        this.history = history;
        this.settings = settings;
        this.output = output;
        this.interrupts = interrupts;
        this.typed = typed;
        this.ordinary = terminal.getAttributes();
    }

    /** Takes what a command has entered to be evaluated next; empty where none has. */
    public Optional<String> takeEntered() {
        return Optional.ofNullable(entered.poll());
    }

    /** The lines typed so far, the oldest first; one may hold line breaks. */
    public List<String> history() {
        return StreamSupport.stream(history.spliterator(), false)
                .map(History.Entry::line)
                .toList();
    }

    /** Has a text be the last input, as if it had been typed. */
    public void remember(String input) {
        history.add(input);
        typed.accept(input);
    }

    /** Has a text be the last input, and evaluates it next. */
    public void enter(String input) {
        remember(input);
        output.text(VisibleText.block(input));
        entered.add(input);
    }

    /** Leaves the terminal, and Ctrl-C with it, to a program of the user's; it is as it was when that has ended. */
    public void lend(Runnable program) {
        Attributes attributes = terminal.getAttributes();
        SignalHandler handler = terminal.handle(Signal.INT, _ -> {});
        terminal.setAttributes(ordinary);
        try {
            interrupts.ignoring(program);
        } finally {
            terminal.setAttributes(attributes);
            terminal.handle(Signal.INT, handler);
        }
    }

    /** Writes a remark in a line of its own, even after an interrupt. */
    public void say(String remark) {
        terminal.writer().println("\n" + remark);
        terminal.flush();
    }

    /** Writes a remark that is not to catch the eye. */
    public void aside(String remark) {
        Theme theme = settings.get().theme();
        output.note(theme.paint(theme.faint(), remark));
    }

    /** Puts a line where the arrow key finds it first. */
    public void offer(String line) {
        history.addTranslation(line);
    }

    public void clear() {
        terminal.puts(Capability.clear_screen);
        terminal.flush();
    }

    /** Takes keys as they are pressed, unseen, until that is closed. */
    public TerminalKeys keys() {
        return new TerminalKeys(terminal, interrupts);
    }
}
