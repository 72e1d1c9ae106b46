package dev.retort.database.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.migrate.Project;
import dev.retort.sql.Syntax;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutableCommentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/*M!100100 create table a (x int) */;        | /*!100100 create table a (x int) */;",
                "/*! create table a (x int) */;               | /*!00000  create table a (x int) */;",
                "/*M! set @a = 1 */;                          | /*!00000  set @a = 1 */;",
                "/*!40101 set names utf8 */;                  | /*!40101 set names utf8 */;",
                "/*!80000 set @a = 1 */;                      | /*!80000 set @a = 1 */;",
                "/*M!80000 set @a = 1 */;                     | /*!00000  set @a = 1 */;",
                "select '/*! x */', \"/*M! y */\", `/*! z`;   | select '/*! x */', \"/*M! y */\", `/*! z`;",
                "select 'it\\'s /*! x */';                    | select 'it\\'s /*! x */';",
                "-- /*! x */                                  | -- /*! x */",
                "select 5--1 /*! x */;                        | select 5--1 /*!00000  x */;",
                "/* /*! x */ select 1;                        | /* /*! x */ select 1;",
            })
    void forMariaDb(String sql, String known) {
        assertEquals(known, ExecutableComments.asFlywayKnowsThem(sql, Syntax.of(SQLDialect.MARIADB), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/*M!100100 create table a (x int) */;        | /*M!100100 create table a (x int) */;",
                "/*! create table a (x int) */;               | /*!00000  create table a (x int) */;",
                "/*!80000 set @a = 1 */;                      | /*!80000 set @a = 1 */;",
            })
    void forMySql(String sql, String known) {
        assertEquals(known, ExecutableComments.asFlywayKnowsThem(sql, Syntax.of(SQLDialect.MYSQL), false));
    }

    @Test
    void statementsInComments_run_asTheClientRunsThem_andAreUndone(@TempDir Path folder) throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            project.migration("V1__dump.sql", """
                /*M!999999\\- enable the sandbox mode */
                -- MariaDB dump 10.19-11.4.5-MariaDB, for Linux (x86_64)
                /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
                /*!40101 SET NAMES utf8mb4 */;
                /*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
                /*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
                /*M!100100 create table a (id int) */;
                /*! create table b (id int) */;
                /*M!999999 create table never (id int) */;
                /*!80000 create table of_mysql (id int) */;
                create table c (id int) /*M!100100 comment='said' */;
                insert into c values (1) /*! , (2) */;
                /*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
                /*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;
                """.replace("\\\\", "\\"));
            project.undo("U1__dump.sql", "/*M!100100 drop table a */; /*! drop table b */; drop table c;");
            String tables = "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_name not like '%retort%' and table_name not like 'flyway%' order by table_name";

            assertEquals(List.of("V1 \"dump\""), project.upgrade());
            assertEquals(List.of("a", "b", "c"), project.rows(tables));
            assertEquals(List.of("2"), project.rows("select count(*) from c"));
            assertEquals(List.of(), project.upgrade());
            assertEquals(List.of("V1 \"dump\""), project.downgrade("base"));
            assertEquals(List.of(), project.rows(tables));
        }
    }

    @Test
    void checksum_isThatOfTheFileAsItIs(@TempDir Path folder) throws Exception {
        try (Project project = Project.onMariaDb(folder)) {
            String line = "/*! create table b (id int) */;";
            project.migration("V1__b.sql", line + "\n");
            CRC32 checksum = new CRC32();
            checksum.update(line.getBytes(StandardCharsets.UTF_8));

            project.upgrade();

            assertEquals(
                    List.of(String.valueOf((int) checksum.getValue())),
                    project.rows("select checksum from flyway_schema_history where version = '1'"));
        }
    }
}
