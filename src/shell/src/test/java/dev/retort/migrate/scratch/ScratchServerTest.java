package dev.retort.migrate.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.config.Config;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.migrate.jdbc.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scratch databases that have a server of their own: making them anew, and two at once. */
@Tag("slow")
class ScratchServerTest {
    @TempDir
    private Path folder;

    private Config config;

    @BeforeEach
    void makeProject() throws Exception {
        Files.createDirectories(folder.resolve("db/migration"));
        Files.writeString(folder.resolve("db/retort.toml"), "[embedded]\npostgres = 14\n");
        Files.writeString(
                folder.resolve("db/migration/V1__named.sql"), "alter database \"shop-9\" set work_mem = '5MB';\n");
        config = new ConfigLoader(folder, Map.of()).project(folder, Options.NONE);
    }

    private static void run(Database database, String... statements) throws Exception {
        try (Connection connection = database.connect()) {
            for (String sql : statements) {
                Rows.run(connection, sql);
            }
        }
    }

    private static String ask(Database database, String query) throws Exception {
        try (Connection connection = database.connect()) {
            return Rows.first(connection, query, row -> row.getString(1)).orElse("");
        }
    }

    @Test
    void renewed_isAsNew() throws Exception {
        try (ScratchDatabase scratch = ScratchDatabase.open(config, _ -> {}).orElseThrow()) {
            Database database = scratch.database();
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
            SchemaSnapshot empty = model.read(database);
            scratch.migrate("latest", _ -> {});
            run(
                    database,
                    "create extension pgcrypto",
                    "create table users (id serial primary key)",
                    "create schema other",
                    "alter default privileges grant select on tables to public",
                    "select lo_create(0)");

            assertTrue(database.renewed());

            assertEquals(List.of(), model.read(database).differencesFrom(empty));
            assertEquals("shop-9", ask(database, "select current_database()"));
            assertEquals("4MB", ask(database, "show work_mem"));
            assertEquals("0", ask(database, "select count(*) from pg_largeobject_metadata"));
            assertEquals(
                    "public",
                    ask(
                            database,
                            "select string_agg(nspname, ' ') from pg_namespace"
                                    + " where nspname not like 'pg\\_%' and nspname <> 'information_schema'"));
        }
    }

    @Test
    void another_hasItsOwnRoles_andTheSameName() throws Exception {
        try (ScratchDatabase one = ScratchDatabase.open(config, _ -> {}).orElseThrow();
                ScratchDatabase other = one.another()) {
            run(one.database(), "create role keeper");
            run(other.database(), "create role keeper");
            assertEquals("shop-9", ask(other.database(), "select current_database()"));
        }
    }
}
