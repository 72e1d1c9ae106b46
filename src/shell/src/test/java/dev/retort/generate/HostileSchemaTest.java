package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.retort.config.Naming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema that others wrote can put into generated code: sentence 16 of docs/SECURITY.md. */
@Tag("slow")
class HostileSchemaTest {
    private static final String MARK = "dev.retort.hostile";
    private static final String CODE = "static { System.setProperty(\"" + MARK + "\", \"ran\"); }";

    /** Ways out of a comment, of a literal, of both; spelled out, and with escapes that Java reads everywhere. */
    private static final List<String> WAYS_OUT = List.of(
            "*/ " + CODE + " /*",
            "\\u002a\\u002f " + CODE + " /*",
            "\"); } " + CODE + " void x() { (\"",
            "\\u0022); } " + CODE + " void x() { (\\u0022",
            "\\\\u0022); } " + CODE + " //",
            "\n" + CODE + "\n",
            "\\u000a" + CODE + "\\u000a",
            "\r" + CODE + "\r");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sentence16_whateverASchemaHolds_isText(boolean sqlite) throws SQLException, IOException {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < WAYS_OUT.size(); i++) {
            sql.append(sqlite ? onSqlite(i, WAYS_OUT.get(i)) : onMariaDb(i, WAYS_OUT.get(i)));
        }
        System.clearProperty(MARK);

        try (GeneratedCase hostile = GeneratedCase.open(sqlite, sql.toString(), Naming.NONE, folder)) {
            List<String> types = types(hostile.sources().directory());
            for (String type : types) {
                Class.forName(type, true, hostile.type("Tables").getClassLoader());
            }
            assertEquals(
                    (sqlite ? 2 : 3) * WAYS_OUT.size(),
                    types.stream()
                            .filter(type -> type.startsWith("db.generated.tables.")
                                    && !type.startsWith("db.generated.tables.records."))
                            .count());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }

        assertNull(System.getProperty(MARK));
    }

    private static String onSqlite(int number, String text) {
        String name = "\"" + text.replace("\"", "\"\"") + "\"";
        String literal = "'" + text.replace("'", "''") + "'";
        return "create table t" + number + " (id integer primary key, " + name + " text default " + literal
                + ", check ("
                + name + " <> " + literal + "));\n\n" + "create table "
                + "\"" + (number + text).replace("\"", "\"\"") + "\" (id integer primary key, c integer references t"
                + number
                + ");\n\n" + "create index \"i" + number + text.replace("\"", "\"\"") + "\" on t" + number
                + " (id);\n\n";
    }

    /** Names are shorter here. */
    private static String onMariaDb(int number, String text) {
        String literal = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        String name = "`" + number
                + text.substring(0, Math.min(14, text.length()))
                        .replace("`", "``")
                        .stripTrailing() + "`";
        return "create table t" + number + " (id int primary key, " + name + " varchar(200) default " + literal
                + " comment " + literal + ", e enum (" + literal + ", 'b') default " + literal + " comment " + literal
                + ", check (e <> " + literal + ")) comment " + literal + ";\n\n" + "create table " + name
                + " (id int primary key, c int comment " + literal + ") comment " + literal + ";\n\n"
                + "create function "
                + name + "(a int) returns int comment " + literal + " return a;\n\n" + "create view v" + number
                + " as select " + literal + " as x from t" + number + ";\n\n";
    }

    private static List<String> types(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(directory::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file -> file.substring(0, file.length() - 5).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
