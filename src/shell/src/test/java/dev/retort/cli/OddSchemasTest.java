package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas and tables whose names have to be in quotes; what else there is to schemas, {@link SchemasTest} tries. */
@Tag("slow")
class OddSchemasTest {
    @TempDir
    static Path folder;

    private static String url;

    @BeforeAll
    static void makeSchemas() throws SQLException {
        url = TestPostgres.createDatabase().jdbc() + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                create table person (id int primary key, name text);
                insert into person values (1, 'ann');
                create schema "with.dot";
                create table "with.dot".person (id int primary key, "x.y" text);
                insert into "with.dot".person values (2, 'bob');
                create schema "Odd""S";
                create table "Odd""S"."Per""son" (id int primary key, "q""c" int);
                insert into "Odd""S"."Per""son" values (3, 4);
                """);
        }
    }

    @Test
    void schemasOfAnyName_haveClasses_andAreDescribedByTheNamesThatSqlGivesThem() {
        Ran ran = retort(
                "public,with.dot,Odd\"S",
                "/dn",
                "/d \"Odd\"\"S\".\"Per\"\"son\"",
                "/dt \"with.dot\".*",
                "/format csv",
                "PERSON",
                "WITH_DOT.PERSON",
                "select * from \"Odd\"\"S\".\"Per\"\"son\"");

        assertEquals("""
            schema    classes
            --------  ------------------
            Odd"S     yes
            public    yes, not qualified
            with.dot  yes
            Odd"S.Per"son: table PER_SON
            column  constant  type     java     null  default  key
            ------  --------  -------  -------  ----  -------  ---
            id      ID        integer  Integer  no             PK
            q"c     Q_C       integer  Integer  yes
            primary key: id
            name             java             kind
            ---------------  ---------------  -----
            with.dot.person  WITH_DOT.PERSON  table
            id,name
            1,ann
            id,x.y
            2,bob
            id,"q""c"
            3,4
            """, ran.out().replaceAll("(?m)^\\s*\n| +$", ""), ran.err());
        assertEquals("format is csv\n", ran.err());
    }

    @Test
    void schemaWithoutClasses_isNamed_howeverItIsWritten() {
        for (String typed : List.of("with.dot.person", "\"with.dot\".person", "\"with.dot\".\"person\"")) {
            String error = retort("", "/d " + typed).err();
            assertTrue(error.contains("no table or view \"with.dot.person\""), error);
            assertTrue(error.contains("start with --schemas public,with.dot"), error);
        }
    }

    private static Ran retort(String schemas, String... lines) {
        List<String> arguments = new ArrayList<>(List.of(url, "-q"));
        if (!schemas.isEmpty()) {
            arguments.addAll(List.of("--schemas", schemas));
        }
        Stream.of(lines).forEach(line -> arguments.addAll(List.of("-e", line)));
        return Ran.in(
                folder,
                Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", folder.toString()),
                "",
                arguments.toArray(String[]::new));
    }
}
