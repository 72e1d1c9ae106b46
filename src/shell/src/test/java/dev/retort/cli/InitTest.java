package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that others have set up, taken over by {@code retort init}. */
class InitTest {
    private static final String SPRING = "src/main/resources/application.yml";

    @TempDir
    Path folder;

    @Test
    void springBootsYaml_becomesRetortToml() throws Exception {
        ForeignProject project = project()
                .write(SPRING, """
                    # The application.
                    server:
                      port: 8080
                      text: |
                        spring:
                          flyway:
                            table: not_this
                    spring:
                      application.name: shop
                      datasource:
                        url: jdbc:mariadb://localhost:3306/shop
                        username: app
                        password: secret
                      flyway:
                        enabled: true
                        locations:
                          - classpath:db/common
                          - classpath:db/{vendor}   # by product
                        table: "schema_version"
                        validate-on-migrate: false
                        sql-migration-suffixes: [.sql, '.ddl']
                        init-sqls: set names utf8mb4
                        placeholders:
                          owner: ann
                          "odd key": 'it is'
                        password: secret
                        target: "5"
                    logging:
                      level: {root: info}
                    ---
                    spring.flyway.table: other
                    """)
                .write("src/main/resources/db/common/V1__users.sql", "create table users (id int);");

        Ran init = project.retort("init");

        assertEquals(0, init.status(), init.err());
        assertEquals("""
            # Settings of Retort, taken from src/main/resources/application.yml.

            url = "jdbc:mariadb://localhost:3306/shop?user=app"

            [flyway]
            initSql = "set names utf8mb4"
            locations = ["classpath:db/common", "classpath:db/{vendor}"]
            sqlMigrationSuffixes = [".sql", ".ddl"]
            table = "schema_version"
            validateOnMigrate = false

            [placeholders]
            "odd key" = "it is"
            "owner" = "ann"
            """, Files.readString(folder.resolve("db/retort.toml")));
        assertTrue(init.err().startsWith("taken from src/main/resources/application.yml into db/retort.toml:\n"));
        assertTrue(init.err().contains("not taken: src/main/resources/application.yml has target"), init.err());
        assertFalse(init.err().contains("secret"));
        assertFalse(Files.exists(folder.resolve("db/migration")));
        assertEquals("made db/undo\nmade db/retort.toml\nmade .gitignore\n", init.out());
    }

    @Test
    void springBootsProperties_becomeRetortToml_andWork() throws Exception {
        ForeignProject project = project()
                .write("src/main/resources/application.properties", """
                    spring.datasource.url=${DB_URL:jdbc:h2:mem}
                    spring.flyway.locations[0]=classpath:db/main
                    spring.flyway.locations[1]=classpath:db/{vendor}
                    spring.flyway.default-schema=${SCHEMA}
                    spring.flyway.placeholders.owner=ann
                    spring.flyway.table=app_history
                    """)
                .write("src/main/resources/db/main/V1__users.sql", "create table users (name text default '${owner}');")
                .write("src/main/resources/db/sqlite/V2__more.sql", "create table more (id int);");

        Ran init = project.retort("init");
        Ran upgrade = project.retort("upgrade");

        assertTrue(init.err().contains("not taken: src/main/resources/application.properties has url = ${DB_URL:"));
        assertTrue(init.err().contains("has default-schema = ${SCHEMA}, whose value is not known here"), init.err());
        assertEquals(0, upgrade.status(), upgrade.err());
        assertEquals(java.util.List.of("2"), project.rows("select count(*) from app_history"));
    }

    @Test
    void flywaysOwnFiles_becomeRetortToml() throws Exception {
        ForeignProject project = project().write("flyway.toml", """
            [environments.default]
            url = "jdbc:postgresql://localhost:5432/shop"
            user = "app"
            password = "secret"

            [flyway]
            environment = "default"
            locations = ["filesystem:sql"]
            outOfOrder = true

            [flyway.placeholders]
            owner = "ann"
            """);

        project.retort("init");

        assertEquals("""
            # Settings of Retort, taken from flyway.toml.

            url = "jdbc:postgresql://localhost:5432/shop"

            [flyway]
            locations = ["filesystem:sql"]
            outOfOrder = true

            [placeholders]
            "owner" = "ann"
            """, Files.readString(folder.resolve("db/retort.toml")));

        Files.delete(folder.resolve("db/retort.toml"));
        Files.delete(folder.resolve("flyway.toml"));
        project.write("flyway.conf", """
            # flyway.table=no
            flyway.url = jdbc:sqlite:data.db
            flyway.table = history
            flyway.schemas=
            flyway.placeholderPrefix=${
            """);
        project.retort("init");
        assertEquals("""
            # Settings of Retort, taken from flyway.conf.

            url = "jdbc:sqlite:data.db"

            [flyway]
            placeholderPrefix = "${"
            table = "history"
            """, Files.readString(folder.resolve("db/retort.toml")));
        Ran upgrade = project.write("db/migration/V1__a.sql", "create table a (id int);")
                .retort("upgrade");
        assertEquals(0, upgrade.status(), upgrade.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring: {flyway: {table: x}}",
                "spring:\n  flyway: &anchor\n    table: x",
                "spring:\n  flyway:\n    table: *alias",
                "spring:\n  flyway:\n    table: !!str x",
                "spring:\n  flyway:\n    table: |\n      x",
                "spring:\n  flyway:\n    table: one\n      two",
                "spring:\n  flyway:\n    table: \"a\\u0041\"",
                "spring:\n  flyway:\n    locations: [a,\n      b]",
                "<<: *other",
                "spring:\n\tflyway:\n\t\ttable: x"
            })
    void yamlThatIsNotPlain_isRefusedByLine(String yaml) throws Exception {
        ForeignProject project = project().write(SPRING, yaml + "\n");

        Ran init = project.retort("init");

        assertEquals(0, init.status());
        assertTrue(
                init.err().contains("not taken: src/main/resources/application.yml:")
                        && init.err().contains("not certain without all of YAML"),
                init.err());
        assertFalse(Files.readString(folder.resolve("db/retort.toml")).contains("\ntable"));
    }

    @Test
    void withoutRetortToml_whatOthersSayIsPointedAt() throws Exception {
        ForeignProject project = project()
                .write(SPRING, "spring:\n  flyway:\n    table: x\n")
                .write("src/main/resources/db/migration/V1__a.sql", "create table a (id int);");

        assertTrue(project.retort("upgrade")
                .err()
                .contains("warning: src/main/resources/application.yml says how Flyway is set up here, and is not used"
                        + " yet: retort init takes it into db/retort.toml"));
        project.retort("init");
        assertFalse(project.retort("check").err().contains("warning"));
    }

    @Test
    void linkThatLeadsOut_isNotRead(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("f"), "spring.flyway.table=private\n");
        ForeignProject project = project().write("src/main/resources/x", "");
        Files.createSymbolicLink(folder.resolve("src/main/resources/application.properties"), elsewhere.resolve("f"));

        Ran init = project.retort("init");

        assertFalse(Files.readString(folder.resolve("db/retort.toml")).contains("private"));
        assertTrue(init.err().contains("leads out of the project"), init.err());
    }

    private ForeignProject project() throws SQLException, IOException {
        return ForeignProject.on(TestDatabase.SQLITE, folder);
    }
}
