package dev.retort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project that others wrote can do when its folder is opened: sentences 1 to 6 of docs/SECURITY.md. */
@Tag("slow")
class HostileCloneTest {
    @TempDir
    Path folder;

    private Path project;
    private Path home;
    private Map<String, String> environment = Map.of("PGPASSWORD", "pg");

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("clone"));
        home = Files.createDirectories(folder.resolve("home"));
        file("db/migration/V1__film.sql", "create table film (id integer primary key, title varchar(20));\n");
        file("db/retort.toml", "url = \"sqlite:///data.db\"\n");
    }

    @Test
    void sentence1_classesThatCameWithIt_areNotLoaded() throws IOException {
        onEmbedded();
        file(".retort/classes/0123.jar", "whatever they compiled");
        file("generated-sources/generated/tables/Film.java", "package generated.tables; class Film {");

        Ran ran = retort("-e", "select(count()).from(FILM)", "--csv");

        assertEquals("count\n0\n", ran.out(), ran.err());
        assertFalse(Files.exists(project.resolve(".retort/classes")));
        assertTrue(Files.exists(home.resolve("cache/retort/schemas")));
    }

    @Test
    void sentence1_sourcesBesideTheGeneratedPackage_areNotCompiled() throws IOException {
        onEmbedded();
        file("generated-sources/evil/Evil.java", "package evil; public class Evil { public static int x = 42; }");

        Ran ran = retort("-e", "evil.Evil.x");

        assertEquals(1, ran.status());
        assertFalse(ran.out().contains("42"), ran.out());
    }

    @Test
    void sentence2_aStateThatOthersMade_isPutAside_andTheirNotesDoNotCount() throws IOException {
        onEmbedded();
        file(".retort/mariadb/mysql/plugin.frm", "x");
        file(".retort/database-name", "mysql?allowLocalInfile=true\n");

        Ran ran = retort("-e", "select(count()).from(FILM)", "--csv");

        assertEquals("count\n0\n", ran.out(), ran.err());
        assertTrue(ran.err().contains("was not made by you on this machine"), ran.err());
        assertTrue(Files.exists(project.resolve(".retort.aside/mariadb/mysql/plugin.frm")));
        assertEquals("", retort("-e", "1 + 1", "-q").err());
    }

    @Test
    void sentence2_anAgreementThatOthersWrote_doesNotCount() throws IOException {
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate", "--check").status());
        Path upToDateStamp = project.resolve(".retort/agreement");
        assertTrue(agreed());

        Files.write(upToDateStamp, Files.readAllLines(upToDateStamp).subList(0, 4));
        assertFalse(agreed());

        assertEquals(0, retort("generate", "--check").status());
        assertTrue(agreed());
        home = Files.createDirectories(folder.resolve("another"));
        assertFalse(agreed());
    }

    @Test
    void sentence2_aStateOfOnesOwn_isKnownWhereItWasMoved() throws IOException {
        assertEquals(0, retort("upgrade").status());
        assertEquals(0, retort("generate").status());
        project = Files.move(project, folder.resolve("moved"));

        assertFalse(retort("generate").err().contains("not made by you"));
        assertFalse(Files.exists(project.resolve(".retort.aside")));
    }

    @Test
    void sentence2_aStateThatIsTrusted_isUsed() throws IOException {
        onEmbedded();
        file(".retort/notes", "x");

        Ran ran = retort("--trust", "-e", "select(count()).from(FILM)", "--csv");

        assertEquals("count\n0\n", ran.out(), ran.err());
        assertFalse(ran.err().contains("not made by you"), ran.err());
        assertTrue(Files.exists(project.resolve(".retort/notes")));
    }

    @Test
    void sentence3_aStateThatIsALink_isNotFollowed() throws IOException {
        onEmbedded();
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.createSymbolicLink(project.resolve(".retort"), precious);

        Ran ran = retort("-e", "select(count()).from(FILM)", "--csv");

        assertEquals("count\n0\n", ran.out(), ran.err());
        assertEquals(0, list(precious));
    }

    @Test
    void sentence3_linksWithinTheState_areRefused() throws IOException {
        onEmbedded();
        assertEquals(0, retort("history").status());
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path log = project.resolve(".retort/mariadb.log");
        Files.deleteIfExists(log);
        Files.createSymbolicLink(log, precious);

        Ran ran = retort("history");

        assertEquals("mine", Files.readString(precious));
        assertTrue(ran.status() == 0 || ran.err().contains(log + " is a link"), ran.err());
    }

    @Test
    void sentence3_foldersOutsideOfTheProject_areRefused() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        for (String directory : new String[] {outside.toString(), "../outside", "x/../../outside"}) {
            file("db/retort.toml", "url = \"sqlite:///data.db\"\n[generate]\ndirectory = \"" + directory + "\"\n");
            Ran ran = retort("generate");
            assertEquals(2, ran.status(), ran.err());
            assertTrue(ran.err().contains("lies outside of the project"), ran.err());
            assertTrue(ran.err().contains("retort.toml:3:1"), ran.err());
        }
        assertEquals(0, list(outside));
    }

    @Test
    void sentence3_linksOutOfTheProject_areRefused() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/undo"));
        for (String link : new String[] {"generated-sources", "db/undo", "db/migration"}) {
            Path place = project.resolve(link);
            boolean isThere = Files.exists(place);
            if (isThere) {
                Files.move(place, folder.resolve("kept"));
            }
            Files.createSymbolicLink(place, outside);
            Ran ran = retort("upgrade");
            assertEquals(2, ran.status(), ran.err());
            assertTrue(ran.err().contains("leads out of the project"), ran.err());
            Files.delete(place);
            if (isThere) {
                Files.move(folder.resolve("kept"), place);
            }
        }
        assertEquals(0, list(outside));
    }

    @Test
    void sentence4_aUrlThatReachesFurtherThanADatabase_isRefusedByName() throws IOException {
        Map<String, String> urls = new HashMap<>();
        urls.put("jdbc:mariadb://h/d?socketFactory=evil.Factory", "socketFactory");
        urls.put("jdbc:mariadb://h/d?ALLOWLOCALINFILE=true", "allowLocalInfile");
        urls.put("jdbc:mysql://h/d?allowLoadLocalInfile=true", "allowLocalInfile");
        urls.put("mysql://h/d?init_command=drop%20table%20t", "initSql");
        urls.put("mysql://h/d?unix_socket=/run/mysqld.sock", "localSocket");
        urls.put("jdbc:mariadb://h/d?credentialType=PROPERTY", "credentialType");
        urls.put("jdbc:mariadb://h/d?serverRsaPublicKeyFile=/etc/passwd", "serverRsaPublicKeyFile");
        urls.put("jdbc:postgresql://h/d?socketFactory=evil.Factory", "socketFactory");
        urls.put("jdbc:postgresql://h/d?sslfactory=evil.Factory", "sslfactory");
        urls.put("jdbc:postgresql://h/d?loggerFile=/tmp/x", "loggerFile");
        urls.put("jdbc:postgresql://h/d?authenticationPluginClassName=e", "authenticationPluginClassName");
        urls.put("jdbc:sqlite:data.db?enable_load_extension=true", "enable_load_extension");
        urls.put("sqlite:////etc/x.db", "outside of the project");
        urls.put("jdbc:sqlite:../:memory:x.db", "outside of the project");
        urls.put("jdbc:sqlite:/etc/x.db?date_string_format=:memory:", "outside of the project");
        urls.put("jdbc:postgresql://h/d?options=-c%20local_preload_libraries=x", "options");
        urls.forEach((url, name) -> {
            file("db/retort.toml", "url = \"" + url + "\"\n");
            Ran ran = retort("history");
            assertEquals(2, ran.status(), url + ran.err());
            assertTrue(ran.err().contains(name), ran.err());
            assertTrue(ran.err().contains("RETORT_URL"), ran.err());
        });
    }

    @Test
    void sentence4_aFileWithPercentSigns_isNoWayOut() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(project.resolve("a%b"), outside);
        file("db/retort.toml", "url = \"sqlite:///a%b/x.db?mode=rwc\"\n");

        Ran ran = retort("upgrade");

        assertEquals(2, ran.status(), ran.err());
        assertTrue(ran.err().contains("leads out of the project"), ran.err());
    }

    @Test
    void sentence5_passwordsAreNotSentToWhereverItSays() throws IOException {
        Path cnf = Files.writeString(home.resolve(".my.cnf"), "[client]\nuser = ann\npassword = s3cret\nhost = mine\n");
        cnf.toFile().setReadable(false, false);
        cnf.toFile().setReadable(true, true);
        cnf.toFile().setWritable(false, false);

        assertEquals("", password("mysql://ann@theirs/d"));
        assertEquals("s3cret", password("mysql://ann@mine/d"));
        assertEquals("s3cret", password("mysql://ann@localhost/d"));
        assertEquals("", password("postgresql://ann@theirs/d"));
        assertEquals("pg", password("postgresql://ann@localhost/d"));
    }

    @Test
    void sentence5_aServerThatOnlySeemsToBeHere_getsNone() throws IOException {
        Path cnf = Files.writeString(home.resolve(".my.cnf"), "[client]\nuser = ann\npassword = s3cret\n");
        Files.setPosixFilePermissions(cnf, PosixFilePermissions.fromString("rw-------"));
        for (String address : List.of(
                "ann@127.evil.com/d",
                "ann@127.0.0.1.evil.com/d",
                "ann@localhost,evil.com/d",
                "ann@localhost:1,evil.com:2/d",
                "ann@/d?host=evil.com",
                "ann@/d?%68ost=evil.com",
                "/d?user=ann&host=evil.com",
                "ann@localhost.evil.com/d",
                "ann@localhost/d?host=evil.com")) {
            assertEquals("", password("mysql://" + address), address);
            assertEquals("", password("postgresql://" + address), address);
        }
        assertEquals("", password("jdbc:mariadb:sequential://localhost,evil.com/d"));
        assertEquals("", password("host=evil.com user=ann dbname=d"));
        assertEquals("", password("host=localhost,evil.com user=ann dbname=d"));
        assertEquals("s3cret", password("mysql://ann@127.0.0.1:3307/d"));
        assertEquals("s3cret", password("mysql://ann@[::1]/d"));
        assertEquals("pg", password("postgresql://ann@[::1]:5433/d"));
    }

    @Test
    void sentence5_aPasswordForOneOfSeveralServers_isNotSentToTheOthers() throws IOException {
        Path cnf = Files.writeString(home.resolve(".my.cnf"), "[client]\npassword = s3cret\nhost = mine\n");
        Files.setPosixFilePermissions(cnf, PosixFilePermissions.fromString("rw-------"));
        Path pass = Files.writeString(
                home.resolve(".pgpass"), "mine:*:*:*:s3cret\nlocalhost:*:*:ann:here\n*:*:*:ann:any\n");
        Files.setPosixFilePermissions(pass, PosixFilePermissions.fromString("rw-------"));
        environment = Map.of();

        assertEquals("", password("mysql://ann@mine,evil.com/d"));
        assertEquals("", password("postgresql://bob@mine,evil.com/d"));
        assertEquals("", password("postgresql://ann@localhost,evil.com/d"));
        assertEquals("s3cret", password("postgresql://ann@mine:1,mine:2/d"));
        assertEquals("", password("postgresql://ann@evil.com/d"));
        assertEquals("here", password("postgresql://ann@localhost/d"));
    }

    @Test
    void sentence6_codeOfTheFolder_runsOnlyWhereItIsTrusted() throws IOException {
        assertEquals(0, retort("upgrade").status());
        file(".retortrc", "int fromFolder = 40\n");
        file("db/migration/V2__code.java", "class V2__code {}");
        file("generated-sources/db/migration/V2__Code.java", "package db.migration; class V2__Code {}");

        assertEquals(1, retort("-e", "fromFolder + 2").status());
        Ran upgrade = retort("upgrade");
        assertFalse(upgrade.err().contains("applied V2"), upgrade.err());
        assertTrue(retort("--trust", "-e", "fromFolder + 2").out().contains("42"));
    }

    @Test
    void aDatabaseThatWasGiven_isLeftAlone_untilItIsUpgraded() throws IOException {
        assertEquals(0, retort("upgrade").status());
        for (String event : List.of("beforeConnect", "afterConnect", "beforeInfo", "afterInfo", "beforeMigrate")) {
            file("db/migration/" + event + ".sql", "pragma user_version = 7;\n");
        }
        String heard = "pragma user_version";

        for (String command : new String[] {"history", "current", "check", "generate", "repair", "-e1"}) {
            retort(command);
            assertEquals("user_version\n0\n", retort("--csv", "-e", heard).out(), command);
        }
        file("db/migration/V2__x.sql", "delete from film where title = 'x';\n");
        Ran upgrade = retort("upgrade");
        assertEquals(0, upgrade.status(), upgrade.err());
        assertEquals("user_version\n7\n", retort("--csv", "-e", heard).out());
    }

    @Test
    void sentence6_programsAmongTheMigrations_areRefused() throws IOException {
        for (String name : new String[] {"V2__run.sh", "beforeMigrate.sh", "sub/R__x.py", "V3__x.BASH"}) {
            file("db/migration/" + name, "#!/bin/sh\ntouch " + folder.resolve("ran"));
            for (String command : new String[] {"upgrade", "history", "generate", "-e1"}) {
                Ran ran = retort(command);
                assertEquals(2, ran.status(), ran.err());
                assertTrue(ran.err().contains("db/migration/" + name + " is a program"), ran.err());
            }
            Files.delete(project.resolve("db/migration/" + name));
        }
        assertFalse(Files.exists(folder.resolve("ran")));
    }

    @Test
    void sentence6_theEnvironment_isNoPlaceholder() throws IOException {
        file("db/retort.toml", "url = \"sqlite:///data.db\"\n[placeholders]\nmine = \"${env.PGPASSWORD}\"\n");
        file("db/migration/V2__x.sql", "insert into film values (1, '${mine}');\n");

        Ran ran = retort("upgrade");

        assertEquals(0, ran.status(), ran.err());
        assertEquals(
                "title\n${env.PGPASSWORD}\n",
                retort("--csv", "-e", "select(FILM.TITLE).from(FILM)").out());
    }

    private String password(String url) {
        file("db/retort.toml", "url = \"" + url + "\"\n");
        return new dev.retort.config.ConfigLoader(project, environment())
                .project(project, dev.retort.config.Options.NONE)
                .url()
                .orElseThrow()
                .password()
                .map(dev.retort.internal.url.Secret::value)
                .orElse("");
    }

    private boolean agreed() {
        return new Invocation(Streams.ofProcess(), project, environment())
                .upToDateStamp(project, dev.retort.config.Options.NONE)
                .sources()
                .isPresent();
    }

    private void onEmbedded() throws IOException {
        Files.delete(project.resolve("db/retort.toml"));
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", home.toString());
        all.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        return all;
    }

    private Ran retort(String... arguments) {
        return Ran.in(project, environment(), "", arguments);
    }

    private static long list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private void file(String name, String content) {
        try {
            Files.createDirectories(project.resolve(name).getParent());
            Files.writeString(project.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
