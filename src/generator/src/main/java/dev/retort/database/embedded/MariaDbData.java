package dev.retort.database.embedded;

import dev.retort.database.Folders;
import dev.retort.database.OwnerOnly;
import dev.retort.internal.text.ResourceFile;
import java.io.IOException;
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

    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    /** Makes the system tables and the schema where there is no data yet. The caller holds the lock. */
    public void initialise(MariaDbPrograms engine) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        Folders.delete(partial);
        OwnerOnly.folder(partial);
        List<String> command = new ArrayList<>(command(engine, partial));
        command.add("--bootstrap");
        command.add("--max-allowed-packet=8M");
        // What is lost when this is interrupted is made again.
        command.add("--innodb-flush-log-at-trx-commit=0");
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        boolean fed = feed(bootstrap, engine);
        if (bootstrap.waitFor() != 0 || !fed) {
            Folders.delete(partial);
            throw MariaDbEngine.logOf(log).failure("the embedded MariaDB server could not make its data folder");
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
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
                "--character-sets-dir=" + engine.share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=32M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
