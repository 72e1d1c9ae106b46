package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.render.Format;
import dev.retort.shell.command.input.Favourites;
import dev.retort.shell.io.Output;
import dev.retort.shell.script.ShellScript;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands for files leave on the disk. */
class FilesTest {
    private static final String DATABASE = "library on sqlite";

    @TempDir
    static Path shared;

    private static Database database;
    private static CompiledSchema schema;

    @TempDir
    Path folder;

    private final StringWriter data = new StringWriter();
    private final Settings settings = new Settings(Format.CSV, 0, false);
    private ScriptSession session;

    @BeforeAll
    static void openDatabase() {
        ScriptDatabase databases = new ScriptDatabase(shared);
        database = databases.create(DATABASE);
        schema = databases.compile(DATABASE, database);
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        ShellLaunch launch = new ShellLaunch(
                database,
                new FixedSchema(schema),
                settings,
                Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()));
        session = new ScriptSession(
                launch, new Output(new PrintWriter(data), new PrintWriter(new StringWriter()), false));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void run(String... lines) {
        session.run(List.of(ShellScript.ofCode(String.join("\n", lines).replace("$", folder.toString()))));
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Tag("slow")
    @Test
    void output_takesAllResultsUntilItIsSetBack() throws IOException {
        run("/o $/all.csv", "select(BOOK.ID).from(BOOK).limit(1)", "20 + 1", "/o", "30 + 1");
        assertEquals("id\n1\n\n21\n", written("all.csv"));
        assertEquals("31\n", data.toString());
    }

    @Test
    void output_isThereBeforeTheNextLine_andEndsWithTheSession() throws IOException {
        run(
                "/o $/now.csv",
                "1 + 1",
                "Files.size(Path.of(\"$/now.csv\"))"
                        .replace("Files", "java.nio.file.Files")
                        .replace("Path.of", "java.nio.file.Path.of"));
        assertEquals("2\n2\n", written("now.csv"));
    }

    @Test
    void output_takesWhatCommandsList() throws IOException {
        run(
                "/format table",
                "/o $/lists.txt",
                "/d author",
                "/d",
                "select(BOOK.ID).from(BOOK)",
                "/sql",
                "/o",
                "/d book");
        String lists = written("lists.txt");
        assertTrue(lists.contains("AUTHOR") && lists.contains("BOOK"), lists);
        assertTrue(lists.contains("select"), lists);
        assertTrue(data.toString().contains("BOOK") && !data.toString().contains("AUTHOR.ID"), data::toString);
    }

    @Test
    void output_overwritesOrAppends() throws IOException {
        run("/o $/a.csv", "1", "/o $/a.csv", "2", "/o >>$/a.csv", "3", "/o -a $/a.csv", "4");
        assertEquals("2\n3\n4\n", written("a.csv"));
    }

    @Test
    void once_takesOneResult_whole() throws IOException {
        run("/limit 1", "/once \"$/with space.csv\"", "select(BOOK.ID).from(BOOK)", "5");
        assertEquals("id\n1\n2\n3\n4\n", written("with space.csv"));
        assertEquals("5\n", data.toString());
    }

    @Test
    void once_leavesTheOlderFile_whenTheQueryFails() throws IOException {
        Files.writeString(folder.resolve("old.csv"), "old\n");
        assertThrows(RetortException.class, () -> run("/once $/old.csv", "db.resultQuery(\"select nothing\")"));
        assertEquals("old\n", written("old.csv"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("old.csv"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void export_writesAllRowsInTheNamedFormat() throws IOException {
        run("/limit 1", "select(BOOK.ID).from(BOOK).where(BOOK.ID.le(2))", "/export jsonl $/rows.jsonl");
        assertEquals("{\"id\":1}\n{\"id\":2}\n", written("rows.jsonl"));
    }

    @Test
    void export_leavesTheOlderFile_whereThereIsNoResult() throws IOException {
        Files.writeString(folder.resolve("old.csv"), "old\n");
        assertThrows(RetortException.class, () -> run("/export csv $/old.csv"));
        assertEquals("old\n", written("old.csv"));
    }

    @Test
    void include_looksBesideTheFileOfAScript() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("main.java"), "/i sub/one.java\n");
        Files.writeString(folder.resolve("sub/one.java"), "/i two.java\n");
        Files.writeString(folder.resolve("sub/two.java"), "1 +\n  nothing\n");
        ShellScript script = ShellScript.ofFile(folder.resolve("main.java"), folder.resolve("main.java"));
        RetortException error = assertThrows(RetortException.class, () -> session.run(List.of(script)));
        String place = String.valueOf(error.location().orElseThrow());
        assertTrue(place.contains(folder.resolve("sub/two.java").toString()) && place.contains("line=2"), place);
    }

    @Test
    void favourites_lieInTheHomeThatTheEnvironmentNames_asTheConfigurationDoes() throws IOException {
        new Favourites(Map.of("HOME", folder.toString())).save("sum", "1 + 1");
        assertEquals("1 + 1\n", written(".config/retort/favourites/sum.java"));
    }

    @Test
    void favourites_areTheirOwnersAlone_andReadable() throws IOException {
        run("select(BOOK.ID)\n    .from(BOOK).limit(1)", "/save first", "/save counted select count(*) from book");
        Path favourites = folder.resolve("config/retort/favourites");
        assertEquals("select(BOOK.ID)\n    .from(BOOK).limit(1)\n", Files.readString(favourites.resolve("first.java")));
        assertEquals("select count(*) from book\n", Files.readString(favourites.resolve("counted.sql")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(favourites)));
        for (String name : List.of("first.java", "counted.sql")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(favourites.resolve(name))));
        }
        data.getBuffer().setLength(0);
        run("/load first", "/load counted");
        assertEquals("\nid\n1\n\ncount(*)\n4\n", data.toString());
    }

    @Tag("slow")
    @Test
    void insertStatements_bringTheRowsBack() throws IOException {
        run(
                "selectFrom(AUTHOR)",
                "/export insert author_copy $/copy.sql",
                "db.execute(\"create table author_copy as select * from author where 1 = 0\")",
                "/i $/copy.sql",
                "select count(*) from (select * from author_copy intersect select * from author)",
                "db.execute(\"drop table author_copy\")");
        assertTrue(data.toString().contains("count(*)\n3\n"), data.toString());
    }

    @Tag("slow")
    @Test
    void exportedJava_compilesAndDoesWhatTheLinesDid() throws IOException, ReflectiveOperationException {
        Path file = folder.resolve("src/main/java/com/example/Report.java");
        Files.createDirectories(file.getParent());
        run(
                "import java.util.concurrent.TimeUnit",
                "var pages = 400",
                "var long_ = select(BOOK.TITLE).from(BOOK).where(BOOK.PAGES.gt(1))",
                "long_",
                "var long_ = select(BOOK.TITLE, count().as(\"n\")).from(BOOK).where(BOOK.PAGES.gt(pages))"
                        + ".groupBy(BOOK.TITLE).orderBy(BOOK.TITLE.desc())",
                "long_",
                "str(long_)",
                "AUTHOR",
                "book",
                "int twice(int n) { return 2 * n; }",
                "Result<BookRecord> first(int n) { return selectFrom(BOOK).orderBy(BOOK.ID).limit(n).fetch(); }",
                "first(twice(1))",
                "query(AUTHOR).where(AUTHOR.ID.le(2))",
                "select title from book where title <> '\"\\'",
                "record Named(Object id, String name) {}",
                "selectFrom(AUTHOR).orderBy(AUTHOR.ID).fetch().map(row -> new Named(row.getId(), row.getName()))",
                "2 + 2",
                "selectFrom(BOOK).orderBy(BOOK.ID)",
                "it.get(0).getTitle()",
                "db.fetchCount(BOOK) + it.length()",
                "select name from author order by name",
                "db.fetchCount(AUTHOR) + it.size()",
                "/export java $/src/main/java/com/example/Report.java");
        String source = Files.readString(file);
        assertTrue(source.startsWith("package com.example;\n"), source);
        assertTrue(source.contains("// left out, since str is the shell's own"), source);
        assertFalse(source.contains("2 + 2") || source.contains("dev.retort.dsl"), source);

        Path classes = Files.createDirectories(folder.resolve("classes"));
        StringWriter complaints = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        complaints,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-classpath",
                                schema.jar() + File.pathSeparator + System.getProperty("java.class.path")),
                        null,
                        ToolProvider.getSystemJavaCompiler()
                                .getStandardFileManager(null, null, null)
                                .getJavaFileObjects(file))
                .call();
        assertTrue(compiled, () -> complaints + "\n" + source);

        URL[] urls = {classes.toUri().toURL(), schema.jar().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls);
                LiveConnection connection = LiveConnection.open(database)) {
            Class<?> report = loader.loadClass("com.example.Report");
            DSLContext db = connection.db();
            assertEquals(
                    List.of("紅樓夢", "Germinal", "Emma"),
                    ((Result<?>) report.getMethod("long_", DSLContext.class).invoke(null, db)).getValues(0));
            List<Integer> sizes = new ArrayList<>();
            for (var method : Arrays.stream(report.getMethods())
                    .filter(each -> List.class.isAssignableFrom(each.getReturnType()))
                    .filter(each -> each.getName().startsWith("query"))
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList()) {
                Object argument = method.getParameterTypes()[0] == DSLContext.class ? db : connection.session();
                sizes.add(((List<?>) method.invoke(null, argument)).size());
            }
            assertEquals(List.of(3, 3, 4, 2, 2, 4, 3, 4), sizes, source);
            assertEquals("Emma", report.getMethod("query8", DSLContext.class).invoke(null, db), source);
            assertEquals(8, report.getMethod("query9", DSLContext.class).invoke(null, db), source);
            assertEquals(6, report.getMethod("query11", DSLContext.class).invoke(null, db), source);
        }
    }
}
