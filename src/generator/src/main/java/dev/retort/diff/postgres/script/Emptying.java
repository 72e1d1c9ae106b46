package dev.retort.diff.postgres.script;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.diff.postgres.object.Names;
import dev.retort.internal.text.ResourceFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The emptying of a scratch database, and what it takes over from another. */
public final class Emptying {
    private Emptying() {}

    /** Drops all that is not the server's own: extensions, and every schema; "public" and the current one are made anew. */
    public static void empty(Connection scratch, Database database) throws SQLException {
        try (Statement statement = scratch.createStatement()) {
            statement.execute("reset all");
            for (String sql : listed(statement, ResourceFile.text(Emptying.class, "emptying.sql"))) {
                statement.execute(sql);
            }
            for (String schema : new LinkedHashSet<>(List.of("public", database.schema()))) {
                statement.execute("create schema " + Names.quoted(schema));
            }
            int version = scratch.getMetaData().getDatabaseMajorVersion();
            statement.execute("grant " + (version < 15 ? "create, " : "") + "usage on schema public to public");
        }
    }

    private static List<String> listed(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Sees that what a schema's texts and names depend on is the same: nothing changes it in a database that is there. */
    public static void adopt(Connection scratch, Connection original) throws SQLException {
        try (Statement there = original.createStatement();
                Statement here = scratch.createStatement()) {
            requireEqual(here, there, "settings.sql", "");
            List<String> ordered = listed(there, ResourceFile.text(Emptying.class, "ordered-tables.sql"));
            if (!ordered.isEmpty()) {
                requireEqual(here, there, "collation.sql", ", by which " + ordered.getFirst() + " is partitioned");
            }
        }
    }

    private static void requireEqual(Statement here, Statement there, String query, String why) throws SQLException {
        String sql = ResourceFile.text(Emptying.class, query);
        List<String> wanted = listed(there, sql);
        List<String> present = listed(here, sql);
        if (!wanted.equals(present)) {
            throw new RetortException("the scratch database has other settings than the database: "
                            + String.join(", ", present) + " instead of " + String.join(", ", wanted) + why)
                    .withHint(
                            "RETORT_SHADOW_URL, or [shadow] url in db/retort.toml, names a server whose databases have"
                                    + " the same; currentSchema in a URL says which schema is the current one");
        }
    }
}
