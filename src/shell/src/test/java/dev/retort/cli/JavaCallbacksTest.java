package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callbacks of Flyway's that are Java classes of the project. */
@Tag("slow")
class JavaCallbacksTest {
    private static final String NOTING = """
        statement.execute("insert into notes values ('" + event.getId() + "')");
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void callbackInDbCallback_isCalled_asFlywayCallsIt(TestDatabase database) throws Exception {
        ForeignProject project = project(database)
                .source("db.callback.Notes", callback("Notes", "true", NOTING), "target/classes")
                .write(
                        "db/migration/V2__more.sql",
                        "insert into notes values ('V2'); insert into notes values ('V2b');");

        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        List<String> notes = project.rows("select what from notes");
        assertEquals(
                List.of(
                        "afterEachMigrate",
                        "beforeEachMigrate",
                        "beforeEachMigrateStatement",
                        "V2",
                        "afterEachMigrateStatement",
                        "beforeEachMigrateStatement",
                        "V2b",
                        "afterEachMigrateStatement",
                        "afterEachMigrate",
                        "afterVersioned",
                        "afterMigrateApplied",
                        "afterMigrate"),
                notes.stream()
                        .filter(note -> !note.endsWith("Finish"))
                        .dropWhile(note -> !note.equals("afterEachMigrate"))
                        .toList(),
                notes::toString);
    }

    @Test
    void callbackThatIsNamed_isCalled_andItsPackageToo() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("shop.db.One", callback("One", "event == Event.AFTER_MIGRATE", NOTING), "target/classes")
                .source("shop.more.Two", callback("Two", "event == Event.AFTER_VERSIONED", NOTING), "target/classes")
                .write("db/retort.toml", "[flyway]\ncallbacks = [\"shop.db.One\", \"shop.more\"]\n");

        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(List.of("afterVersioned", "afterMigrate"), project.rows("select what from notes"));
    }

    @Test
    void nameThatIsNoCallback_isRefused() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("shop.db.One", "public class One {}", "target/classes")
                .write("db/retort.toml", "[flyway]\ncallbacks = [\"shop.db.Won\"]\n");

        Ran refused = project.retort("upgrade", "--trust");
        assertEquals(2, refused.status());
        assertEquals("""
            error: shop.db.Won, which [flyway] callbacks in db/retort.toml names, is neither a compiled class nor a package with callbacks
            hint: compile the project first; [flyway] class-path says where its classes lie
            """, refused.err());

        project.write("db/retort.toml", "[flyway]\ncallbacks = [\"../../etc\"]\n");
        assertTrue(project.retort("upgrade", "--trust")
                .err()
                .contains("\"../../etc\" is not the name of a Java class or package"));
        project.write("db/retort.toml", "[flyway]\ncallbacks = [\"classpath:shop/db/One\"]\n");
        assertTrue(project.retort("upgrade", "--trust").err().contains("is no Callback of Flyway's"));
    }

    @Test
    void withoutTrust_noneIsCalled_andNothingIsApplied() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.callback.Notes", callback("Notes", "true", NOTING), "target/classes");

        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertEquals("""
            error: the callback db.callback.Notes is Java code of this project, which is not run unless you trust it; nothing was applied
            hint: retort upgrade --trust runs it, and so does RETORT_TRUST=1 in scripts and CI
            """, refused.err());
        assertEquals(0, project.retort("history").status());
        assertEquals(0, project.atTerminal("y\n", "upgrade").status());
        assertEquals(0, project.retort("upgrade").status());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "SQLITE"})
    void callbackThatThrows_isToldAsItsOwn_andTheUpgradeGoesOn(TestDatabase database) throws Exception {
        ForeignProject project = project(database)
                .source(
                        "db.callback.Breaks",
                        callback(
                                "Breaks",
                                "event == Event.BEFORE_EACH_MIGRATE_STATEMENT",
                                "if (context.getStatement().getSql().contains(\"V2b (\")) throw new"
                                        + " IllegalStateException(\"not now\");"),
                        "target/classes")
                .write("db/migration/V2__more.sql", "insert into notes values ('V2'); create table V2b (id int);");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains("error: the callback db.callback.Breaks failed: not now"), failed.err());
        assertTrue(failed.err().contains("src/main/java/db/callback/Breaks.java:"), failed.err());
        project.source("db.callback.Breaks", callback("Breaks", "false", ""), "target/classes");
        Ran mended = project.retort("upgrade", "--trust");
        assertEquals(0, mended.status(), mended.err());
        assertEquals(List.of("V2"), project.rows("select what from notes"));
    }

    /** They stand on the last version, as callbacks in SQL do. */
    @Test
    void undos_areTriedWithoutThem() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source(
                        "db.callback.Notes",
                        callback("Notes", "event == Event.AFTER_MIGRATE", NOTING),
                        "target/classes")
                .write("db/undo/U1__notes.sql", "drop table notes;");

        Ran ran = project.retort("check", "--undo");

        assertEquals(0, ran.status(), ran.out() + ran.err());
    }

    @Test
    void callbackThatIsNotCompiled_isNamed() throws Exception {
        ForeignProject project =
                project(TestDatabase.SQLITE).source("db.callback.Notes", callback("Notes", "true", NOTING), "");

        Ran refused = project.retort("upgrade", "--trust");

        assertEquals(2, refused.status());
        assertEquals("""
            error: the callback db.callback.Notes is not compiled: there is no class db.callback.Notes
            hint: compile the project first; [flyway] class-path in db/retort.toml says where its classes lie
            """, refused.err());
    }

    @Test
    void callbackThatWaitsForWhatNeverHappens_isNamed() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.callback.Undone", callback("Undone", "event == Event.BEFORE_UNDO", ""), "target/classes");

        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertTrue(
                upgraded.err()
                        .contains("the callback db.callback.Undone is not called: it waits for beforeUndo, which no"
                                + " command of Retort's has Flyway do"),
                upgraded.err());
    }

    @Test
    void callbackThatAnApplicationFills_isRefused() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source(
                        "db.callback.Filled",
                        callback("Filled", "true", "").replaceFirst("\\{", "{ public Filled(String repository) {}"),
                        "target/classes");

        Ran refused = project.retort("upgrade", "--trust");

        assertEquals(2, refused.status());
        assertTrue(
                refused.err()
                        .contains("the callback db.callback.Filled needs what only the application gives it: its class"
                                + " has no constructor without parameters"),
                refused.err());
        assertFalse(refused.err().contains("applied"), refused.err());
    }

    /** On a database that has what it needs, which an empty one has not; and it is not known to be what the migrations make. */
    @Test
    void callbackThatDoesNotRunOnAnEmptyDatabase_keepsNothingFromBeingApplied_asIsSaid() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE);
        assertEquals(0, project.retort("upgrade").status());
        Files.delete(folder.resolve(".retort/schemas"));
        project.write("db/migration/beforeMigrate.sql", "insert into notes values ('before');")
                .write("db/migration/V2__more.sql", "create table more (id int);");

        Ran upgraded = project.retort("upgrade");

        assertEquals(1, upgraded.status());
        assertTrue(
                upgraded.err()
                        .contains(
                                "error: the migrations are applied to data.db, but no sources can be made of them: the"
                                        + " migrations do not run on an empty database: "),
                upgraded.err());
        assertTrue(
                upgraded.err().contains("hint: mend the file, or the order of the files: a fresh clone has the same"),
                upgraded.err());
        assertEquals(List.of("2"), project.rows("select max(version) from flyway_schema_history"));
    }

    /** As exec-maven-plugin starts it. */
    @Tag("slow")
    @Test
    void callbackOnRetortsOwnClassPath_wantsTrust_andLeavesTheJournalInItsPlace() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source(
                        "db.callback.Notes",
                        callback("Notes", "event == Event.AFTER_MIGRATE", NOTING),
                        "target/classes")
                .write(
                        "db/migration/V2__broken.sql",
                        "insert into notes values ('V2'); insert into nowhere values (1);");

        Ran refused = project.inItsBuild("upgrade");
        Ran failed = project.inItsBuild("upgrade", "--trust");

        assertEquals(2, refused.status(), refused.err());
        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains("applying V2 \"broken\""), failed.err());
        project.write("db/migration/V2__broken.sql", "insert into notes values ('V2');");
        assertEquals(0, project.inItsBuild("upgrade", "--trust").status());
        assertEquals(List.of("V2", "afterMigrate"), project.rows("select what from notes"));
    }

    private ForeignProject project(TestDatabase database) throws Exception {
        return ForeignProject.on(database, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what varchar(50));");
    }

    private static String callback(String name, String supports, String body) {
        return """
            import java.sql.Statement;
            import org.flywaydb.core.api.callback.*;

            public class %s implements Callback {
                public boolean supports(Event event, Context context) {
                    return %s;
                }

                public boolean canHandleInTransaction(Event event, Context context) {
                    return true;
                }

                public void handle(Event event, Context context) {
                    try (Statement statement = context.getConnection().createStatement()) {
            %s
                    } catch (java.sql.SQLException e) {
                        if (!e.getMessage().contains("notes")) throw new IllegalStateException(e);
                    }
                }

                public String getCallbackName() {
                    return "%s";
                }
            }
            """.formatted(name, supports, body, name);
    }
}
