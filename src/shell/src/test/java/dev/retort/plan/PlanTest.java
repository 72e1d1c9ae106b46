package dev.retort.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of real servers, as a person reads them; times, which are never the same, are written as T. */
class PlanTest {
    @TempDir
    static Path folder;

    private static LiveConnection mariaDb;
    private static LiveConnection postgres;
    private static LiveConnection sqlite;

    @BeforeAll
    static void open() throws Exception {
        mariaDb = open(
                TestServer.createSchema(),
                "create table part (id int primary key, name varchar(40), size int, kind_id int, key (kind_id))",
                "create table kind (id int primary key, name varchar(40))",
                "insert into part select seq, concat('part ', seq), seq % 100, seq % 5 + 1 from seq_1_to_3000",
                "insert into kind select seq, concat('kind ', seq) from seq_1_to_5",
                "analyze table part persistent for all, kind");
        postgres = open(
                TestPostgres.createDatabase(),
                "create table part (id int primary key, name varchar(40), size int, kind_id int)",
                "create table kind (id int primary key, name varchar(40))",
                "insert into part select s, 'part ' || s, s % 100, s % 5 + 1 from generate_series(1, 3000) s",
                "insert into kind select s, 'kind ' || s from generate_series(1, 5) s",
                "analyze");
        Path file = Files.createFile(folder.resolve("plan.db"));
        sqlite = open(
                DatabaseUrl.parse("jdbc:sqlite:" + file, Path.of("")),
                "create table part (id integer primary key, name varchar(40), size int, kind_id int)",
                "create table kind (id integer primary key, name varchar(40))",
                "create index part_kind on part (kind_id)");
    }

    private static LiveConnection open(DatabaseUrl url, String... statements) {
        Database database = DatabaseOpener.open(TestServer.config(folder, url), _ -> {});
        LiveConnection connection = LiveConnection.open(database);
        List.of(statements).forEach(statement -> connection.db().execute(statement));
        return connection;
    }

    @AfterAll
    static void close() {
        List.of(mariaDb, postgres, sqlite).forEach(connection -> {
            connection.close();
            connection.database().close();
        });
    }

    private static String plan(LiveConnection connection, String sql) {
        return normal(Plan.of(connection.db(), sql).toString());
    }

