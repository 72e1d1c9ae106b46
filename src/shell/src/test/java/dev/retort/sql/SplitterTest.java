package dev.retort.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static List<String> split(SQLDialect dialect, String... lines) {
        Iterator<String> source = List.of(lines).iterator();
        Splitter splitter = new Splitter(
                Syntax.of(dialect), () -> source.hasNext() ? Optional.of(source.next()) : Optional.empty());
        List<String> statements = new ArrayList<>();
        for (Optional<Splitter.Part> next = splitter.next(); next.isPresent(); next = splitter.next()) {
            statements.add(
                    next.get().line() + ": " + next.get().text() + (next.get().vertical() ? " (vertical)" : ""));
        }
        return statements;
    }

    @Test
    void semicolon_partsStatements_butNotWithinTextsAndComments() {
        assertEquals(
                List.of(
                        "1: select ';', \"a;b\"",
                        "1: select 2",
                        "3: select /* ; */ 3 -- here; too\n  from x",
                        "5: last"),
                split(
                        SQLDialect.SQLITE,
                        "select ';', \"a;b\"; select 2;",
                        "-- a comment; with one",
                        "select /* ; */ 3 -- here; too",
                        "  from x;",
                        "last"));
    }

    @Test
    void textThatIsNotClosed_isTheLastPart_once() {
        assertEquals(List.of("1: select 1", "1: select 'open"), split(SQLDialect.SQLITE, "select 1; select 'open"));
        assertEquals(List.of(), split(SQLDialect.SQLITE, "/* open"));
    }

    @Test
    void dollarQuotes_holdABodyOnPostgres() {
        assertEquals(
                List.of(
                        "1: create function f() returns int as $body$\n"
                                + "begin; return '$$;'; end;\n"
                                + "$body$ language plpgsql",
                        "4: select $1"),
                split(
                        SQLDialect.POSTGRES,
                        "create function f() returns int as $body$",
                        "begin; return '$$;'; end;",
                        "$body$ language plpgsql;",
                        "select $1;"));
    }

    @Test
    void delimiter_andBackslashes_areThoseOfMySql() {
        assertEquals(
                List.of("1: select 'it\\'s; one'", "3: create procedure p() begin select 1; end", "5: select 2--1"),
                split(
                        SQLDialect.MARIADB,
                        "select 'it\\'s; one'; # and; a comment",
                        "DELIMITER //",
                        "create procedure p() begin select 1; end//",
                        "delimiter ;",
                        "select 2--1;"));
    }

    @Test
    void trigger_endsWithItsBodyOnSqlite() {
        assertEquals(
                List.of("1: create trigger t after insert on a begin\n  delete from b;\nend", "4: select 1"),
                split(
                        SQLDialect.SQLITE,
                        "create trigger t after insert on a begin",
                        "  delete from b;",
                        "end;",
                        "select 1"));
    }

    @Test
    void lineWithABackslash_isACommand() {
        assertEquals(List.of("1: \\d book; x", "2: select 1"), split(SQLDialect.SQLITE, "\\d book; x", "select 1;"));
    }

    @Test
    void bracketsOfSqlite_andEscapesOfPostgres_holdSemicolons() {
        assertEquals(
                List.of("1: select 1 as [a;b]", "1: select 2"),
                split(SQLDialect.SQLITE, "select 1 as [a;b]; select 2;"));
        assertEquals(
                List.of("1: select E'it\\'s; x'", "1: select 2"),
                split(SQLDialect.POSTGRES, "select E'it\\'s; x'; select 2;"));
        assertEquals(
                List.of("1: select E'a'\n  '\\'; x'", "3: select 2"),
                split(SQLDialect.POSTGRES, "select E'a'", "  '\\'; x';", "select 2;"));
    }

    @Test
    void atomicBody_isOneStatementOnPostgres() {
        assertEquals(
                List.of(
                        "1: create function f() returns int begin atomic\n  select case when true then 1 end;\nend",
                        "4: select 1"),
                split(
                        SQLDialect.POSTGRES,
                        "create function f() returns int begin atomic",
                        "  select case when true then 1 end;",
                        "end;",
                        "select 1;"));
    }

    @Test
    void body_isOneStatementOnMariaDb_alsoWithoutADelimiter() {
        assertEquals(
                List.of(
                        "1: create procedure p() begin if 1 then select 1; end if; case 1 when 1 then select 2; end"
                                + " case; end",
                        "2: begin not atomic select 1; end",
                        "3: create procedure q() select 1",
                        "3: select 2",
                        "4: create trigger t before insert on a for each row begin set new.b = if(1, 2, 3); end",
                        "5: select 3"),
                split(
                        SQLDialect.MARIADB,
                        "create procedure p() begin if 1 then select 1; end if; case 1 when 1 then select 2; end case;"
                                + " end;",
                        "begin not atomic select 1; end;",
                        "create procedure q() select 1; select 2;",
                        "create trigger t before insert on a for each row begin set new.b = if(1, 2, 3); end;",
                        "select 3;"));
    }

    @Test
    void goes_endStatements() {
        assertEquals(
                List.of("1: select 1 (vertical)", "1: select 2", "2: select 3"),
                split(SQLDialect.MARIADB, "select 1\\G select 2\\g", "select 3"));
    }

    @Test
    void executedComment_staysWhole() {
        assertEquals(
                List.of("1: /*!40101 SET NAMES utf8 */", "3: /*M!100100 select 1 */"),
                split(SQLDialect.MARIADB, "/*!40101 SET NAMES utf8 */;", "-- a note", "/*M!100100 select 1 */;"));
    }
}
