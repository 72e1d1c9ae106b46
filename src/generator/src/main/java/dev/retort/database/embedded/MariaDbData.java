package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.Folders;
import dev.retort.database.OwnerOnly;
import dev.retort.internal.text.ResourceFile;
import dev.retort.internal.text.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The data folder of an embedded server.
 *
 * @param folder the folder itself; while it does not exist, there is no data
 * @param log the file that the server writes its messages to
 */
public record MariaDbData(Path folder, Path log) {
    /** The schema that every data folder has. */
    static final String SCHEMA = "retort";

    /** What the data is made with, and served. */
    private static final List<String> OPTIONS = List.of("--character-set-server=utf8mb4", "--innodb-log-file-size=32M");

    /** More of that, where the data is thrown away: files of their own would have to be made and removed each time. */
    private static final List<String> SCRATCH_OPTIONS = List.of("--innodb-undo-tablespaces=0");

    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    /** Makes the system tables and the schema where there is no data yet. The caller holds the lock. */
    public void initialise(MariaDbPrograms engine) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            Path partial = partial();
            OwnerOnly.folder(partial);
            bootstrap(engine, partial, List.of());
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * As {@link #initialise}, for a server whose data is thrown away: as a copy of what is new on this machine. Where no such thing can be
     * kept, it is made for this server alone.
     */
    void initialiseScratch(MariaDbPrograms engine) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path partial = partial();
        try {
            Folders.copy(newData(engine), partial);
        } catch (IOException | RetortException _) {
            Folders.delete(partial);
            OwnerOnly.folder(partial);
            bootstrap(engine, partial, SCRATCH_OPTIONS);
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path partial() throws IOException {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        Folders.delete(partial);
        return partial;
    }

    /** The data that a new scratch server begins with, of which there is one for each build of the server and each set of its options. */
    private Path newData(MariaDbPrograms engine) throws IOException {
        Sha256 digest = new Sha256().add(String.valueOf(Files.size(engine.program())));
        OPTIONS.forEach(digest::add);
        SCRATCH_OPTIONS.forEach(digest::add);
        for (String script : SYSTEM_TABLES) {
            digest.add(Files.readAllBytes(engine.share().resolve(script)));
        }
        String name = "mariadb-" + engine.version() + "-data-" + digest.hex().substring(0, 16);
        return new MachineFolder(name).made("the data of a new MariaDB server", partial -> {
            try {
                bootstrap(engine, partial, SCRATCH_OPTIONS);
                Folders.sync(partial);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        });
    }

    private void bootstrap(MariaDbPrograms engine, Path partial, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(command(engine, partial));
        command.add("--bootstrap");
        command.add("--max-allowed-packet=8M");
        // What is lost when this is interrupted is made again.
        command.add("--innodb-flush-log-at-trx-commit=0");
        command.addAll(options);
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        boolean fed = feed(bootstrap, engine);
        if (bootstrap.waitFor() != 0 || !fed) {
            Folders.delete(partial);
            throw MariaDbEngine.logOf(log).failure("the embedded MariaDB server could not make its data folder");
        }
    }

    private static boolean feed(Process bootstrap, MariaDbPrograms engine) {
        try (OutputStream in = bootstrap.getOutputStream()) {
            in.write("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(engine.share().resolve(script), in);
            }
            in.write(("create database " + SCHEMA + ";\n").getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException _) {
            // The server has gone; its log says why.
            return false;
        }
    }

    /**
     * The command line that starts a server on this data, in which SQL reaches nothing but databases.
     *
     * @param accounts the statements that say who may do what, which the server runs before it answers
     */
    public List<String> startCommand(MariaDbPrograms engine, Path socket, Path accounts) throws IOException {
        Path files = OwnerOnly.folder(folder.resolveSibling("files"));
        List<String> command = new ArrayList<>(command(engine, folder));
        ResourceFile.words(MariaDbData.class, "mariadbd.options").stream()
                .map(option -> option.replace("${socket}", socket.toString())
                        .replace("${accounts}", accounts.toString())
                        .replace("${files}", files.toString())
                        .replace(
                                "${plugins}", engine.folder().resolve("plugins").toString()))
                .forEach(command::add);
        return List.copyOf(command);
    }

    /** As {@link #startCommand}, for what {@link #initialiseScratch} made. */
    List<String> startScratchCommand(MariaDbPrograms engine, Path socket, Path accounts) throws IOException {
        List<String> command = new ArrayList<>(startCommand(engine, socket, accounts));
        command.addAll(SCRATCH_OPTIONS);
        command.addAll(ResourceFile.words(MariaDbData.class, "mariadbd-scratch.options"));
        return List.copyOf(command);
    }

    private static List<String> command(MariaDbPrograms engine, Path data) {
        List<String> command = new ArrayList<>(List.of(
                engine.program().toString(),
                // First of all: nothing of the machine's own servers is read.
                "--no-defaults",
                "--basedir=" + engine.folder(),
                "--datadir=" + data,
                // The data folder, where the server works: in a shared folder each start deletes what others left.
                "--tmpdir=.",
                "--lc-messages-dir=" + engine.share(),
                "--character-sets-dir=" + engine.share().resolve("charsets")));
        command.addAll(OPTIONS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
