package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings of a database of MariaDB, and of a session, in which schemas are made and read. */
class MariaDbSettingsTest {

    @Test
    void clearedDatabase_hasTheCharacterSetOfANewOne() throws SQLException {
        try (Database database = SchemaPair.open(TestDatabase.MARIADB_11_4);
                Connection connection = database.connect()) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
            SchemaSnapshot empty = model.read(connection, database);
            Rows.run(connection, "alter database character set latin1 collate latin1_german1_ci");

            model.clear(connection, database);

            assertEquals(List.of(), model.read(connection, database).differencesFrom(empty));
        }
    }

    @Test
    void textsWithBackslashes_areWrittenAsTheyAre_whereTheModeKnowsNoEscapes()
            throws SQLException, NoStatementException {
        try (Database database = SchemaPair.open(TestDatabase.MARIADB_11_4);
                Connection connection = database.connect()) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
            Rows.run(connection, "set sql_mode = 'NO_BACKSLASH_ESCAPES'");
            SchemaSnapshot empty = model.read(connection, database);
            for (String sql : List.of(
                    "create table t (a varchar(9) default '\\' comment 'b\\n"
                            + "', b enum('\\', 'it''s')) comment 'c\\\\\n"
                            + "'",
                    "create view v as select '\\' as x from t where a = 'it''s \\'",
                    "create procedure p() comment 'c\\' select '\\'",
                    "create event e on schedule every 1 day disable comment 'c\\' do select '\\'")) {
                Rows.run(connection, sql);
            }
            SchemaSnapshot wanted = model.read(connection, database);

            List<Change> changes = model.changes(empty, wanted);
            model.clear(connection, database);
            for (Change change : changes) {
                Rows.run(connection, change.sql());
            }

            assertEquals(List.of(), model.read(connection, database).differencesFrom(wanted));
        }
    }
}
