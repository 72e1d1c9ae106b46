package dev.retort.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled schemas from one start to the next, whatever happens to the files. */
@Tag("slow")
class SchemaCacheTest {

    @TempDir
    Path folder;

    private Path kept;
    private SchemaCache cache;
    private GeneratedSources sources;

    @BeforeEach
    void writeSources() throws IOException {
        kept = folder.resolve("cache/schemas");
        cache = SchemaCache.in(kept);
        sources = new SourceTree(folder.resolve("sources"))
                .with(
                        "Tables",
                        "package shop;\npublic class Tables { public static final String USERS = \"users\"; }\n")
                .sources();
    }

    @Test
    void folderAndFiles_areTheOwnersAlone() throws IOException {
        compile();

        assertEquals("rwx------", permissions(kept));
        for (Path file : files()) {
            assertEquals("rw-------", permissions(file), file.toString());
        }
    }

    @Test
    void truncatedFiles_areMadeAgain() throws IOException {
        compile();
        Set<Path> written = files();
        for (Path file : written) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        }

        assertUsable(compile());
        assertEquals(written, files());
    }

    @Test
    void emptyFiles_areMadeAgain() throws IOException {
        compile();
        for (Path file : files()) {
            Files.write(file, new byte[0]);
        }

        assertUsable(compile());
    }

    /** A disk may lose the middle of a file and keep its end, where a jar's directory is. */
    @Test
    void corruptedFiles_areMadeAgain() throws IOException {
        compile();
        List<byte[]> whole = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            whole.add(bytes.clone());
            java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 0);
            Files.write(file, bytes);
        }

        assertTrue(cache.find(sources.fingerprint()).isEmpty());
        assertUsable(compile());
        int i = 0;
        for (Path file : files()) {
            assertEquals(-1, java.util.Arrays.mismatch(whole.get(i++), Files.readAllBytes(file)), file.toString());
        }
    }

    @Test
    void secondCompilation_takesWhatIsThere() throws IOException {
        Path jar = compile().jar();
        Object before = Files.readAttributes(jar, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();

        assertEquals(jar, compile().jar());
        assertEquals(
                before,
                Files.readAttributes(jar, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey());
    }

    @Test
    void folderThatCannotBeMade_isSaidSo() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file, where a folder should be");

        assertFalse(cache.isWritable());
        RetortException error = assertThrows(RetortException.class, this::compile);
        assertTrue(error.message().startsWith("cannot write " + kept), error.message());
        assertTrue(error.hint().orElseThrow().contains("XDG_CACHE_HOME"));
    }

    @Test
    void oldEntries_goWhenANewOneComes_andUsedOnesStay() throws IOException {
        Path unused = old(Files.createDirectories(kept).resolve("unused.jar"), Duration.ofDays(61));
        Path recent = old(kept.resolve("recent.jar"), Duration.ofDays(59));
        Path unfinished = old(kept.resolve("schema1.part"), Duration.ofHours(2));
        Path beingWritten = old(kept.resolve("schema2.part"), Duration.ofMinutes(1));
        Path foreign = old(kept.resolve("notes.txt"), Duration.ofDays(400));
        Path jar = compile().jar();

        assertEquals(
                Set.of(),
                Stream.of(unused, unfinished).filter(Files::exists).collect(java.util.stream.Collectors.toSet()));
        assertTrue(Stream.of(recent, beingWritten, foreign, jar).allMatch(Files::exists), files().toString());

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofDays(61))));
        cache.find(sources.fingerprint()).orElseThrow();
        compile("another key");
        assertTrue(Files.exists(jar), "what was asked for a moment ago stays");
    }

    @Test
    void compilingTheSameAtOnce_givesBothAUsableSchema() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<FutureTask<CompiledSchema>> both = Stream.generate(() -> new FutureTask<>(() -> {
                    start.await();
                    return SchemaCompiler.compile(sources, sources.fingerprint(), SchemaCache.in(kept));
                }))
                .limit(2)
                .toList();
        both.forEach(task -> Thread.ofPlatform().start(task));

        for (FutureTask<CompiledSchema> task : both) {
            assertUsable(task.get());
        }
        assertEquals(2, files().size(), "one schema, one jar of headers, nothing unfinished: " + files());
    }

    @Test
    void differentKeys_haveDifferentFiles() {
        assertNotEquals(compile("one").jar(), compile("two").jar());
    }

    private CompiledSchema compile() {
        return SchemaCompiler.compile(sources, cache);
    }

    private CompiledSchema compile(String key) {
        return SchemaCompiler.compile(sources, key, cache);
    }

    private static void assertUsable(CompiledSchema schema) throws IOException {
        assertEquals("shop", schema.packageName());
        try (SchemaClasses classes = schema.open()) {
            assertEquals(Set.of("USERS"), classes.index().tables());
            assertEquals(
                    "shop.Tables",
                    Class.forName("shop.Tables", true, classes.loader()).getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        try (var headers = new java.util.jar.JarFile(schema.headers().toFile())) {
            assertTrue(headers.size() > 1_000);
        }
    }

    private static Path old(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(
                Files.writeString(file, ""), FileTime.from(Instant.now().minus(age)));
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
