package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What an account of MariaDB or MySQL may not see of a schema is named: whatever it was granted, each object is either read or in what is
 * said to be hidden.
 */
@Tag("slow")
class MariaDbHiddenObjectsTest {
    private static final List<String> SCHEMA = List.of(
            "create table a (id int primary key)",
            "create table b (id int primary key)",
            "create view v as select id from a",
            "create trigger ta before insert on a for each row set @x = 1",
            "create trigger tb before insert on b for each row set @x = 1",
            "create procedure p() select 1",
            "create function f() returns int deterministic return 1",
            "create event e on schedule every 1 day disable do delete from a");

    private static final String TABLES = "all of its tables and views; SELECT";
    private static final String TRIGGERS = "its triggers; TRIGGER";
    private static final String EVENTS = "its events; EVENT";
    private static final String ROUTINES = "all of its procedures and functions; EXECUTE";

    private final String account = "hidden_" + ProcessHandle.current().pid();
    private final Set<String> objects = new TreeSet<>(Set.of("a", "b", "v", "ta", "tb", "p", "f", "e"));
    private Optional<DatabaseUrl> url = Optional.empty();

    @AfterEach
    void dropAccount() {
        url.ifPresent(known -> TestServer.execute(known, "drop user if exists " + account + "@localhost"));
    }

