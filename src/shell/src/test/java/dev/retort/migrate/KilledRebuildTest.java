package dev.retort.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.migrate.FaultyDatabase.Fault;
import dev.retort.migrate.script.MigrationListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of SQLite that other tables' rows name, made anew by a migration as {@code revision --auto} writes it, and cut off in between. */
class KilledRebuildTest {
    private static final Path PAIR = Path.of("src/shell/src/test/resources/diff/sqlite/parents.sql");

    private static final String ROWS = """
        insert into author values (1, 'ann', null), (2, 'bob', 1), (9, 'gone', 1);
        delete from author where id = 9;
        insert into book values (1, 1, 'one'), (2, 2, 'two');
        """;

    @TempDir
    private Path folder;

    @Test
    void rebuild_keepsRowsTriggersAndReferences() throws Exception {
        try (Project project = project("whole")) {
            List<String> before = state(project);
            project.upgrade();
            assertEquals(List.of("1,ann,null", "2,bob,1"), project.rows("select * from author order by id"));
            assertEquals(List.of("1,1,one,null", "2,2,two,null"), project.rows("select * from book order by id"));
            assertEquals(List.of("9"), project.rows("select seq from sqlite_sequence where name = 'author'"));
            project.downgrade("1");
            assertEquals(before, state(project));
            project.execute("delete from author where id = 1");
            assertEquals(List.of("2,bob,null"), project.rows("select * from author"));
            assertEquals(List.of("2,2,two"), project.rows("select * from book"));
            assertEquals(List.of("gone: ann"), project.rows("select line from log where line like '%ann'"));
        }
    }

    @Test
    void newForeignKey_thatLeadsNowhere_leavesAllAsItWas() throws Exception {
        try (Project project = project("nowhere")) {
            Path file = project.config().migrations().resolve("V2__more.sql");
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("(id, author_id, title)", "(id, author_id, title, log_id)")
                            .replace("select id, author_id, title from", "select id, author_id, title, 'x' from"));
            List<String> before = state(project);

            RetortException failed = assertThrows(RetortException.class, project::upgrade);

            assertTrue(failed.message().contains("'a foreign key of book leads nowhere in log'"), failed.message());
            assertEquals(before, state(project));
        }
    }

    @Test
    void killed_isCompletedByTheNextRun() throws Exception {
        killEvery(61);
    }

    @Test
    @Tag("slow")
    void killedAnywhere_isCompletedByTheNextRun() throws Exception {
        killEvery(3);
    }

    private void killEvery(int step) throws Exception {
        List<String> before;
        List<String> after;
        int up;
        int down;
        try (Project project = project("undisturbed" + step)) {
            before = state(project);
            up = count(project, KilledRebuildTest::upgrade);
            after = state(project);
            down = count(project, KilledRebuildTest::downgrade);
            assertEquals(before, state(project));
        }
        for (int point = 1; point <= Math.max(up, down); point += step) {
            try (Project project = project("killed" + step + "-" + point)) {
                kill(project, point, KilledRebuildTest::upgrade);
                project.upgrade();
                assertEquals(after, state(project), "killed at point " + point + " of the way up");
                kill(project, point, KilledRebuildTest::downgrade);
                if (project.rows("select version from flyway_schema_history where version = '2'")
                                .size()
                        == 1) {
                    project.downgrade("1");
                }
                assertEquals(before, state(project), "killed at point " + point + " of the way down");
            }
        }
    }

    private static int count(Project project, Consumer<Migrations> run) {
        FaultyDatabase counting = new FaultyDatabase(project.database(), 0, Fault.CLIENT);
        run.accept(new Migrations(project.config(), counting));
        return counting.passed();
    }

    private static void kill(Project project, int point, Consumer<Migrations> run) {
        try {
            run.accept(new Migrations(project.config(), new FaultyDatabase(project.database(), point, Fault.CLIENT)));
        } catch (FaultyDatabase.Killed | RuntimeException e) {
            // What is thrown there passes through others' hands, which wrap it, or throw something in its place.
        }
    }

    private static void upgrade(Migrations migrations) {
        migrations.upgrade(Migrations.LATEST, MigrationListener.showing(_ -> {}));
    }

    private static void downgrade(Migrations migrations) {
        migrations.downgrade("1", MigrationListener.showing(_ -> {}));
    }

    /** A project whose first migration is applied, and the next is not. */
    private Project project(String name) throws Exception {
        String text = Files.readString(PAIR);
        Project project = Project.onSqlite(Files.createDirectory(folder.resolve(name)));
        project.migration("V1__first.sql", part(text, "-- from\n", "-- to\n") + ROWS)
                .upgrade();
        project.migration("V2__more.sql", part(text, "-- up\n", "-- down\n"))
                .migration("V2__more.sql.conf", "executeInTransaction=false\n")
                .undo("U2__more.sql", part(text, "-- down\n", "-- lost"))
                .undo("U2__more.sql.conf", "executeInTransaction=false\n");
        return project;
    }

    private static String part(String text, String from, String to) {
        return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
    }

    /** All of the schema, and all rows. */
    private static List<String> state(Project project) throws Exception {
        List<String> state = new ArrayList<>();
        for (String definition : project.rows("""
            select type || ' ' || name || ' ' || sql from sqlite_schema
            where tbl_name in ('author', 'book', 'log', 'books') and sql is not null order by name
            """)) {
            state.add(definition.replaceAll("[\\s\"]", ""));
        }
        for (String table : List.of("author", "book", "log", "sqlite_sequence")) {
            state.addAll(project.rows("select '" + table + "', * from " + table + " order by 1, 2"));
        }
        return state;
    }
}
