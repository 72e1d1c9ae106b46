package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.OwnJars;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Retort as it is installed: the launcher, a jar, its libraries, and the start-up caches that the first start records. It is
 * made once, and again when the classes are others. What tests start takes half the time with the caches.
 */
public final class PackagedRetort {
    private static final Path HOME = Path.of("target", "packaged").toAbsolutePath();
    private static final List<Path> SCRIPTS = List.of(Path.of("retort"), Path.of("src/shell/src/launcher/start.sh"));
    private static boolean ready;

    private PackagedRetort() {}

    /** Its folder, which nobody changes. */
    static synchronized Path home() throws Exception {
        Path cache = HOME.resolve("target/retort.aot");
        if (!ready && (!Files.exists(cache) || isOlder(cache))) {
            delete(HOME);
            make();
        }
        ready = true;
        return HOME;
    }

    private static boolean isOlder(Path cache) throws IOException {
        FileTime recorded = Files.getLastModifiedTime(cache);
        for (Path script : SCRIPTS) {
            if (Files.getLastModifiedTime(script).compareTo(recorded) > 0) {
                return true;
            }
        }
        for (Path classes : OwnJars.classes()) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(recorded) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void make() throws Exception {
        Path target = Files.createDirectories(HOME.resolve("target"));
        for (Path script : SCRIPTS) {
            Files.createDirectories(HOME.resolve(script).getParent());
            Files.copy(script, HOME.resolve(script));
        }
        for (Path jar : jars()) {
            OwnJars.make(jar.getFileName().toString().replace(".jar", ""), jar);
        }
        Path libraries = Files.createDirectories(target.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                Path library = Path.of(entry);
                Files.createSymbolicLink(libraries.resolve(library.getFileName()), library.toAbsolutePath());
            }
        }
        Files.createFile(target.resolve("built"));
        Files.setLastModifiedTime(target.resolve("built"), FileTime.fromMillis(0));
        Files.writeString(target.resolve("nothing.aot"), "of another jar");
        project(HOME);
        // What is recorded is of the home's own project, whatever the person works on.
        Ran first = start(HOME, HOME, Map.of("DATABASE_URL", "sqlite:///nothing.db"), "--version");
        assertEquals(0, first.status(), first.err());
    }

    /** A project whose sources were generated. */
    static Path project(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(folder.resolve("db/retort.toml"), "url = \"sqlite:///data.db\"\n");
        Files.writeString(
                folder.resolve("db/migration/V1__film.sql"),
                "create table film (id integer primary key, title varchar(20));\n");
        assertEquals(0, Ran.in(folder, Map.of(), "", "upgrade").status());
        return folder;
    }

    /** Another home that is like it; its links are to the same libraries. */
    static void copyTo(Path other) throws Exception {
        Path home = home();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(file -> !file.equals(home)).toList()) {
                Files.copy(
                        file,
                        other.resolve(home.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Runs the launcher of a home. */
    static Ran start(Path home, Path folder, Map<String, String> environment, String... arguments) throws Exception {
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        List<String> command = new ArrayList<>(List.of(home.resolve("retort").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(Set.of(
                        "RETORT_URL", "DATABASE_URL", "RETORT_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        // The order of the libraries is that of this locale.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int status = builder.start().waitFor();
        Ran ran = new Ran(status, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ran;
    }

    /** A command line that runs a class of Retort's or of the tests', without the launcher. */
    public static List<String> java(String mainClass, String... arguments) {
        try {
            Path target = home().resolve("target");
            List<String> classPath =
                    new ArrayList<>(jars().stream().map(Path::toString).toList());
            try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
                libraries.map(Path::toString).sorted().forEach(classPath::add);
            }
            classPath.add(testClasses().toString());
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:AOTCache=" + target.resolve("retort.aot"),
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:NewSize=160m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
                    "-Dorg.jooq.no-logo=true",
                    "-Dorg.jooq.no-tips=true",
                    "-classpath",
                    String.join(File.pathSeparator, classPath),
                    mainClass));
            command.addAll(Arrays.asList(arguments));
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our own, in the order in which the launcher has them. */
    private static List<Path> jars() {
        return OwnJars.artifacts().stream()
                .map(artifact -> HOME.resolve("target/" + artifact + ".jar"))
                .toList();
    }

    private static Path testClasses() throws URISyntaxException {
        return Path.of(PackagedRetort.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
