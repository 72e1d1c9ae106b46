package dev.retort.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person keeps at home: defaults, named connections, and the files of the databases' own client programs. */
class PersonalTest {
    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    @Test
    void defaults_areReadFromTheConfigurationFolder() throws IOException {
        config("""
            format = "vertical"
            limit = 50
            timing = false
            print-sql = true
            pager = "less -S"
            keys = "vi"
            theme = "light"
            hints = false
            """);

        Personal personal = loader().personal();

        assertEquals(Optional.of("vertical"), personal.format().map(Personal.Choice::word));
        assertEquals(Optional.of(50L), personal.limit());
        assertEquals(Optional.of(false), personal.timing());
        assertEquals(Optional.of(true), personal.printSql());
        assertEquals(Optional.of("less -S"), personal.pager());
        assertEquals(Optional.of("vi"), personal.keys().map(Personal.Choice::word));
        assertEquals(Optional.of("light"), personal.theme().map(Personal.Choice::word));
        assertEquals(Optional.of(false), personal.hints());
    }

    @Test
    void configurationFolder_isWhereXdgSays() throws IOException {
        file("elsewhere/retort/config.toml", "limit = 7", "rw-r--r--");
        environment.put("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());

        assertEquals(Optional.of(7L), loader().personal().limit());
    }

    @Test
    void withoutAFile_nothingIsSaid() {
        assertEquals(Personal.NONE, loader().personal());
        environment.put("HOME", "");
        assertEquals(Personal.NONE, new ConfigLoader(home, Map.of()).personal());
    }

    @Test
    void unknownSetting_isAnErrorAtItsPlace_withTheOneThatWasMeant() throws IOException {
        Path file = config("limit = 3\n\ntehme = \"dark\"\n");

        RetortException error = assertThrows(RetortException.class, loader()::personal);

        assertEquals("there is no setting \"tehme\"", error.message());
        assertEquals(Optional.of("did you mean theme?"), error.hint());
        assertEquals(Optional.of(new Location.InFile(file, 3, 1)), error.location());
        config("[connections.shop]\nurl = \"sqlite:///x.db\"\nreadonly = true\n");
        assertEquals(
                Optional.of("did you mean read-only?"),
                assertThrows(RetortException.class, loader()::personal).hint());
        config("limit = -1\n");
        assertThrows(RetortException.class, loader()::personal);
        config("hints = \"no\"\n");
        assertThrows(RetortException.class, loader()::personal);
        config("[connections.shop]\nuser = \"ann\"\n");
        assertThrows(RetortException.class, loader()::personal);
    }

    @Test
    void namedConnection_isOpenedByItsName_whateverNamesIt() throws IOException {
        file("secret", "s3cret\n", "rw-------");
        config("""
            [connections.shop]
            url = "mysql://db.example.com/shop"
            user = "reader"
            password-file = "~/secret"
            production = true
            read-only = true
            """);

        DatabaseUrl url = exploring("shop", Options.NONE);

        assertEquals("jdbc:mariadb://db.example.com/shop", url.jdbc());
        assertEquals(Optional.of("reader"), url.user());
        assertEquals(Optional.of("s3cret"), password(url));
        NamedConnection connection = loader().named("shop").orElseThrow();
        assertTrue(connection.production() && connection.readOnly());
        Files.createDirectories(home.resolve("project/db/migration"));
        environment.put("RETORT_URL", "shop");
        assertEquals(
                url,
                loader().project(home.resolve("project"), Options.NONE).url().orElseThrow());
    }

    @Test
    void anotherUser_isNotGivenThePasswordOfTheNamedConnectionsOwn() throws IOException {
        config("""
            [connections.shop]
            url = "mysql://db.example.com/shop"
            user = "reader"
            password-command = "echo s3cret; echo more"
            """);

        assertEquals(Optional.of("s3cret"), password(exploring("shop", Options.NONE)));
        DatabaseUrl other = exploring(
                "shop", new Options(Optional.empty(), Optional.empty(), Optional.of("root"), Optional.empty()));
        assertEquals(Optional.of("root"), other.user());
        assertEquals(Optional.empty(), other.password());
    }

    @Test
    void passwordCommand_thatFails_isAnErrorThatNamesIt() throws IOException {
        config("[connections.shop]\nurl = \"mysql://h/shop\"\npassword-command = \"echo hidden; exit 3\"\n");

        RetortException error = assertThrows(RetortException.class, () -> exploring("shop", Options.NONE));

        assertEquals("the password-command failed with status 3: echo hidden; exit 3", error.message());
    }

    @Test
    void password_inTheConfigurationItself_isAllowedInAPrivateFileAlone() throws IOException {
        String content = "[connections.shop]\nurl = \"mysql://ann@h/shop\"\npassword = \"s3cret\"\n";
        Path file = file(".config/retort/config.toml", content, "rw-r-----");

        RetortException error = assertThrows(RetortException.class, loader()::personal);

        assertEquals(Optional.of(new Location.InFile(file, 3, 1)), error.location());
        assertTrue(error.hint().orElseThrow().startsWith("chmod 600 " + file));
        file(".config/retort/config.toml", content, "rw-------");
        assertEquals(Optional.of("s3cret"), password(exploring("shop", Options.NONE)));
        file(".config/retort/config.toml", "[connections.shop]\nurl = \"mysql://a:pw@h/shop\"\n", "rw-r--r--");
        assertThrows(RetortException.class, loader()::personal);
    }

    @Test
    void mistypedName_isAnErrorWithTheOneThatWasMeant() throws IOException {
        config("[connections.shop]\nurl = \"mysql://h/shop\"\n");

        RetortException error = assertThrows(RetortException.class, () -> exploring("shpo", Options.NONE));

        assertEquals("there is no connection named \"shpo\"", error.message());
        assertEquals(Optional.of("did you mean shop?"), error.hint());
    }

    @Test
    void myCnf_givesWhatTheUrlDoesNotSay() throws IOException {
        file(".my.cnf", """
            # a comment
            [mysqldump]
            password = dump
            !include /etc/other.cnf
            [client]
            user = ann   # who
            password="p#w \\"d\\""
            host=db.example.com
            port = 3307
            [mysql]
            database = shop
            """, "rw-------");

        DatabaseUrl url = exploring("mysql://", Options.NONE);

        assertEquals("jdbc:mariadb://db.example.com:3307/shop", url.jdbc());
        assertEquals(Optional.of("ann"), url.user());
        assertEquals(Optional.of("p#w \"d\""), password(url));
        assertEquals(
                "jdbc:mariadb://db.example.com:3307/other",
                exploring("mysql:///other", Options.NONE).jdbc());
        DatabaseUrl named = exploring("mariadb://elsewhere/other", Options.NONE);
        assertEquals("jdbc:mariadb://elsewhere/other", named.jdbc());
        assertEquals(Optional.of("ann"), named.user());
        assertEquals(Optional.of("p#w \"d\""), password(named));
        assertEquals(
                Optional.empty(),
                exploring("mariadb://bob@h/other", Options.NONE).password());
        assertEquals(Optional.of("own"), password(exploring("mariadb://ann:own@h/other", Options.NONE)));
        assertEquals(Optional.empty(), exploring("sqlite:///x.db", Options.NONE).user());
    }

    @Test
    void myCnf_leadsToASocket_andIsPassedOverWhereOthersMayWriteToIt() throws IOException {
        Path file = file(".my.cnf", "[client]\nsocket=/run/db.sock\nuser=ann\n", "rw-r--r--");

        assertEquals(
                "jdbc:mariadb://localhost/shop?localSocket=/run/db.sock",
                exploring("mysql:///shop", Options.NONE).jdbc());
        assertEquals(
                "jdbc:mariadb://h/shop",
                exploring("mysql://h/shop", Options.NONE).jdbc());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertEquals(Optional.empty(), exploring("mysql:///shop", Options.NONE).user());
        assertEquals(1, warnings.size());
    }

    @Test
    void pgPass_givesThePasswordOfTheFirstLineThatFits() throws IOException {
        file(".pgpass", """
            # host:port:database:user:password
            db.example.com:5432:shop:ann:of ann
            *:*:we\\:ird:*:a\\:b\\\\c:d
            localhost:*:*:bob:local
            db.example.com:*:*:*:any
            """, "rw-------");

        assertEquals(Optional.of("of ann"), password(exploring("postgresql://ann@db.example.com/shop", Options.NONE)));
        assertEquals(
                Optional.of("any"), password(exploring("postgresql://ann@db.example.com:5433/shop", Options.NONE)));
        assertEquals(Optional.of("local"), password(exploring("postgres:///x?user=bob", Options.NONE)));
        assertEquals(Optional.of("a:b\\c:d"), password(exploring("jdbc:postgresql://h/we:ird?user=x", Options.NONE)));
        assertEquals(Optional.empty(), password(exploring("postgresql://eve@elsewhere/shop", Options.NONE)));
        assertEquals(Optional.of("own"), password(exploring("postgresql://ann:own@db.example.com/shop", Options.NONE)));
    }

    @Test
    void libpqsVariables_areHonoured_beforeThePasswordFile() throws IOException {
        Path other = file("other", "*:*:*:*:other\n", "rw-------");
        environment.putAll(
                Map.of("PGUSER", "ann", "PGHOST", "db.example.com", "PGPORT", "6000", "PGPASSFILE", other.toString()));

        DatabaseUrl url = exploring("postgresql:///shop", Options.NONE);

        assertEquals("jdbc:postgresql://db.example.com:6000/shop", url.jdbc());
        assertEquals(Optional.of("ann"), url.user());
        assertEquals(Optional.of("other"), password(url));
        environment.put("PGPASSWORD", "variable");
        assertEquals(Optional.of("variable"), password(exploring("postgresql:///shop", Options.NONE)));
    }

    @Test
    void pgPass_thatOthersMayRead_isPassedOverWithAWarning() throws IOException {
        Path file = file(".pgpass", "*:*:*:*:s3cret\n", "rw-r-----");

        assertEquals(Optional.empty(), password(exploring("postgresql://ann@h/shop", Options.NONE)));

        assertEquals(
                List.of(file + " is passed over, as others may read it; chmod 600 " + file + " keeps it yours"),
                warnings);
    }

    @Test
    void passwordFile_thatOthersMayRead_isReadWithAWarning() throws IOException {
        Path file = file("secret", "s3cret\r\nmore\n", "rw-r--r--");
        Options options = new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(file));

        assertEquals(Optional.of("s3cret"), password(exploring("mysql://h/shop", options)));

        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().startsWith("others may read the password in " + file), warnings::getFirst);
    }

    private ConfigLoader loader() {
        environment.putIfAbsent("HOME", home.toString());
        return new ConfigLoader(home, environment, warnings::add);
    }

    private DatabaseUrl exploring(String url, Options options) {
        return loader().exploring(url, options).url().orElseThrow();
    }

    private static Optional<String> password(DatabaseUrl url) {
        return url.password().map(Secret::value);
    }

    private Path config(String content) throws IOException {
        return file(".config/retort/config.toml", content, "rw-r--r--");
    }

    private Path file(String name, String content, String rights) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }
}
