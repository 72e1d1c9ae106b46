package dev.retort.database.embedded;

import dev.retort.database.Folders;
import dev.retort.database.OwnerOnly;
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
        List<String> command = new ArrayList<>(command(engine, folder));
        command.add("--socket=" + socket);
        command.add("--init-file=" + accounts);
        // Nothing is ever put into this folder; without it, the server would read and write anywhere.
        command.add("--secure-file-priv=" + OwnerOnly.folder(folder.resolveSibling("files")));
        // There is none, and so no library that could be loaded.
        command.add("--plugin-dir=" + engine.folder().resolve("plugins"));
        command.add("--local-infile=0");
        command.add("--skip-symbolic-links");
        command.add("--event-scheduler=OFF");
        command.add("--skip-networking");
        // Encryption needs a key, which takes seconds to make; a socket of the owner's alone needs none.
        command.add("--skip-ssl");
        command.add("--skip-name-resolve");
        command.add("--performance-schema=OFF");
        command.add("--log-warnings=1");
        command.add("--max-allowed-packet=256M");
        // Migrations of functions and triggers need no super-user's rights here, and have none.
        command.add("--log-bin-trust-function-creators=1");
        command.add("--innodb-buffer-pool-dump-at-shutdown=OFF");
        command.add("--innodb-buffer-pool-load-at-startup=OFF");
        command.add("--innodb-buffer-pool-size=128M");
        command.add("--key-buffer-size=1M");
        command.add("--aria-pagecache-buffer-size=16M");
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
