package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.input.CommandLine;
import dev.retort.shell.input.Console;
import dev.retort.shell.result.LastShown;
import dev.retort.shell.terminal.TerminalKeys;
import dev.retort.text.VisibleText;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The command that runs a line again and again, until a key is pressed.
 *
 * @param commands carries out the lines that are no Java
 */
public record WatchCommand(CommandContext context, CommandHandler commands) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    public Command command() {
        return Command.of("watch", this::watch);
    }

    private void watch(String argument) {
        Watched watched = Watched.of(argument);
        if (context.console().isEmpty() && watched.times().isEmpty()) {
            throw new RetortException("/watch would never end: there is no one to press a key")
                    .withHint("/watch c=3 LINE ends it after three times");
        }
        Runnable once = once(watched.line());
        Optional<TerminalKeys> keys = context.console().map(Console::keys);
        try {
            repeat(watched, once, keys);
        } finally {
            keys.ifPresent(TerminalKeys::close);
        }
    }

    private Runnable once(String line) {
        if (line.isEmpty()) {
            LastShown last = context.values().last();
            Outcome.Value query = new Outcome.Value(last.rows("/watch 2 LINE"), "ResultQuery", Optional.empty());
            return () -> context.values().print(context.values().request(query).typed(last.typedSql()));
        }
        if (CommandLine.of(line)
                .filter(command -> command.lowerName().equals("watch"))
                .isPresent()) {
            throw new RetortException("/watch cannot watch itself");
        }
        return () -> context.carryOut(line, commands);
    }

    private void repeat(Watched watched, Runnable once, Optional<TerminalKeys> keys) {
        long interval = watched.interval().toNanos();
        boolean continues = true;
        for (long done = 0; continues; done++) {
            long started = System.nanoTime();
            context.console().ifPresent(Console::clear);
            context.output().note(heading(watched, keys.isPresent()));
            once.run();
            boolean last =
                    watched.times().isPresent() && done + 1 >= watched.times().getAsLong();
            continues = !last && !endedWithin(Duration.ofNanos(interval - (System.nanoTime() - started)), keys);
        }
    }

    private static String heading(Watched watched, boolean keys) {
        String line = watched.line().isEmpty() ? "the last query" : VisibleText.line(watched.line());
        return "every " + watched.seconds() + " s, at "
                + LocalTime.now(ZoneId.systemDefault()).format(CLOCK) + ": " + line
                + (keys ? "   (any key ends it)" : "");
    }

    private boolean endedWithin(Duration pause, Optional<TerminalKeys> keys) {
        if (keys.isPresent()) {
            return keys.get().pressedWithin(pause);
        }
        context.waiting()
                .on(new CompletableFuture<Boolean>()
                        .completeOnTimeout(true, Math.max(0, pause.toNanos()), TimeUnit.NANOSECONDS));
        return false;
    }
}
