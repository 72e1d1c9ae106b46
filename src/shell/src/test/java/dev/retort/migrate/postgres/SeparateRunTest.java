package dev.retort.migrate.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.Project;
import dev.retort.migrate.history.HistoryEntry;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.Syntax;
import dev.retort.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that run outside of a transaction on PostgreSQL and SQLite: what they left, and how they go on. */
@Tag("slow")
class SeparateRunTest {
    private static final String VALID = "select c.relname, i.indisvalid from pg_index i join pg_class c"
            + " on c.oid = i.indexrelid where c.relname like 'film_%' and not i.indisprimary order by 1";

    @TempDir
    private Path folder;

    @Test
    void mixedFile_goesOnAtTheStatementThatFailed() throws Exception {
        try (Project project = onPostgres()) {
            project.migration("V2__mixed.sql", """
                insert into film values (1, 'a');
                create index concurrently film_title on film (title);
                insert into film values (1, 'again');
                insert into film values (3, 'c');
                """);

            RetortException failed = assertThrows(RetortException.class, project::upgrade);

            assertTrue(failed.message().endsWith("; the 2 statements before it are applied"), failed.message());
            assertEquals(
                    Optional.of("mend it there, and run retort upgrade again: it goes on with this statement"),
                    failed.hint());
            assertEquals(List.of("film_title,t"), project.rows(VALID));
            HistoryEntry entry = project.migrations().history().entries().get(1);
            assertEquals(HistoryEntry.State.APPLIED_IN_PART, entry.state());
            assertEquals(Optional.of(2), entry.statementsDone());
            assertTrue(project.migrations().upgradeSql("latest").contains("again"));
            assertTrue(!project.migrations().upgradeSql("latest").contains("concurrently"));

            project.migration("V2__mixed.sql", """
                insert into film values (1, 'a');
                create index concurrently film_title on film (title);
                insert into film values (2, 'b');
                insert into film values (3, 'c');
                """);
            assertEquals(List.of("V2 \"mixed\""), project.upgrade());
            assertEquals(List.of("1,a", "2,b", "3,c"), project.rows("select * from film order by 1"));
            assertEquals(List.of(), project.migrations().history().troubles());
        }
    }

    @Test
    void indexThatCouldNotBeMade_isNamed_andRemovedWhenTheScriptGoesOn() throws Exception {
        try (Project project = onPostgres()) {
            project.execute("insert into film values (1, 'same'), (2, 'same')");
            project.migration("V2__unique.sql", "create unique index concurrently film_title on film (title);");

            RetortException failed = assertThrows(RetortException.class, project::upgrade);

            assertTrue(
                    failed.message()
                            .contains(
                                    "; it left an index that is not valid, which this removes: drop index concurrently"
                                            + " if exists film_title; nothing of the file"),
                    failed.message());
            assertEquals(List.of("film_title,f"), project.rows(VALID));
            // As long as the reason is there, it fails in the same way.
            assertEquals(
                    failed.message(),
                    assertThrows(RetortException.class, project::upgrade).message());
            project.execute("update film set title = 'other' where id = 2");
            project.upgrade();
            assertEquals(List.of("film_title,t"), project.rows(VALID));
        }
    }

    /** One that was cut off, and one whose statement was changed then. */
    @Test
    void indexThatWasLeftUnfinished_isMadeAnew() throws Exception {
        for (String index : List.of("film_title", "film_other")) {
            try (Project project = onPostgres(folder.resolve(index))) {
                String was = "create unique index concurrently film_title on film (title)";
                interrupt(project, "V2", was);
                project.execute("insert into film values (1, 'same'), (2, 'same')");
                assertThrows(Exception.class, () -> project.execute(was));
                project.execute("delete from film");
                project.migration("V2__unique.sql", was.replace("film_title", index) + ";");

                project.upgrade();

                assertEquals(List.of(index + ",t"), project.rows(VALID));
                assertTrue(project.migrations().history().troubles().isEmpty());
            }
        }
    }

