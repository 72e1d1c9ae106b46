package dev.retort.generate.catalog;

import dev.retort.internal.connection.ServerVersion;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** The information schema of a MariaDB or MySQL server, asked about one of its databases. */
public record ServerCatalog(DSLContext context, String database) {

    /** The rows of a query whose one parameter is the name of the database. */
    public Result<Record> rows(String sql) {
        return context.fetch(sql, database);
    }

    public ServerVersion version() {
        return Objects.requireNonNull(
                context.connectionResult(connection -> ServerVersion.of(connection.getMetaData())));
    }

    /** The text in a column of a row, empty for null. */
    public static String text(Record row, int column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }

    /** The number in a column of a row, 0 for null. */
    public static long number(Record row, int column) {
        return Objects.requireNonNullElse(row.get(column, Long.class), 0L);
    }
}
