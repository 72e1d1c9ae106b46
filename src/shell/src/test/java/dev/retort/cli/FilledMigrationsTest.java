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
import org.junit.jupiter.params.provider.CsvSource;

/** Java migrations that get from an application, as from Spring, what Retort cannot give them; and those that fail in other ways. */
@Tag("slow")
class FilledMigrationsTest {
    private static final String CLASSES = "target/classes";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public V2__fill(String repository) {} | its class has no constructor without parameters",
                "@Autowired String repository; | Spring fills its field repository",
                "@Autowired void repository(String it) {} | Spring fills what its method repository takes",
            })
    void migrationThatSpringFills_isRefused_beforeAnythingRuns(String member, String reason) throws Exception {
        ForeignProject project = project().source("db.migration.V2__fill", migration(member, ""), CLASSES);

        Ran refused = project.retort("upgrade", "--trust");

        assertEquals(2, refused.status(), refused.err());
        assertEquals("""
            error: V2 "fill" needs what only the application gives it: %s
            hint: let the application apply it; or bring the database to the version before it, do by hand what it does, and say so: retort stamp 2
            """.formatted(reason), refused.err());
        assertEquals(0, project.retort("upgrade", "1", "--trust").status());
        assertEquals(0, project.retort("history").status());
        assertEquals(0, project.retort("stamp", "2").status());
        Ran on = project.retort("upgrade", "--trust");
        assertEquals(0, on.status(), on.err());
        assertEquals(0, project.retort("check").status());
        assertEquals(List.of("V3"), project.rows("select what from notes"));
    }

    @Test
    void ownChecksumOfOneThatSpringFills_isNotGuessed_butThatOfTheHistoryCounts() throws Exception {
        ForeignProject project = project()
                .source(
                        "db.migration.V2__fill",
                        migration("V2__fill(String it) {} public Integer getChecksum() { return 5; }", ""),
                        CLASSES);
        assertEquals(0, project.retort("upgrade", "1", "--trust").status());

        Ran refused = project.retort("stamp", "2", "--trust");

        assertEquals(2, refused.status(), refused.err());
        assertTrue(refused.err().contains("V2 \"fill\" needs what only the application gives it"), refused.err());
        project.execute("insert into flyway_schema_history values (2, '2', 'fill', 'JDBC', 'db.migration.V2__fill', 5,"
                + " 'shop', '2026-01-01 00:00:00.000', 1, 1)");
        Ran on = project.retort("upgrade", "--trust");
        assertEquals(0, on.status(), on.err());
        assertEquals(0, project.retort("check", "--trust").status());
    }

    @Test
    void whatIsNullWithoutTheApplication_isToldAsTheMigrationsFault() throws Exception {
        ForeignProject project =
                project().source("db.migration.V2__fill", migration("String it;", "it.length();"), CLASSES);

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(1, failed.status());
        assertTrue(failed.err().contains("error: V2 \"fill\" failed: Cannot invoke"), failed.err());
        assertTrue(failed.err().contains("  src/main/java/db/migration/V2__fill.java:"), failed.err());
        assertFalse(failed.err().contains("something went wrong"), failed.err());
        assertFalse(failed.err().contains("\tat "), failed.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static int broken = Integer.parseInt(\"x\"); | | 2 | cannot be made: For input string: \"x\"",
                "{ Integer.parseInt(\"y\"); } | | 2 | cannot be made: For input string: \"y\"",
                "private V2__fill() {} | | 2 | its constructor without parameters, is not public",
                "private V2__fill() {} public static final V2__fill INSTANCE = new V2__fill(); | | 2 | is an object of"
                        + " Kotlin's",
                "| throw new AssertionError(\"z\"); | 1 | V2 \"fill\" failed: z",
                "void again() { again(); } | again(); | 1 | V2 \"fill\" failed: StackOverflowError",
                "public Integer getChecksum() { throw new IllegalStateException(\"w\"); } | | 1 | V2 \"fill\" failed:"
                        + " w",
            })
    void whateverGoesWrong_isToldByName(String member, String body, int status, String message) throws Exception {
        ForeignProject project = project()
                .source(
                        "db.migration.V2__fill",
                        migration(member == null ? "" : member, body == null ? "" : body),
                        CLASSES);

        Ran failed = project.retort("upgrade", "--trust");

        assertTrue(failed.err().contains(message), failed.err());
        assertFalse(failed.err().contains("dev.retort"), failed.err());
        assertFalse(failed.err().contains("something went wrong"), failed.err());
        assertEquals(status, failed.status(), failed.err());
    }

    @Test
    void damagedClass_andOneVersionTwice_areNotPassedOver() throws Exception {
        ForeignProject project = project().source("db.migration.V2__fill", migration("", ""), CLASSES);
        assertEquals(0, project.retort("upgrade", "1", "--trust").status());
        Path compiled = folder.resolve(CLASSES + "/db/migration/V2__fill.class");
        byte[] newer = Files.readAllBytes(compiled);
        newer[7] = 90;
        Files.write(compiled, newer);
        Ran ofNewerJava = project.retort("upgrade", "--trust");
        assertEquals(2, ofNewerJava.status(), ofNewerJava.err());
        assertTrue(ofNewerJava.err().contains("is compiled for a newer Java than "), ofNewerJava.err());
        Files.writeString(compiled, "no class");

        Ran damaged = project.retort("upgrade", "--trust");
        assertEquals(2, damaged.status(), damaged.err());
        assertTrue(
                damaged.err().contains("error: V2 \"fill\" cannot be made: a class file is damaged: "), damaged.err());

        project.source("db.migration.V2__fill", migration("", ""), CLASSES)
                .source("db.migration.V2__other", migration("", "").replace("V2__fill", "V2__other"), CLASSES);
        Ran twice = project.retort("upgrade", "--trust");
        assertEquals(1, twice.status(), twice.err());
        assertTrue(
                twice.err().contains("two migrations are one to Flyway: db.migration.V2__fill, db.migration.V2__other"),
                twice.err());
    }

    /** Spring gives Flyway what it makes components of, wherever that lies. */
    @Test
    void componentsOfSpring_areFound_orRefusedByName() throws Exception {
        ForeignProject project = project()
                .source(
                        "org.springframework.stereotype.Component",
                        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Component {}",
                        CLASSES)
                .source("shop.Audit", """
                    import org.flywaydb.core.api.callback.*;

                    @org.springframework.stereotype.Component
                    public class Audit extends BaseCallback {
                        public boolean supports(Event event, Context context) {
                            return event == Event.AFTER_MIGRATE;
                        }

                        public void handle(Event event, Context context) {
                            try (var statement = context.getConnection().createStatement()) {
                                statement.execute("insert into notes values ('audit')");
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }
                    """, CLASSES)
                .source("shop.V2__fill", "@org.springframework.stereotype.Component " + """
                    public class V2__fill extends org.flywaydb.core.api.migration.BaseJavaMigration {
                        public void migrate(org.flywaydb.core.api.migration.Context context) {}
                    }
                    """, CLASSES);

        Ran refused = project.retort("upgrade", "--trust");
        assertEquals(2, refused.status(), refused.err());
        assertEquals("""
            error: shop.V2__fill is a migration that Spring gives to Flyway, and lies in no location
            hint: [flyway] locations in db/retort.toml: add "classpath:shop" to them
            """, refused.err());

        project.write("db/retort.toml", "[flyway]\nlocations = [\"filesystem:db/migration\", \"classpath:shop\"]\n");
        Files.createDirectories(folder.resolve("src/main/resources/shop"));
        Ran upgraded = project.retort("upgrade", "--trust");
        assertEquals(0, upgraded.status(), upgraded.err());
        assertEquals(List.of("V3", "audit"), project.rows("select what from notes"));
    }

    @Test
    void interfaceThatFlywayHasNoLonger_isNamed() throws Exception {
        ForeignProject project = project()
                .source(
                        "org.flywaydb.core.api.migration.jdbc.JdbcMigration",
                        "public interface JdbcMigration {}",
                        CLASSES)
                .source(
                        "db.migration.V2__fill",
                        "public class V2__fill implements org.flywaydb.core.api.migration.jdbc.JdbcMigration {}",
                        CLASSES);

        Ran failed = project.retort("upgrade", "--trust");

        assertEquals(2, failed.status(), failed.err());
        assertTrue(
                failed.err().contains("org.flywaydb.core.api.migration.jdbc.JdbcMigration, which is not on"),
                failed.err());
        assertTrue(failed.err().contains("hint: Flyway has it no longer"), failed.err());
    }

    private ForeignProject project() throws Exception {
        return ForeignProject.on(TestDatabase.SQLITE, folder)
                .write("db/migration/V1__notes.sql", "create table notes (what varchar(50));")
                .write("db/migration/V3__more.sql", "insert into notes values ('V3');")
                .source(
                        "org.springframework.beans.factory.annotation.Autowired",
                        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                                + " public @interface Autowired {}",
                        CLASSES);
    }

    private static String migration(String member, String body) {
        return """
            import org.flywaydb.core.api.migration.*;
            import org.springframework.beans.factory.annotation.Autowired;

            public class V2__fill extends BaseJavaMigration {
                %s

                @Override
                public void migrate(Context context) throws Exception {
                    %s
                }
            }
            """.formatted(member, body);
    }
}
