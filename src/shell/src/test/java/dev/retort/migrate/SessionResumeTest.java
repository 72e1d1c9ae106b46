package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.RetortException;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.mariadb.CatalogSnapshot;
import dev.retort.migrate.mariadb.UnsafeTables;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.script.StatementInDoubt;
import dev.retort.migrate.script.StatementInDoubt.Verdict;
import dev.retort.sql.Syntax;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migration that goes on in another session finds there. */
class SessionResumeTest {
    private static final String BROKEN = "insert into nowhere values (1);\n";

    @TempDir
    private Path folder;

    @Test
    void variablesOfTheFirstPart_areThereInTheSecond() throws Exception {
        assertResumes(
                """
                create table log (n int, t varchar(50), d decimal(10,2), b varchar(20));
                set @n = 7, @t = 'it''s \\\\ “quoted”', @d = 12.50;
                """,
                "insert into log values (@n, @t, @d, @unset);\n",
                "select * from log",
                "7,it's \\ “quoted”,12.50,null");
    }

    @Test
    void textWithAnEmoji_isTakenForNoName() throws Exception {
        try (Project project = Project.on(TestDatabase.MARIADB_11_4.createSchema(), folder)) {
            project.migration("V1__x.sql", "create table log (t varchar(50) default 'red 🦊');\n");
            project.upgrade();
            assertEquals(List.of("log"), project.rows("show tables like 'log'"));
        }
    }

    /** Of before 8.0.16, which has no ps_current_thread_id(). */
    @Tag("slow")
    @Test
    void variablesOfTheFirstPart_areThereInTheSecond_onAnOldMySql() throws Exception {
        try (Project project = Project.on(TestDatabase.MYSQL_8_0.createSchema(), folder)) {
            String first = "create table log (n int, t varchar(50));\nset session innodb_lock_wait_timeout = 7200;\nset"
                    + " @n = 7, @t = 'it''s';\n";
            project.migration("V1__x.sql", first + BROKEN);
            assertThrows(RetortException.class, project::upgrade);
            project.migration(
                    "V1__x.sql", first + "insert into log values (@n, concat(@t, @@innodb_lock_wait_timeout));\n");
            project.upgrade();
            assertEquals(List.of("7,it's7200"), project.rows("select * from log"));
        }
    }

    @Test
    void settingsOfTheFirstPart_holdInTheSecond() throws Exception {
        assertResumes("""
            create table parent (id int primary key);
            create table child (id int primary key, parent_id int, foreign key (parent_id) references parent (id));
            set foreign_key_checks = 0;
            set session sql_mode = 'ANSI_QUOTES';
            """, "insert into \"child\" values (1, 99);\n", "select * from child", "1,99");
    }

    @Test
    void lastInsertId_isThatOfTheFirstPart() throws Exception {
        assertResumes("""
            create table film (id int auto_increment primary key, title varchar(20)) auto_increment = 41;
            create table copy (film_id int);
            insert into film (title) values ('Alien');
            """, "insert into copy values (last_insert_id());\n", "select * from copy", "41");
    }

