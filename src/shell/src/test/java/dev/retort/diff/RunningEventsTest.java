package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.rows.RowWitness;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events of a server that runs them as soon as they are made, which MySQL 8 does unless it is told otherwise. */
@Tag("slow")
class RunningEventsTest {
    private static final String TABLE = "create table visit (id int primary key, name varchar(20));\n";

    private static String event(String name, String state) {
        return "create event " + name + " on schedule every 1 second" + state + " do delete from visit;\n";
    }

    @Test
    void rows_areTriedWhileNoEventRuns_andTheEventsAreMadeAllTheSame() throws SQLException {
        String from = TABLE + event("sweep", "") + event("idle", " disable") + event("gone", "");
        String to = TABLE.replace("20", "30") + event("sweep", "") + event("idle", "") + event("fresh", "");
        Observer witness = new Observer();

        Difference difference = new SchemaPair("events", from, to).difference(TestDatabase.MYSQL_8_0, witness);

        assertEquals(List.of(), difference.remaining());
        assertEquals(List.of("idle DISABLED"), witness.events);
        List<String> up = difference.up().stream().map(Change::sql).toList();
        assertTrue(up.stream().anyMatch(sql -> sql.startsWith("create event fresh")), up.toString());
        assertTrue(up.stream().anyMatch(sql -> sql.contains("drop event gone")), up.toString());
        assertFalse(up.stream().anyMatch(sql -> sql.contains("sweep")), up.toString());
    }

    @Test
    void event_takesNoRowsAway_whenItBeginsToRun() throws SQLException {
        Difference difference = new SchemaPair("events", TABLE + event("e", " disable"), TABLE + event("e", ""))
                .difference(TestDatabase.MYSQL_8_0, new RowWitness(Optional.empty(), Set.of()));

        assertEquals(List.of(), difference.remaining());
        assertEquals(2, difference.up().size());
    }

    /** Notes which events there are when rows are looked at. */
    private static final class Observer implements Roundtrip.Witness {
        private final List<String> events = new ArrayList<>();

        @Override
        public void before(Connection connection, SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames)
                throws SQLException {
            events.addAll(Rows.all(
                    connection,
                    "select concat(EVENT_NAME, ' ', STATUS) from information_schema.EVENTS where EVENT_SCHEMA = database()",
                    row -> row.getString(1)));
        }

        @Override
        public List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) {
            return List.of();
        }
    }
}
