package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, with the caches that its first start recorded. */
@Tag("slow")
class LauncherTest {
    private static final String AGREES = "generated-sources agrees with the migrations\n";

    @TempDir
    private static Path projects;

    private static Path home;
    private static Path cache;
    private static byte[] recorded = {};

    /** A project with nothing to do, which no test changes. */
    private static Path agreeing;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startOnce() throws Exception {
        home = PackagedRetort.home();
        cache = home.resolve("target/nothing.aot");
        recorded = Files.readAllBytes(cache);
        agreeing = upToDate(projects.resolve("agreeing"));
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

    /** Its old caches would be complained of at each start. */
    @Test
    void movedAndWithoutLibraries_itRecordsAnew_andAnswersWhereNothingIsToDo() throws Exception {
        Path moved = Files.createDirectory(folder.resolve("moved"));
        PackagedRetort.copyTo(moved);
        PackagedRetort.delete(moved.resolve("target/lib"));
        for (List<String> command :
                List.of(List.of("generate"), List.of("generate", "--check", "--project", "../agreeing"))) {
            assertEquals(
                    new Ran(0, "", AGREES),
                    PackagedRetort.start(moved, agreeing, Map.of(), command.toArray(String[]::new)));
        }
        assertEquals(new Ran(0, "", ""), PackagedRetort.start(moved, agreeing, Map.of(), "generate", "--quiet"));
        assertTrue(Files.size(moved.resolve("target/nothing.aot")) > 1_000_000);
        assertFalse(Arrays.equals(recorded, Files.readAllBytes(moved.resolve("target/nothing.aot"))));
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

    /** Where migrations lie is parsed by a library, which the first, small start has not; what init writes names it in comments. */
    @Test
    void settingsOfMigrations_areNoMatterOfTheFirstStart() throws Exception {
        Path project = upToDate(folder.resolve("project"));
        for (String settings : List.of("""
            url = "sqlite:///data.db"
            [flyway]
            locations = ["filesystem:db/migration"]
            """, """
            url = "sqlite:///data.db"
            #[flyway]
              #locations = ["classpath:db/migration", "filesystem:sql/{vendor}"]
            """)) {
            Files.writeString(project.resolve("db/retort.toml"), settings);
            assertEquals(0, start(project, "generate").status());
            assertEquals(new Ran(0, "", AGREES), start(project, "generate", "--check"), settings);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx48m", "-Xmx67108864", "-XX:MaxRAMPercentage=1.0", "-XX:+UseParallelGC"})
    void whatIsSaidOfMemory_doesNotKeepItFromStarting(String option) throws Exception {
        Ran ran = PackagedRetort.start(
                PackagedRetort.home(), agreeing, Map.of("RETORT_JAVA_OPTIONS", option), "-e", "select(inline(41))");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("41"), ran.out());
    }

    @Test
    void withADamagedCache_itStarts() throws Exception {
        for (byte[] damaged :
                List.of(new byte[0], "damaged".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(recorded, 5_000_000))) {
            Files.write(cache, damaged);
            assertEquals(new Ran(0, "", AGREES), start(agreeing, "generate"));
        }
    }

    /** A project that the launcher has found to agree. */
    private static Path upToDate(Path project) throws Exception {
        Ran first = start(PackagedRetort.project(Files.createDirectory(project)), "generate");
        assertEquals(0, first.status(), first.err());
        return project;
    }

    private static Ran start(Path folder, String... arguments) throws Exception {
        return PackagedRetort.start(home, folder, Map.of(), arguments);
    }
}
