package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose relations are said in its retort.toml. */
@Tag("slow")
class RelationsProjectTest {
    private static final String TABLES = """
        create table roles (id integer primary key, name varchar(20));
        create table users (id integer primary key, username varchar(20), deleted_at date, role_id integer references roles (id));
        create table film (id integer primary key, title varchar(20), reviewer_id integer);
        """;
    private static final String RELATIONS = """
        [relations.film]
        reviewer = { columns = "reviewer_id", references = "users", from = "reviews" }
        [relations.users]
        role_id = { order = "username desc" }
        [relations.roles]
        active_users = { of = "users", where = "deleted_at is null", order = "username" }
        """;

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void project() throws IOException {
        write("db/migration/V1__tables.sql", TABLES);
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n" + RELATIONS);
        assertEquals(0, retort("upgrade").status());
    }

    @Test
    void relations_areInTheClassesAndTheShell_andNoForeignKeysInTheDescription() throws IOException {
        project();
        String schema = Files.readString(folder.resolve("generated-sources/generated/schema.txt"));
        assertTrue(schema.contains("foreign key users.role_id → roles.id"), schema);
        assertTrue(!schema.contains("film.reviewer_id →"), schema);

        Ran shell = retort(
                "shell",
                "--format",
                "csv",
                "-e",
                "var r = new RolesRecord().setId(1).setName(\"x\"); for (String n : List.of(\"a\", \"c\", \"b\"))"
                        + " r.users().append(new UsersRecord().setUsername(n)); session.add(r).commit()",
                "-e",
                "query(ROLES).where(ROLES.activeUsers().USERNAME.eq(\"c\")).with(ROLES.activeUsers()).one().activeUsers().all()",
                "-e",
                "query(ROLES).one().users().all()");
        assertEquals(0, shell.status(), shell.err());
        assertTrue(shell.out().contains("1,a,,1\n3,b,,1\n2,c,,1\n"), shell.out());
        assertTrue(shell.out().contains("2,c,,1\n3,b,,1\n1,a,,1\n"), shell.out());
        Ran described = retort("shell", "-e", "/d roles", "-e", "/d film");
        assertTrue(
                described
                        .out()
                        .contains(
                                "some of these:\n  users  activeUsers()  where deleted_at is null order by username\n"),
                described.out());
        assertTrue(
                described.out().contains("  reviewer_id  -> users (id)  reviewer()  no foreign key: by retort.toml\n"),
                described.out());
    }

    @Test
    void follow_goesToSomeRows_inTheirOrder() throws IOException {
        project();
        Ran shell = retort(
                "shell",
                "--format",
                "csv",
                "-e",
                "db.execute(\"insert into roles values (1, 'x')\"); db.execute(\"insert into users values"
                        + " (1, 'b', null, 1), (2, 'a', null, 1), (3, 'gone', '2024-01-01', 1)\")",
                "-e",
                "selectFrom(ROLES)",
                "-e",
                "/follow",
                "-e",
                "/follow activeUsers");
        assertEquals(0, shell.status(), shell.err());
        assertTrue(
                shell.out()
                        .contains(
                                "activeUsers,users,children,roles.id = users.role_id where deleted_at is null order by username"),
                shell.out());
        assertTrue(shell.out().endsWith("id,username,deleted_at,role_id\n2,a,,1\n1,b,,1\n"), shell.out());
        assertTrue(shell.err().contains("query(ROLES).get(1L).orElseThrow().activeUsers()"), shell.err());
    }

    @Test
    void optionThatIsChanged_isADifferenceOfTheSources() throws IOException {
        project();
        assertEquals(0, retort("generate", "--check").status());
        for (String changed : new String[] {
            RELATIONS.replace("username desc", "username"),
            RELATIONS.replace("is null", "is not null"),
            RELATIONS.replace("references = \"users\"", "references = \"roles\""),
            RELATIONS.replace("active_users", "present_users"),
            RELATIONS.replace(", order = \"username\" }", " }")
        }) {
            write("db/retort.toml", "url = \"sqlite:///shop.db\"\n" + changed);
            Ran check = retort("generate", "--check");
            assertEquals(1, check.status(), changed + check.err());
        }
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n\n# moved\n" + RELATIONS);
        assertEquals(0, retort("generate", "--check").status());
    }

