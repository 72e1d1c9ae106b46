package dev.retort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.config.Config;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.sql.Syntax;
import dev.retort.testing.TestPostgres;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** That each connection knows how its session reads quotes and backslashes, however that came to be. */
class SessionSyntaxTest {
    private static final Syntax MARIADB = Syntax.of(SQLDialect.MARIADB);
    private static final Syntax POSTGRES = Syntax.of(SQLDialect.POSTGRES);
    private static final String ODD = "a\\b'c\"d\\";

    @Test
    void sqlMode_isKnownWhenItIsSet_inWhateverWay() {
        try (Database database = DatabaseOpener.open(config(TestServer.createSchema()), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            assertEquals(MARIADB, live.syntax());
            live.db().execute("set sql_mode = 'ANSI_QUOTES,STRICT_TRANS_TABLES'");
            assertEquals(MARIADB.withQuotedNames(true), live.syntax());
            live.db().execute("set session sql_mode = 'NO_BACKSLASH_ESCAPES'");
            assertEquals(MARIADB.withEscapes(false), live.syntax());
            live.db().connection(jdbc -> {
                try (var statement = jdbc.createStatement()) {
                    statement.execute("execute immediate concat('set sql_', 'mode = ''ORACLE''')");
                }
            });
            assertEquals(MARIADB.withQuotedNames(true), live.syntax());
            live.db().execute("set @@sql_mode = default");
            assertEquals(MARIADB, live.syntax());
        }
    }

    @Test
    void sqlModeOfTheUrl_isKnownFromTheBeginning() {
        DatabaseUrl url = TestServer.createSchema();
        String jdbc = url.jdbc() + (url.jdbc().contains("?") ? "&" : "?")
                + "sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES'";
        try (Database database = DatabaseOpener.open(
                        config(DatabaseUrl.parse(jdbc, Path.of(""))
                                .withUser(url.user())
                                .withPassword(url.password())),
                        _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            assertEquals(MARIADB.withQuotedNames(true).withEscapes(false), live.syntax());
            assertEquals(
                    live.syntax(), SessionSyntax.of(live.db().configuration().derive()));
        }
    }

    @Test
    void conformingStrings_areKnownWhenTheyAreSet_andWhenThatIsUndone() throws SQLException {
        try (Database database = DatabaseOpener.open(config(TestPostgres.createDatabase()), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            assertEquals(POSTGRES, live.syntax());
            live.begin();
            live.db().execute("set local standard_conforming_strings = off");
            assertEquals(POSTGRES.withEscapes(true), live.syntax());
            live.rollback();
            assertEquals(POSTGRES, live.syntax());
            live.db().fetch("select set_config('standard_conforming_strings', 'off', false)");
            assertEquals(POSTGRES.withEscapes(true), live.syntax());
        }
    }

    @Test
    void inlinedTexts_areWrittenAsTheSessionReadsThem() throws SQLException {
        assertInlined(TestServer.createSchema(), "set sql_mode = ", List.of("''", "'NO_BACKSLASH_ESCAPES'"));
        assertInlined(TestPostgres.createDatabase(), "set standard_conforming_strings = ", List.of("on", "off", "on"));
    }

    private static void assertInlined(DatabaseUrl url, String setting, List<String> values) {
        try (Database database = DatabaseOpener.open(config(url), _ -> {});
                LiveConnection live = LiveConnection.open(database)) {
            for (String value : values) {
                live.db().execute(setting + value);
                assertEquals(
                        ODD, live.db().select(DSL.inline(ODD)).fetchSingle().value1(), value);
            }
        }
    }

    private static Config config(DatabaseUrl url) {
        return TestServer.config(Path.of("target"), url);
    }
}