    @Test
    void anotherCurrentDatabase_isEnteredAgain() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String other = project.database().schema() + "_other";
            project.migration(
                    "V1__x.sql",
                    "create database " + other + ";\nuse " + other + ";\ncreate table a (x int);\n" + BROKEN);
            assertThrows(RetortException.class, project::upgrade);
            project.migration(
                    "V1__x.sql",
                    "create database " + other + ";\nuse " + other
                            + ";\ncreate table a (x int);\ninsert into a values (1);\n");
            project.upgrade();
            assertEquals(List.of("1"), project.rows("select * from " + other + ".a"));
            project.execute("drop database " + other);
        }
    }

    @Test
    void lockedTables_areNoHindrance() throws Exception {
        assertResumes("""
            create table film (id int);
            LOCK TABLES `film` WRITE;
            /*!40000 ALTER TABLE `film` DISABLE KEYS */;
            insert into film values (1);
            """, "insert into film values (2);\nUNLOCK TABLES;\n", "select * from film", "1", "2");
    }

    @Test
    void transactionOfTheScript_isOneWhole() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String begin = "create table a (x int);\nstart transaction;\ninsert into a values (1);\n";
            project.migration("V1__x.sql", begin + BROKEN + "commit;");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(List.of(), project.rows("select * from a"));
            assertEquals(true, failure.message().endsWith("; the statement before it is applied"), failure.message());
            project.migration("V1__x.sql", begin + "insert into a values (2);\ncommit;\ninsert into a values (3);");
            project.upgrade();
            assertEquals(List.of("1", "2", "3"), project.rows("select * from a"));
        }
    }

    @Test
    void autocommitSetByTheScript_isOneWholeUpToItsCommit() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String begin = """
                create table a (x int);
                SET @OLD_AUTOCOMMIT=@@AUTOCOMMIT, AUTOCOMMIT=0;
                insert into a values (1);
                commit;
                insert into a values (2);
                """;
            project.migration("V1__x.sql", begin + BROKEN);
            assertThrows(RetortException.class, project::upgrade);
            assertEquals(List.of("1"), project.rows("select * from a"));
            project.migration("V1__x.sql", begin + "insert into a values (3);\nset autocommit = 1;\n");
            project.upgrade();
            assertEquals(List.of("1", "2", "3"), project.rows("select * from a"));
        }
    }

    @Test
    void rolledBackPart_staysRolledBack() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String begin = "create table a (x int);\n"
                    + "start transaction;\n"
                    + "insert into a values (1);\n"
                    + "rollback;\n"
                    + "insert into a values (2);\n";
            project.migration("V1__x.sql", begin + BROKEN);
            assertThrows(RetortException.class, project::upgrade);
            project.migration("V1__x.sql", begin + "insert into a values (3);\n");
            project.upgrade();
            assertEquals(List.of("2", "3"), project.rows("select * from a"));
        }
    }

    @Test
    void temporaryTableOfTheFirstPart_isSaidToBeLost() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String begin = "create table a (x int);\ncreate temporary table t (x int);\ninsert into t values (1);\n";
            project.migration("V1__x.sql", begin + BROKEN + "insert into a select * from t;\n");
            assertThrows(RetortException.class, project::upgrade);
            project.migration("V1__x.sql", begin + "insert into a select * from t;\n");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "the statements that are left use the temporary table t, which ended with the connection that had"
                            + " made it",
                    failure.message());
            assertEquals(
                    "make it again in V1__x.sql, just before line 4",
                    failure.hint().orElseThrow());
            project.migration(
                    "V1__x.sql", begin + "create temporary table t select 1 x;\ninsert into a select * from t;\n");
            project.upgrade();
            assertEquals(List.of("1"), project.rows("select * from a"));
        }
    }

    @Test
    void appliedStatementThatWasChanged_isSaidToBe() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__x.sql", "create table a (x int);\n\ncreate table b (x int);\n" + BROKEN);
            assertThrows(RetortException.class, project::upgrade);
            project.migration("V1__x.sql", "create table a (x int);\n\ncreate table b (y int);\n");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "V1__x.sql has run in part, but this statement was applied, and was changed since",
                    failure.message());
            project.migration("V1__x.sql", "create table a (x int);\n");
            failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "V1__x.sql has run in part, but statement 2 was applied, and is not in it any" + " more",
                    failure.message());
        }
    }

    @Test
    void procedureThatCommitted_isAskedAbout() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__p.sql", """
                create table a (x int);
                create procedure p() begin insert into a values (1); commit; insert into a values (2); end;
                """);
            project.upgrade();
            project.migration("V2__call.sql", "call p();\ninsert into a values (3);\n");
            interrupt(project, "V2", "call p()", "");
            project.execute("insert into a values (1)");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            assertEquals(
                    "it is not known whether this statement took effect when it was cut off: it had committed"
                            + " something, and no catalog tells whether it had come to its end",
                    failure.message());
            List<StatementInDoubt> asked = new ArrayList<>();
            project.migrations().upgrade("latest", answering(Verdict.SKIP, asked));
            assertEquals(1, asked.size());
            assertEquals("call p()", asked.getFirst().sql());
            assertEquals(List.of("1", "3"), project.rows("select * from a"));
        }
    }

    @Test
    void definitionThatWasCutOff_isLookedFor() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int);");
            project.upgrade();
            String look = lookAt(project, "alter table a add y int");
            project.migration("V2__y.sql", "alter table a add y int;\nalter table a add z int;\n");
            interrupt(project, "V2", "alter table a add y int", look);
            project.execute("alter table a add y int");
            project.upgrade();
            assertEquals(List.of("x", "y", "z"), columns(project));
        }
    }

    @Test
    void definitionThatWasCutOffBeforeItBegan_isRun() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int);");
            project.upgrade();
            project.migration("V2__y.sql", "alter table a add y int;\n");
            interrupt(project, "V2", "alter table a add y int", lookAt(project, "alter table a add y int"));
            project.upgrade();
            assertEquals(List.of("x", "y"), columns(project));
        }
    }

    @Test
    void dropOfTwoTablesCutInTheMiddle_isAskedAbout() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__ab.sql", "create table a (x int); create table b (x int);");
            project.upgrade();
            project.migration("V2__drop.sql", "drop table if exists a, b;\n");
            interrupt(project, "V2", "drop table if exists a, b", lookAt(project, "drop table if exists a, b"));
            project.execute("drop table a");
            RetortException failure = assertThrows(RetortException.class, project::upgrade);
            String schema = "`" + project.database().schema() + "`";
            assertEquals(
                    "it is not known whether this statement took effect when it was cut off: of what it drops, table "
                            + schema + ".`a` is gone, and table " + schema + ".`b` is still there",
                    failure.message());
            project.migrations().upgrade("latest", answering(Verdict.RUN, new ArrayList<>()));
            assertEquals(List.of(), project.rows("show tables like '_'"));
        }
    }

    @Test
    void tableWithoutTransactions_isComparedByItsChecksum() throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__a.sql", "create table a (x int) engine = MyISAM;");
            project.upgrade();
            project.migration("V2__fill.sql", "insert into a values (1), (2);\n");
            interrupt(project, "V2", "insert into a values (1), (2)", checksumOfA(project));
            project.upgrade();
            assertEquals(List.of("1", "2"), project.rows("select * from a"));

            project.migration("V3__more.sql", "insert into a values (3), (4);\n");
            interrupt(project, "V3", "insert into a values (3), (4)", checksumOfA(project));
            project.execute("insert into a values (3)");
            assertThrows(RetortException.class, project::upgrade);
        }
    }

    private void assertResumes(String first, String second, String query, String... rows) throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__x.sql", first + BROKEN + second);
            assertThrows(RetortException.class, project::upgrade);
            project.migration("V1__x.sql", first + second);
            project.upgrade();
            assertEquals(List.of(rows), project.rows(query));
        }
    }

    /** Leaves the journal as a process that was killed in the midst of its first statement leaves it. */
    private static void interrupt(Project project, String migration, String sql, String seen) throws Exception {
        try (var connection = project.database().connect()) {
            connection.setAutoCommit(false);
            StatementJournal journal = new StatementJournal(connection, project.database());
            journal.begin(migration);
            journal.started(migration, 1, ScriptStatement.digest(sql), seen);
            connection.commit();
        }
    }

    private static ScriptStatement statement(String sql) {
        return new ScriptStatement(1, sql, ";", true, Syntax.of(SQLDialect.MARIADB));
    }

    private static String lookAt(Project project, String sql) throws Exception {
        try (var connection = project.database().connect()) {
            return CatalogSnapshot.at(connection, statement(sql)).toString();
        }
    }

    private static String checksumOfA(Project project) throws Exception {
        try (var connection = project.database().connect()) {
            return UnsafeTables.in(connection).checksums(statement("insert into a"));
        }
    }

    private static List<String> columns(Project project) throws Exception {
        return project.rows("select column_name from information_schema.columns where table_schema = database()"
                + " and table_name = 'a' order by ordinal_position");
    }

    private static MigrationListener answering(Verdict verdict, List<StatementInDoubt> asked) {
        return new MigrationListener() {
            @Override
            public void running(String activity) {}

            @Override
            public Verdict inDoubt(StatementInDoubt statement) {
                asked.add(statement);
                return verdict;
            }
        };
    }
}
