package dev.retort.diff.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.connection.ServerVersion;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Grants on routines that are dropped and made anew: they are named where the live database has some, and it is said that there may be some where not. */
@Tag("slow")
class DroppedGrantsTest {
    private final String account = "granted_" + ProcessHandle.current().pid();
    private Optional<DatabaseUrl> url = Optional.empty();

    @BeforeEach
    @AfterEach
    void dropAccount() {
        url.ifPresent(known -> TestServer.execute(known, "drop user if exists " + account + "@localhost"));
    }

    @ParameterizedTest
    @EnumSource(names = "(MARIADB|MYSQL).*", mode = Mode.MATCH_ALL)
    void grants_areNamedAsTheyAreGrantedAnew(TestDatabase kind) throws SQLException {
        DatabaseUrl made = kind.createSchema();
        url = Optional.of(made);
        TestServer.execute(
                made,
                "create procedure `it's`() select 1",
                "create procedure p() select 1",
                "create function p() returns int deterministic return 1",
                "create user " + account + "@localhost",
                "grant execute, alter routine on procedure `it's` to " + account + "@localhost with grant option",
                "grant execute on function p to " + account + "@localhost");

        assertEquals(
                List.of("grant execute, alter routine on procedure `it's` to `" + account
                        + "`@`localhost` with grant option"),
                named(made, "drop procedure `it's`", "create procedure `it's`() select 2"));
        assertEquals(List.of(), named(made, "drop procedure p", "create procedure p() select 2"));
        List<String> ofFunction =
                named(made, "drop function p", "create function p() returns int deterministic return 2");
        assertEquals(List.of("grant execute on function `p` to `" + account + "`@`localhost`"), ofFunction);

        TestServer.execute(made, "drop function p", "create function p() returns int deterministic return 2");
        assertEquals(
                List.of(), named(made, "drop function p", "create function p() returns int deterministic return 3"));
        TestServer.execute(made, ofFunction.toArray(String[]::new));
        assertEquals(
                ofFunction, named(made, "drop function p", "create function p() returns int deterministic return 3"));
    }

    /** The statements that are named for a script. */
    private static List<String> named(DatabaseUrl url, String... script) throws SQLException {
        try (Database database = DatabaseOpener.open(TestServer.config(Path.of("target"), url), _ -> {});
                Connection connection = database.connect()) {
            HazardFinder finder = HazardFinder.of(
                            database.dialect(), Optional.of(ServerVersion.of(connection.getMetaData())))
                    .orElseThrow();
            return finder
                    .inOrder(List.of(script), List.of(), Optional.of(finder.counting(connection, database.schema())))
                    .stream()
                    .flatMap(List::stream)
                    .filter(hazard -> hazard.kind() == HazardKind.DROPS_GRANTS)
                    .filter(hazard -> !hazard.why().contains("if there are such"))
                    .map(hazard -> hazard.whatToDo().replaceFirst(".* There are now: ", ""))
                    .toList();
        }
    }
}
