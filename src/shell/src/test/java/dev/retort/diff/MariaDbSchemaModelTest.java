package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.Splitter;
import dev.retort.sql.Syntax;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of SQL in a scratch database of MariaDB, renames, and what ends statements. */
class MariaDbSchemaModelTest {
    private static final ObjectName BOOK = ObjectName.of("table", "book");

    private static Database database;
    private static SchemaModel model;

    @BeforeAll
    static void open() {
        database = SchemaPair.open(TestDatabase.MARIADB_11_4);
        model = DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        try (Connection connection = database.connect()) {
            model.clear(connection, database);
            assertEquals(1, model.read(connection, database).definitions().size());
        }
    }

    private static SchemaSnapshot loaded(String text) throws SQLException {
        return SchemaPair.loaded(model, database, "db/schema.sql", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table other.t (a int)",
                "insert into mysql.user select * from mysql.user",
                "create view v as select * from mysql.user",
                "create trigger t before insert on book for each row delete from mysql.proc",
                "create procedure p() begin drop table if exists other.t; end",
                "alter table book rename to other.book",
                "create table t (a int, foreign key (a) references other.b (id))",
                "use mysql",
                "create database a; create database b",
                "drop database mysql",
                "alter database mysql character set latin1",
                "create user a@b",
                "drop role r",
                "rename user a to b",
                "grant all on *.* to a@b",
                "set password = 'x'",
                "set global max_connections = 10",
                "set @@global.max_connections = 10",
                "set a = 1, global b = 2",
                "set role admin",
                "install plugin x soname 'x.so'",
                "create function f returns string soname 'x.so'",
                "load data infile '/etc/passwd' into table book",
                "select 1 into outfile '/tmp/x'",
                "select load_file('/etc/passwd')",
                "create server s foreign data wrapper mysql options (host 'x')",
                "create table t (a int) engine=federated connection='x'",
                "prepare s from 'drop database mysql'",
                "execute immediate 'drop database mysql'",
                "create procedure p() begin execute immediate concat('drop ', 'database x'); end; call p()",
                "create procedure p() grant all on *.* to a@b",
                "create procedure p() begin create user a@b; end",
                "create procedure p() begin set a = 1, global max_connections = 1; end",
                "create procedure p() begin set @@global.max_connections = 1; end",
                "create trigger t before insert on book for each row begin set global max_connections = 1; end",
                "begin not atomic drop user a@b; end",
                "set statement max_statement_time = 1 for create user a@b",
                "kill 1",
                "shutdown",
                "flush tables",
                "purge binary logs to 'x'",
                "/*!50000 use mysql */",
                "/*M!100000 drop database mysql */",
                "update book b join other.c c set b.a = 1",
                "set sql_mode = ansi_quotes; insert into \"mysql\".\"user\" values (1)",
                "handler mysql.user open",
                "boop"
            })
    void statementThatReachesBeyondTheDatabase_isRefused_andNothingIsRun(String statement) throws SQLException {
        RetortException refusal = assertThrows(
                RetortException.class, () -> loaded("create table book (a int);\n\n  " + statement + ";\n"));
        Location.Excerpt excerpt = (Location.Excerpt) refusal.location().orElseThrow();
        assertEquals(Path.of("db/schema.sql"), excerpt.place().file());
        assertEquals(3, excerpt.place().line());
        assertTrue(refusal.hint().isPresent(), refusal.message());
        try (Connection connection = database.connect()) {
            assertEquals(List.of(), model.read(connection, database).tables());
        }
    }

    @Test
    void statementThatOnlyLooksAsIfItReachedBeyond_isRun() throws SQLException {
        SchemaSnapshot snapshot = loaded("""
            create table book (id int, `user` int default 1, flush int, shutdown int, role int, global int, password int);
            alter table book alter column role set default 5, change flush master int;
            alter table book change master reset int;
            insert into book (shutdown, global) values (1, 2);
            create procedure p(global int) begin update book set global = 1, role = 2; end;
            create view v as select table_name from information_schema.tables where table_schema = 'mysql';
            """);
        assertEquals(4, snapshot.definitions().size());
    }

    @Test
    void failure_namesItsPlace() {
        RetortException failure = assertThrows(
                RetortException.class, () -> loaded("create table a (id int);\n\ncreate table b (\n    id itn\n);\n"));
        assertEquals("Unknown data type: 'itn'", failure.message());
        Location.Excerpt excerpt = (Location.Excerpt) failure.location().orElseThrow();
        assertEquals(3, excerpt.place().line());
    }

