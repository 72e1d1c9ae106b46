package dev.retort.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.Ran;
import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each command says and makes of a project's database that is not, or not only, what the migrations make: sources are those of the
 * migration files, and all commands agree on whether all is well.
 */
@Tag("slow")
class ProjectStatusTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check"),
            List.of("generate", "--check"),
            List.of("generate"),
            List.of("-e", "1"),
            List.of("upgrade"));

    @TempDir
    Path project;

    /** What may have happened to a project, and what is to come of it. */
    enum Situation {
        /** Exit statuses of check, generate --check, generate, the shell and upgrade; the tables in the sources then. */
        ALL_WELL("00000", "Article", ""),
        BRANCH_SWITCH("10001", "Article", "V2 \"book\" is applied, but its file is not here"),
        HAND_MADE_TABLE("10001", "Article", "+ table extra"),
        DELETED_NEWEST("11001", "Article", "V2 \"book\" is applied, but its file is not here"),
        HALF_UNDONE("10001", "Article Book Comment", "V2 \"book\" is undone in part: 1 of its statements is done"),
        EDITED("11001", "Article", "V1 \"article\" was changed after it was applied");

        private final String statuses;
        private final String tables;
        private final String said;

        Situation(String statuses, String tables, String said) {
            this.statuses = statuses;
            this.tables = tables;
            this.said = said;
        }
    }

    @ParameterizedTest
    @EnumSource(names = "HALF_UNDONE", mode = EnumSource.Mode.EXCLUDE)
    void commands_agree_onSqlite(Situation situation) throws Exception {
        onSqlite();
        commandsAgree(situation);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void commands_agree_onTheEmbeddedDatabase(Situation situation) throws Exception {
        write("db/migration/V1__article.sql", "create table article (id integer primary key, name varchar(20));");
        try (Database _ = open()) {
            commandsAgree(situation);
        }
    }

    /** Nothing of a file that failed is left there. */
    @Test
    void downgradeThatFailed_leavesAllWell_onSqlite() throws Exception {
        onSqlite();
        bring(Situation.HALF_UNDONE);

        for (List<String> command : COMMANDS) {
            assertEquals(0, run(command).status(), command.toString());
        }
        assertEquals("Article Book Comment", tables());
    }

    /** The version alone would be taken for all that there is. */
    @Test
    void current_saysWhatIsUnfinished() throws Exception {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n[flyway]\nmixed = true\n");
        write("db/migration/V1__article.sql", "create table article (id integer primary key);");
        done("upgrade");
        write(
                "db/migration/V2__\u202epart.sql",
                "pragma foreign_keys = off; create table part (id int); create tabel x (id int);");
        assertEquals(1, run(List.of("upgrade")).status());

        assertEquals(new Ran(0, "V1 \"article\"\n", """
            warning: V2 "\\u202epart" is applied in part: 2 of its statements are done
              retort check says what to do about it
            """), run(List.of("current")));
    }

    @Test
    void brokenMigration_ofADatabaseOfAnotherBranch_isNamed() throws Exception {
        onSqlite();
        bring(Situation.BRANCH_SWITCH);
        write("db/migration/V3__broken.sql", "create tabel extra (id integer primary key);");
        write("db/retort.toml", "url = \"sqlite:///shop.db\"\n[flyway]\nignoreMigrationPatterns = [\"*:missing\"]\n");

        Ran ran = run(List.of("generate"));

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("do not run on an empty database"), ran.err());
        assertTrue(ran.err().contains("db/migration/V3__broken.sql:1"), ran.err());
    }

    /** No other can be made of it: what is known is what its migrations made here. */
    @Test
    void givenServer_thatWasChangedByHand_isNoSource_untilThatIsAccepted() throws Exception {
        DatabaseUrl url = TestServer.createSchema();
        String given = url.jdbc() + "&user=root";
        write("db/migration/V1__article.sql", "create table article (id integer primary key, name varchar(20));");
        done("upgrade", "--url", given);
        TestServer.execute(url, "create table extra (id integer primary key)");

        for (String command : List.of("check", "upgrade", "generate")) {
            Files.deleteIfExists(project.resolve(".retort/agreement"));
            Ran ran = run(List.of(command, "--url", given));
            assertEquals(1, ran.status(), command);
            assertTrue(
                    (ran.out() + ran.err()).contains("the schema was changed since the migrations made it"), ran.err());
            assertEquals(
                    !command.equals("check"),
                    ran.err().contains("RETORT_SHADOW_URL names a server on which the sources are made"),
                    ran.err());
        }
        assertEquals("Article", tables());
        done("repair", "--url", given);
        done("check", "--url", given);
    }

    /** Two branches with the same version, and each its undo. */
    @Test
    void databaseOfAnotherBranch_isTakenBack_byTheUndoFilesOfThat() throws Exception {
        onSqlite();
        bring(Situation.ALL_WELL);
        write("db/migration/V2__book.sql", "create table book (id integer primary key);");
        done("upgrade");
        write("db/undo/U2__book.sql", "drop table book;");
        done("upgrade");
        Files.delete(project.resolve("db/migration/V2__book.sql"));
        Files.delete(project.resolve("db/undo/U2__book.sql"));
        write("db/migration/V2__tag.sql", "create table tag (id integer primary key);");
        write("db/undo/U2__tag.sql", "drop table tag;");

        Ran ran = run(List.of("upgrade"));

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("hint: retort downgrade 1 takes that back"), ran.err());
        done("downgrade", "1");
        done("upgrade");
        assertEquals("Article Tag", tables());
        assertEquals(0, run(List.of("check")).status());
    }

    /** Nothing says how: the undo here is that of another migration. */
    @Test
    void undoOfAnotherMigration_isNotRun() throws Exception {
        onSqlite();
        bring(Situation.ALL_WELL);
        write("db/migration/V2__book.sql", "create table book (id integer primary key);");
        done("upgrade");
        Files.delete(project.resolve("db/migration/V2__book.sql"));
        write("db/migration/V2__tag.sql", "create table tag (id integer primary key);");
        write("db/undo/U2__tag.sql", "drop table article;");

        Ran ran = run(List.of("downgrade", "1"));

        assertEquals(1, ran.status());
        assertTrue(ran.err().contains("there is no db/undo/U2__book.sql"), ran.err());
    }

    private void commandsAgree(Situation situation) throws Exception {
        bring(situation);
        for (int i = 0; i < COMMANDS.size(); i++) {
            Files.deleteIfExists(project.resolve(".retort/agreement"));
            List<String> command = COMMANDS.get(i);
            Ran ran = run(command);
            String said = ran.out() + ran.err();
            assertEquals(situation.statuses.charAt(i) - '0', ran.status(), command + "\n" + said);
            assertTrue(said.contains(situation.said), command + "\n" + said);
            if (situation == Situation.ALL_WELL) {
                assertTrue(!said.contains("warning") && !said.contains("error"), command + "\n" + said);
            }
            if (i >= COMMANDS.indexOf(List.of("generate"))) {
                assertEquals(situation.tables, tables(), command + "\n" + said);
                assertEquals(
                        situation == Situation.EDITED,
                        Files.readString(project.resolve("generated-sources/generated/tables/Article.java"))
                                .contains("EDITED"));
            }
        }
        assertEquals(0, run(List.of("generate", "--check")).status());
    }

    private void bring(Situation situation) throws Exception {
        write("db/migration/V1__article.sql", "create table article (id integer primary key, name varchar(20));");
        done("upgrade");
        switch (situation) {
            case ALL_WELL -> {}
            case BRANCH_SWITCH -> {
                second();
                Files.delete(project.resolve("db/migration/V2__book.sql"));
                // As git does on the way back.
                copy(project.resolve("kept"), project.resolve("generated-sources"));
            }
            case HAND_MADE_TABLE -> execute("create table extra (id integer primary key)");
            case DELETED_NEWEST -> {
                second();
                Files.delete(project.resolve("db/migration/V2__book.sql"));
            }
            case HALF_UNDONE -> {
                second();
                assertEquals(1, run(List.of("downgrade", "-1")).status());
            }
            case EDITED ->
                write(
                        "db/migration/V1__article.sql",
                        "create table article (id integer primary key, name varchar(20), edited int);");
        }
    }

    private void second() throws IOException {
        copy(project.resolve("generated-sources"), project.resolve("kept"));
        write(
                "db/migration/V2__book.sql",
                "create table book (id integer primary key);\ncreate table comment (id integer primary key);");
        write("db/undo/U2__book.sql", "drop table comment;\ndrop tabel book;");
        done("upgrade");
    }

    /** Makes a folder what another one is. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.exists(to) ? Files.walk(to) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private String tables() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("generated-sources/generated/tables"))) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(" "));
        }
    }

    private void onSqlite() throws IOException {
        write("db/retort.toml", "url = \"sqlite:///shop.db\"");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }

    private void execute(String sql) throws SQLException {
        try (Database database = open();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Database open() {
        Options options = new Options(Optional.of(project), Optional.empty(), Optional.empty(), Optional.empty());
        return DatabaseOpener.open(new ConfigLoader(project, Map.of()).project(project, options), _ -> {});
    }

    private void done(String... command) {
        Ran ran = run(List.of(command));
        assertEquals(0, ran.status(), ran.err());
    }

    private Ran run(List<String> command) {
        Map<String, String> environment = Map.of(
                "XDG_CACHE_HOME", project.resolve("cache").toString(),
                "XDG_CONFIG_HOME", project.resolve("config").toString());
        return Ran.in(project, environment, "", command.toArray(String[]::new));
    }
}
