package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects whose migrations lie where neither Flyway nor Spring Boot has them by default: in modules, in sets of sources, in folders by product. */
class OtherLayoutsTest {
    private static final String TABLE = "create table t%s (id int primary key);";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/app/db",
                "core/src/main/resources/org/app/db",
                "database/scripts",
                "src/flyway/resources/db/migration"
            })
    void init_findsTheMigrations_andUpgradeAppliesThem(String where) throws Exception {
        ForeignProject project = project()
                .write(where + "/1.x/V1__a.sql", TABLE.formatted(1))
                .write(where + "/2.x/V2_1__b.sql", TABLE.formatted(2));

        Ran init = project.retort("init");
        Ran upgrade = project.retort("upgrade");

        assertEquals(0, init.status(), init.err());
        assertFalse(Files.exists(folder.resolve("db/migration")));
        assertTrue(init.err().contains("next: retort upgrade"), init.err());
        assertEquals(0, upgrade.status(), upgrade.err());
        assertEquals(
                List.of("1", "2.1"), project.rows("select version from flyway_schema_history where version > '0'"));
    }

    @Test
    void init_writesNoneOfSeveral_butNamesThem() throws Exception {
        ForeignProject project = project()
                .write("jdbc-h2/src/main/resources/migrations/h2/V1__a.sql", TABLE.formatted(1))
                .write("jdbc-mysql/src/main/resources/migrations/mysql/V1__a.sql", TABLE.formatted(1))
                .write("jdbc-mysql/build/resources/main/migrations/mysql/V1__a.sql", TABLE.formatted(1))
                .write("jdbc-mysql/src/test/resources/migrations/mysql/V2__a.sql", TABLE.formatted(2));

        Ran init = project.retort("init");

        assertEquals("""
            # Settings of Retort.

            # The database; without it, Retort starts a MariaDB server of its own, with its data in .retort/.
            #url = "mysql+pymysql://app@localhost/shop"

            [flyway]
            # Those of these that are this project's:
            #locations = [
            #    "filesystem:jdbc-h2/src/main/resources/migrations/h2",
            #    "filesystem:jdbc-mysql/src/main/resources/migrations/mysql",
            #]
            """, Files.readString(folder.resolve("db/retort.toml")));
        assertTrue(init.err().contains("next: say in db/retort.toml which migrations are this project's"), init.err());
    }

    @Test
    void init_pointsToTheModule_thatHoldsThemAll() throws Exception {
        Ran init = project()
                .write("server/src/main/resources/db/migration/V1__a.sql", TABLE.formatted(1))
                .write("web/readme.txt", "")
                .retort("init");

        assertTrue(
                init.err()
                        .contains("retort init server makes the project there, with what its own files say of Flyway"),
                init.err());
    }

    @Test
    void classPathLocation_isFoundInASetOfSourcesThatTheBuildAdded() throws Exception {
        ForeignProject project = project()
                .write("db/retort.toml", "[flyway]\nlocations = [\"classpath:db/migration/{vendor}\"]\n")
                .write("src/flyway/resources/db/migration/sqlite/V1__a.sql", TABLE.formatted(1))
                .write("src/integrationTest/resources/db/migration/sqlite/V9__a.sql", TABLE.formatted(9));

        Ran upgrade = project.retort("upgrade");

        assertEquals(0, upgrade.status(), upgrade.err());
        assertEquals(List.of("1"), project.rows("select version from flyway_schema_history where version > '0'"));
    }

    /** As when the database's URL was forgotten, and Retort's own server would stand in for it. */
    @Test
    void migrationsForOtherDatabasesAlone_areRefused_andTheSourcesStay() throws Exception {
        ForeignProject project = project()
                .write("db/retort.toml", "[flyway]\nlocations = [\"db/migration/{vendor}\"]\n")
                .write("db/migration/sqlite/V1__a.sql", TABLE.formatted(1));
        assertEquals(0, project.retort("upgrade").status());
        project.set("RETORT_URL", "");

        for (String command : List.of("upgrade", "generate", "check", "history")) {
            Ran ran = project.retort(command);

            assertEquals(2, ran.status(), command);
            assertEquals("""
                error: there are no migrations for MariaDB: db/migration has those for sqlite
                hint: url in db/retort.toml or RETORT_URL names the database; without them, it is a MariaDB that Retort starts
                """, ran.err());
        }
        assertEquals(2, project.retort("-e", "1").status());
        assertTrue(Files.exists(folder.resolve("generated-sources/generated/tables/records/T1Record.java")));
    }

    @Test
    void locationThatIsNotThere_isAnsweredByThoseThatAre() throws Exception {
        Ran upgrade = project()
                .write("db/retort.toml", "[flyway]\nlocations = [\"classpath:db/migration\"]\n")
                .write("core/src/main/resources/sql/V1__a.sql", TABLE.formatted(1))
                .retort("upgrade");

        assertEquals(2, upgrade.status());
        assertTrue(upgrade.err().contains("; migrations lie in filesystem:core/src/main/resources/sql"), upgrade.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core/src/main/%s/org/app/db/%s", "src/flyway/%s/db/migration/%s"})
    void javaMigrationOfAModule_isNotPassedOver(String where) throws Exception {
        String resources = where.formatted("resources", "");
        ForeignProject project = project()
                .write("db/retort.toml", "[flyway]\nlocations = [\"filesystem:" + resources + "\"]\n")
                .write(resources + "V1__a.sql", TABLE.formatted(1))
                .write(resources + "V3__c.sql", TABLE.formatted(3))
                .write(where.formatted("kotlin", "V2__Fill.kt"), "class V2__Fill");

        Ran upgrade = project.retort("upgrade");

        assertEquals(2, upgrade.status());
        assertEquals(
                "error: the Java migration " + where.formatted("kotlin", "V2__Fill.kt")
                        + " would be passed over: its class is not looked for there",
                upgrade.err().lines().findFirst().orElse(""));
        assertTrue(upgrade.err().contains("[flyway] class-path = [\""), upgrade.err());
        assertFalse(Files.exists(folder.resolve("data.db")), "something was applied");
    }

    @Test
    void placeholderOfUnknownValue_isWrittenToBeFilledIn() throws Exception {
        ForeignProject project = project()
                .write("src/main/resources/application.yml", """
                    spring:
                      flyway:
                        placeholders:
                          hashing: \\${app.hashing:true}
                          owner: ${OWNER}
                    """)
                .write("src/main/resources/db/migration/V1__a.sql", TABLE.formatted(1));

        project.retort("init");

        assertTrue(
                Files.readString(folder.resolve("db/retort.toml"))
                        .endsWith("[placeholders]\n#\"hashing\" = \"true\"\n#\"owner\" = \"\"\n"),
                Files.readString(folder.resolve("db/retort.toml")));
    }

    private ForeignProject project() throws SQLException, IOException {
        return ForeignProject.on(TestDatabase.SQLITE, folder);
    }
}
