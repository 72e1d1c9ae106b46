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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The reader of a SQLite file's schema. For one thread. */
final class SqliteSchemaReader {
    private static final String OBJECTS = """
        select m.type, m.tbl_name, m.name, m.sql, l.type as kind
        from sqlite_schema m left join pragma_table_list l on l.schema = 'main' and l.name = m.tbl_name
        where m.sql is not null and m.name not like 'sqlite!_%' escape '!' and coalesce(l.type, '') <> 'shadow'
        """;

    private final Connection connection;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private final List<TableOutline> outlines = new ArrayList<>();

    private record Entry(String type, String table, String name, String sql, boolean isVirtual) {}

    private SqliteSchemaReader(Connection connection) {
        this.connection = connection;
    }

    static SchemaSnapshot read(Connection connection, Database database) throws SQLException {
        SqliteSchemaReader reader = new SqliteSchemaReader(connection);
        List<Entry> entries = Rows.all(
                connection,
                OBJECTS,
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(1).equals("table") && "virtual".equals(row.getString(5))));
        SqliteOutlines details = SqliteOutlines.read(connection);
        for (Entry entry : entries) {
            if (!SchemaFingerprint.isOwn(entry.table, database.historyTable())) {
                reader.add(entry, details);
            }
        }
        return SchemaSnapshot.of(reader.definitions, reader.outlines, reader.notUnderstood);
    }

    private void add(Entry entry, SqliteOutlines details) throws SQLException {
        switch (entry.type) {
            case "table" -> {
                ObjectName name = ObjectName.of("table", entry.name);
                if (entry.isVirtual) {
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
