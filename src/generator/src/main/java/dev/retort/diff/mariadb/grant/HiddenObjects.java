package dev.retort.diff.mariadb.grant;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.SettingsReader;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What there may be in the current database of which the catalog says nothing to the session's account: the server leaves out what an account
 * has no privileges of, and does not say that it does.
 */
public final class HiddenObjects {
    private static final String TABLES = """
        select TABLE_NAME from information_schema.TABLES
        where TABLE_SCHEMA = database() and TABLE_TYPE in ('BASE TABLE', 'SYSTEM VERSIONED') order by TABLE_NAME\
        """;

    private static final String TRIGGERS = "its triggers";
    private static final String TRIGGER = "TRIGGER";

    /** What the server says where it was started without a look at grants. */
    private static final int NO_GRANTS = 1290;

    private final ServerSettings settings;
    private final Grants grants;
    private final ObjectName database;

    private HiddenObjects(ServerSettings settings, Grants grants) {
        this.settings = settings;
        this.grants = grants;
        this.database = ObjectName.of("database", settings.database());
    }

    /** Up to three statements. */
    public static List<NotUnderstood> of(Connection connection) throws SQLException {
        ServerSettings settings = SettingsReader.read(connection);
        Grants grants;
        try {
            grants = Grants.of(connection, settings.syntax());
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_GRANTS) {
                return List.of();
            }
            throw e;
        }
        return new HiddenObjects(settings, grants).found(connection);
    }

    private List<NotUnderstood> found(Connection connection) throws SQLException {
        List<NotUnderstood> hidden = new ArrayList<>();
        // Of columns with others the server does not say in which system of reference they are.
        boolean mayListTables = may("select", "insert", "update", "references");
        if (!mayListTables) {
            hidden.add(because(database, "all of its tables and views", "SELECT"));
        }
        if (!may("trigger")) {
            hidden.addAll(mayListTables ? withTriggers(connection) : List.of(because(database, TRIGGERS, TRIGGER)));
        }
        if (!may("event")) {
            hidden.add(because(database, "its events", "EVENT"));
        }
        if (!mayListRoutines()) {
            hidden.add(because(database, "all of its procedures and functions", "EXECUTE"));
        }
        return hidden;
    }

    private boolean may(String... privileges) {
        return grants.onDatabase(settings.database(), privileges);
    }

    private List<NotUnderstood> withTriggers(Connection connection) throws SQLException {
        List<ObjectName> tables = Rows.all(connection, TABLES, row -> ObjectName.of("table", row.getString(1)));
        List<ObjectName> obscure = tables.stream()
                .filter(table -> !grants.onTable(settings.database(), table.name(), "trigger"))
                .toList();
        return obscure.size() == tables.size() && !tables.isEmpty()
                ? List.of(because(database, TRIGGERS, TRIGGER))
                : obscure.stream()
                        .map(table -> because(table, TRIGGERS, TRIGGER))
                        .toList();
    }

    private boolean mayListRoutines() {
        return may("execute", "alter routine", "create routine", "show create routine")
                || grants.onServer("show_routine")
                || (settings.isMariaDb()
                        ? grants.onDatabase("mysql", "select") || grants.onTable("mysql", "proc", "select")
                        : grants.onServer("select"));
    }

    private NotUnderstood because(ObjectName object, String what, String privilege) {
        String on = MariaDbText.quoted(settings.database()) + ".*";
        return NotUnderstood.hidden(
                object,
                "the account " + settings.account() + " may not see " + what + "; grant it " + privilege + " on " + on);
    }
}
