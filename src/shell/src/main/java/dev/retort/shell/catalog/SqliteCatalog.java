package dev.retort.shell.catalog;

import dev.retort.database.live.LiveConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** The catalog of SQLite, which knows neither comments nor how many rows there are. */
final class SqliteCatalog extends Catalog {
    private static final String INDEXES = "select l.name, l.\"unique\" as uniquely, m.sql from pragma_index_list(?) l"
            + " join main.sqlite_master m on m.type = 'index' and m.name = l.name where l.origin = 'c' order by l.name";
    private static final String SCHEMAS = "select name from pragma_database_list order by seq";
    private static final String COLUMNS =
            "select name, type, \"notnull\" as required, coalesce(dflt_value, '') as standard, hidden from"
                    + " pragma_table_xinfo(?)";
    private static final int GENERATED = 2;

    SqliteCatalog(LiveConnection connection) {
        super(connection);
    }

    @Override
    Map<String, TableFacts> tables(String schema) {
        return Map.of();
    }

    private SqliteDeclaration declaration(Table<?> table) {
        return SqliteDeclaration.of(fetch(
                        "select sql from main.sqlite_master where type in ('table', 'view') and name = ? collate"
                                + " nocase",
                        table.getName())
                .stream()
                .findFirst()
                .map(row -> text(row, "sql"))
                .orElse(""));
    }

    @Override
    List<IndexFacts> indexes(Table<?> table) {
        return fetch(INDEXES, table.getName())
                .map(row -> new IndexFacts(
                        text(row, "name"),
                        row.get("uniquely", Integer.class) == 1 ? "unique index" : "index",
                        SqliteDeclaration.indexed(text(row, "sql"))));
    }

    @Override
    List<String> constraints(Table<?> table) {
        return declaration(table).checks();
    }

    @Override
    public List<String> databases() {
        return List.of();
    }

    @Override
    public List<String> schemas() {
        return fetch(SCHEMAS).getValues(0, String.class);
    }

    @Override
    Map<String, ColumnFacts> columns(Table<?> table) {
        SqliteDeclaration declaration = declaration(table);
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(COLUMNS, table.getName())) {
            boolean generated = row.get("hidden", Integer.class) >= GENERATED;
            facts.put(
                    text(row, "name"),
                    new ColumnFacts(
                            text(row, "type"),
                            row.get("required", Integer.class) == 0,
                            generated ? declaration.generated(text(row, "name")) : text(row, "standard"),
                            ""));
        }
        return facts;
    }
}