    @Test
    void foreignKeyWithoutAName_isAddedToATableThatHasOne() throws SQLException {
        SchemaSnapshot snapshot = loaded("""
            create table a (id int primary key);
            create table b (id int primary key, a_id int references a (id));
            alter table b add column other_id int references a (id);
            """);
        assertEquals(List.of(), snapshot.notUnderstood());
        assertEquals(
                2,
                snapshot.tables().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum());
    }

    @Test
    void quoteWithoutAnEnd_isRefused() {
        RetortException failure = assertThrows(
                RetortException.class, () -> loaded("create table a (id int);\ninsert into a values ('x);\n"));
        assertEquals("this quote has no end", failure.message());
    }

    @Test
    void dump_isLoaded_withItsDatabaseItsPlaceholdersAndItsComments() throws SQLException {
        SchemaSnapshot snapshot = loaded("""
            /*M!999999\\- enable the sandbox mode */
            /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
            DROP DATABASE IF EXISTS shop;
            CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET latin1 COLLATE latin1_swedish_ci */;
            USE `shop`;
            CREATE TABLE `child` (`id` int, KEY `id` (`id`), CONSTRAINT `c` FOREIGN KEY (`id`) REFERENCES `parent` (`id`));
            /*!50001 CREATE VIEW `v` AS SELECT 1 AS `id`*/;
            CREATE TABLE `parent` (`id` int primary key);
            LOCK TABLES `child` WRITE;
            /*!40000 ALTER TABLE `child` DISABLE KEYS */;
            INSERT INTO `child` VALUES (1);
            UNLOCK TABLES;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `t` BEFORE INSERT ON `child`
              FOR EACH ROW begin set @a = 1; end */;;
            DELIMITER ;
            /*!50001 DROP VIEW IF EXISTS `v`*/;
            /*!50001 CREATE VIEW `v` AS select `shop`.`child`.`id` AS `id` from `shop`.`child` */;
            /*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
            """);
        assertEquals(
                List.of("database ", "table child", "table parent", "trigger t", "view v"),
                snapshot.definitions().keySet().stream()
                        .map(ObjectName::toString)
                        .toList());
        assertEquals(List.of(), snapshot.notUnderstood());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@collation_database, @@foreign_key_checks")) {
            row.next();
            assertEquals("latin1_swedish_ci 1", row.getString(1) + " " + row.getString(2));
            statement.execute("alter database character set utf8mb4 collate utf8mb4_general_ci");
        }
    }

    @Test
    void migrationThatUsesADatabase_isRefused_forItIsRunAsItIsWritten() throws SQLException {
        try (Connection connection = database.connect()) {
            for (String text : List.of("use shop;", "create database shop;", "insert into shop.t values (1);")) {
                SchemaFile file = new SchemaFile("V1__shop.sql", text);
                assertThrows(RetortException.class, () -> model.requireContained(connection, database, file));
            }
        }
    }

    @Test
    void foreignKeyToATableThatIsNotThere_andViewOfOne_areNamed() throws SQLException {
        List<NotUnderstood> notUnderstood = loaded("create table a (id int, foreign key (id) references b (id));"
                        + "create table c (id int); create view v as select id from c; drop table c;")
                .notUnderstood();
        assertEquals(
                List.of(
                        "view v: it reads tables, columns or functions that do not exist",
                        "table a: its foreign key a_ibfk_1 refers to the table b, which does not exist"),
                notUnderstood.stream().map(NotUnderstood::toString).toList());
    }

    @Test
    void viewOfAColumnThatIsNotThere_isNamed_whoeverDefinedIt() throws SQLException {
        List<NotUnderstood> notUnderstood = loaded("create table c (id int, s int);"
                        + "create definer = nobody@'%' view v as select id, s from c where '?' <> s;"
                        + "create definer = nobody@'%' view w as select id from c where id > 1 with cascaded check option;"
                        + "alter table c drop column s;")
                .notUnderstood();
        assertEquals(
                List.of("view v: it reads tables, columns or functions that do not exist"),
                notUnderstood.stream().map(NotUnderstood::toString).toList());
    }

    @Test
    void foreignKeyToAColumnThatIsNotThere_isNamed() throws SQLException {
        try (Connection connection = database.connect()) {
            Rows.run(connection, "set foreign_key_checks = 0");
            Rows.run(connection, "create table a (id int, foreign key (id) references b (id))");
            Rows.run(connection, "create table b (x int)");
            assertEquals(
                    List.of("table a: its foreign key a_ibfk_1 refers to the table b, which does not have its columns"),
                    model.read(connection, database).notUnderstood().stream()
                            .map(NotUnderstood::toString)
                            .toList());
        }
    }

    @Test
    void whiteSpaceInABody_isNoDifference() throws SQLException {
        SchemaSnapshot one = loaded("create procedure p() begin select 1;  select 2; end;");
        clear();
        SchemaSnapshot other = loaded("create procedure p()\nbegin\n\tselect 1;\n\tselect 2;\nend;");
        assertEquals(List.of(), one.differencesFrom(other));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_2", "MARIADB_10_11", "MYSQL_8_0"})
    @Tag("slow")
    void renames_areTheStatementsOfTheServer_alsoElsewhere(TestDatabase kind) throws SQLException {
        assertEquals(List.of(), renamed(kind).remaining());
    }

    @Test
    void renames_areTheStatementsOfTheServer() throws SQLException {
        Difference difference = renamed(TestDatabase.MARIADB_11_4);
        assertEquals(List.of(), difference.remaining());
        assertEquals(
                List.of(
                        "rename table novel to book",
                        "alter table book rename column a to author",
                        "alter table book rename index i to by_author",
                        "alter table book drop foreign key f",
                        "alter table book add constraint `of` foreign key (other) references book (id)",
                        "rename table old_view to new_view",
                        "create or replace view new_view as\nselect book.author from book"),
                difference.up().stream().map(Change::sql).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; create trigger t before insert on book for each row set @a = 1"})
    void rename_thatMakesAnotherTableUnreadable_isRefusedByItsName(String more) throws SQLException {
        String author = "create table author (%s int primary key)";

        Difference difference = new SchemaPair(
                        "backtick",
                        author.formatted("id")
                                + "; create table book (author int, foreign key (author) references author (id))"
                                + more,
                        author.formatted("`i``d`"))
                .difference(
                        TestDatabase.MARIADB_11_4,
                        new Rename(ObjectName.column(ObjectName.of("table", "author"), "id"), "i`d"));

        assertEquals(List.of(), difference.remaining());
        assertEquals(
                List.of(ObjectName.of("table", "book")),
                difference.notUnderstood().stream().map(NotUnderstood::object).toList());
    }

    private static Difference renamed(TestDatabase kind) throws SQLException {
        String shape = "create table %1$s (id int primary key, %2$s int, twice int as (%2$s * 2) stored, other int,"
                + " check (%2$s > 0), index %3$s (%2$s), constraint %4$s foreign key (other) references %1$s (id));"
                + " create view %5$s as select %2$s from %1$s";
        return new SchemaPair(
                        "renames",
                        shape.formatted("novel", "a", "i", "f", "old_view"),
                        shape.formatted("book", "author", "by_author", "`of`", "new_view"))
                .difference(
                        kind,
                        new Rename(ObjectName.of("table", "novel"), "book"),
                        new Rename(ObjectName.column(BOOK, "a"), "author"),
                        new Rename(new ObjectName("index", "", "book", "i"), "by_author"),
                        new Rename(new ObjectName("foreign key", "", "book", "f"), "of"),
                        new Rename(ObjectName.of("view", "old_view"), "new_view"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "create procedure p()\nbegin\n    select 1; -- //\n    select '$$';\nend",
                "create table t (a int comment 'x; y')",
                "create procedure p() # ; // $$ |||\nselect 1"
            })
    void terminatedStatement_isOneStatement(String sql) {
        Iterator<String> lines =
                (model.terminated(sql) + model.terminated("select 2")).lines().iterator();
        Splitter splitter = new Splitter(
                Syntax.of(SQLDialect.MARIADB), () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
        List<String> parts = new ArrayList<>();
        for (Optional<Splitter.Part> part = splitter.next(); part.isPresent(); part = splitter.next()) {
            parts.add(part.get().text());
        }
        assertEquals(List.of(sql, "select 2"), parts);
    }

    @Test
    void settings_areAdopted() throws SQLException {
        try (Database other = SchemaPair.open(TestDatabase.MARIADB_11_4);
                Connection original = other.connect();
                Connection scratch = database.connect();
                Statement statement = original.createStatement()) {
            statement.execute("alter database character set latin1 collate latin1_german1_ci");
            statement.execute("set sql_mode = 'ANSI_QUOTES'");
            model.adoptSettings(scratch, original);
            assertEquals(List.of(), model.read(scratch, database).differencesFrom(model.read(original, other)));
            try (Statement restoring = scratch.createStatement()) {
                restoring.execute("alter database character set utf8mb4 collate utf8mb4_general_ci");
            }
        }
    }
}
