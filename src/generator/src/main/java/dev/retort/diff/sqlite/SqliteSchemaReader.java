package dev.retort.diff.sqlite;

import dev.retort.database.Database;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.migrate.schema.SchemaFingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The reader of a SQLite file's schema. For one thread. */
final class SqliteSchemaReader {
    private static final String OBJECTS = """
        select type, tbl_name, name, sql from sqlite_schema
        where sql is not null and name not like 'sqlite!_%' escape '!'
        """;

    /** Asked for once: SQLite goes through the whole schema for it. */
    private static final String KINDS = "select name, type, wr from pragma_table_list where schema = 'main'";

    private final Connection connection;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<TableOutline> outlines = new ArrayList<>();

    private record Entry(String type, String table, String name, String sql, String kind) {
        boolean isVirtual() {
            return kind.equals("virtual");
        }
    }

    private SqliteSchemaReader(Connection connection) {
        this.connection = connection;
    }

    static SchemaSnapshot read(Connection connection, Database database) throws SQLException {
        SqliteSchemaReader reader = new SqliteSchemaReader(connection);
        Map<String, String> kinds = new HashMap<>();
        Set<String> keyed = new HashSet<>();
        Rows.all(connection, KINDS, row -> {
            if (row.getBoolean(3)) {
                keyed.add(row.getString(1));
            }
            return kinds.put(row.getString(1), row.getString(2));
        });
        List<Entry> entries = Rows.all(
                connection,
                OBJECTS,
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        kinds.getOrDefault(row.getString(2), "")));
        SqliteOutlines details = SqliteOutlines.read(connection, keyed);
        for (Entry entry : entries) {
            boolean isShadow = entry.kind.equals("shadow");
            if (!isShadow && !SchemaFingerprint.isOwn(entry.table, database.historyTable())) {
                reader.add(entry, details);
            }
        }
        return SchemaSnapshot.of(reader.definitions, () -> reader.outlines, reader.notUnderstood);
    }

    private void add(Entry entry, SqliteOutlines details) throws SQLException {
        switch (entry.type) {
            case "table" -> {
                ObjectName name = ObjectName.of("table", entry.name);
                if (entry.isVirtual()) {
                    addVirtual(name, entry.sql);
                } else {
                    addTable(name, entry.sql, details);
                }
            }
            case "view" ->
                definitions.add(SqliteObject.of(
                        ObjectName.of("view", entry.name),
                        entry.sql,
                        columns(entry.name).orElse(List.of())));
            default ->
                definitions.add(
                        SqliteObject.of(new ObjectName(entry.type, "", entry.table, entry.name), entry.sql, List.of()));
        }
    }

    private void addTable(ObjectName name, String sql, SqliteOutlines details) {
        Optional<SqliteTable> table = SqliteTableText.parse(name, sql);
        List<TableOutline.Column> columns = details.columns(name.name());
        boolean isWhole = table.isPresent()
                && table.get().columns().stream()
                        .map(SqliteColumn::name)
                        .toList()
                        .equals(columns.stream().map(TableOutline.Column::name).toList());
        if (!isWhole) {
            notUnderstood.add(new NotUnderstood(name, "its text in sqlite_schema is not as SQLite itself reads it"));
            return;
        }
        definitions.add(table.get());
        outlines.add(details.outline(name, table.get().checks()));
    }

    /** A virtual table whose module this SQLite does not have cannot be made elsewhere, either. */
    private void addVirtual(ObjectName name, String sql) throws SQLException {
        Optional<List<String>> columns = columns(name.name());
        if (columns.isEmpty()) {
            notUnderstood.add(new NotUnderstood(name, "the module of this virtual table is not here"));
            return;
        }
        SqliteObject table = SqliteObject.of(name, sql, columns.get());
        definitions.add(table);
        if (VirtualTable.of(table).keepsRows()) {
            outlines.add(new TableOutline(
                    name,
                    columns.get().stream().map(SqliteSchemaReader::anyColumn).toList(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }

    private static TableOutline.Column anyColumn(String name) {
        return new TableOutline.Column(name, "", List.of(), true, Optional.empty(), false, false);
    }

    /** The columns; empty where they cannot be told, since something that a view selects from is gone, or a module is missing. */
    private Optional<List<String>> columns(String name) throws SQLException {
        try {
            return Optional.of(Rows.all(
                    connection,
                    "select name from pragma_table_xinfo(?, 'main') where hidden <> 1 order by cid",
                    row -> Objects.requireNonNullElse(row.getString(1), ""),
                    name));
        } catch (SQLException e) {
            if (connection.isValid(0)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