    private static String normal(String plan) {
        return plan.replaceAll("\\d+(?:\\.\\d+)? m?s\\b", "T")
                .replaceAll("\\d+ blocks from memory, \\d+ read", "N blocks")
                .replaceAll("\\d+ kB", "N kB")
                .replaceAll("test_\\d+_\\d+", "test")
                .lines()
                .map(line -> line.replaceAll(" +", " ").strip())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void mariaDb_saysWhatTheQueryDid_andWhatMadeItSlow() {
        assertEquals("""
            rows expected time
            2,970 T ! sort by part.size
            2,970 2,970 T └─ full scan of part
            where part.size > 0: keeps 2,970 of 3,000 rows
            ! sorting 2,970 rows by part.size: an index in that order would save it
            (it ran for T)
            """, plan(mariaDb, "select * from part where size > 0 order by size"));
    }

    @Test
    void mariaDb_joins() {
        assertEquals(
                """
                rows expected time
                1 T sort by p.kind_id
                └─ temporary table
                └─ join, row by row
                30 30 T ├─ ! full scan of p
                │ where p.size = 3: keeps 30 of 3,000 rows
                5 1 T └─ block join: full scan of k
                on k.`id` = p.kind_id, true of 20 %
                ! the full scan of p reads 3,000 rows to keep 30: an index on the columns of its condition would help
                (it ran for T)
                """,
                plan(
                        mariaDb,
                        "select p.kind_id, count(*) from part p join kind k on k.id = p.kind_id where p.size = 3 group"
                                + " by p.kind_id"));
    }

    @Test
    void mariaDb_subqueries() {
        assertEquals(
                """
                rows expected runs time
                5 5 T full scan of k
                5 T subquery 2
                │ results are kept: 0 % were found again
                3,000 3,000 5 T └─ ! full scan of q
                where q.kind_id = k.`id`: keeps 3,000 of 15,000 rows
                ! the full scan of q is done 5 times, 15,000 rows in all: an index on the columns that are compared would help
                (it ran for T)
                """, plan(mariaDb, "select id, (select max(size) from part q where q.kind_id = k.id) from kind k"));
    }

    @Test
    void mariaDb_unions() {
        assertEquals("""
            rows expected time
            5 union
            5 5 T ├─ full scan of kind
            2 2 T └─ part of part, a range of PRIMARY
            where part.`id` < 3
            """, plan(mariaDb, "select id from kind union select id from part where id < 3"));
    }

    @Test
    void mariaDb_windows() {
        assertEquals("""
            rows expected time
            window functions
            3,000 T ├─ ! sort by part.size
            └─ ! temporary table
            3,000 3,000 T └─ full scan of part
            ! sorting 3,000 rows by part.size: an index in that order would save it
            ! a temporary table is filled with 3,000 rows
            (it ran for T)
            """, plan(mariaDb, "select id, row_number() over (order by size) from part"));
    }

    @Test
    void mariaDb_recursion() {
        assertEquals(
                """
                rows expected runs time
                join, row by row
                5 5 T ├─ full scan of kind
                5 5 5 T └─ index lookup in derived 2 by key0
                │ n = test.kind.id
                └─ recursive union
                ├─ No tables used
                8 18 9 T └─ scan of derived 2
                where t.n < 9: keeps 8 of 9 rows
                (it ran for T)
                """,
                plan(
                        mariaDb,
                        "with recursive t as (select 1 n union all select n + 1 from t where n < 9) select n from t"
                                + " where n in (select id from kind)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update part set size = 0 where size = 1",
                "delete from part where size = 1",
                "insert into kind values (9, 'x')",
            })
    void statementThatWrites_isNotRun(String sql) {
        for (LiveConnection connection : List.of(mariaDb, postgres)) {
            assertTrue(plan(connection, sql).contains("(estimates only: it writes, so it was not run)"));
            assertEquals(30L, connection.db().fetchValue("select count(*) from part where size = 1", Long.class));
        }
        String _ = plan(sqlite, sql);
    }

    @Test
    void queryThatFailsWhileItRuns_hasThePlanThatWasExpected_andTheTransactionGoesOn() {
        postgres.begin();
        String plan = plan(postgres, "select * from part where 1 / (size - 50) = 2");
        int rows = postgres.db().fetchCount(DSL.table("part"));
        postgres.rollback();

        assertEquals("""
            expected
            15 full scan of part
            where ((1 / (size - 50)) = 2)
            (estimates only: running it failed: division by zero)
            """, plan);
        assertEquals(3000, rows);
    }

    @Test
    void queryWithoutAPlan_isAnError() {
        for (LiveConnection connection : List.of(mariaDb, postgres, sqlite)) {
            assertThrows(DataAccessException.class, () -> plan(connection, "select nothing from nowhere"));
        }
    }

    @Test
    void postgres_saysWhatTheQueryDid_andWhatMadeItSlow() {
        assertEquals("""
            rows expected time
            30 1 T sort by name
            │ quicksort, N kB
            30 1 T └─ ! full scan of part
            where ((name)::text ~~ '%99'::text): keeps 30 of 3,000 rows
            ! the full scan of part reads 3,000 rows to keep 30: an index on the columns of its condition would help
            (it ran for T, planning took T)
            (N blocks)
            """, plan(postgres, "select * from part where name like '%99' order by name"));
    }

    @Test
    void postgres_joins() {
        assertEquals(
                """
                rows expected time
                1 5 T group by k.name, in a hash table
                30 30 T └─ join, by a hash table
                │ on (p.kind_id = k.id)
                30 30 T ├─ ! full scan of part p
                │ where (size = 3): keeps 30 of 3,000 rows
                5 5 T └─ hash table
                5 5 T └─ full scan of kind k
                ! the full scan of part p reads 3,000 rows to keep 30: an index on the columns of its condition would help
                (it ran for T, planning took T)
                (N blocks)
                """,
                plan(
                        postgres,
                        "select k.name, count(*) from part p join kind k on k.id = p.kind_id where p.size = 3 group by"
                                + " k.name"));
    }

    @Test
    void sqlite_saysWhatTheQueryWillDo() {
        assertEquals(
                """
                full scan of p
                lookup in k by its primary key
                rowid=?
                ! temporary table for GROUP BY
                ! a temporary table holds the rows for GROUP BY: an index in that order would save it
                (SQLite gives no figures, and runs nothing for this)
                """,
                plan(
                        sqlite,
                        "select k.name, count(*) from part p join kind k on k.id = p.kind_id where p.size = 3 group by"
                                + " k.name"));
    }

    @Test
    void sqlite_joinsWithoutIndex() {
        assertEquals(
                """
                merge (union)
                ├─ left
                │ ├─ index lookup in a by part_kind
                │ │ kind_id=?
                │ └─ ! full scan of b
                └─ right
                ├─ full scan of a
                └─ ! full scan of b
                ! the full scan of b is done for each row of the step before: an index on the columns that are compared would help
                (SQLite gives no figures, and runs nothing for this)
                """,
                plan(
                        sqlite,
                        "select * from part a join part b on a.size = b.size where a.kind_id = 3 union select * from"
                                + " part a join part b on a.name < b.name"));
    }

    @Test
    void mySql_treeIsRead() {
        String answer = """
            -> Sort: film.title  (cost=103 rows=1000) (actual time=1.22..1.25 rows=1000 loops=1)
                -> Nested loop inner join  (cost=103 rows=1000) (actual time=0.05..0.9 rows=1000 loops=1)
                    -> Table scan on film  (cost=103 rows=200000) (actual time=0.05..0.4 rows=200000 loops=1)
                    -> Index lookup on l using id  (cost=0.25 rows=1) (actual time=0.001..0.001 rows=1 loops=1000)
            """;

        assertEquals("""
            rows expected runs time
            1,000 1,000 T ! Sort: film.title
            1,000 1,000 T └─ Nested loop inner join
            200,000 200,000 T ├─ ! Table scan on film
            1,000 1,000 1,000 T └─ Index lookup on l using id
            ! sorting 1,000 rows by film.title: an index in that order would save it
            ! the full scan of film reads 200,000 rows
            """, normal(MySqlPlan.of(answer).toString()));
    }

    @Test
    void mariaDb_mayRepeatKeys_asOlderOnesDo_andControlCharactersAreShown() {
        String answer = """
            {"query_block": {"select_id": 1,
              "table": {"table_name": "a\\u001b", "access_type": "ALL", "rows": 6, "filtered": 100},
              "table": {"table_name": "b", "access_type": "ref", "key": "k", "used_key_parts": ["a_id"],
                "ref": ["a.id"], "rows": 2}}}
            """;

        assertEquals("""
            expected
            join, row by row
            6 ├─ full scan of a\\x1b
            2 └─ index lookup in b by k
            a_id = a.id
            """, normal(MariaDbPlan.of(Json.parse(answer), false).toString()));
    }

    @Test
    void figures_standInColumnsBesideTheTree() {
        String text = MariaDbPlan.of(Json.parse("""
            {"query_block": {"r_total_time_ms": 1234.5, "nested_loop": [
              {"table": {"table_name": "a", "access_type": "ALL", "r_loops": 1, "rows": 6, "r_rows": 12000,
                "r_filtered": 10, "r_table_time_ms": 0.25, "attached_condition": "a.x = 1"}},
              {"table": {"table_name": "b", "access_type": "eq_ref", "key": "PRIMARY", "r_loops": 1200,
                "rows": 1, "r_rows": 1, "r_table_time_ms": 12.25}}]}}
            """), false).toString();

        assertEquals("""
             rows  expected   runs     time
                                             join, row by row
            1,200         6         0.25 ms  ├─ ! full scan of a
                                             │      where a.x = 1: keeps 1,200 of 12,000 rows
            1,200     1,200  1,200    12 ms  └─ index lookup in b by PRIMARY, one row each
            ! the full scan of a reads 12,000 rows to keep 1,200: an index on the columns of its condition would help
            ! the server expected 6 rows and had 12,000: ANALYZE TABLE a brings its statistics up to date
            (it ran for 1.23 s)
            """, text + "\n");
    }
}
