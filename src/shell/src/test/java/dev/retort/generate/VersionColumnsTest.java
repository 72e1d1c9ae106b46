package dev.retort.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.GeneratedRecord;
import dev.retort.Location;
import dev.retort.Retort;
import dev.retort.RetortException;
import dev.retort.Session;
import dev.retort.StaleRecordException;
import dev.retort.config.Locking;
import dev.retort.config.Naming;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which column counts a row's versions, and what comes of it. */
@Tag("slow")
class VersionColumnsTest {
    private static final Location PLACE = new Location.InFile(Path.of("db/retort.toml"), 2, 1);

    private static final String SCHEMA = """
        create table users (id integer primary key, name varchar(20), rev integer, version integer);

        create table `odd table` (id integer primary key, `row version` bigint);

        create table roles (id integer primary key, version bigint not null);

        create table logs (id integer primary key, line varchar(20));

        create table releases (id integer primary key, version varchar(20));

        create table prices (id integer, version integer, primary key (id, version));
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void versions_areCountedWhereItIsSaid(boolean sqlite) throws Exception {
        Locking locking =
                locking("version", Map.of("users", "rev", "odd table", "row version", "releases", "", "prices", ""));
        try (GeneratedCase generated = open(sqlite, locking)) {
            assertEquals("rev", version(generated, "users"));
            assertEquals("row version", version(generated, "odd table"));
            assertEquals("version", version(generated, "roles"));
            assertNull(table(generated, "logs").getRecordVersion());
            assertNull(table(generated, "releases").getRecordVersion());
            assertNull(table(generated, "prices").getRecordVersion());
        }
    }

    @Test
    void versions_areCountedNowhereUnlessItIsSaid() throws Exception {
        try (GeneratedCase generated = open(true, Locking.NONE)) {
            generated.schema().getTables().forEach(table -> assertNull(table.getRecordVersion()));
        }
    }

    @Test
    void whatDoesNotExist_isAnErrorWithItsPlace() {
        RetortException column = refused(locking("", Map.of("users", "revv")));
        assertEquals("there is no column \"revv\" in table users", column.message());
        assertEquals(Optional.of("did you mean \"rev\"?"), column.hint());
        assertEquals(Optional.of(PLACE), column.location());
        assertEquals(RetortException.Kind.USAGE, column.kind());

        RetortException table = refused(locking("", Map.of("user", "rev")));
        assertEquals("there is no table \"user\"", table.message());
        assertEquals(Optional.of("did you mean \"users\"?"), table.hint());
        assertEquals(Optional.of(PLACE), table.location());

        RetortException everywhere = refused(locking("vresion", Map.of()));
        assertEquals("no table with a primary key has a column \"vresion\"", everywhere.message());
        assertEquals(Optional.of("did you mean \"version\"?"), everywhere.hint());
        assertEquals(Optional.of(PLACE), everywhere.location());
    }

    @Test
    void whatCannotCount_isAnErrorWithItsPlace() {
        RetortException text = refused(locking("version", Map.of("prices", "")));
        assertEquals(
                "the column releases.version cannot count a row's versions: it is no whole number", text.message());
        assertEquals(Optional.of("[locking.releases] names another column, or \"\" for none"), text.hint());
        assertEquals(Optional.of(PLACE), text.location());

        RetortException key = refused(locking("version", Map.of("releases", "")));
        assertEquals(
                "the column prices.version cannot count a row's versions: it is part of the primary key",
                key.message());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void secondOfTwoSessions_isToldThatTheRowChanged(boolean sqlite) throws Exception {
        try (GeneratedCase generated = open(sqlite, locking("", Map.of("users", "rev")));
                Retort retort = generated.retort()) {
            Table<GeneratedRecord<?>> users = table(generated, "users");
            retort.transaction(session -> {
                GeneratedRecord<?> ann = Objects.requireNonNull(session.dsl().newRecord(users));
                session.add(set(set(ann, "id", 1), "name", "ann"));
            });
            try (Session first = retort.session();
                    Session second = retort.session()) {
                GeneratedRecord<?> mine = first.get(users, 1).orElseThrow();
                assertEquals(1, ((Number) Objects.requireNonNull(mine.get("rev"))).intValue());
                GeneratedRecord<?> theirs = second.get(users, 1).orElseThrow();
                second.rollback();
                set(mine, "name", "anna");
                first.commit();
                set(theirs, "name", "anne");

                StaleRecordException stale = assertThrows(StaleRecordException.class, second::commit);

                assertEquals("<users 1 anne> was changed or deleted by another session", stale.message());
                second.rollback();
                assertEquals("anna", theirs.get("name"));
                assertEquals(2, ((Number) Objects.requireNonNull(theirs.get("rev"))).intValue());
                set(theirs, "name", "anne");
                second.commit();
            }
            retort.transaction(session -> {
                GeneratedRecord<?> row = session.get(users, 1).orElseThrow();
                assertEquals("anne", row.get("name"));
                assertEquals(3, ((Number) Objects.requireNonNull(row.get("rev"))).intValue());
            });
        }
    }

    private static GeneratedRecord<?> set(GeneratedRecord<?> row, String column, Object value) {
        row.fromMap(Map.of(column, value), Objects.requireNonNull(row.field(column)));
        return row;
    }

    private static Locking locking(String everywhere, Map<String, String> tables) {
        Map<String, Locking.Column> columns = new java.util.HashMap<>();
        tables.forEach((table, column) -> columns.put(table, new Locking.Column(column, PLACE)));
        return new Locking(
                Optional.of(everywhere).filter(name -> !name.isEmpty()).map(name -> new Locking.Column(name, PLACE)),
                columns);
    }

    private GeneratedCase open(boolean sqlite, Locking locking) throws Exception {
        return GeneratedCase.open(sqlite, SCHEMA, Naming.NONE, locking, folder);
    }

    private RetortException refused(Locking locking) {
        return assertThrows(RetortException.class, () -> open(false, locking).close());
    }

    private static String version(GeneratedCase generated, String table) {
        return Objects.requireNonNull(table(generated, table).getRecordVersion())
                .getName();
    }

    @SuppressWarnings("unchecked")
    private static Table<GeneratedRecord<?>> table(GeneratedCase generated, String name) {
        Table<?> found = generated.schema().getTable(name);
        assertTrue(found != null, name);
        return (Table<GeneratedRecord<?>>) found;
    }
}