    @Test
    void indexThatWasMadeBeforeTheEnd_isNotMadeAgain() throws Exception {
        try (Project project = onPostgres()) {
            String sql = "create index concurrently on film (title)";
            interrupt(project, "V2", sql);
            project.execute(sql);
            project.migration("V2__index.sql", sql + ";");

            project.upgrade();

            assertEquals(List.of("film_title_idx,t"), project.rows(VALID));
        }
    }

    @Test
    void indexThatWasBeingDropped_isDropped() throws Exception {
        try (Project project = onPostgres()) {
            project.execute("create index film_title on film (title)");
            String sql = "drop index concurrently film_title";
            interrupt(project, "V2", sql);
            project.execute("update pg_index set indisvalid = false where indexrelid = 'film_title'::regclass");
            project.migration("V2__index.sql", sql + ";\ninsert into film values (7, 'x');");

            project.upgrade();

            assertEquals(List.of(), project.rows(VALID));
        }
    }

    @Test
    void sessionAndTransactionsOfTheScript_areAsTheyWere() throws Exception {
        try (Project project = onPostgres()) {
            String script = """
                create schema other;
                set search_path to other;
                create table here (id int);
                vacuum public.film;
                begin;
                insert into here values (1);
                insert into here values (%s);
                commit;
                create index concurrently here_id on here (id);
                """;
            project.migration("V2__own.sql", script.formatted("1 / 0"));
            RetortException failed = assertThrows(RetortException.class, project::upgrade);
            assertTrue(failed.message().endsWith("; the 4 statements before it are applied"), failed.message());
            assertEquals(List.of("0"), project.rows("select count(*) from other.here"));

            project.migration("V2__own.sql", script.formatted("2"));
            project.upgrade();
            assertEquals(List.of("1", "2"), project.rows("select id from other.here order by 1"));
            assertEquals(List.of("1"), project.rows("select count(*) from pg_indexes where schemaname = 'other'"));
        }
    }

    /** A role that may not write to Retort's tables. */
    @Test
    void roleThatTheScriptTakes_isKept() throws Exception {
        try (Project project = onPostgres()) {
            project.execute(
                    "drop role if exists small", "create role small", "create schema theirs authorization small");
            String script = """
                set role small;
                create table theirs.some (id int);
                create index concurrently some_id on theirs.some (id);
                begin;
                insert into theirs.some values (1);
                insert into theirs.some values (%s);
                commit;
                reset role;
                vacuum film;
                """;
            project.migration("V2__role.sql", script.formatted("1 / 0"));
            RetortException failed = assertThrows(RetortException.class, project::upgrade);
            assertTrue(failed.message().endsWith("; the 3 statements before it are applied"), failed.message());

            project.migration("V2__role.sql", script.formatted("2"));
            project.upgrade();

            assertEquals(List.of("1", "2"), project.rows("select id from theirs.some order by 1"));
            assertEquals(
                    List.of("small"), project.rows("select tableowner from pg_tables where schemaname = 'theirs'"));
        }
    }

    @Test
    void fileWithoutATransaction_byItsSettings_isKeptAccountOf_andUndoneSo() throws Exception {
        try (Project project = onPostgres()) {
            project.migration("V2__again.sql", "insert into film values (1, 'a');\nselect 1 / (select 0);\n")
                    .migration("V2__again.sql.conf", "executeInTransaction=false\n")
                    .undo(
                            "U2__again.sql",
                            "delete from film;\nreindex table concurrently film;\nselect 1 / (select 0);\n")
                    .undo("U2__again.sql.conf", "executeInTransaction=false\n");
            assertThrows(RetortException.class, project::upgrade);
            assertEquals(List.of("1,a"), project.rows("select * from film"));
            project.migration("V2__again.sql", "insert into film values (1, 'a');\nselect 1;\n");
            project.upgrade();

            RetortException failed = assertThrows(RetortException.class, () -> project.downgrade("1"));
            assertTrue(failed.message().endsWith("; the 2 statements before it are applied"), failed.message());
            assertTrue(assertThrows(RetortException.class, project::upgrade)
                    .message()
                    .contains("undone in part"));
            project.undo("U2__again.sql", "delete from film;\nreindex table concurrently film;\nselect 1;\n");
            assertEquals(List.of("V2 \"again\""), project.downgrade("1"));
            assertEquals(List.of("V2 \"again\""), project.upgrade());
        }
    }

