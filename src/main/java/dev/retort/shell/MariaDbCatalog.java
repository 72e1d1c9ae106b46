package dev.retort.shell;

import dev.retort.connect.LiveConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;

/** The catalog of MariaDB and MySQL. */
final class MariaDbCatalog extends Catalog {
    private static final String TABLES =
            "select table_name as name, table_rows as approximate_rows, table_comment as remarks, table_type as kind"
                    + " from information_schema.tables where table_schema = ?";
    private static final String COLUMNS =
            "select column_name as name, column_type as type, is_nullable as nullable, column_default as standard,"
                    + " extra as extra, column_comment as remarks from information_schema.columns"
                    + " where table_schema = ? and table_name = ? order by ordinal_position";

    MariaDbCatalog(LiveConnection connection) {
        super(connection);
    }

    @Override
    Map<String, TableFacts> tables() {
        Map<String, TableFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(TABLES, schema())) {
            Long rows = row.get("approximate_rows", Long.class);
            boolean view = text(row, "kind").contains("VIEW");
            facts.put(
                    text(row, "name"),
                    new TableFacts(
                            rows == null || view ? OptionalLong.empty() : OptionalLong.of(rows),
                            view ? "" : text(row, "remarks")));
        }
        return facts;
    }

    @Override
    Map<String, ColumnFacts> columns(Table<?> table) {
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(COLUMNS, schemaOf(table), table.getName())) {
            facts.put(
                    text(row, "name"),
                    new ColumnFacts(
                            text(row, "type"),
                            text(row, "nullable").equals("YES"),
                            standard(row),
                            text(row, "remarks")));
        }
        return facts;
    }

    private static String standard(Record row) {
        return Stream.of(text(row, "standard"), text(row, "extra"))
                .filter(part -> !part.isEmpty() && !part.equals("NULL"))
                .collect(Collectors.joining(" "));
    }
}
