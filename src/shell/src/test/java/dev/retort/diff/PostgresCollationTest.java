package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases whose texts are ordered otherwise than those that their server makes unasked, and so than scratch databases. */
@Tag("slow")
class PostgresCollationTest {
    private static final String SCHEMA = """
            create table users (
                id integer primary key,
                name text not null default 'É' check (lower(name) <> 'x'),
                folded text generated always as (lower(name)) stored
            ) with (toast.autovacuum_enabled=false, fillfactor=70, parallel_workers=2);
            create unique index by_name on users (name, lower(folded));
            create table moods (id integer, mood text) partition by list (mood);
            create table good partition of moods for values in ('Ä', 'b', 'Z');
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POSTGRES_14 | lc_collate 'C' lc_ctype 'C'
            POSTGRES_18 | lc_collate 'C' lc_ctype 'C' locale_provider libc
            POSTGRES_18 | locale_provider icu icu_locale 'de-u-co-phonebk' lc_collate 'C' lc_ctype 'C'
            POSTGRES_18 | locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'
            """)
    void databaseOfAnotherCollation_isCompared_unlessItsPartitionsDependOnIt(TestDatabase kind, String collation)
            throws Exception {
        DatabaseUrl server = kind.createSchema();
        String name = server.database() + "_other";
        TestServer.execute(server, "create database " + name + " template template0 encoding 'UTF8' " + collation);
        DatabaseUrl url = server.withDatabase(name);
        TestServer.execute(url, SCHEMA, "insert into users (id) values (1)", "insert into moods values (1, 'Z')");
        String given = url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user="
                + url.user().orElseThrow();
        Map<String, String> environment = Map.of("HOME", folder.toString(), "RETORT_URL", given);
        Files.writeString(folder.resolve("same.sql"), SCHEMA);
        Files.writeString(folder.resolve("more.sql"), SCHEMA.replace("parallel_workers=2", "parallel_workers=3"));

        assertEquals(new Ran(0, "", ""), Ran.in(folder, environment, "", "diff", given, "same.sql"));
        Ran more = Ran.in(folder, environment, "", "diff", given, "more.sql");
        assertEquals("alter table users set (parallel_workers=3);\n", more.out(), more.err());

        TestServer.execute(url, "create table words (word text) partition by range (word)");
        Ran refused = Ran.in(folder, environment, "", "diff", given, "same.sql");
        // What a server makes unasked may be C.
        boolean isSame = collation.contains("'C'")
                && !collation.matches(".*(icu|builtin).*")
                && refused.out().contains("drop table words");
        assertTrue(isSame || refused.err().contains("by which words is partitioned"), refused.toString());
    }
}
