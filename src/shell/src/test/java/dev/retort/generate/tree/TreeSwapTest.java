package dev.retort.generate.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Way.class)
    void killedAtAnyMoment_leavesTheOldTreeOrTheNew(Way way) throws Exception {
        Path tree = folder.resolve("db");
        write(tree, content("a"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123);
        List<String> states = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = writer(tree, way, Integer.MAX_VALUE);
            // It has begun when it says so: from there on, any moment is as good as any other.
            assertEquals('.', writer.getInputStream().read());
            writer.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS);
            writer.destroyForcibly().waitFor();
            // Between two renames there is no tree, until the next run brings one back.
            if (way == Way.EXCHANGE || Files.exists(tree)) {
                states.add(state(tree));
            }
            new TreeSwap(tree, way.moves).recover();
            states.add(state(tree));
        }
        states.removeAll(List.of("a", "b"));
        assertEquals(List.of(), states);
        assertEquals(List.of("db"), names(folder));
    }

    @ParameterizedTest
    @CsvSource({"0, a, a", "1, gone, a", "2, b, b"})
    void killedAfterSoManyRenames_isSetRightByTheNextRun(int renames, String left, String recovered) throws Exception {
        Path tree = folder.resolve("db");
        write(tree, content("a"));
        Process writer = writer(tree, Way.RENAMES, renames);
        assertEquals(Killing.STATUS, writer.waitFor(), () -> said(writer));
        assertEquals(left, state(tree));
        TreeSwap next = new TreeSwap(tree, Way.RENAMES.moves);
        assertTrue(next.isUnderWay());
        next.recover();
        assertEquals(recovered, state(tree));
        assertEquals(List.of("db"), names(folder));
        next.replace(paths(content("b")), Set.of());
        assertEquals("b", state(tree));
    }

    @Test
    void secondRenameRefused_leavesTheOldTree() throws IOException {
        Path tree = folder.resolve("db");
        write(tree, content("a"));
        TreeSwap refused = new TreeSwap(tree, new Refusing(folder.resolve(".db.next")));
        assertThrows(AccessDeniedException.class, () -> refused.replace(paths(content("b")), Set.of()));
        assertEquals("a", state(tree));
        new TreeSwap(tree).recover();
        assertEquals("a", state(tree));
        assertEquals(List.of("db"), names(folder));
    }

    /** How one tree takes the place of another. */
    enum Way {
        EXCHANGE(new FolderExchange()),
        RENAMES((_, _) -> false);

        private final FolderMoves moves;

        Way(FolderMoves moves) {
            this.moves = moves;
        }
    }

    /** Ends the process, as a kill does, in place of the rename that would be one too many. */
    private static final class Killing implements FolderMoves {
        private static final int STATUS = 77;
        private final FolderMoves moves;
        private int left;

        Killing(FolderMoves moves, int renames) {
            this.moves = moves;
            this.left = renames;
        }

        @Override
        public boolean exchange(Path one, Path other) {
            return moves.exchange(one, other);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (left-- == 0) {
                Runtime.getRuntime().halt(STATUS);
            }
            moves.move(from, to);
        }
    }

    /** A system that lets one folder stay where it is: another program has a file of it open. */
    private record Refusing(Path stays) implements FolderMoves {
        @Override
        public boolean exchange(Path one, Path other) {
            return false;
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (from.equals(stays)) {
                throw new AccessDeniedException(from.toString());
            }
            FolderMoves.super.move(from, to);
        }
    }

    /** Exchanges one tree for another and back, until it is killed. */
    static final class Writer {
        private Writer() {}

        /** Runs in a process of its own. */
        public static void main(String... arguments) throws IOException {
            FolderMoves moves = new Killing(Way.valueOf(arguments[1]).moves, Integer.parseInt(arguments[2]));
            TreeSwap swap = new TreeSwap(Path.of(arguments[0]), moves);
            for (int turn = 0; ; turn++) {
                swap.replace(paths(content(turn % 2 == 0 ? "b" : "a")), Set.of());
                if (turn == 0) {
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }

    private static Process writer(Path tree, Way way, int renames) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        tree.toString(),
                        way.name(),
                        Integer.toString(renames))
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that the whole tree is of. */
    private static String state(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return "gone";
        }
        Map<String, String> files = read(tree);
        return files.equals(content("a")) ? "a" : files.equals(content("b")) ? "b" : "mixture";
    }

    private static Map<Path, String> paths(SortedMap<String, String> files) {
        Map<Path, String> paths = new TreeMap<>();
        files.forEach((path, text) -> paths.put(Path.of(path), text));
        return paths;
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