    @Test
    void procedureThatWasCutOff_isAskedAbout() throws Exception {
        try (Project project = onPostgres()) {
            project.execute("create procedure fill() language plpgsql as $$ begin insert into film values (1, 'a');"
                    + " commit; insert into film values (2, 'b'); end $$");
            project.migration("V2__fill.sql", "call fill();\nvacuum film;\n");
            interrupt(project, "V2", "call fill()");

            RetortException asked = assertThrows(RetortException.class, project::upgrade);

            assertTrue(asked.message().contains("it may have committed something"), asked.message());
        }
    }

    @Test
    void twoUpgradesAtOnce_doNotWaitForEachOther_forEver() throws Exception {
        try (Project project = onPostgres()) {
            project.migration(
                    "V2__index.sql",
                    "insert into film select n, 'x' || n from generate_series(1, 50000) n;\n"
                            + "create index concurrently film_title on film (title);\n");
            List<CompletableFuture<List<String>>> runs = Stream.generate(
                            () -> CompletableFuture.supplyAsync(project::upgrade))
                    .limit(3)
                    .toList();
            assertEquals(1, runs.stream().mapToInt(run -> run.join().size()).sum());
        }
    }

    @Test
    void pragmasOfSqlite_areSetAgain() throws Exception {
        try (Project project = Project.onSqlite(folder)) {
            project.migration("V1__a.sql", """
                create table parent (id integer primary key);
                create table child (id integer primary key, parent integer references parent (id) on delete cascade);
                insert into parent values (1);
                insert into child values (1, 1);
                """).upgrade();
            String script = """
                pragma foreign_keys = off;
                create table parent_new (id integer primary key, name text);
                insert into parent_new select id, %s from parent;
                drop table parent;
                alter table parent_new rename to parent;
                pragma foreign_keys = on;
                """;
            project.migration("V2__rebuild.sql", script.formatted("gone"))
                    .migration("V2__rebuild.sql.conf", "executeInTransaction=false\n");

            RetortException failed = assertThrows(RetortException.class, project::upgrade);

            assertTrue(failed.message().endsWith("; the 2 statements before it are applied"), failed.message());
            project.migration("V2__rebuild.sql", script.formatted("'x'"));
            project.upgrade();
            assertEquals(List.of("1,x"), project.rows("select * from parent"));
            assertEquals(List.of("1,1"), project.rows("select * from child"));
        }
    }

    /** Leaves the journal as a process that was killed in the midst of a script's first statement leaves it. */
    private static void interrupt(Project project, String migration, String sql) throws Exception {
        try (var connection = project.database().connect()) {
            connection.setAutoCommit(false);
            StatementJournal journal = new StatementJournal(connection, project.database());
            journal.begin(migration);
            journal.started(
                    migration,
                    1,
                    ScriptStatement.digest(sql),
                    sql.startsWith("call")
                            ? ""
                            : PostgresCatalogSnapshot.at(
                                            connection,
                                            new ScriptStatement(1, sql, ";", false, Syntax.of(SQLDialect.POSTGRES)))
                                    .toString());
            connection.commit();
        }
    }

    private Project onPostgres() throws Exception {
        return onPostgres(folder);
    }

    private static Project onPostgres(Path folder) throws Exception {
        DatabaseUrl url = TestPostgres.createDatabase();
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/retort.toml"), "[flyway]\nmixed = true\n");
        Project project =
                Project.of(new ConfigLoader(folder, Map.of("RETORT_URL", url.jdbc() + "?user=postgres"), _ -> {})
                        .project(folder, Options.NONE));
        project.migration("V1__film.sql", "create table film (id int primary key, title text);")
                .upgrade();
        return project;
    }
}
