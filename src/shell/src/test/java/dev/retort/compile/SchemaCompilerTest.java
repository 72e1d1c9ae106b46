package dev.retort.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What becomes of generated sources. */
@Isolated
class SchemaCompilerTest {
    private static final Path COMMITTED = Path.of("generated-sources");

    @TempDir
    Path folder;

    @Test
    void error_namesFileLineAndColumn_inEnglish() throws IOException {
        SourceTree tree = new SourceTree(folder)
                .with("Fine", "package shop;\npublic class Fine {}\n")
                .with("Wrong", "package shop;\npublic class Wrong {\n    Missing here;\n}\n");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            RetortException error = assertThrows(RetortException.class, () -> compile(tree.sources()));

            assertEquals(
                    new Location.InFile(tree.file("Wrong"), 3, 5),
                    error.location().orElseThrow());
            assertEquals("cannot find symbol; symbol:   class Missing; location: class shop.Wrong", error.message());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void error_ofBrokenSyntax_isToldWithItsPlace() throws IOException {
        SourceTree tree = new SourceTree(folder).with("Wrong", "package shop;\npublic class Wrong {\n    int one\n}\n");

        RetortException error = assertThrows(RetortException.class, () -> compile(tree.sources()));

        assertEquals(
                new Location.InFile(tree.file("Wrong"), 3, 12), error.location().orElseThrow());
        assertEquals("';' expected", error.message());
    }

    @Test
    void error_isToldOfWhatIsThere_notOfWhatTheCompilerWasShown() throws IOException {
        SourceTree tree = new SourceTree(folder)
                .with(
                        "Wrong",
                        "package shop;\npublic class Wrong {\n    Object o = org.jooq.impl.DSL.abs(1, 2, 3);\n}\n");

        RetortException error = assertThrows(RetortException.class, () -> compile(tree.sources()));

        assertEquals(
                new Location.InFile(tree.file("Wrong"), 3, 33), error.location().orElseThrow());
        assertTrue(error.message().startsWith("no suitable method found for abs(int,int,int)"), error.message());
    }

    @Test
    void sourceChangedByHand_mayCallWhatTheGeneratedOnesOverride() throws IOException {
        SourceTree tree = new SourceTree(folder).with("Mine", """
            package shop;
            public abstract class Mine<R extends org.jooq.Record> extends org.jooq.impl.TableImpl<R> {
                Mine() { super(org.jooq.impl.DSL.name("mine")); }
                @Override public org.jooq.Table<R> as(String name) { return super.as(name); }
                static org.jooq.Table<?> other(org.jooq.Table<?> table) { return table.as("x"); }
            }
            """);

        assertTrue(Files.exists(compile(tree.sources()).jar()));
    }

    /** Whatever is left out of what the compiler sees must not show in what it writes. */
    @Tag("slow")
    @Test
    void classes_areWhatThePlainCompilerWrites() throws IOException {
        List<String> packages;
        try (Stream<Path> folders = Files.list(COMMITTED)) {
            packages = folders.map(found -> found.getFileName().toString()).toList();
        }
        assertEquals(1, packages.size(), packages.toString());
        CompiledSchema schema = compile(GeneratedSources.in(COMMITTED, packages.getFirst()));

        Map<String, byte[]> plain = plain(COMMITTED);

        assertTrue(plain.size() > 10, plain.keySet().toString());
        Map<String, byte[]> compiled = classes(schema.jar(), packages.getFirst() + "/");
        assertEquals(plain.keySet(), compiled.keySet());
        plain.forEach((name, bytes) -> assertArrayEquals(bytes, compiled.get(name), name));
    }

    /** For a table that imports a path of another the compiler reads the other first, and so on to the last. */
    @Tag("slow")
    @Test
    void chainOf300Tables_compiles() throws IOException {
        SourceTree tree = new SourceTree(folder);
        int last = 300;
        for (int i = 1; i <= last; i++) {
            tree.with("T" + i, table(i, Math.min(i + 1, last)));
        }

        CompiledSchema schema = compile(tree.sources());

        assertEquals(2 * last, classes(schema.jar(), SourceTree.PACKAGE + "/").size());
    }

    private static String table(int number, int next) {
        return """
            package shop;

            import org.jooq.ForeignKey;
            import org.jooq.InverseForeignKey;
            import org.jooq.Path;
            import org.jooq.Record;
            import org.jooq.Table;
            import org.jooq.impl.DSL;
            import org.jooq.impl.TableImpl;
            import shop.T%2$d.T%2$dPath;

            public class T%1$d extends TableImpl<Record> {
                private static final long serialVersionUID = 1L;

                public T%1$d() {
                    super(DSL.name("t%1$d"));
                }

                public <O extends Record> T%1$d(
                        Table<O> path, ForeignKey<O, Record> child, InverseForeignKey<O, Record> parent) {
                    super(path, child, parent, new T%1$d());
                }

                public static class T%1$dPath extends T%1$d implements Path<Record> {
                    private static final long serialVersionUID = 1L;

                    public <O extends Record> T%1$dPath(
                            Table<O> path, ForeignKey<O, Record> child, InverseForeignKey<O, Record> parent) {
                        super(path, child, parent);
                    }
                }

                private transient T%2$dPath next;

                public T%2$dPath next() {
                    if (next == null) next = new T%2$dPath(this, null, null);
                    return next;
                }
            }
            """.formatted(number, next);
    }

    private CompiledSchema compile(GeneratedSources sources) {
        return SchemaCompiler.compile(sources, SchemaCache.in(folder.resolve("cache")));
    }

    private static Map<String, byte[]> plain(Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> found = Files.walk(directory)) {
            List<Path> sources = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            ClassFilesInMemory memory = new ClassFilesInMemory(files);
            List<String> options = List.of(
                    "-proc:none",
                    "-g:none",
                    "-implicit:none",
                    "-nowarn",
                    "-classpath",
                    System.getProperty("java.class.path"));
            assertTrue(compiler.getTask(null, memory, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call());
            return memory.entries();
        }
    }

    private static Map<String, byte[]> classes(Path jar, String folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : java.util.Collections.list(file.entries())) {
                if (entry.getName().startsWith(folder)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        classes.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return classes;
    }
}
