package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose columns are of classes that it has itself: as sources at first, then compiled. */
@Tag("slow")
class OwnTypesProjectTest {
    private static final String CONVERTER = """
        package shop;

        import org.jooq.impl.AbstractConverter;

        /** A price in cents: class Wrong implements Converter<Long, Wrong>. */
        public class CentsConverter extends AbstractConverter<Integer, Cents> {
            public CentsConverter() { super(Integer.class, Cents.class); }
            @Override public Cents from(Integer value) { return value == null ? null : new Cents(value); }
            @Override public Integer to(Cents cents) { return cents == null ? null : cents.count(); }
        }
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        write("db/migration/V1__item.sql", "create table item (id integer primary key, size varchar(9), cents int);");
        write("db/retort.toml", """
            url = "sqlite:///shop.db"
            [types]
            item.size = "shop.Size"
            item.cents = "shop.CentsConverter"
            """);
        write("src/main/java/shop/Size.java", "package shop;\n\npublic enum Size {\n  SMALL, LARGE\n}\n");
        write("src/main/java/shop/Cents.java", "package shop;\n\npublic record Cents(int count) {}\n");
        write("src/main/java/shop/CentsConverter.java", CONVERTER);
    }

    @Test
    void classes_areKnownByTheirSources_andCompiledWithThem() throws IOException {
        assertEquals(0, retort("upgrade").status());
        String item = Files.readString(folder.resolve("generated-sources/generated/tables/Item.java"));
        assertTrue(item.contains("TableField<ItemRecord, Size> SIZE"), item);
        assertTrue(item.contains("TableField<ItemRecord, Cents> CENTS"), item);

        assertTrue(compile(), "the application does not compile");
    }

    @Test
    void shell_usesTheClasses_onceTheyAreCompiledAndTrusted() throws IOException {
        assertEquals(0, retort("upgrade").status());
        String[] line = {
            "shell",
            "-e",
            "session.add(new ItemRecord().setId(1).setSize(shop.Size.LARGE).setCents(new shop.Cents(250))).commit()",
            "-e",
            "query(ITEM).where(ITEM.SIZE.eq(shop.Size.LARGE)).one().getCents()"
        };
        Ran refused = retort(line);
        assertEquals(2, refused.status());
        assertTrue(
                refused.err().contains("shop.Size, a type in db/retort.toml, is Java code of this project"),
                refused.err());

        Ran early = retort(trusting(line));
        assertEquals(2, early.status());
        assertTrue(early.err().contains("error: shop.Size is not compiled"), early.err());
        assertTrue(early.err().contains("db/retort.toml:3:1"), early.err());

        compile();
        Ran ran = retort(trusting(line));
        assertEquals(0, ran.status(), ran.err());
        assertEquals("""
                +-------+
                | count |
                +-------+
                |   250 |
                +-------+
                """, ran.out());
    }

    @Test
    void classThatIsGone_orOfAnotherKind_isRefusedWhereItIsNamed() throws IOException {
        assertEquals(0, retort("upgrade").status());
        assertTrue(retort("generate").err().contains("agrees with the migrations"));

        write("src/main/java/shop/Size.java", "package shop;\n\npublic class Size {}\n");
        Ran other = retort("generate");
        assertEquals(2, other.status());
        assertTrue(
                other.err().contains("shop.Size is neither an enum, a record, a converter nor a binding"), other.err());
        assertTrue(other.err().contains("db/retort.toml:3:1"), other.err());

        Files.move(folder.resolve("src/main/java/shop/Size.java"), folder.resolve("src/main/java/shop/Sizes.java"));
        Ran gone = retort("generate");
        assertEquals(2, gone.status());
        assertTrue(gone.err().contains("there is no class shop.Size"), gone.err());
        assertTrue(gone.err().contains("hint: did you mean shop.Sizes?"), gone.err());
    }

    @Test
    void converterThatMakesSomethingElse_isTakenIn_thoughNoFileOfRetortsChanged() throws IOException {
        assertEquals(0, retort("upgrade").status());
        write("src/main/java/shop/CentsConverter.java", CONVERTER.replace("Cents>", "Size>"));
        Ran again = retort("generate", "--check");
        assertEquals(1, again.status(), again.err());
        assertTrue(again.err().contains("Item.java"), again.err());
    }

    private static String[] trusting(String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--trust")).toArray(String[]::new);
    }

    private boolean compile() throws IOException {
        List<String> arguments = List.of(
                "-proc:none",
                "-d",
                folder.resolve("target/classes").toString(),
                "-classpath",
                Stream.of(DSLContext.class, dev.retort.Retort.class, org.jspecify.annotations.Nullable.class)
                        .map(type -> Objects.requireNonNull(
                                        type.getProtectionDomain().getCodeSource())
                                .getLocation()
                                .getPath())
                        .reduce((a, b) -> a + ":" + b)
                        .orElseThrow());
        Files.createDirectories(folder.resolve("target/classes"));
        try (Stream<Path> application = Files.walk(folder.resolve("src/main/java"));
                Stream<Path> generated = Files.walk(folder.resolve("generated-sources"))) {
            Stream<String> files =
                    Stream.concat(application, generated).map(Path::toString).filter(file -> file.endsWith(".java"));
            return ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    Stream.concat(arguments.stream(), files).toArray(String[]::new))
                    == 0;
        }
    }

    private Ran retort(String... arguments) {
        return Ran.in(
                folder,
                Map.of(
                        "HOME",
                        folder.resolve("home").toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("home/cache").toString()),
                "",
                arguments);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
