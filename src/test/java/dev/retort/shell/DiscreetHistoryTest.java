package dev.retort.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "var apiKey = \"x\""
            })
    void secret_isRecognized(String line) {
        assertTrue(DiscreetHistory.isSecret(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(USERS.PASSWORD_HASH).from(USERS)",
                "query(USERS).where(USERS.NAME.eq(\"joe\"))",
                "Retort.open(\"mysql://joe@localhost/shop\")",
                "/d password_resets"
            })
    void ordinaryLine_isNoSecret(String line) {
        assertFalse(DiscreetHistory.isSecret(line));
    }
}
