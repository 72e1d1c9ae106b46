package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns to which the database itself gives values, once a session has written their rows. */
@Tag("slow")
class ComputedColumnsTest {
    private static final String TABLE = "create table parent (${id}, name varchar(20), price integer, ";

    @TempDir
    private Path folder;

    private KeyCase open(TestDatabase kind, String columns, String... more) throws Exception {
        return KeyCase.open(
                kind,
                folder,
                Stream.concat(Stream.of(TABLE + columns), Arrays.stream(more))
                        .map(kind::own)
                        .toArray(String[]::new));
    }

    /** Adds three records and changes the price of one, and then of all; each time they are what another session reads. */
    private void addAndChange(KeyCase data) throws Exception {
        try (Session session = data.session()) {
            List<GeneratedRecord<?>> rows = new ArrayList<>();
            for (String name : List.of("Ann", "Bob", "Cid")) {
                rows.add(KeyCase.row(data.parent(), "name", name, "price", 1));
            }
            session.addAll(rows).commit();
            assertStored(data, rows);
            KeyCase.set(rows.getFirst(), "price", 5);
            session.commit();
            assertStored(data, rows);
            for (GeneratedRecord<?> row : rows) {
                KeyCase.set(row, "price", 7);
            }
            session.commit();
            assertStored(data, rows);
            assertFalse(rows.getFirst().touched());
        }
    }

    private static void assertStored(KeyCase data, List<? extends Record> rows) throws Exception {
        try (Session other = data.session()) {
            for (Record row : rows) {
                assertEquals(text(other.get(data.parent(), row.get("id")).orElseThrow()), text(row));
            }
        }
    }

    /** SQLite's whole numbers are {@code Long}; the tests set others. */
    private static String text(Record row) {
        return row.intoMap().toString();
    }

    @ParameterizedTest
    @EnumSource
    void computedColumn_isReadBack(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind, "total integer generated always as (price * 2) stored)")) {
            addAndChange(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRES_14", "POSTGRES_18"})
    void computedColumnOfOneRow_takesNoMoreStatements_whereTheUpdateReturnsIt(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind, "total integer generated always as (price * 2) stored)");
                Session session = data.session()) {
            GeneratedRecord<?> row = KeyCase.row(data.parent(), "name", "Ann", "price", 1);
            session.add(row).commit();
            data.data().statements();
            KeyCase.set(row, "price", 4);
            session.flush();
            assertEquals(List.of("update parent"), data.data().steps());
            assertEquals(8, row.get("total", Integer.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void computedColumnsOfManyRows_takeOneStatementMore(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind, "total integer generated always as (price * 2) stored)");
                Session session = data.session()) {
            List<GeneratedRecord<?>> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add(KeyCase.row(data.parent(), "name", "row " + i, "price", i));
            }
            session.addAll(rows).commit();
            data.data().statements();
            rows.forEach(row -> KeyCase.set(row, "price", 4));
            session.flush();
            assertEquals(
                    1,
                    data.data().steps().stream()
                            .filter(step -> step.startsWith("select"))
                            .count());
            assertEquals(8, rows.getLast().get("total", Integer.class));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_2", "MARIADB_10_11", "MARIADB_11_4", "MYSQL_8_0"})
    void momentOfTheLastUpdate_isReadBack(TestDatabase kind) throws Exception {
        try (KeyCase data = open(
                kind, "changed datetime(6) not null default current_timestamp(6) on update current_timestamp(6))")) {
            addAndChange(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_11", "MARIADB_11_4"})
    void beginningOfARowsPeriod_isReadBack(TestDatabase kind) throws Exception {
        try (KeyCase data = open(
                kind,
                "since timestamp(6) generated always as row start, until timestamp(6) generated always as row end,"
                        + " period for system_time (since, until)) with system versioning")) {
            addAndChange(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void valuesThatATriggerChanges_areReadBack(TestDatabase kind) throws Exception {
        String[] triggers = kind.name().startsWith("POSTGRES")
                ? new String[] {
                    "create function noted() returns trigger language plpgsql as $$ begin new.name := upper(new.name);"
                            + " new.changes := coalesce(new.changes, 0) + 1; return new; end $$",
                    "create trigger noted before insert or update on parent for each row execute function noted()"
                }
                : new String[] {
                    "create trigger added before insert on parent for each row set new.name = upper(new.name), new.changes"
                            + " = 1",
                    "create trigger noted before update on parent for each row set new.changes = new.changes + 1"
                };
        try (KeyCase data = open(kind, "changes integer)", triggers)) {
            addAndChange(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRES_14", "POSTGRES_18"})
    void valuesThatATriggerChangesAfterwards_areReadBack(TestDatabase kind) throws Exception {
        String[] triggers = kind == TestDatabase.SQLITE
                ? new String[] {
                    "create trigger added after insert on parent begin update parent set name = upper(name) where id ="
                            + " new.id; end",
                    "create trigger noted after update of price on parent begin update parent set changes ="
                            + " coalesce(changes, 0) + 1 where id = new.id; end"
                }
                : new String[] {
                    "create function noted() returns trigger language plpgsql as $$ begin update parent set name ="
                            + " upper(name), changes = coalesce(changes, 0) + 1 where id = new.id; return null; end $$",
                    "create trigger noted after insert or update of price on parent for each row execute function noted()"
                };
        try (KeyCase data = open(kind, "changes integer)", triggers)) {
            addAndChange(data);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14"})
    void parentThatATriggerSets_isTheRecords(TestDatabase kind) throws Exception {
        String child = "create table child (${id}, name varchar(20), parent_id integer, constraint fk_child foreign key"
                + " (parent_id) references parent (id))";
        String[] more = kind == TestDatabase.POSTGRES_14
                ? new String[] {
                    child,
                    "create function moved() returns trigger language plpgsql as $$ begin new.parent_id := 2; return new;"
                            + " end $$",
                    "create trigger moved before update on child for each row execute function moved()"
                }
                : new String[] {child, "create trigger moved before update on child for each row set new.parent_id = 2"
                };
        try (KeyCase data = open(kind, "note integer)", more);
                Session session = data.session()) {
            GeneratedRecord<?> one = KeyCase.row(data.parent(), "name", "one");
            GeneratedRecord<?> two = KeyCase.row(data.parent(), "name", "two");
            GeneratedRecord<?> row = KeyCase.row(data.child(), "name", "a");
            data.refer(row, one);
            session.addAll(one, two).add(row).commit();
            assertSame(one, data.parentOf(row));
            KeyCase.set(row, "name", "b");
            session.commit();
            assertSame(two, data.parentOf(row));
            assertEquals(List.of(row), data.childrenOf(two).all());
            assertEquals(List.of(), data.childrenOf(one).all());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void readBackValues_areGoneAfterRollback(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind, "total integer generated always as (price * 2) stored)");
                Session session = data.session()) {
            GeneratedRecord<?> row = KeyCase.row(data.parent(), "name", "Ann", "price", 1);
            session.add(row).commit();
            KeyCase.set(row, "price", 4);
            session.flush();
            session.rollback();
            assertEquals(2, row.get("total", Integer.class));
            assertEquals(1, row.get("price", Integer.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedRecord_canBeAddedAgain(TestDatabase kind) throws Exception {
        try (KeyCase data = open(kind, "total integer generated always as (price * 2) stored)");
                Session session = data.session()) {
            GeneratedRecord<?> row = KeyCase.row(data.parent(), "name", "Ann", "price", 1);
            session.add(row).commit();
            session.delete(row).flush();
            KeyCase.set(row, "price", 4);
            session.add(row).commit();
            assertStored(data, List.of(row));
        }
    }
}