    @Test
    void conditionThatIsNone_isAnErrorAtItsLine() throws IOException {
        project();
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n" + RELATIONS.replace("deleted_at is", "deletedat is"));
        Ran ran = retort("generate");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("names deletedat, which is no column of users"), ran.err());
        assertTrue(ran.err().contains("db/retort.toml:7:32"), ran.err());
        assertTrue(ran.err().contains("hint: did you mean deleted_at?"), ran.err());
    }

    @Test
    void relationOfAMigrationThatIsYetToBeApplied_isNoError() throws IOException {
        project();
        write("db/migration/V2__more.sql", """
            alter table film add column editor_id integer;
            alter table users add column nick varchar(9);
            create table note (id integer primary key, film_id integer);
            """);
        write(
                "db/retort.toml",
                "url = \"sqlite:///shop.db\"\n" + RELATIONS.replace("= \"username\"", "= \"nick\"")
                        + "named_users = { of = \"users\", where = \"nick is not null\" }\n[relations.note]\n"
                        + "film = { columns = \"film_id\", references = \"film\" }\n");
        Ran shell = retort("shell", "-e", "query(FILM).count()");
        assertEquals(0, shell.status(), shell.err());
        assertEquals(0, retort("upgrade").status());
        assertTrue(Files.readString(folder.resolve("generated-sources/generated/tables/Roles.java"))
                .contains("namedUsers()"));
    }

    @Test
    void tablesOfSeveralSchemas_referToEachOther() throws IOException, SQLException {
        DatabaseUrl url = TestPostgres.createDatabase();
        write("db/migration/V1__tables.sql", """
            create schema audit;
            create table person (id int primary key, name text);
            create table audit.entry (id int primary key, person_id int, words text);
            """);
        write("db/retort.toml", "url = \"" + url.jdbc() + "?user=postgres\"\n" + """
            [generate]
            schemas = ["public", "audit"]
            [relations."audit.entry"]
            who = { columns = "person_id", references = "person", to = "who", from = "entries", order = "words" }
            [relations.person]
            late = { of = "entries", where = "id > 1", order = "id desc" }
            """);
        Ran upgrade = retort("upgrade");
        assertEquals(0, upgrade.status(), upgrade.err());
        Ran shell = retort(
                "shell",
                "--format",
                "csv",
                "-e",
                "var p = new PersonRecord().setId(1).setName(\"ann\"); for (int i = 1; i < 4; i++)"
                        + " p.entries().append(new EntryRecord().setId(i).setWords(\"w\" + (9 - i))); session.add(p).commit()",
                "-e",
                "query(PERSON).where(PERSON.late().WORDS.eq(\"w6\")).one().late().all()",
                "-e",
                "query(PERSON).with(PERSON.entries()).one().entries().all()",
                "-e",
                "query(PERSON).where(PERSON.late().WORDS.eq(\"w8\")).count()",
                "-e",
                "select(PERSON.late().WORDS).from(PERSON).join(PERSON.late())");
        assertEquals(0, shell.status(), shell.err());
        assertTrue(shell.out().contains("3,1,w6\n2,1,w7\n"), shell.out());
        assertTrue(shell.out().contains("3,1,w6\n2,1,w7\n1,1,w8\n"), shell.out());
        assertTrue(shell.out().contains("\n0\n"), shell.out());
    }

    private Ran retort(String... arguments) {
        return Ran.in(
                folder,
                Map.of(
                        "HOME",
                        folder.resolve("home").toString(),
                        "XDG_CACHE_HOME",
                        folder.resolve("home/cache").toString()),
                "",
                arguments);
    }
}
