package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.rows.RowWitness;
import dev.retort.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a schema of SQLite, loaded into one, and renamed in it. */
class SqliteModelTest {
    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.SQLITE)).orElseThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "create table T(A INT DEFAULT 3 , \"b\" TEXT)     | CREATE TABLE T (A int default 3, b text /* why */)",
                "create table t (a int check (LENGTH(a) > 1) unique) | create table t (a int unique check(length ( a"
                        + " )>1))",
                "create table t (a int, unique (a), check (a > 1)) | create table t (a int, check (a > 1), unique"
                        + " ([a]))",
                "create table t (b, a int as (1) virtual)          | create table t (b, a int generated always as (1))",
                "create table t (a int null)                       | create table t (`a` int)",
                "create index i on t (a)                           | CREATE INDEX \"i\" ON \"t\"(a) -- x",
                "create view v as select a from t                  | CREATE VIEW v AS  SELECT a FROM \"t\"",
            })
    void sameSchemas_haveNoDifference(String from, String to) throws SQLException {
        String table = from.startsWith("create table") ? "" : "create table t (a int);\n";
        assertEquals(
                List.of(),
                pair(table + from, table + to).difference(TestDatabase.SQLITE).up());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "create table t (a text default \"Abc\")    | create table t (a text default \"abc\")",
                "create table t (a text default yes)        | create table t (a text default YES)",
                "create table t (a text check (a <> \"Q\")) | create table t (a text check (a <> \"q\"))",
                "create view v as select count(*) from t    | create view v as select COUNT(*) from t",
                "create view v as select a+1 from t         | create view v as select a + 1 from t",
            })
    void textsAndNamesOfColumns_countByLetter(String from, String to) throws SQLException {
        String table = from.startsWith("create table") ? "" : "create table t (a int);\n";
        Difference difference = pair(table + from, table + to).difference(TestDatabase.SQLITE);
        assertTrue(difference.isProven() && !difference.up().isEmpty(), difference.toString());
    }

    @Test
    void whatAlterTableLeft_isWhatItMeans() throws SQLException {
        assertEquals(
                List.of(),
                pair(
                                "create table a (id integer primary key, gone int, x text, check (id > 0)); alter"
                                        + " table a add column \"y\" int not null default 1; alter table a drop column"
                                        + " gone; alter table a rename column x to z; alter table a rename to b;",
                                "create table b (id integer primary key, z text, y int default 1 not null, check (id >"
                                        + " 0));")
                        .difference(TestDatabase.SQLITE)
                        .up());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attach 'x.db' as x",
                "vacuum into 'x.db'",
                "select load_extension('x')",
                "create view v as select readfile('/etc/passwd')",
                "pragma temp_store_directory = '/tmp'",
                "pragma main.mmap_size = 1",
                ".read x.sql",
                ".import x.csv t",
                "backup to 'x.db'",
                "restore from 'x.db'",
                "detach main",
                "rollback"
            })
    void whatReachesOutOfTheScratchDatabase_isRefusedBeforeAnythingRuns(String statement) throws SQLException {
        try (Database database = SchemaPair.open(TestDatabase.SQLITE);
                Connection connection = database.connect()) {
            SchemaFile file = new SchemaFile("schema.sql", "create table t (a int);\n\n  " + statement + ";\n");

            RetortException refused = assertThrows(RetortException.class, () -> MODEL.load(connection, database, file));

            assertTrue(refused.message().contains(" is not for a file that says how a schema should be"));
            assertEquals(Optional.of(new Location.InFile(Path.of("schema.sql"), 3, 3)), refused.location());
            assertEquals(Map.of(), MODEL.read(connection, database).definitions());
        }
        assertTrue(Files.notExists(Path.of("x.db")));
    }

    @Test
    void mistake_isToldWithItsPlace_andLeavesNothing() throws SQLException {
        try (Database database = SchemaPair.open(TestDatabase.SQLITE);
                Connection connection = database.connect()) {
            SchemaFile file =
                    new SchemaFile("schema.sql", "create table t (a int);\ncreate table u (\n  a int,,\n  b int\n);\n");

            RetortException failed = assertThrows(RetortException.class, () -> MODEL.load(connection, database, file));

            assertEquals("near \",\": syntax error", failed.message());
            assertEquals(Optional.of(new Location.InFile(Path.of("schema.sql"), 3, 9)), failed.location());
            assertEquals(Map.of(), MODEL.read(connection, database).definitions());
        }
    }

    @Test
    void dump_isLoadedWithItsRows_andCleared() throws SQLException {
        try (Database database = SchemaPair.open(TestDatabase.SQLITE);
                Connection connection = database.connect()) {
            MODEL.load(connection, database, new SchemaFile("dump.sql", """
                PRAGMA foreign_keys=OFF;
                BEGIN TRANSACTION;
                CREATE TABLE child (id integer primary key autoincrement, parent int references parent (id));
                INSERT INTO child VALUES(1,7);
                CREATE TABLE parent (id integer primary key);
                INSERT INTO parent VALUES(7);
                PRAGMA writable_schema=ON;
                INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','f','f',0,'CREATE VIRTUAL TABLE f using fts5(a)');
                CREATE TABLE IF NOT EXISTS 'f_data'(id INTEGER PRIMARY KEY, block BLOB);
                INSERT INTO f_data VALUES(1,X'');
                INSERT INTO f_data VALUES(10,X'00000000000000');
                CREATE TABLE IF NOT EXISTS 'f_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS 'f_content'(id INTEGER PRIMARY KEY, c0);
                CREATE TABLE IF NOT EXISTS 'f_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
                CREATE TABLE IF NOT EXISTS 'f_config'(k PRIMARY KEY, v) WITHOUT ROWID;
                INSERT INTO f_config VALUES('version',4);
                DELETE FROM sqlite_sequence;
                INSERT INTO sqlite_sequence VALUES('child',3);
                PRAGMA writable_schema=OFF;
                CREATE VIEW v as select * from nowhere;
                COMMIT;
                """));
            SchemaSnapshot schema = MODEL.read(connection, database);
            assertEquals(
                    "[table child, table f, table parent, view v]",
                    schema.definitions().keySet().toString());
            assertEquals(List.of(), schema.notUnderstood());
            MODEL.clear(connection, database);
            assertEquals(Map.of(), MODEL.read(connection, database).definitions());
        }
    }

    @Test
    void renames_keepAllRows() throws SQLException {
        SchemaPair pair = pair("""
            create table person (id integer primary key, name text not null);
            create table pet (id integer primary key, owner int references person (id), "old name" text unique);
            create index pet_name on pet ("old name");
            create view owners as select name from person;
            create trigger pet_added after insert on pet begin update person set name = name || '!' where id = new.owner; end;
            create virtual table note using fts5(a);
            """, """
            create table human (id integer primary key, full_name text not null);
            create table pet (id integer primary key, owner int references human (id), name text unique);
            create index pet_by_name on pet (name);
            create view people as select full_name from human;
            create trigger pet_came after insert on pet begin update human set full_name = full_name || '!' where id = new.owner; end;
            create virtual table memo using fts5(a);
            """);
        ObjectName person = ObjectName.of("table", "person");
        ObjectName pet = ObjectName.of("table", "pet");
        RowWitness witness = new RowWitness(Optional.empty(), Set.of());
        Difference difference = pair.difference(
                TestDatabase.SQLITE,
                witness,
                new Rename(ObjectName.column(person, "name"), "full_name"),
                new Rename(person, "human"),
                new Rename(ObjectName.column(pet, "old name"), "name"),
                new Rename(new ObjectName("index", "", "pet", "pet_name"), "pet_by_name"),
                new Rename(new ObjectName("trigger", "", "pet", "pet_added"), "pet_came"),
                new Rename(ObjectName.of("view", "owners"), "people"),
                new Rename(ObjectName.of("table", "note"), "memo"));

        assertEquals(List.of(), difference.remaining());
        assertEquals("""
            alter table person rename column name to full_name
            alter table person rename to human
            alter table pet rename column "old name" to name
            drop index pet_name
            create index pet_by_name on pet ("name")
            drop trigger pet_added
            create trigger pet_came after insert on pet begin update "human" set full_name = full_name || '!' where id = new.owner; end
            drop view owners
            create view people as select full_name from "human"
            alter table note rename to memo\
            """, difference.up().stream().map(Change::sql).collect(Collectors.joining("\n")));
        assertEquals(Map.of(), witness.lost());
        assertEquals(List.of(), witness.emptyTables());
    }

    @Tag("slow")
    @Test
    void manyTables_differInOne() throws SQLException {
        String tables = IntStream.range(0, 500)
                .mapToObj(at ->
                        "create table t" + at + " (id integer primary key, name text not null, parent int references t"
                                + Math.max(0, at - 1) + " (id)); create index i" + at + " on t" + at + " (name);")
                .collect(Collectors.joining("\n"));
        SchemaPair pair = pair(tables, tables + "create table more (a int);");
        Difference difference = pair.difference(TestDatabase.SQLITE, new RowWitness(Optional.empty(), Set.of()));
        assertEquals(List.of(), difference.remaining());
        assertEquals(1, difference.up().size());
    }

    private static SchemaPair pair(String from, String to) {
        return new SchemaPair("pair", from, to);
    }
}
