package dev.retort.diff.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are made up or copied, and what is told of them when they have changed. */
class RowWitnessTest {
    private static final String TABLES = """
        create table country (code char(2) primary key, name varchar(40) not null unique);
        create table town (id int primary key, country char(2) not null references country (code), mayor int,
            size int check (size > 1000), kind varchar(10) not null check (kind in ('big', 'small')));
        create table folk (id int primary key, boss int references folk (id), town int not null, name text,
            born date, seen timestamp, height decimal(5, 2), weight double precision, foreign key (town) references town (id));
        create table bare (a int, b varchar(5));
        create table never (a int not null, check (a > 3 and a < 3));
        """;

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MARIADB_11_4", "POSTGRES_14"})
    void tables_areFilledWithWhatTheirConstraintsAllow(TestDatabase kind) throws SQLException {
        try (Scratch scratch = new Scratch(kind, TABLES)) {
            RowWitness witness = scratch.filled(Optional.empty());

            assertEquals(List.of(ObjectName.of("table", "never")), witness.emptyTables());
            assertEquals(List.of(), witness.after(scratch.connection, scratch.schema, List.of()));
            assertEquals(List.of("4"), scratch.rows("select count(*) from folk"));
            assertEquals(List.of("1"), scratch.rows("select count(*) from folk where name is null and boss is null"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MARIADB_11_4", "POSTGRES_14"})
    void changedValue_isToldByItsKey_orCountedAsLost(TestDatabase kind) throws SQLException {
        try (Scratch scratch = new Scratch(kind, TABLES)) {
            RowWitness witness = scratch.filled(Optional.empty());
            scratch.run("update folk set name = 'other', weight = weight + 0.25 where id = 1");
            scratch.run("delete from bare where a is null");
            ObjectName folk = ObjectName.of("table", "folk");
            Change losing = Change.of(Change.Action.ALTER, folk, "").losing(List.of(Loss.ofColumn(folk, "weight")));

            List<String> findings = witness.after(scratch.connection, scratch.schema, List.of(losing));

            assertEquals(
                    List.of(
                            "bare: the row NULL, NULL is gone",
                            "folk.name of the row with the key 1 is 'other', and was 'a'"),
                    findings.stream().sorted().toList());
            assertEquals(Map.of(Loss.ofColumn(folk, "weight"), 1L), witness.lost());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "MARIADB_11_4", "POSTGRES_14"})
    void liveRows_areTaken_withoutThoseWhoseParentsAreMissing(TestDatabase kind) throws SQLException {
        String rows = """
            insert into country values ('at', 'Österreich'), ('ch', 'Schweiz');
            insert into town values (7, 'ch', null, 2000, 'big'), (8, 'at', 3, null, 'small');
            insert into folk values (1, null, 7, 'it''s; ü', '1970-01-01', '2024-02-29 12:00:00', 1.75, 70.5);
            insert into folk values (2, 1, 8, null, null, null, null, null);
            """;
        try (Scratch live = new Scratch(kind, TABLES + rows);
                Scratch scratch = new Scratch(kind, TABLES)) {
            scratch.filled(Optional.of(live.connection));

            for (String table : List.of("country", "town", "folk")) {
                String all = "select * from " + table + " order by 1";
                assertEquals(live.rows(all), scratch.rows(all));
            }
            assertEquals(List.of("4"), scratch.rows("select count(*) from bare"));
        }
    }

    @Test
    void rowsOfDroppedPartition_areLost_andNoneOfTheirTable() throws SQLException {
        String tables = """
            create table visit (id int not null, k text) partition by list (k);
            create table visit_a partition of visit default partition by list (k);
            create table visit_b partition of visit_a default;
            create table visit_c partition of visit for values in ('none');
            """;
        try (Scratch scratch = new Scratch(TestDatabase.POSTGRES_14, tables)) {
            RowWitness witness = scratch.filled(Optional.empty());
            scratch.run("drop table visit_b");
            ObjectName gone = ObjectName.of("table", "visit_b");
            Change dropping = Change.of(Change.Action.DROP, gone, "").losing(List.of(Loss.ofRows(gone)));
            scratch.run("create table visit_b partition of visit_a default");

            assertEquals(List.of(), witness.after(scratch.connection, scratch.schema, List.of(dropping)));
            assertEquals(12L, witness.lost().get(Loss.ofRows(gone)));
        }
    }

    @Test
    void exclusionConstraints_areKept_orTheTableIsNamed() throws SQLException {
        String tables = """
            create table meeting (id int primary key, during int4range not null, exclude using gist (during with &&));
            create table shape (id int primary key, c circle not null, exclude using gist (c with &&));
            create table span (a int not null, b int not null, check (b > a), exclude using gist (int4range(a, b) with &&));
            create table bare ();
            """;
        try (Scratch scratch = new Scratch(TestDatabase.POSTGRES_14, tables)) {
            RowWitness witness = scratch.filled(Optional.empty());

            for (String table : List.of("meeting", "shape", "span")) {
                boolean isEmpty = scratch.rows("select count(*) from " + table).equals(List.of("0"));
                assertEquals(isEmpty, witness.emptyTables().contains(ObjectName.of("table", table)), table);
            }
            assertEquals(List.of(), scratch.rows("select 'meeting' where not exists (select from meeting)"));
            scratch.run("delete from bare");
            Change dropping = Change.of(Change.Action.DROP, ObjectName.of("table", "bare"), "drop table bare")
                    .losing(List.of(Loss.ofRows(ObjectName.of("table", "bare"))));
            assertEquals(List.of(), witness.after(scratch.connection, scratch.schema, List.of(dropping)));
        }
    }

    @Test
    @Tag("slow")
    void row_whoseValueCannotBeComputed_isLeftOut() throws SQLException {
        String tables = """
            create table sum (id int primary key, next int generated always as (id + 5) virtual);
            create table part () inherits (sum);
            alter table part alter column next set expression as (id - 5);
            """;
        String rows = "insert into sum (id) values (8), (2147483646); insert into part (id) values (9), (2147483645);";
        try (Scratch live = new Scratch(TestDatabase.POSTGRES_18, tables + rows);
                Scratch scratch = new Scratch(TestDatabase.POSTGRES_18, tables);
                Scratch madeUp = new Scratch(TestDatabase.POSTGRES_18, tables)) {
            RowWitness witness = scratch.filled(Optional.of(live.connection));

            assertEquals(List.of("8", "9"), scratch.rows("select id from sum group by id order by id"));
            assertEquals(List.of("9"), scratch.rows("select id from part"));
            assertEquals(List.of(), witness.after(scratch.connection, scratch.schema, List.of()));
            assertEquals(List.of(), madeUp.filled(Optional.empty()).emptyTables());
        }
    }

    @Test
    void liveRow_whoseParentIsNotThere_isLeftOut() throws SQLException {
        String rows =
                "insert into country values ('at', 'A'); insert into town values (7, 'xx', null, 2000, 'big'), (8,"
                        + " 'at', null, 2000, 'big');";
        try (Scratch live = new Scratch(TestDatabase.SQLITE, TABLES + rows);
                Scratch scratch = new Scratch(TestDatabase.SQLITE, TABLES)) {
            scratch.filled(Optional.of(live.connection));

            assertEquals(List.of("8"), scratch.rows("select id from town"));
        }
    }

    /** A database with a schema. */
    private static final class Scratch implements AutoCloseable {
        private final Database database;
        private final Connection connection;
        private final SchemaSnapshot schema;

        Scratch(TestDatabase kind, String sql) throws SQLException {
            database = DatabaseOpener.open(TestServer.config(Path.of("target"), kind.createSchema()), _ -> {});
            connection = database.connect();
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
            model.load(connection, database, new SchemaFile("schema.sql", sql));
            schema = model.read(connection, database);
        }

        RowWitness filled(Optional<Connection> live) throws SQLException {
            RowWitness witness = new RowWitness(live, Set.of());
            witness.before(connection, schema, schema, List.of());
            return witness;
        }

        List<String> rows(String sql) throws SQLException {
            return Rows.all(connection, sql, row -> {
                StringBuilder line = new StringBuilder(String.valueOf(row.getString(1)));
                for (int at = 2; at <= row.getMetaData().getColumnCount(); at++) {
                    line.append('|').append(row.getString(at));
                }
                return line.toString();
            });
        }

        void run(String sql) throws SQLException {
            Rows.run(connection, sql);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
        }
    }
}
