package dev.retort.shell.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the history takes for a secret. */
class DiscreetHistoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create user joe identified by 'x'",
                "session.add(new UsersRecord().setPassword(\"x\"))",
                "query(USERS).where(USERS.PASSWORD.eq(\"x\"))",
                "Retort.open(\"mysql://joe:x@localhost/shop\")",
                "Retort.open(\"jdbc:mariadb://localhost/shop?user=joe&password=x\")",
                "set password for joe = 'x'",
                "var apiKey = \"x\"",
                "alter role joe password $$x$$",
                "insert into users (name, password, email, created_at, updated_at) values ('joe', 'x', 'e', now(),"
                        + " now())",
                "insertInto(USERS, USERS.NAME, USERS.PASSWORD, USERS.EMAIL, USERS.CREATED).values(\"joe\", \"x\")",
                "update users\nset password_hash = (select 1), name = 'x'",
                "/connect sqlite:///shop.db?key=x",
                "select pgp_sym_decrypt(data, 'x') from mail",
                "var header = \"Bearer abc\"",
                "select '-----BEGIN RSA PRIVATE KEY-----x'"
            })
    void secret_isRecognized(String line) {
        assertTrue(DiscreetHistory.isSecret(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {" select 'topsecret'", "select * from users where password = 'topsecret'"})
    void sentence18_whatALineWasTranslatedInto_isKeptOnlyWithTheLine(String typed) throws IOException {
        DiscreetHistory history = new DiscreetHistory();
        try (Terminal terminal = new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .history(history)
                    .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                    .build();
            history.attach(reader);

            history.add(typed);
            history.addTranslation("select(inline(\"topsecret\"))");
            assertEquals(0, history.size());

            history.add("select 'harmless'");
            history.addTranslation("select(inline(\"harmless\"))");
            assertEquals(2, history.size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USERS.PASSWORD_HASH).from(USERS)",
                "query(USERS).where(USERS.NAME.eq(\"joe\"))",
                "Retort.open(\"mysql://joe@localhost/shop\")",
                "/d password_resets",
                "select password_hash, created_at from users order by created_at",
                "update users set name = 'joe' where id = 3"
            })
    void ordinaryLine_isNoSecret(String line) {
        assertFalse(DiscreetHistory.isSecret(line));
    }
}
