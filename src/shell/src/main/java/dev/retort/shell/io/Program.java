package dev.retort.shell.io;

import dev.retort.RetortException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A command of the user's, run by {@code sh}, that reads what is written to it. */
public final class Program implements ResultTarget {
    /** The exit status of a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final String command;
    private final Process process;
    private final Waiting waiting;
    private final PrintWriter input;
    private final List<CompletableFuture<Void>> pumps;

    private Program(String command, Process process, Waiting waiting, List<CompletableFuture<Void>> pumps) {
        this.command = command;
        this.process = process;
        this.waiting = waiting;
        this.input = DataWriter.to(process);
        this.pumps = pumps;
    }

    /**
     * Starts a command.
     *
     * @param output takes what the command writes; empty to leave the terminal to it
     * @param waiting waits for its end
     */
    public static Program start(String command, Optional<Output> output, Waiting waiting) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        if (output.isEmpty()) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        try {
            Process process = builder.start();
            return new Program(
                    command,
                    process,
                    waiting,
                    output.map(to -> List.of(
                                    pump(process.getInputStream(), to.data()),
                                    pump(process.getErrorStream(), to.notes())))
                            .orElse(List.of()));
        } catch (IOException e) {
            throw new RetortException("cannot run a program: " + e.getMessage(), e);
        }
    }

    private static CompletableFuture<Void> pump(InputStream from, PrintWriter to) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("retort-program").start(() -> {
            try (Reader text = new InputStreamReader(from, StandardCharsets.UTF_8)) {
                text.transferTo(to);
                to.flush();
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    @Override
    public String name() {
        return command;
    }

    /** Takes what the program is to read; an {@link OutputClosedException} says that it reads no more. */
    @Override
    public PrintWriter writer() {
        return input;
    }

    /** Ends the program's input, and waits until it has ended by itself. */
    @Override
    public Optional<String> complete() {
        try {
            input.close();
        } catch (OutputClosedException e) {
            // it read as much as it wanted
        }
        try {
            int status = waiting.on(process.onExit()).exitValue();
            for (CompletableFuture<Void> pump : pumps) {
                pump.get();
            }
            if (status == INTERRUPTED) {
                throw RetortException.interrupted();
            }
            return status == 0 ? Optional.empty() : Optional.of("the program ended with status " + status);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new RetortException("cannot read what the program writes: " + e.getCause(), e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw RetortException.interrupted();
        }
    }

    /** Stops the program, and what it has started, if it still runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
