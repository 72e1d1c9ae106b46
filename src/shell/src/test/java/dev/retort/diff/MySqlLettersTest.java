package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts in expressions of MySQL, which its SHOW CREATE TABLE gives in the bytes of their own character set. */
@Tag("slow")
class MySqlLettersTest {
    private static Difference made(String table) throws SQLException {
        return new SchemaPair("letters", "", table).difference(TestDatabase.MYSQL_8_0);
    }

    @Test
    void lettersOfAnotherCharacterSet_areNamed() throws SQLException {
        for (String text : List.of("'é'", "_latin1'é'", "_latin1'ä?'")) {
            Difference difference = made("create table t (a varchar(20), b varchar(40) as (concat(a, " + text
                    + ")) virtual) default charset=latin1;");

            assertEquals(
                    "[table t: an expression in it has a text in another character set than utf8mb4, of which the server"
                            + " does not tell the letters]",
                    difference.notUnderstood().toString());
        }
    }

    @Test
    void othersAreWritten() throws SQLException {
        for (String table : List.of(
                "(a varchar(20), b varchar(40) as (concat(a, 'x?')) virtual) default charset=latin1",
                "(a varchar(20), b varchar(40) as (concat(a, 'é?')) virtual) default charset=utf8mb4",
                "(a varchar(20) default 'é', b enum('é', 'ö')) default charset=latin1")) {
            Difference difference = made("create table t " + table);

            assertEquals(List.of(), difference.remaining());
            assertEquals(List.of(), difference.notUnderstood());
        }
    }
}
