package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a home of its own whose jar is newer than its caches: the first start records them. */
class LauncherTest {
    private static final String AGREES = "generated-sources agrees with the migrations\n";

    @TempDir
    private static Path home;

    private static Path cache;
    private static byte[] recorded = {};

    /** A project with nothing to do, which no test changes. */
    private static Path agreeing;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOnce() throws Exception {
        Path target = Files.createDirectories(home.resolve("target"));
        Files.copy(Path.of("retort"), home.resolve("retort"));
        jar(target.resolve("retort.jar"));
        Path libraries = Files.createDirectories(target.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                Path library = Path.of(entry);
                Files.createSymbolicLink(libraries.resolve(library.getFileName()), library.toAbsolutePath());
            }
        }
        Files.createFile(target.resolve("built"));
        Files.setLastModifiedTime(target.resolve("built"), FileTime.fromMillis(0));
        cache = target.resolve("nothing.aot");
        Files.writeString(cache, "of another jar");
        generated(home);
        // What is recorded is of the home's own project, whatever the person works on.
        Map<String, String> elsewhere = Map.of("DATABASE_URL", "sqlite:///nothing.db");
        assertEquals(0, start(home, elsewhere, "--version").status());
        recorded = Files.readAllBytes(cache);
        agreeing = upToDate(home.resolve("agreeing"));
    }

    /** JUnit warns of every link that it finds leading out of a folder it removes. */
    @AfterAll
    static void takeTheLinksAway() throws IOException {
        try (Stream<Path> links = Files.list(home.resolve("target/lib"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    @AfterEach
    void restoreTheCache() throws IOException {
        Files.write(cache, recorded);
    }

    @Test
    void firstStart_recordsBothCaches() throws IOException {
        assertTrue(recorded.length > 1_000_000, Files.readString(home.resolve("target/training.log")));
        assertTrue(Files.exists(home.resolve("target/retort.aot")));
    }

    @Test
    void withNothingToDo_noLibraryIsAsked() throws Exception {
        Path libraries = home.resolve("target/lib");
        Path away = Files.move(libraries, home.resolve("target/away"));
        try {
            for (List<String> command :
                    List.of(List.of("generate"), List.of("generate", "--check", "--project", "../agreeing"))) {
                assertEquals(new Ran(0, "", AGREES), start(agreeing, command.toArray(String[]::new)));
            }
            assertEquals(new Ran(0, "", ""), start(agreeing, "generate", "--quiet"));
        } finally {
            Files.move(away, libraries);
        }
    }

    @Test
    void withSomethingToDo_itIsDone() throws Exception {
        Path project = upToDate(folder.resolve("project"));
        Files.writeString(project.resolve("db/retort.toml"), """
                url = "sqlite:///data.db"
                [names.film]
                caption = "title"
                """);
        Ran check = start(project, "generate", "--check");
        assertEquals(1, check.status(), check.err());
        assertTrue(check.err().startsWith("error: generated-sources does not agree"), check.err());
        Ran generate = start(project, "generate");
        assertEquals(0, generate.status(), generate.err());
        assertTrue(Files.readString(project.resolve("generated-sources/generated/tables/Film.java"))
                .contains("CAPTION"));
        assertEquals(new Ran(0, "", AGREES), start(project, "generate", "--check"));
    }

    @Test
    void whatIsWrong_isSaidOnce() throws Exception {
        assertEquals(new Ran(2, "", """
                        error: unknown option: '--chekc'
                        hint: did you mean --check? retort generate --help lists what there is
                        """), start(agreeing, "generate", "--chekc"));
        Ran noProject = start(folder, "generate");
        assertEquals(2, noProject.status());
        assertTrue(noProject.err().startsWith("error: there is no project here"), noProject.err());
    }

    @Test
    void withoutItsCache_itStarts() throws Exception {
        Files.delete(cache);
        assertEquals(new Ran(0, "", AGREES), start(agreeing, "generate"));
    }

    @Test
    void withADamagedCache_itStarts() throws Exception {
        for (byte[] damaged :
                List.of(new byte[0], "damaged".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(recorded, 5_000_000))) {
            Files.write(cache, damaged);
            assertEquals(new Ran(0, "", AGREES), start(agreeing, "generate"));
        }
    }

    /** A project whose sources were generated. */
    private static Path generated(Path project) throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(project.resolve("db/retort.toml"), "url = \"sqlite:///data.db\"\n");
        Files.writeString(
                project.resolve("db/migration/V1__film.sql"),
                "create table film (id integer primary key, title varchar(20));\n");
        assertEquals(0, Ran.in(project, Map.of(), "", "upgrade").status());
        return project;
    }

    /** A project that the launcher has found to agree. */
    private static Path upToDate(Path project) throws Exception {
        Ran first = start(generated(Files.createDirectory(project)), "generate");
        assertEquals(0, first.status(), first.err());
        return project;
    }

    private static void jar(Path file) {
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-cf", file.toString(), "-C", "target/classes", ".");
        assertEquals(0, status);
    }

    private static Ran start(Path folder, String... arguments) throws Exception {
        return start(folder, Map.of(), arguments);
    }

    private static Ran start(Path folder, Map<String, String> environment, String... arguments) throws Exception {
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
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int status = builder.start().waitFor();
        return new Ran(status, Files.readString(out), Files.readString(err));
    }
}
