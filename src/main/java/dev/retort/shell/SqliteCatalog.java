package dev.retort.shell;

import dev.retort.connect.LiveConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Table;

/** The catalog of SQLite, which knows neither comments nor how many rows there are. */
final class SqliteCatalog extends Catalog {
    private static final String COLUMNS =
            "select name, type, \"notnull\" as required, dflt_value as standard, hidden from pragma_table_xinfo(?)";
    private static final int GENERATED = 2;

    SqliteCatalog(LiveConnection connection) {
        super(connection);
    }

    @Override
    Map<String, TableFacts> tables() {
        return Map.of();
    }

    @Override
    Map<String, ColumnFacts> columns(Table<?> table) {
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(COLUMNS, table.getName())) {
            boolean generated = row.get("hidden", Integer.class) >= GENERATED;
            facts.put(
                    text(row, "name"),
                    new ColumnFacts(
                            text(row, "type"),
                            row.get("required", Integer.class) == 0,
                            generated ? "generated" : text(row, "standard"),
                            ""));
        }
        return facts;
    }
}
