package dev.retort.migrate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFingerprintTest {
    private static final String[] SCHEMA = {
        "create table a (id int primary key, n int, t varchar(10) default 'x')",
        "create table b (id int primary key, a_id int, constraint fk_b foreign key (a_id) references a (id))"
    };

    @TempDir
    private Path folder;

    @Test
    void sameSchemaInAnotherDatabase_hasTheSameFingerprint() throws SQLException {
        DatabaseUrl first = TestServer.createSchema();
        DatabaseUrl second = TestServer.createSchema();
        TestServer.execute(first, SCHEMA);
        TestServer.execute(second, SCHEMA);
        TestServer.execute(
                second,
                "insert into a values (5, 5, 'y')",
                "create table flyway_schema_history (installed_rank int)",
                "create table retort_state (id int)");
        assertEquals(fingerprint(first), fingerprint(second));
    }

    @Test
    void everyChangeOnMariaDb_changesTheFingerprint() throws SQLException {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, SCHEMA);
        verifyThatEachChanges(
                url,
                "alter table a add c int",
                "alter table a modify c bigint",
                "alter table a modify c bigint not null",
                "alter table a modify c bigint not null default 1",
                "alter table a modify c bigint not null default 1 comment 'x'",
                "alter table a modify c bigint not null default 1 comment 'x' after id",
                "alter table a rename column c to d",
                "alter table a add index ix (n)",
                "alter table a drop index ix, add unique index ix (n)",
                "alter table b drop foreign key fk_b",
                "alter table b add constraint fk_b foreign key (a_id) references a (id) on delete cascade",
                "alter table a comment 'x'",
                "create view v as select id from a",
                "create or replace view v as select n from a",
                "create function f(x int) returns int deterministic return 1",
                "create or replace function f(x bigint) returns int deterministic return 1",
                "create sequence s",
                "alter table a add j json",
                "drop table b");
    }

    @Test
    void everyChangeOnSqlite_changesTheFingerprint() throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("a.sqlite"), Path.of(""));
        verifyThatEachChanges(
                url,
                "create table a (id integer primary key, n int)",
                "alter table a add c int",
                "create index ix on a (n)",
                "create view v as select id from a",
                "drop view v");
    }

    private static void verifyThatEachChanges(DatabaseUrl url, String... changes) throws SQLException {
        try (Database database = DatabaseOpener.open(
                        TestServer.config(Path.of("target"), url), true, PasswordPrompt.NOBODY, _ -> {});
                Connection connection = database.connect();
                var statement = connection.createStatement()) {
            List<String> known = new ArrayList<>();
            known.add(SchemaFingerprint.of(connection, database.dialect()));
            for (String change : changes) {
                statement.execute(change);
                String now = SchemaFingerprint.of(connection, database.dialect());
                assertNotEquals(known.getLast(), now, change);
                assertEquals(now, SchemaFingerprint.of(connection, database.dialect()));
                known.add(now);
            }
        }
    }

    private static String fingerprint(DatabaseUrl url) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {});
                Connection connection = database.connect()) {
            return SchemaFingerprint.of(connection, database.dialect());
        }
    }
}
