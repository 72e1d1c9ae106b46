package dev.retort.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONFormat;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Insert statements are run by the database that they are for, and must give the rows that they were made of. */
class InsertStatementsTest {
    private static final List<String> TEXTS = List.of(
            "plain",
            "it's",
            "\\",
            "\\'",
            "'; drop table copy; --",
            "two\nlines",
            "",
            "曹雪芹 \uD83D\uDE00",
            "a\tb",
            "?",
            "{0} :x");

    @TempDir
    Path folder;

    @Test
    void rows_comeBackOnMariaDb() throws SQLException, IOException {
        assertComeBack(TestServer.createSchema(), "blob", "datetime(6)");
    }

    @Test
    void rows_comeBackOnPostgres() throws SQLException, IOException {
        assertComeBack(TestPostgres.createDatabase(), "bytea", "timestamp");
    }

    @Test
    void rows_comeBackOnSqlite() throws SQLException, IOException {
        DatabaseUrl file = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("rows.db"), Path.of(""));
        Files.createFile(folder.resolve("rows.db"));
        assertComeBack(file, "blob", "text");
    }

    /** The clients of MariaDB and SQLite stop at a zero in a statement. */
    @Test
    void textWithZero_isWrittenAsBytes() throws IOException {
        assertEquals("insert into `t` (`name`) values\n(cast(X'610062' as text));\n", written(SQLDialect.SQLITE));
        assertEquals("insert into `t` (`name`) values\n(_utf8mb4 X'610062');\n", written(SQLDialect.MARIADB));
    }

    private static String written(SQLDialect dialect) throws IOException {
        DSLContext db = DSL.using(dialect);
        Field<String> name = DSL.field("name", String.class);
        Record row = db.newRecord(name).values("a\0b");
        StringWriter out = new StringWriter();
        new InsertStatements(db, DSL.quotedName("t"), List.of(name))
                .write(List.of(row).iterator(), out);
        return out.toString();
    }

    private void assertComeBack(DatabaseUrl url, String binary, String moment) throws SQLException, IOException {
        try (Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
                Connection connection = database.connect()) {
            DSLContext db = DSL.using(connection, database.dialect().jooq());
            for (String table : List.of("rows_", "copy")) {
                db.execute("create table " + table + " (id int, name varchar(200), data " + binary + ", born date, at "
                        + moment + ", price decimal(10, 2), big bigint)");
            }
            for (int i = 0; i < 120; i++) {
                db.execute(
                        "insert into rows_ values (?, ?, ?, ?, ?, ?, ?)",
                        i,
                        i % 12 == 11 ? null : TEXTS.get(i % 12),
                        i % 3 == 0 ? null : new byte[] {0, (byte) i, -1, '\'', '\\'},
                        i % 4 == 0 ? null : LocalDate.of(2024, 2, 1 + i % 28),
                        moment.equals("text")
                                ? "2024-01-01 10:00:00"
                                : LocalDateTime.of(2024, 1, 1, 10, 0, i % 60, 5_000),
                        new BigDecimal("-12.50").add(BigDecimal.valueOf(i)),
                        Long.MAX_VALUE - i);
            }
            Result<Record> rows = db.fetch("select * from rows_ order by id");
            StringWriter sql = new StringWriter();
            long written = new InsertStatements(db, DSL.quotedName("copy"), List.of(rows.fields()))
                    .write(rows.iterator(), sql);
            assertEquals(120, written);
            String[] statements = sql.toString().split("(?<=\\));\n");
            assertEquals(2, statements.length);
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
            Result<Record> copied = db.fetch("select * from copy order by id");
            JSONFormat values = new JSONFormat().header(false);
            assertEquals(rows.formatJSON(values), copied.formatJSON(values));
            assertEquals(IntStream.range(0, 120).boxed().toList(), copied.getValues("id", Integer.class));
        }
    }
}
