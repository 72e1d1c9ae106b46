package dev.retort.cli.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What destroys data is not written by mistake: refused in a script, asked about at a terminal, and told before an upgrade in the shell. */
class HazardConsentTest {
    private static final String DESTROYED = "destroys 1 value of users.age   [drops-column]";

    @TempDir
    Path project;

    @BeforeEach
    void makeProject() throws IOException, SQLException {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n");
        write("db/migration/V1__users.sql", "create table users (id integer primary key, age integer);\n");
        write("db/schema.sql", "create table users (id integer primary key);\n");
        assertEquals(0, retort("upgrade").status());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.resolve("shop.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("insert into users values (1, 30), (2, null)");
        }
    }

    @Test
    void revisionThatDestroys_isRefusedInAScript_andWrittenWithAllow() throws IOException {
        Ran refused = retort("revision", "--auto", "-m", "no ages");
        assertEquals(4, refused.status(), refused.err());
        assertTrue(refused.err().contains(DESTROYED), refused.err());
        assertTrue(refused.err().contains("error: this destroys data; no migration is written"), refused.err());
        assertTrue(refused.err().contains("hint: --allow drops-column has it written"), refused.err());
        assertFalse(Files.exists(project.resolve("db/migration/V2__no_ages.sql")));

        Ran written = retort("revision", "--auto", "-m", "no ages", "--allow", "drops-column");
        assertEquals(0, written.status(), written.err());
        assertFalse(written.err().contains(DESTROYED), written.err());
        assertTrue(read("db/migration/V2__no_ages.sql")
                .contains("-- retort:allow drops-column agreed to when this was written\n"));
        assertFalse(retort("lint").out().contains("drops-column"));
    }

    @Test
    void revisionThatDestroys_isAskedAboutAtATerminal() {
        Ran refused = Ran.atTerminal(project, Map.of(), "n\n", "revision", "--auto", "-m", "no ages");
        assertEquals(4, refused.status(), refused.err());
        Ran agreed = Ran.atTerminal(project, Map.of(), "y\n", "revision", "--auto", "-m", "no ages");
        assertEquals(0, agreed.status(), agreed.err());
    }

    @Test
    void diffAsJson_hasTheHazardsOfEachStatement() {
        String json = retort("diff", "database", "schema", "--json").out();
        assertTrue(json.contains("\"hazards\":[{\"hazard\":\"drops-column\",\"harm\":\"destroys\""), json);
        assertTrue(json.contains("destroys 1 value of users.age"), json);
    }

    @Test
    @Tag("slow")
    void upgradeInTheShell_saysFirstWhatItWouldDo_andLintAnswers() throws IOException {
        write("db/migration/V2__no_ages.sql", "alter table users drop column age;\n");

        Ran shell = Ran.in(project, Map.of(), "/lint\n/upgrade\n", "-f", "-");

        assertTrue(shell.out().contains(DESTROYED), shell.out() + shell.err());
        assertTrue(shell.err().contains(DESTROYED), shell.err());
        assertTrue(shell.err().indexOf(DESTROYED) < shell.err().indexOf("applying V2"), shell.err());
        assertFalse(retort("upgrade").err().contains(DESTROYED));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private Ran retort(String... words) {
        return Ran.in(project, Map.of(), "", words);
    }
}
