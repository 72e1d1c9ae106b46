package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.Failures;
import dev.retort.database.FileGuard;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The part of this process in the project's own server, which runs for as long as any process takes part. A watchdog
 * outside of all of them runs the server; taking part means to hold open the FIFO that the watchdog reads.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedServer implements AutoCloseable {
    /** How long a watchdog, which has nothing else to do, may take to answer. */
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** How long a watchdog may take to notice that no shell is left. */
    private static final Duration NOTICE = Duration.ofSeconds(3);
    /** How long a server may take to recover what a crash left, or to write down what it has in memory. */
    private static final Duration START = Duration.ofMinutes(5);

    private final EmbeddedEngine engine;
    private final EmbeddedFiles files;
    private final Supplier<List<Path>> migrations;
    private final Consumer<String> progress;
    private @Nullable FileChannel lifeline;

    EmbeddedServer(
            EmbeddedEngine engine, EmbeddedFiles files, Supplier<List<Path>> migrations, Consumer<String> progress) {
        this.engine = engine;
        this.files = files;
        this.migrations = migrations;
        this.progress = progress;
    }

    EmbeddedEngine engine() {
        return engine;
    }

    String databaseName() {
        return EmbeddedName.of(files.databaseName(), engine.mentions(), migrations);
    }

    /** The error that there was no connection. */
    RetortException refused(SQLException e) {
        return RetortException.connection(
                "the embedded " + engine.dialect().title() + " server refused the connection: " + e.getMessage(), e);
    }

    /** Joins the running server or starts it, and gives the socket on which it answers. */
    synchronized Path ensureRunning() {
        try {
            try (FileGuard _ = enter()) {
                RunFolder folder = files.run(engine);
                if (!join(folder)) {
                    start(folder);
                }
                return folder.socket();
            }
        } catch (IOException e) {
            throw RetortException.connection(
                            "the embedded " + engine.dialect().title() + " server cannot be used: "
                                    + Failures.reason(e),
                            e)
                    .withHint(files.state() + " must be on a disk with room, and belong to you");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetortException(RetortException.Kind.INTERRUPTED, "Interrupted", null, null, e);
        }
    }

    private FileGuard enter() throws IOException {
        if (Files.isSymbolicLink(files.state())) {
            throw refusal(files.state());
        }
        return FileGuard.enter(files.lock());
    }

    private boolean join(RunFolder folder) throws IOException, InterruptedException {
        if (lifeline == null || !Files.exists(folder.lifeline())) {
            leave();
            try {
                lifeline = FileChannel.open(folder.lifeline(), StandardOpenOption.READ, StandardOpenOption.WRITE);
            } catch (NoSuchFileException _) {
                return false;
            }
        }
        if (!ask(folder, "join")) {
            return false;
        }
        if (!answers(folder.socket())) {
            engine.awaitLeftovers(files);
            engine.log(files.log()).begin();
            if (!ask(folder, "restart")) {
                return false;
            }
            awaitAnswer(folder, () -> true);
        }
        return true;
    }

    /** Whether the watchdog hears us. It is dead when it does not. */
    private boolean ask(RunFolder folder, String request) throws IOException, InterruptedException {
        String token = ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path answer = folder.acknowledgement(token);
        write(request + " " + token + "\n");
        Deadline deadline = Deadline.in(request.equals("join") ? ANSWER : START);
        while (!Files.exists(answer)) {
            if (deadline.hasPassed() || !folder.watchdogRuns()) {
                return false;
            }
            deadline.pause();
        }
        Files.deleteIfExists(answer);
        return true;
    }

    private void write(String line) throws IOException {
        if (lifeline == null) {
            throw new IOException("not connected to the server's watchdog");
        }
        lifeline.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    }

    private void start(RunFolder folder) throws IOException, InterruptedException {
        leave();
        EmbeddedEngine.Installed installed = engine.install(progress);
        awaitEnd(folder);
        refuseLinks();
        engine.log(files.log()).begin();
        EmbeddedReset.ReplacedData replaced = new EmbeddedReset.ReplacedData(files);
        replaced.restore();
        installed.initialise(files);
        engine.awaitLeftovers(files);
        folder.clear();
        Watchdog.makeLifeline(folder);
        lifeline = FileChannel.open(folder.lifeline(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        Process watchdog = new Watchdog(engine.stopSignal(), installed.startCommand(files, folder, databaseName()))
                .launch(folder, files.log());
        try {
            awaitAnswer(folder, watchdog::isAlive);
        } catch (RetortException e) {
            leave();
            throw e;
        }
        replaced.forget();
    }

    /** A later commit may have put links where the server writes, which would lead it out of the project. */
    private void refuseLinks() throws IOException {
        Files.walkFileTree(files.state(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    throw refusal(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // A server that is ending removes files of its own.
                return failure instanceof NoSuchFileException
                        ? FileVisitResult.CONTINUE
                        : super.visitFileFailed(file, failure);
            }
        });
    }

    private RetortException refusal(Path link) {
        return RetortException.connection(link + " is a link, and Retort makes none there", null)
                .withHint("remove it; or remove " + files.state() + ", which is then made anew from the migrations");
    }

    /** Waits for a server that is being stopped, and stops one whose watchdog has been killed. */
    private void awaitEnd(RunFolder folder) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(START);
        while (Files.exists(folder.closingLifeline()) && folder.watchdogRuns() && !deadline.hasPassed()) {
            deadline.pause();
        }
        if (answers(folder.socket())) {
            engine.shutDown(folder.socket());
            while (folder.serverRuns() && !deadline.hasPassed()) {
                deadline.pause();
            }
        }
    }

    private void awaitAnswer(RunFolder folder, BooleanSupplier watched) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(START);
        while (!answers(folder.socket()) || !engine.isReady(folder.socket())) {
            if (folder.serverDied() || !watched.getAsBoolean() || deadline.hasPassed()) {
                throw engine.log(files.log())
                        .failure("the embedded " + engine.dialect().title() + " server did not start");
            }
            deadline.pause();
        }
    }

    /** Whether a server takes connections at a socket. */
    public static boolean answers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void leave() throws IOException {
        if (lifeline != null) {
            lifeline.close();
            lifeline = null;
        }
    }

    /** As {@link #close}, and waits until the server has ended: false where others take part in it, and it keeps running. */
    synchronized boolean end() {
        try (FileGuard _ = enter()) {
            return endAlone();
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@link #end}, for a caller that holds the lock. */
    synchronized boolean endAlone() throws IOException {
        try {
            leave();
            RunFolder folder = files.run(engine);
            Deadline noticed = Deadline.in(NOTICE);
            Deadline deadline = Deadline.in(START);
            while (folder.isUsed() && !deadline.hasPassed()) {
                if (noticed.hasPassed()) {
                    if (!folder.watchdogRuns()) {
                        // It was killed, and has left its names.
                        break;
                    }
                    if (Files.exists(folder.lifeline())) {
                        return false;
                    }
                }
                deadline.pause();
            }
            return !answers(folder.socket());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes no part any more; the last one to do so stops the server. */
    @Override
    public synchronized void close() {
        try {
            leave();
        } catch (IOException _) {
            // The kernel has closed it all the same.
        }
    }
}