    @ParameterizedTest
    @EnumSource(names = "(MARIADB|MYSQL).*", mode = Mode.MATCH_ALL)
    void objectsThatMayNotBeSeen_areNamed(TestDatabase kind) throws SQLException {
        make(kind);
        requireHidden(List.of(TABLES, TRIGGERS, EVENTS, ROUTINES), "execute on procedure {}.p");
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "select, show view on {}.*");
        requireHidden(List.of(EVENTS, ROUTINES), "select, show view, trigger on {}.*");
        requireHidden(List.of(ROUTINES), "select, show view, trigger, event on {}.*");
        requireHidden(List.of(), "select, show view, trigger, event, execute on {}.*");
        requireHidden(List.of(), "select, show view, trigger, event on *.*");
        requireHidden(List.of(), "all on {}.*");
        requireHidden(List.of(), "all on *.*");
        requireHidden(List.of(TRIGGERS), "select, event, create routine on *.*");
        requireHidden(List.of(TABLES, TRIGGERS, EVENTS), "alter routine on *.*", "select on {}.a");
        requireHidden(List.of(TABLES, TRIGGERS, EVENTS, ROUTINES), "select (id) on {}.a", "select on {}.v");
        requireHidden(List.of(TABLES, TRIGGERS, EVENTS, ROUTINES), "lock tables on {}.*", "reload, process on *.*");
    }

    @ParameterizedTest
    @EnumSource(names = "(MARIADB|MYSQL).*", mode = Mode.MATCH_ALL)
    void triggersOfSomeTables_areNamedByTable(TestDatabase kind) throws SQLException {
        make(kind);
        requireHidden(List.of("b: " + TRIGGERS), "select, show view, event, execute on {}.*", "trigger on {}.a");
        requireHidden(List.of(), "select, show view, event, execute on {}.*", "trigger on {}.a", "trigger on {}.b");
    }

    @ParameterizedTest
    @EnumSource(names = "(MARIADB|MYSQL).*", mode = Mode.MATCH_ALL)
    void databasesThatAreNamedByAPattern_countAsTheServerCountsThem(TestDatabase kind) throws SQLException {
        make(kind);
        requireHidden(List.of(), "all on `test\\_%`.*");
        requireHidden(List.of(), "all on `%`.*");
        // The server goes by the line that names the database, and takes nothing from the other.
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "all on `test\\_%`.*", "select on `{_}`.*");
        requireHidden(List.of(), "select on `test\\_%`.*", "all on `{_}`.*");
        // Which of these it goes by is another one on each server.
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "all on `test\\_%`.*", "select on {}.*");
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "select on `test\\_%`.*", "all on {}.*");
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "select on {}.*", "all on `{_}`.*");
    }

    @ParameterizedTest
    @EnumSource(names = "(MARIADB|MYSQL).*", mode = Mode.MATCH_ALL)
    void rolesCount_whereTheyAreTakenOn(TestDatabase kind) throws SQLException {
        make(kind);
        String role = account + "_role";
        String wide = account + "_wide";
        root(
                "drop role if exists " + role,
                "drop role if exists " + wide,
                "create role " + role,
                "create role " + wide);
        root("grant select, show view, event on {}.* to " + role, "grant trigger, execute on {}.* to " + wide);
        root("grant " + wide + " to " + role);
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "select on {}.*");
        root("grant " + role + " to " + account + "@localhost");
        requireHiddenNow(List.of(TRIGGERS, EVENTS, ROUTINES));
        root("set default role " + role + (kind == TestDatabase.MYSQL_8_0 ? " to " : " for ") + account + "@localhost");
        requireHiddenNow(List.of());
        root("drop role " + role, "drop role " + wide);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_10_11", "MARIADB_11_4"})
    void packagesAndSequences_areHiddenWithRoutinesAndTables(TestDatabase kind) throws SQLException {
        make(kind);
        root(
                "create sequence s",
                "set sql_mode = 'ORACLE'",
                "create package k as function g return int; end",
                "create package body k as function g return int as begin return 1; end; end");
        objects.addAll(List.of("s", "k"));
        requireHidden(List.of(TABLES, TRIGGERS, EVENTS, ROUTINES), "insert on {}.a", "execute on function {}.f");
        requireHidden(List.of(TRIGGERS, EVENTS, ROUTINES), "select, show view on {}.*");
        requireHidden(List.of(TRIGGERS, EVENTS), "select, show view on {}.*", "select on mysql.proc");
        if (kind == TestDatabase.MARIADB_11_4) {
            requireHidden(List.of(TRIGGERS, EVENTS), "select, show view, show create routine on {}.*");
        }
    }

    private void make(TestDatabase kind) {
        DatabaseUrl made = kind.createSchema();
        url = Optional.of(made);
        TestServer.execute(made, SCHEMA.toArray(String[]::new));
    }

    private void root(String... statements) {
        DatabaseUrl known = url.orElseThrow();
        TestServer.execute(
                known,
                Arrays.stream(statements)
                        .map(sql -> sql.replace("{}", schema()).replace("{_}", schema().replace("_", "\\_")))
                        .toArray(String[]::new));
    }

    private String schema() {
        return url.orElseThrow().database();
    }

    private void requireHidden(List<String> expected, String... grants) throws SQLException {
        root("drop user if exists " + account + "@localhost", "create user " + account + "@localhost");
        for (String grant : grants) {
            root("grant " + grant + " to " + account + "@localhost");
        }
        requireHiddenNow(expected);
    }

    private void requireHiddenNow(List<String> expected) throws SQLException {
        DatabaseUrl own = url.orElseThrow().withUser(Optional.of(account));
        try (Database database = DatabaseOpener.open(TestServer.config(Path.of("target"), own), _ -> {});
                Connection connection = database.connect()) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, database.dialect()).orElseThrow();
            List<NotUnderstood> hidden = model.hidden(connection);
            assertEquals(expected, hidden.stream().map(this::shortened).toList(), () -> grants(connection));
            requireAllNamed(model.read(connection, database), hidden);
        }
    }

    private String shortened(NotUnderstood hidden) {
        String text = hidden.why()
                .replace("the account " + account + "@localhost may not see ", "")
                .replace(" grant it ", " ")
                .replace(" on `" + schema() + "`.*", "");
        return hidden.object().kind().equals("table") ? hidden.object().name() + ": " + text : text;
    }

    private static String grants(Connection connection) {
        try {
            return String.join("\n", Rows.all(connection, "show grants", row -> row.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is not read is named, by itself or by its kind. */
    private void requireAllNamed(SchemaSnapshot schema, List<NotUnderstood> hidden) {
        Set<String> missing = new TreeSet<>(objects);
        schema.definitions().keySet().forEach(name -> missing.remove(name.name()));
        schema.notUnderstood().forEach(each -> missing.remove(each.object().name()));
        String said = hidden.stream().map(NotUnderstood::toString).collect(Collectors.joining());
        Stream.of(
                        said.contains("tables") ? List.of("a", "b", "v", "s", "ta", "tb") : List.<String>of(),
                        said.contains("its triggers") ? List.of("ta", "tb") : List.<String>of(),
                        said.contains("its events") ? List.of("e") : List.<String>of(),
                        said.contains("procedures") ? List.of("p", "f", "k") : List.<String>of())
                .forEach(missing::removeAll);
        assertEquals(Set.of(), missing);
    }
}
