package dev.retort.shell.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.eval.Engine;
import dev.retort.render.ErrorText;
import dev.retort.render.Format;
import dev.retort.shell.command.CommandHandler.Next;
import dev.retort.shell.io.DataWriter;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputClosedException;
import dev.retort.shell.io.OutputFile;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunnerTest {
    @TempDir
    static Path folder;

    private static Connection connection;
    private static DSLContext db;
    private static Engine engine;

    private final StringWriter data = new StringWriter();
    private final StringWriter notes = new StringWriter();
    private final AtomicReference<Settings> settings = new AtomicReference<>(new Settings(Format.CSV, 0, false));

    @BeforeAll
    static void open() throws SQLException {
        Path file = folder.resolve("sample.sqlite");
        connection = SampleSchema.createDatabase(file);
        db = DSL.using(connection, SQLDialect.SQLITE);
        engine = new Engine(
                SchemaCompiler.compile(
                        SampleSchema.generate(file, folder.resolve("sources")),
                        SchemaCache.in(folder.resolve("cache"))),
                db,
                null,
                () -> false,
                () -> {});
    }

    @AfterAll
    static void close() throws SQLException {
        engine.close();
        connection.close();
    }

    private boolean run(ShellScript script) {
        return run(script, new PrintWriter(data));
    }

    private boolean run(ShellScript script, PrintWriter out) {
        ValuePrinter values = new ValuePrinter(settings::get, new Output(out, new PrintWriter(notes), false), db);
        try (script) {
            return new ScriptRunner(() -> engine, this::command, values).run(script);
        }
    }

    private Optional<Next> command(String line) {
        return switch (line) {
            case "/csv" -> {
                settings.updateAndGet(now -> now.withFormat(Format.CSV));
                yield Optional.of(Next.CONTINUE);
            }
            case "/q" -> Optional.of(Next.LEAVE);
            case "/wrong" -> throw new RetortException("no command /wrong");
            default -> Optional.empty();
        };
    }

    private String output(String code) {
        assertTrue(run(ShellScript.ofCode(code)));
        return data.toString();
    }

    private ShellScript file(String name, String text) {
        try {
            return script(Files.writeString(folder.resolve(name), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void lines_areEvaluatedWithoutSemicolons() {
        assertEquals("title\nADAPTATION HOLES\n\n3\n", output("""
            // the films in French
            var french = FILM.LANGUAGE_ID.eq(2)

            select(FILM.TITLE)
                // a comment between the lines
                .from(FILM)
                .where(french);
            int twice(int x) {
                return 2 * x;
            }
            if (twice(1) == 3) {
                throw new IllegalStateException();
            }
            else {
                french = null;
            }
            1
              + twice(1)
            """));
    }

    @Test
    void commands_areCarriedOutBetweenStatements() {
        settings.updateAndGet(now -> now.withFormat(Format.JSON));
        assertFalse(run(ShellScript.ofCode("List.of(1)\n/csv\nList.of(2)\n/q\nList.of(3)")));
        assertEquals("[\n1\n]\n\nvalue\n2\n", data.toString());
    }

    @Test
    void file_mayComeFromAnotherSystem() {
        run(file("windows.java", "\ufeff#!/usr/bin/env retort -f\r\nselect(USERS.USERNAME)\r\n  .from(USERS)\r\n"));
        assertEquals("username\njohn\nsusan\n", data.toString());
    }

    @Test
    void standardInput_isEvaluatedStatementByStatement() {
        byte[] code = "1 + 1;\n\"名\"\n".getBytes(StandardCharsets.UTF_8);
        run(ShellScript.ofStandardInput(new ByteArrayInputStream(code)));
        assertEquals("2\n名\n", data.toString());
    }

    @Test
    void statement_isNotHeldBackForTheNextLine() {
        InputThatEndsBadly in = new InputThatEndsBadly("1 + 1;\n");
        assertThrows(RetortException.class, () -> run(ShellScript.ofStandardInput(in)));
        assertEquals("2\n", data.toString());
    }

    @Test
    void error_endsTheScript() {
        assertThrows(RetortException.class, () -> run(ShellScript.ofCode("1\nnowhere\n2")));
        assertEquals("1\n", data.toString());
    }

    @Test
    void errorOfTheDatabase_namesTheLineOfTheScript() {
        ShellScript script = file("broken.java", "1\n\nselect(FILM.TITLE)\n  .from(\"nowhere\")\n");
        RetortException error = assertThrows(RetortException.class, () -> run(script));
        String text = ErrorText.plain(error);
        assertTrue(text.startsWith("error: no such table: nowhere\n"), text);
        assertTrue(text.contains("broken.java:3\n"), text);
    }

    @Test
    void errorOfTheCompiler_namesTheLineOfTheScript() {
        ShellScript script =
                file("wrong.java", "1\nselect(FILM.TITLE)\n  .from(FILM)\n  .where(FILM.TITEL.eq(\"x\"))\n");
        String text = ErrorText.plain(assertThrows(RetortException.class, () -> run(script)));
        assertTrue(text.contains("wrong.java:"), text);
    }

    @Test
    void wrongCommand_namesItsLine() {
        ShellScript script = file("command.java", "1\n/wrong\n");
        String text = ErrorText.plain(assertThrows(RetortException.class, () -> run(script)));
        assertTrue(text.contains("command.java:2\n"), text);
    }

    @Test
    void unfinishedScript_isAnError() {
        assertThrows(RetortException.class, () -> run(ShellScript.ofCode("select(FILM.TITLE")));
    }

    @Test
    void fileThatCannotBeRead_isWrongUsage() throws IOException {
        assertUsage("cannot read nowhere.java: there is no such file", () -> script(Path.of("nowhere.java")));
        assertUsage("cannot read " + folder + ": it is a folder", () -> script(folder));
        Path latin = Files.write(folder.resolve("latin.java"), new byte[] {'1', '\n', (byte) 0xe9, '\n'});
        RetortException error = assertThrows(RetortException.class, () -> run(script(latin)));
        assertTrue(error.message().endsWith("it is not UTF-8"), error.message());
    }

    @Test
    void readerThatLeaves_endsTheScriptQuietly() {
        PrintWriter closed = DataWriter.to(failing("Broken pipe"));
        assertThrows(OutputClosedException.class, () -> run(ShellScript.ofCode("List.of(1)"), closed));
    }

    @Test
    void fullDisk_isAnError() {
        PrintWriter full = DataWriter.to(failing("No space left on device"));
        RetortException error = assertThrows(RetortException.class, () -> run(ShellScript.ofCode("List.of(1)"), full));
        assertEquals("cannot write the output: No space left on device", error.message());
    }

    @Test
    void outputFile_keepsTheOldOneUntilAllIsWritten() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "old");
        try (OutputFile file = OutputFile.open(target)) {
            file.writer().print("new");
            assertEquals("old", Files.readString(target));
        }
        assertEquals("old", Files.readString(target));
        try (OutputFile file = OutputFile.open(target)) {
            file.writer().print("new");
            file.complete();
        }
        assertEquals("new", Files.readString(target));
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void outputFile_thatCannotBeWrittenIsWrongUsage() {
        assertUsage("cannot write " + folder + ": it is a folder", () -> OutputFile.open(folder));
        Path nowhere = folder.resolve("none/out.csv");
        assertUsage(
                "cannot write " + nowhere + ": there is no folder " + nowhere.getParent(),
                () -> OutputFile.open(nowhere));
    }

    private static void assertUsage(String message, org.junit.jupiter.api.function.Executable executable) {
        RetortException error = assertThrows(RetortException.class, executable);
        assertEquals(message, error.message());
        assertEquals(Kind.USAGE, error.kind());
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    /** Gives some bytes, and fails when it is asked for more. */
    private static final class InputThatEndsBadly extends ByteArrayInputStream {
        InputThatEndsBadly(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            int count = super.read(into, offset, length);
            if (count < 0) {
                throw new RetortException("waited for more");
            }
            return count;
        }
    }

    private static ShellScript script(Path file) {
        return ShellScript.ofFile(file, file);
    }
}
