package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exchange of one tree for another. */
class TreeSwapTest {
    private static final int FILES = 200;
    private static final int KILLS = 25;

    @TempDir
    private Path folder;

    @Test
    void whatIsTheSame_keepsItsFile() throws IOException {
        Path tree = folder.resolve("db");
        write(tree, Map.of("Same.java", "same", "tables/Old.java", "old", "Changed.java", "before"));
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(tree.resolve("Same.java"), longAgo);
        new TreeSwap(tree)
                .replace(
                        Map.of(Path.of("Changed.java"), "after", Path.of("records/New.java"), "new"),
                        Set.of(Path.of("tables/Old.java")));
        assertEquals(Map.of("Same.java", "same", "Changed.java", "after", "records/New.java", "new"), read(tree));
        assertEquals(longAgo, Files.getLastModifiedTime(tree.resolve("Same.java")));
        assertEquals(List.of("db"), names(folder));
    }

    @Test
    void emptyTree_leavesNoFolder() throws IOException {
        Path tree = folder.resolve("db");
        write(tree, Map.of("Old.java", "old"));
        new TreeSwap(tree).replace(Map.of(), Set.of(Path.of("Old.java")));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void exchangeCutOffBetweenTwoRenames_isTakenBack() throws IOException {
        Path tree = folder.resolve("db");
        write(folder.resolve(".db.previous"), Map.of("Old.java", "old"));
        write(folder.resolve(".db.next"), Map.of("New.java", "new"));
        TreeSwap swap = new TreeSwap(tree);
        assertTrue(swap.isUnderWay());
        swap.recover();
        assertEquals(Map.of("Old.java", "old"), read(tree));
        assertEquals(List.of("db"), names(folder));
    }

    @Test
    void killedAtAnyMoment_leavesTheOldTreeOrTheNew() throws Exception {
        Path tree = folder.resolve("db");
        write(tree, content("a"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);
        int mixtures = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            tree.toString())
                    .redirectErrorStream(true)
                    .start();
            // It has begun when it says so: from there on, any moment is as good as any other.
            assertEquals('.', writer.getInputStream().read());
            writer.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS);
            writer.destroyForcibly().waitFor();
            String state = read(tree).equals(content("a")) ? "a" : read(tree).equals(content("b")) ? "b" : "mixture";
            mixtures += state.equals("mixture") ? 1 : 0;
            new TreeSwap(tree).recover();
        }
        assertEquals(0, mixtures);
        assertEquals(List.of("db"), names(folder));
    }

    /** Exchanges one tree for another and back, until it is killed. */
    static final class Writer {
        private Writer() {}

        /** Runs in a process of its own. */
        public static void main(String... arguments) throws IOException {
            TreeSwap swap = new TreeSwap(Path.of(arguments[0]));
            for (int turn = 0; ; turn++) {
                Map<Path, String> written = new TreeMap<>();
                content(turn % 2 == 0 ? "b" : "a").forEach((path, text) -> written.put(Path.of(path), text));
                swap.replace(written, Set.of());
                if (turn == 0) {
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }

    private static SortedMap<String, String> content(String version) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int file = 0; file < FILES; file++) {
            files.put("tables/T" + file + ".java", version.repeat(500) + file);
        }
        return files;
    }

    private static void write(Path tree, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = tree.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> read(Path tree) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(tree.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static List<String> names(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
