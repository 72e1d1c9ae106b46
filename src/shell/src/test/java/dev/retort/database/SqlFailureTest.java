package dev.retort.database;

import static generated.Tables.ROLES;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.internal.connection.ServerMessage;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class SqlFailureTest {
    private static RetortException sqlite(String sql) {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            DSLContext db = DSL.using(connection);
            db.execute("create table role (id integer primary key, name text unique)");
            db.execute("insert into role values (1, 'Admin')");
            return SqlFailure.of(assertThrows(DataAccessException.class, () -> db.fetch(sql)));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void message_isTheServersWithoutTheDriversTrimmings() {
        assertEquals("no such table: nowhere", sqlite("select * from nowhere").message());
        assertEquals(
                "UNIQUE constraint failed: role.name",
                sqlite("insert into role values (2, 'Admin')").message());
        assertEquals(
                "Table 'x.y' doesn't exist",
                ServerMessage.of(new SQLException("(conn=42) Table 'x.y' doesn't exist", "42S02", 1146)));
        assertEquals(
                "relation \"x\" does not exist",
                ServerMessage.of(new SQLException("ERROR: relation \"x\" does not exist\n  Position: 15")));
    }

    @Test
    void pathToManyRows_saysHowItIsJoined_whereverItStands() {
        DSLContext db = DSL.using(SQLDialect.SQLITE);
        for (Query query : List.of(
                db.select(ROLES.users().USERNAME).from(ROLES),
                db.selectFrom(ROLES).where(ROLES.users().role().NAME.eq("x")),
                db.selectFrom(ROLES).orderBy(ROLES.users().role().users().USERNAME))) {
            RetortException error = SqlFailure.of(assertThrows(DataAccessException.class, query::getSQL));
            assertEquals(
                    "a relation to many gives several rows for each row, so it must be joined or asked for",
                    error.message());
        }
        db.selectFrom(ROLES).where(exists(selectOne().from(ROLES.users()))).getSQL();
    }

    @Test
    void syntaxError_isMarkedInTheSql() {
        RetortException error = sqlite("select id\nfrm role");
        assertEquals("near \"role\": syntax error", error.message());
        assertEquals(new Location.InText("frm role", 4, 4), error.location().orElseThrow());

        SQLException mariadb = new SQLException(
                "(conn=1) You have an error in your SQL syntax; check the manual that corresponds to your MariaDB"
                        + " server version for the right syntax to use near 'frm role' at line 1",
                "42000",
                1064);
        assertEquals(
                new Location.InText("select * frm role", 9, 3),
                SqlFailure.of(new DataAccessException("SQL [select * frm role]; x", mariadb))
                        .location()
                        .orElseThrow());

        SQLException postgres = new SQLException("ERROR: column \"y\" does not exist\n  Position: 8", "42703");
        assertEquals(
                new Location.InText("select yes", 7, 3),
                SqlFailure.of(new DataAccessException("SQL [select yes]; x", postgres))
                        .location()
                        .orElseThrow());
    }

    @Test
    void kind_tellsALostConnectionAndAnInterruptionFromAFailure() {
        assertEquals(Kind.FAILURE, sqlite("select * from nowhere").kind());
        assertEquals(
                Kind.CONNECTION,
                SqlFailure.of(new SQLNonTransientConnectionException("(conn=3) Connection reset"))
                        .kind());
        assertEquals(
                Kind.INTERRUPTED,
                SqlFailure.of(new SQLException("(conn=3) Query execution was interrupted", "70100", 1317))
                        .kind());
        assertEquals(
                Kind.FAILURE,
                SqlFailure.of(new SQLException("(conn=3) Query execution was interrupted", "70100", 1969))
                        .kind());
    }
}
