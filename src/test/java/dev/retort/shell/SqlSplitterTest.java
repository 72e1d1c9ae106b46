package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class SqlSplitterTest {

    private static List<String> split(SQLDialect dialect, String... lines) {
        try (Script script = Script.ofCode(String.join("\n", lines))) {
            SqlSplitter splitter = new SqlSplitter(script, dialect);
            List<String> statements = new ArrayList<>();
            for (Optional<ScriptUnit> next = splitter.next(); next.isPresent(); next = splitter.next()) {
                statements.add(next.get().firstLine() + ": " + next.get().code());
            }
            return statements;
        }
    }

    @Test
    void semicolon_partsStatements_butNotWithinTextsAndComments() {
        assertEquals(
                List.of("1: select ';', \"a;b\"", "1: select 2", "3: select /* ; */ 3 \n  from x", "5: last"),
                split(
                        SQLDialect.SQLITE,
                        "select ';', \"a;b\"; select 2;",
                        "-- a comment; with one",
                        "select /* ; */ 3 -- here; too",
                        "  from x;",
                        "last"));
    }

    @Test
    void dollarQuotes_holdABodyOnPostgres() {
        assertEquals(
                List.of(
                        "1: create function f() returns int as $body$\nbegin; return '$$;'; end;\n$body$ language plpgsql",
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
}
