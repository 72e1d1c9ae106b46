package dev.retort.diff.mariadb.grant;

import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.Syntax;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session may do by itself and by the roles that it has taken on. Where the server would have to choose between several lines, it
 * counts only what all of them grant.
 */
record Grants(List<GrantLine> grants) {

    Grants {
        grants = List.copyOf(grants);
    }

    /** Those of a session; one statement. */
    static Grants of(Connection connection, Syntax syntax) throws SQLException {
        return of(Rows.all(connection, "show grants", row -> row.getString(1)), syntax);
    }

    static Grants of(Collection<String> lines, Syntax syntax) {
        return new Grants(lines.stream()
                .flatMap(line -> GrantLine.of(line, syntax).stream())
                .toList());
    }

    /** Whether it has one of these privileges, in small letters, on all that a database may hold. */
    boolean onDatabase(String database, String... privileges) {
        return Stream.of(privileges).anyMatch(privilege -> isOn(database, privilege));
    }

    private boolean isOn(String database, String privilege) {
        if (onServer(privilege)
                && grants.stream()
                        .noneMatch(
                                grant -> grant.isRevoked() && grant.isOfDatabase(database) && grant.has(privilege))) {
            return true;
        }
        return grants.stream()
                .filter(grant -> !grant.isRevoked() && grant.isOfDatabase(database))
                .collect(Collectors.groupingBy(GrantLine::account))
                .values()
                .stream()
                .anyMatch(ofAccount -> inForce(ofAccount, database).stream().allMatch(grant -> grant.has(privilege)));
    }

    /** Of several lines whose names fit, the server goes by one. */
    private static List<GrantLine> inForce(List<GrantLine> grants, String database) {
        return grants.stream().noneMatch(grant -> grant.isOfAlone(database))
                ? grants
                : grants.stream()
                        .filter(grant -> grant.isOfAlone(database) || grant.isWrittenAs(database))
                        .toList();
    }

    /** Whether it has a privilege on all databases, but for those from which it was taken. */
    boolean onServer(String privilege) {
        return grants.stream().anyMatch(grant -> !grant.isRevoked() && grant.isOfServer() && grant.has(privilege));
    }

    /** Whether it has a privilege on one table by that table's name. */
    boolean onTable(String database, String table, String privilege) {
        return grants.stream()
                .anyMatch(grant -> grant.database().equals(Optional.of(database))
                        && grant.table().equals(Optional.of(table))
                        && grant.has(privilege));
    }
}
