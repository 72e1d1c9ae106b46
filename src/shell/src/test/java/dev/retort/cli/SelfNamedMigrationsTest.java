package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Java migrations whose classes say themselves what they are called, which checksum they have, and how they run. */
@Tag("slow")
class SelfNamedMigrationsTest {
    private static final String HISTORY =
            "select version, description, type, script, checksum from flyway_schema_history where type = 'JDBC'";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "SQLITE"})
    void classThatIsNamedFreely_runs_andIsCalledWhatItSays(TestDatabase database) throws Exception {
        ForeignProject project = project(database)
                .source("db.migration.SplitNames", named("SplitNames", "2.1", "split names", "77"), "target/classes");

        assertEquals(0, project.retort("upgrade", "1", "--trust").status());
        Ran history = project.retort("history", "--trust");
        assertTrue(history.out().contains("split names"), history.out() + history.err());
        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertTrue(upgraded.err().contains("applied V2.1 \"split names\""), upgraded.err());
        assertEquals(List.of("2.1,split names,JDBC,db.migration.SplitNames,77"), project.rows(HISTORY));
        assertEquals(0, project.retort("check", "--trust").status());
        Ran untrusted = project.retort("history");
        assertTrue(untrusted.out().contains("split names"), untrusted.out() + untrusted.err());
        assertEquals(2, project.retort("check").status());
    }

    @Test
    void flywayItself_findsTheSame() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.migration.SplitNames", named("SplitNames", "2.1", "split names", "77"), "target/classes")
                .source("db.migration.Counts", named("Counts", "", "counts", "5"), "target/classes");
        assertEquals(0, project.retort("upgrade", "--trust").status());

        try (var loader = new java.net.URLClassLoader(
                new java.net.URL[] {folder.resolve("target/classes").toUri().toURL()},
                getClass().getClassLoader())) {
            int applied = Flyway.configure(loader)
                    .dataSource(project.url(), null, null)
                    .locations("classpath:db/migration", "filesystem:" + folder.resolve("db/migration"))
                    .load()
                    .migrate()
                    .migrationsExecuted;
            assertEquals(0, applied);
        }
    }

    @Test
    void withoutTrust_whatItIsCalledIsNotKnown_andSaid() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.migration.SplitNames", named("SplitNames", "2.1", "split names", "77"), "target/classes");

        Ran refused = project.retort("upgrade");

        assertEquals(2, refused.status());
        assertEquals("""
            error: db.migration.SplitNames says of itself which migration it is, and is not asked unless you trust this project's code
            hint: --trust says so, and so does RETORT_TRUST=1 in scripts and CI
            """, refused.err());
    }

    @Test
    void repeatableThatSaysAnotherChecksum_runsAgain() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.migration.R__counts", named("R__counts", "", "counts", "5"), "target/classes");
        assertEquals(0, project.retort("upgrade", "--trust").status());
        assertEquals(0, project.retort("upgrade", "--trust").status());
        assertEquals(List.of("1"), project.rows("select count(*) from notes"));

        project.source("db.migration.R__counts", named("R__counts", "", "counts", "6"), "target/classes");
        assertEquals(1, project.retort("check", "--trust").status());
        Ran again = project.retort("upgrade", "--trust");

        assertEquals(0, again.status(), again.err());
        assertEquals(List.of("2"), project.rows("select count(*) from notes"));
        assertEquals(2, project.retort("upgrade").status());
    }

    @Test
    void ownChecksum_countsWhereItIsStamped_validated_andRepaired() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source("db.migration.V2__fill", named("V2__fill", "2", "fill", "7"), "target/classes");
        project.execute("create table there (id int)");

        assertEquals(2, project.retort("stamp", "2").status());
        Ran stamped = project.retort("stamp", "2", "--trust");
        assertEquals(0, stamped.status(), stamped.err());
        assertEquals(List.of("2,fill,JDBC,db.migration.V2__fill,7"), project.rows(HISTORY));

        project.source("db.migration.V2__fill", named("V2__fill", "2", "fill", "8"), "target/classes");
        Ran check = project.retort("check", "--trust");
        assertEquals(1, check.status());
        assertTrue(check.out().contains("V2 \"fill\" was changed after it was applied"), check.out());
        Ran repaired = project.retort("repair", "--trust");
        assertTrue(repaired.err().contains("V2 \"fill\""), repaired.err());
        assertEquals(List.of("2,fill,JDBC,db.migration.V2__fill,8"), project.rows(HISTORY));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void migrationThatWantsNoTransaction_hasNone_andSaysWhatItLeft(TestDatabase database) throws Exception {
        ForeignProject project =
                project(database).source("db.migration.V2__fill", outside("V2__fill", "nowhere"), "target/classes");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status());
        assertTrue(
                failed.err().contains("it runs in no transaction, and what it had done before is left in the database"),
                failed.err());
        assertEquals(List.of("true"), project.rows("select what from notes"));
        project.source("db.migration.V2__fill", outside("V2__fill", "notes"), "target/classes");
        Ran mended = project.retort("upgrade", "--trust");
        assertEquals(0, mended.status(), mended.err());
        assertEquals(List.of("4"), project.rows("select count(*) from notes"));
        assertEquals(0, project.retort("upgrade", "--trust").status());
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void migrationThatCommits_andThenFails_saysWhatItLeft(TestDatabase database) throws Exception {
        ForeignProject project = project(database).java("db.migration.V2__fill", """
            statement.execute("insert into notes values ('committed')");
            context.getConnection().commit();
            statement.execute("insert into notes values ('not committed')");
            statement.execute("insert into nowhere values ('x')");
            """, "target/classes");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status());
        assertEquals(List.of("committed"), project.rows("select what from notes"));
        assertTrue(failed.err().contains("what it had committed before is left in the database"), failed.err());
    }

    @Test
    void migrationThatClosesItsConnection_isNamed() throws Exception {
        ForeignProject project = project(TestDatabase.POSTGRES_14)
                .java("db.migration.V2__fill", "context.getConnection().close();", "target/classes");

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status(), failed.err());
        assertTrue(failed.err().contains("error: it closed the connection that Flyway goes on with"), failed.err());
    }

    @Test
    void helpersAmongTheMigrations_arePassedOver() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .source(
                        "db.migration.V9__Helper",
                        "public class V9__Helper { record V8__Row(int id) {} }",
                        "target/classes")
                .source("db.migration.Base", """
                    public abstract class Base extends org.flywaydb.core.api.migration.BaseJavaMigration {
                        public void migrate(org.flywaydb.core.api.migration.Context context) throws Exception {
                            try (var statement = context.getConnection().createStatement()) {
                                statement.execute("insert into notes values ('" + getClass().getSimpleName() + "')");
                            }
                        }
                    }
                    """, "target/classes")
                .source("db.migration.V2__fill", "public class V2__fill extends Base {}", "target/classes");

        Ran upgraded = project.retort("upgrade", "--trust");

        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(List.of("V2__fill"), project.rows("select what from notes"));
    }

    @Test
    void newJavaMigration_isNoAgreement() throws Exception {
        ForeignProject project = project(TestDatabase.SQLITE)
                .java("db.migration.V2__fill", "statement.execute(\"create table more (id int)\");", "target/classes");
        assertEquals(0, project.retort("upgrade", "--trust").status());
        assertEquals(0, project.retort("generate", "--check").status());

        project.java("db.migration.V3__more", "statement.execute(\"create table third (id int)\");", "target/classes");

        Ran check = project.retort("generate", "--check");
        assertEquals(1, check.status(), check.err());
        assertTrue(check.err().contains("1 migration is pending"), check.err());
    }

    private ForeignProject project(TestDatabase database) throws Exception {
        return ForeignProject.on(database, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what varchar(50));");
    }

    /** A migration that extends nothing of Flyway's; without a version it is a repeatable one. */
    private static String named(String name, String version, String description, String checksum) {
        return """
            import org.flywaydb.core.api.MigrationVersion;
            import org.flywaydb.core.api.migration.*;

            public class %s implements JavaMigration {
                public MigrationVersion getVersion() {
                    return %s;
                }

                public String getDescription() {
                    return "%s";
                }

                public Integer getChecksum() {
                    return %s;
                }

                public boolean canExecuteInTransaction() {
                    return true;
                }

                public void migrate(Context context) throws Exception {
                    try (var statement = context.getConnection().createStatement()) {
                        statement.execute("insert into notes values ('%s')");
                    }
                }
            }
            """.formatted(
                        name,
                        version.isEmpty() ? "null" : "MigrationVersion.fromVersion(\"" + version + "\")",
                        description,
                        checksum,
                        name);
    }

    private static String outside(String name, String table) {
        return """
            import org.flywaydb.core.api.migration.*;

            public class %s extends BaseJavaMigration {
                @Override
                public boolean canExecuteInTransaction() {
                    return false;
                }

                @Override
                public void migrate(Context context) throws Exception {
                    try (var statement = context.getConnection().createStatement()) {
                        statement.execute("insert into notes values ('" + context.getConnection().getAutoCommit() + "')");
                        statement.execute("insert into %s values ('x')");
                        statement.execute("insert into %s values ('y')");
                    }
                }
            }
            """.formatted(name, table, table);
    }
}
