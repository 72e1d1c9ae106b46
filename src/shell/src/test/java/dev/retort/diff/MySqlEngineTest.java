package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.rows.RowWitness;
import dev.retort.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables of engines that the embedded server does not have. */
@Tag("slow")
class MySqlEngineTest {
    @Test
    void rowsOfATable_whoseEngineIsToKeepNothing_areSaidToBeLost() throws SQLException {
        RowWitness witness = new RowWitness(Optional.empty(), Set.of());

        Difference difference = new SchemaPair(
                        "engine",
                        "create table note (id int primary key);",
                        "create table note (id int primary key) engine=blackhole;")
                .difference(TestDatabase.MYSQL_8_0, witness);

        assertEquals(List.of(), difference.remaining());
        Loss loss = Loss.ofRows(ObjectName.of("table", "note"));
        assertEquals(List.of(loss), difference.up().getFirst().losses());
        assertEquals(Map.of(loss, 4L), witness.lost());
    }
}
