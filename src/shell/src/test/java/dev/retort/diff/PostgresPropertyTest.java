package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.Dialect;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.internal.text.ResourceFile;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One object of every kind that PostgreSQL has, and every property of them: whatever is made or altered is seen, or named as not understood.
 * In src/test/resources/diff/postgres-properties.sql the schema is before {@code -- each}, and a statement a line after it.
 */
@Tag("slow")
class PostgresPropertyTest {
    private static final SchemaModel MODEL =
            DialectPart.of(SchemaModel.class, Dialect.of(SQLDialect.POSTGRES)).orElseThrow();

    private static final Path STATEMENTS = Path.of("src/shell/src/test/resources/diff/postgres-properties.sql");

    @Test
    void whateverIsAltered_isFoundOrNamed() throws SQLException, IOException {
        assertEquals("", String.join("\n", passedOver(TestDatabase.POSTGRES_14)));
    }

    @Test
    void whateverIsAltered_isFoundOrNamed_onTheNewestServer() throws SQLException, IOException {
        assertEquals("", String.join("\n", passedOver(TestDatabase.POSTGRES_18)));
    }

    /** A kind of object that a later version has is looked at by a person, before what it holds is called known. */
    @Test
    void catalogsOfTheNewestServer_areThoseThatAreKnown() throws SQLException {
        try (Database database = SchemaPair.open(TestDatabase.POSTGRES_18);
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relname from pg_class"
                        + " where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'")) {
            Set<String> catalogs = new TreeSet<>();
            while (rows.next()) {
                catalogs.add(rows.getString(1));
            }
            catalogs.removeAll(ResourceFile.words(MODEL.getClass(), "catalog/known-catalogs.txt"));
            assertEquals(Set.of(), catalogs);
        }
    }

    private static List<String> passedOver(TestDatabase kind) throws SQLException, IOException {
        String[] halves = Files.readString(STATEMENTS).split("-- each\n");
        List<String> passedOver = new ArrayList<>();
        try (Database database = SchemaPair.open(kind);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(halves[0]);
            SchemaSnapshot before = MODEL.read(connection, database);
            assertEquals(List.of(), before.notUnderstood());
            int version = connection.getMetaData().getDatabaseMajorVersion();
            connection.setAutoCommit(false);
            for (String line : halves[1].lines().filter(line -> !line.isBlank()).toList()) {
                int since = line.startsWith("--") ? Integer.parseInt(line.substring(2, 4)) : 0;
                if (version < since) {
                    continue;
                }
                try {
                    statement.execute(since > 0 ? line.substring(4) : line);
                    SchemaSnapshot after = MODEL.read(connection, database);
                    if (before.differing(after).isEmpty()
                            && after.notUnderstood().isEmpty()) {
                        passedOver.add(line);
                    }
                } catch (SQLException e) {
                    passedOver.add(line + ": " + e.getMessage());
                }
                connection.rollback();
            }
        }
        return passedOver;
    }
}
