package dev.retort.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A schema as JDBC's metadata is asked for it: MariaDB's is a catalog, PostgreSQL's a schema, whose name would be read as a
 * pattern, and SQLite has neither.
 */
public record MetadataScope(
        @Nullable String catalog, @Nullable String schemaPattern) {

    public static MetadataScope of(DatabaseMetaData metadata, SQLDialect dialect, String schema) throws SQLException {
        return switch (dialect.family()) {
            case MARIADB, MYSQL -> new MetadataScope(schema, null);
            case POSTGRES -> new MetadataScope(null, pattern(metadata, schema));
            default -> new MetadataScope(null, null);
        };
    }

    /** The pattern that this name alone fits. */
    public static String pattern(DatabaseMetaData metadata, String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
