package dev.retort.database.mariadb;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/** The catalog of MariaDB and MySQL. */
final class MariaDbCatalog extends Catalog {
    private static final String SCHEMAS = "select schema_name from information_schema.schemata where schema_name not in"
            + " ('information_schema', 'performance_schema', 'mysql', 'sys') order by schema_name";
    private static final String TEMPORARY = "CREATE TEMPORARY";

    MariaDbCatalog(Question question, String connectedSchema, List<String> schemas) {
        super(question, connectedSchema, schemas);
    }

    @Override
    public Map<String, TableFacts> tables(String schema) {
        Map<String, TableFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(query("tables"), schema)) {
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
    public List<IndexFacts> indexes(Table<?> table) {
        Map<String, List<Record>> rows = new LinkedHashMap<>();
        fetch("show index from " + quoted(schemaOf(table)) + "." + quoted(table.getName()))
                .forEach(row -> rows.computeIfAbsent(text(row, "Key_name"), _ -> new ArrayList<>())
                        .add(row));
        List<List<String>> keys = table.getKeys().stream()
                .map(key -> key.getFields().stream().map(Field::getName).toList())
                .toList();
        List<IndexFacts> facts = new ArrayList<>();
        rows.forEach((name, columns) -> {
            Record first = columns.getFirst();
            boolean unique = first.get("Non_unique", Integer.class) == 0;
            List<String> parts = columns.stream().map(MariaDbCatalog::indexed).toList();
            if (!(unique && keys.contains(parts))) {
                String type = text(first, "Index_type");
                String kind = List.of("FULLTEXT", "SPATIAL").contains(type) ? type.toLowerCase(Locale.ROOT) + " " : "";
                facts.add(new IndexFacts(name, (unique ? "unique " : kind) + "index", String.join(", ", parts)));
            }
        });
        return facts;
    }

    /** A column, or the beginning of one, or on MySQL an expression. */
    private static String indexed(Record row) {
        String column = text(row, "Column_name");
        String part = text(row, "Sub_part");
        return column.isEmpty()
                ? "(" + text(row, "Expression") + ")"
                : column + (part.isEmpty() ? "" : "(" + part + ")");
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** MySQL has none before 8.0.16, nor a catalog of them. */
    @Override
    public List<String> constraints(Table<?> table) {
        try {
            return fetch(query("checks"), schemaOf(table), table.getName())
                    .map(row -> "check: " + text(row, "clause") + " (" + text(row, "name") + ")");
        } catch (DataAccessException none) {
            return List.of();
        }
    }

    @Override
    public String currentSchema() {
        return String.valueOf(fetch("select database()").getFirst().get(0));
    }

    @Override
    public List<String> databases() {
        return texts("show databases");
    }

    @Override
    public List<String> schemas() {
        return texts(SCHEMAS);
    }

    @Override
    public Map<String, ColumnFacts> columns(Table<?> table) {
        return columns(query("columns"), MariaDbCatalog::standard, schemaOf(table), table.getName());
    }

    @Override
    public Set<String> computedColumns(Table<?> table) {
        return Set.copyOf(texts(query("computed"), schemaOf(table), table.getName()));
    }

    @Override
    public Optional<TableName> resolved(List<String> path) {
        if (path.size() > 2) {
            return Optional.empty();
        }
        Record state = fetch("select database(), @@lower_case_table_names").getFirst();
        String database = path.size() == 2 ? path.getFirst() : String.valueOf(state.get(0));
        return isTemporary(quoted(database) + "." + quoted(path.getLast()))
                ? Optional.empty()
                : Optional.of(new TableName(database, path.getLast(), state.get(1, int.class) > 0));
    }

    @Override
    public Optional<String> hindrance(String table) {
        return isTemporary(quoted(table))
                ? Optional.of("db.execute(\"drop temporary table " + table
                        + "\") removes it; until then the server has no way to the other one")
                : Optional.empty();
    }

    /** No catalog of servers before MariaDB 11.2 lists temporary tables, of which each session has its own. */
    private boolean isTemporary(String table) {
        Record created = fetch("show create table " + table).getFirst();
        return String.valueOf(created.get(1)).toUpperCase(Locale.ROOT).startsWith(TEMPORARY);
    }

    private static String standard(Record row) {
        String expression = text(row, "expression");
        if (!expression.isEmpty()) {
            return "as (" + expression + ") " + text(row, "extra").toLowerCase(Locale.ROOT);
        }
        return Stream.of(text(row, "standard"), text(row, "extra"))
                .filter(part -> !part.isEmpty() && !part.equals("NULL"))
                .collect(Collectors.joining(" "));
    }
}
