package dev.retort.diff.mariadb.object;

import dev.retort.sql.Syntax;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a server, a database and a session that decide how a schema reads.
 *
 * @param isMariaDb whether it is MariaDB, and not MySQL
 * @param version as executable comments count: 110405 of 11.4.5
 * @param database the name of the current database
 * @param charset that of the database
 * @param collation that of the database
 * @param usualCollation that of the database's character set, where none is named
 * @param engine that of tables which name none
 * @param sqlMode the session's own
 * @param account who the session is, as a definer is written: {@code root@localhost}
 * @param syntax as the server writes definitions that were asked for
 */
public record ServerSettings(
        boolean isMariaDb,
        int version,
        String database,
        String charset,
        String collation,
        String usualCollation,
        String engine,
        String sqlMode,
        String account,
        Syntax syntax) {

    /** A mode without what the drivers of some programs set and others not, and which changes nothing in what is read. */
    static String comparable(String mode) {
        return Stream.of(mode.split(","))
                .filter(each -> !each.equals("IGNORE_SPACE"))
                .collect(Collectors.joining(","));
    }

    /** The session's mode, as far as it is compared with that of a stored program. */
    public String comparableMode() {
        return comparable(sqlMode);
    }

    /** Whether {@code ALTER TABLE … RENAME COLUMN} is known. */
    public boolean hasRenameColumn() {
        return isMariaDb ? version >= 100_502 : version >= 80_000;
    }

    /** Whether the server has what a table says of a column follow when that is renamed. */
    public boolean renamesInExpressions() {
        return isMariaDb && hasRenameColumn();
    }

    /** Whether packages are known in other modes than that of Oracle. */
    public boolean hasPackagesInAnyMode() {
        return isMariaDb && version >= 110_400;
    }

    /** Whether {@code ALTER TABLE … RENAME INDEX} is known. */
    public boolean hasRenameIndex() {
        return isMariaDb ? version >= 100_502 : version >= 50_700;
    }

    /** Whether {@code ALTER DATABASE … COMMENT} is known. */
    public boolean hasCommentsOfDatabases() {
        return isMariaDb && version >= 100_500;
    }

    /** Whether {@code INET4} and {@code INET6} are converted into each other. */
    public boolean convertsAddresses() {
        return version >= 110_300;
    }

    /**
     * Whether the server empties the rows of a table that it copies where a column is dropped and the table keeps a CHECK of its own: MariaDB
     * 10.2 does.
     */
    public boolean emptiesRows() {
        return isMariaDb && version < 100_300;
    }
}
