package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a SQLite file, and migrations on one, can do: sentences 12 and 13 of docs/SECURITY.md. */
class HostileFileTest {
    @TempDir
    Path folder;

    @Tag("slow")
    @Test
    void sentence12_viewsCallNothingThatReachesOut() throws SQLException {
        Path file = folder.resolve("x.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key)");
            statement.execute("insert into t values (1)");
            statement.execute("create view v as select load_extension('/tmp/evil') as x from t");
        }

        assertEquals(
                "trusted_schema\n0\n",
                retort(file.toString(), "--csv", "-e", "db.fetch(\"pragma trusted_schema\")")
                        .out());
        Ran view = retort(file.toString(), "-e", "select * from v");
        assertEquals(1, view.status());
        assertFalse(view.err().contains("evil.so"), view.err());
        assertEquals(
                1,
                retort(file.toString(), "-e", "select load_extension('/tmp/evil')")
                        .status());
    }

    @Test
    void sentence13_migrationsReachNoOtherFile() throws IOException {
        Path elsewhere = folder.resolve("elsewhere.db");
        write("db/retort.toml", "url = \"sqlite:///data.db\"\n");
        for (String sql : List.of(
                "attach '" + elsewhere + "' as e;",
                "/* x */ ATTACH DATABASE '" + elsewhere + "' AS e;",
                "-- y\nvacuum main into '" + elsewhere + "';",
                "\uFEFFattach '" + elsewhere + "' as e;",
                "\f;;attach '" + elsewhere + "' as e;",
                "attach\uFEFF'" + elsewhere + "' as e;",
                "attach :memory: as m; attach '" + elsewhere + "' as e;",
                "attach ('" + elsewhere + "') as e;",
                "attach '" + folder + "/else' || 'where.db' as e;",
                "vacuum\finto '" + elsewhere + "';")) {
            write("db/migration/V1__t.sql", "create table t (id integer primary key);\n" + sql);

            Ran ran = retort("upgrade", "--project", folder.toString());

            assertEquals(1, ran.status(), ran.err());
            assertTrue(ran.err().contains("may not reach other files"), ran.err());
            assertTrue(ran.err().contains("V1__t.sql:"), ran.err());
            assertFalse(Files.exists(elsewhere));
        }
        write("db/migration/V1__t.sql", "create table t (id integer primary key);");
        write("db/migration/beforeMigrate.sql", "attach '" + elsewhere + "' as e;");
        assertEquals(1, retort("upgrade", "--project", folder.toString()).status());
        assertFalse(Files.exists(elsewhere));
        Files.delete(folder.resolve("db/migration/beforeMigrate.sql"));
        assertEquals(0, retort("upgrade", "--project", folder.toString()).status());
        write("db/undo/U1__t.sql", "drop table t; attach '" + elsewhere + "' as e;");
        assertEquals(
                1, retort("downgrade", "base", "--project", folder.toString()).status());
        assertFalse(Files.exists(elsewhere));
    }

    @Tag("slow")
    @Test
    void aFileThatIsOpenedToRead_isNotWrittenTo() throws SQLException {
        Path file = folder.resolve("x.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key)");
        }

        Ran ran = retort("sqlite:///" + file + "?mode=ro&timeout=2", "-e", "insertInto(T).values(1).execute()");

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("readonly"), ran.err());
        assertEquals(
                "timeout\n2000\n",
                retort("sqlite:///" + file + "?mode=ro&timeout=2", "--csv", "-e", "db.fetch(\"pragma busy_timeout\")")
                        .out());
    }

    private Ran retort(String... arguments) {
        return Ran.in(
                folder,
                Map.of(
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()),
                "",
                arguments);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), content);
    }
}
