package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.DOCUMENT;

import dev.retort.DataCase.Kind;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultStatement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.DocumentRecord;

/** Keys that a trigger makes others, numbers that a column has no place for, and drivers that do not count. */
@Tag("slow")
class KeysOfTriggersTest {

    @TempDir
    private Path folder;

    private static final String[] TABLES = {
        "create table parent (id integer not null primary key, name varchar(20))",
    };

    private KeyCase open(TestDatabase kind, String... more) throws Exception {
        String[] all = Arrays.copyOf(TABLES, TABLES.length + more.length);
        System.arraycopy(more, 0, all, TABLES.length, more.length);
        return KeyCase.open(kind, folder, all);
    }

    private static String[] trigger(TestDatabase kind) {
        return kind == TestDatabase.POSTGRES_14
                ? new String[] {
                    "create function raised() returns trigger language plpgsql as"
                            + " $$ begin new.id := new.id + 100; return new; end $$",
                    "create trigger raised before insert on parent for each row execute function raised()"
                }
                : new String[] {"create trigger raised before insert on parent for each row set new.id = new.id + 100"};
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void keyThatATriggerRaises_isTheRecordsKey(TestDatabase kind) throws Exception {
        try (KeyCase keys = open(kind, trigger(kind));
                Session session = keys.session()) {
            List<GeneratedRecord<?>> rows = List.of(
                    KeyCase.row(keys.parent(), "id", 1, "name", "a"), KeyCase.row(keys.parent(), "id", 2, "name", "b"));
            session.addAll(rows).commit();
            assertEquals(List.of(101, 102), KeyCase.values(rows, "id"));
            assertSame(rows.getFirst(), session.get(keys.parent(), 101).orElseThrow());
            KeyCase.set(rows.getFirst(), "name", "c");
            session.delete(rows.getLast()).commit();
            assertEquals("c", session.query(keys.parent()).one().get("name"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8_0", "MARIADB_10_2"})
    void keyThatATriggerRaises_isAnError_whereTheServerDoesNotTell(TestDatabase kind) throws Exception {
        try (KeyCase keys = open(kind, trigger(kind));
                Session session = keys.session()) {
            session.add(KeyCase.row(keys.parent(), "id", 1, "name", "a"));
            RetortException error = assertThrows(RetortException.class, session::commit);
            assertTrue(error.getMessage().contains("under other keys"), error.getMessage());
            assertEquals(
                    "a trigger may give id another value than the one that was set: insert such rows by session.dsl(),"
                            + " and query them",
                    error.hint().orElseThrow());
            session.rollback();
            assertEquals(0, session.query(keys.parent()).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8_0", "MARIADB_10_2"})
    void numberThatATriggerGives_isAnError_whereTheServerDoesNotTell(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null auto_increment primary key, name varchar(20))",
                        "create trigger raised before insert on parent for each row set new.id = 100");
                Session session = keys.session()) {
            session.add(KeyCase.row(keys.parent(), "name", "a"));
            RetortException error = assertThrows(RetortException.class, session::commit);
            assertEquals(
                    "a trigger may give id another value than the server's next number: insert such rows by"
                            + " session.dsl(), and query them",
                    error.hint().orElseThrow());
            session.rollback();
            assertEquals(0, session.query(keys.parent()).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL_8_0", "MARIADB_10_2"})
    void numberThatATriggerGives_isNotTakenForThatOfTheRowBefore(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        "create table parent (id integer not null auto_increment primary key, name varchar(20))",
                        "create trigger raised before insert on parent for each row"
                                + " set new.id = if(new.name = 'x', 100, new.id)");
                Session session = keys.session()) {
            GeneratedRecord<?> first = KeyCase.row(keys.parent(), "name", "a");
            session.add(first).flush();
            GeneratedRecord<?> other = KeyCase.row(keys.parent(), "name", "x");
            session.add(other);
            RetortException error = assertThrows(RetortException.class, session::flush);
            assertTrue(error.getMessage().contains("under other keys"), error.getMessage());
            session.delete(other);
            assertSame(first, session.query(keys.parent()).one());
            assertEquals("a", first.get("name"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRES_14"})
    void numberThatTheParentsKeyHasNoPlaceFor_refersToNothing(TestDatabase kind) throws Exception {
        try (KeyCase keys = KeyCase.open(
                        kind,
                        folder,
                        TABLES[0],
                        "create table child (id integer not null primary key, parent_id bigint,"
                                + " constraint fk_child foreign key (parent_id) references parent (id))");
                Session session = keys.session()) {
            GeneratedRecord<?> parent = KeyCase.row(keys.parent(), "id", 7, "name", "a");
            GeneratedRecord<?> child = KeyCase.row(keys.child(), "id", 1, "parent_id", 7L);
            session.addAll(parent, child).commit();
            assertSame(parent, keys.parentOf(child));
            KeyCase.set(child, "parent_id", 7L + (1L << 32));
            assertNull(keys.parentOf(child));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void batchThatADriverDoesNotCount_isLookedAt(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, AUTHOR, DOCUMENT);
                Retort retort = data.by(new Uncounted(data.dataSource()));
                Session session = retort.session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord bob = new AuthorRecord().setName("bob");
            DocumentRecord one = new DocumentRecord().setTitle("one");
            DocumentRecord two = new DocumentRecord().setTitle("two");
            session.addAll(ann, bob).addAll(one, two).commit();
            ann.setName("a");
            bob.setName("b");
            session.commit();
            data.retort().transaction(other -> {
                other.delete(other.get(AUTHOR, bob.getId()).orElseThrow());
            });
            ann.setName("x");
            bob.setName("y");
            StaleRecordException stale = assertThrows(StaleRecordException.class, session::commit);
            assertEquals("<author " + bob.getId() + " y> was deleted by another session", stale.message());
            session.rollback();
            one.setBody("1");
            two.setBody("2");
            RetortException uncounted = assertThrows(RetortException.class, session::commit);
            assertTrue(
                    uncounted.message().startsWith("the driver does not say how many rows of document were updated"));
            one.setBody(null);
            session.rollback();
            one.setBody("1");
            session.flush();
            two.setBody("2");
            session.commit();
            assertEquals(
                    2, session.query(DOCUMENT).where(DOCUMENT.BODY.isNotNull()).count());
        }
    }

    /** Connections of a driver that says of batches that they succeeded, and not on how many rows. */
    private static final class Uncounted extends AbstractDataSource {
        private final DataSource dataSource;

        Uncounted(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return new DefaultConnection(dataSource.getConnection()) {
                @Override
                public Statement createStatement() throws SQLException {
                    return new DefaultStatement(super.createStatement()) {
                        @Override
                        public int[] executeBatch() throws SQLException {
                            int[] counts = super.executeBatch();
                            Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
                            return counts;
                        }
                    };
                }
            };
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
