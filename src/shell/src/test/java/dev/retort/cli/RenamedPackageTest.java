package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of sources that were generated before retort.toml named another place for them. */
class RenamedPackageTest {
    private static final String OWN = "// ours\n";

    @TempDir
    private Path project;

    @BeforeEach
    void generateOnce() throws IOException {
        Files.createDirectories(project.resolve("db/migration"));
        Files.writeString(
                project.resolve("db/migration/V1__film.sql"),
                "create table film (id integer primary key, title varchar(20));\n");
        configure("package = \"old.db\"");
        assertEquals(0, retort("upgrade").status());
    }

    @Test
    void formerPackage_goesWithItsEmptyFolders() throws IOException {
        List<String> before = sources("old/db");
        configure("package = \"app.data\"");
        Ran generate = retort("generate");
        assertEquals(
                before.stream().map(path -> "removed " + path).toList(),
                generate.out()
                        .lines()
                        .filter(line -> line.startsWith("removed "))
                        .toList(),
                generate.err());
        assertEquals(List.of("app"), names("generated-sources"));
        assertEquals(0, retort("generate", "--check").status());
    }

    @Test
    void check_listsTheFormerPackage_andRemovesNothing() throws IOException {
        List<String> before = sources("");
        configure("package = \"app.data\"");
        Ran check = retort("generate", "--check");
        assertEquals(1, check.status());
        assertEquals(
                before.stream().map(path -> "extra   " + path).toList(),
                check.err()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("extra "))
                        .toList());
        assertEquals(before, sources(""));
    }

    @Test
    void filesWrittenByHand_stay() throws IOException {
        write("old/db/Own.java", OWN);
        write("old/db/tables/notes.txt", OWN);
        Files.write(project.resolve("generated-sources/old/db/Latin1.java"), new byte[] {'/', '/', (byte) 0xE9});
        write("old/Beside.java", OWN);
        write("old/db/tables/Empty.java", "");
        configure("package = \"app.data\"");
        Ran generate = retort("generate");
        assertEquals(0, generate.status(), generate.err());
        assertEquals(
                List.of(
                        "old/Beside.java",
                        "old/db/Latin1.java",
                        "old/db/Own.java",
                        "old/db/tables/Empty.java",
                        "old/db/tables/notes.txt"),
                sources("old"));
    }

    @Test
    void sourcesThatOthersGenerateIntoTheSameFolder_stay() throws IOException {
        write("other/Film.java", Files.readString(project.resolve("generated-sources/old/db/tables/Film.java")));
        configure("package = \"app.data\"");
        assertEquals(0, retort("generate").status());
        assertEquals(List.of("other/Film.java"), sources("other"));
        assertEquals(List.of("app", "other"), names("generated-sources"));
    }

    @Test
    void packageWithinTheFormer_isLeftWhole() throws IOException {
        configure("package = \"old.db.generated\"");
        assertEquals(0, retort("generate").status());
        assertEquals(List.of("generated"), names("generated-sources/old/db"));
        assertEquals(0, retort("generate", "--check").status());
        configure("package = \"old\"");
        assertEquals(0, retort("generate").status());
        assertEquals(0, retort("generate", "--check").status());
        assertEquals(List.of("old"), names("generated-sources"));
    }

    @Test
    void formerFolder_goesToo() throws IOException {
        configure("package = \"old.db\"\ndirectory = \"src/sources\"");
        assertEquals(0, retort("generate").status());
        assertEquals(List.of(), names("generated-sources"));
        assertEquals(List.of("old"), names("src/sources"));
    }

    @Test
    void sameFolderByAnotherName_isLeftWhole() throws IOException {
        Files.createSymbolicLink(project.resolve("linked"), project.resolve("generated-sources"));
        List<String> before = sources("");
        configure("package = \"old.db\"\ndirectory = \"linked\"");
        Ran generate = retort("generate");
        assertEquals(0, generate.status(), generate.err());
        assertEquals(before, sources(""));
    }

    @Test
    void removalThatWasCutOff_isFinishedByTheNextRun() throws IOException {
        Path film = project.resolve("generated-sources/old/db/tables/Film.java");
        String generated = Files.readString(film);
        byte[] memory = Files.readAllBytes(project.resolve(".retort/generated"));
        byte[] upToDateStamp = Files.readAllBytes(project.resolve(".retort/agreement"));
        configure("package = \"app.data\"");
        assertEquals(0, retort("generate").status());
        write("old/db/tables/Film.java", generated);
        Files.write(project.resolve(".retort/generated"), memory);
        Files.write(project.resolve(".retort/agreement"), upToDateStamp);
        assertEquals("removed old/db/tables/Film.java\n", retort("generate").out());
        assertEquals(List.of("app"), names("generated-sources"));
    }

    @Test
    void packageThatOnlyACheckHasSeen_isRemembered() throws IOException {
        Files.delete(project.resolve(".retort/generated"));
        Files.delete(project.resolve(".retort/agreement"));
        assertEquals(0, retort("generate", "--check").status());
        configure("package = \"app.data\"");
        assertEquals(0, retort("generate").status());
        assertEquals(List.of("app"), names("generated-sources"));
    }

    private void configure(String lines) throws IOException {
        Files.writeString(
                project.resolve("db/retort.toml"), "url = \"sqlite:///data.db\"\n[generate]\n" + lines + "\n");
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve("generated-sources").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** The files below a folder of the source root, by their path from the root, in order. */
    private List<String> sources(String folder) throws IOException {
        Path root = project.resolve("generated-sources");
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> children = Files.list(project.resolve(folder))) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private Ran retort(String... arguments) {
        return Ran.in(project, Map.of(), "", arguments);
    }
}
