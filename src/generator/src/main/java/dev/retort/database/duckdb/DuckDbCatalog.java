package dev.retort.database.duckdb;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Table;

/** What DuckDB's catalog says of the schema main. */
final class DuckDbCatalog extends Catalog {
    private static final String HERE = " and database_name = current_database() and schema_name = 'main'";

    DuckDbCatalog(Question question, String connectedSchema, List<String> schemas) {
        super(question, connectedSchema, schemas);
    }

    @Override
    public Map<String, TableFacts> tables(String schema) {
        return Map.of();
    }

    @Override
    public List<IndexFacts> indexes(Table<?> table) {
        return fetch(
                        "select index_name, is_unique, expressions from duckdb_indexes() where table_name = ?" + HERE
                                + " order by index_name",
                        table.getName())
                .map(row -> new IndexFacts(
                        text(row, "index_name"),
                        row.get("is_unique", Boolean.class) ? "unique index" : "index",
                        text(row, "expressions").replaceAll("^\\[|]$", "")));
    }

    @Override
    public List<String> constraints(Table<?> table) {
        return texts(
                "select 'check: ' || expression || ' (' || constraint_name || ')' from duckdb_constraints()"
                        + " where constraint_type = 'CHECK' and table_name = ?" + HERE + " order by constraint_index",
                table.getName());
    }

    @Override
    public List<String> databases() {
        return List.of();
    }

    @Override
    public List<String> files() {
        return texts("select path from duckdb_databases() where path is not null");
    }

    @Override
    public List<String> schemas() {
        return texts("select schema_name from duckdb_schemas() where not internal or schema_name = 'main'"
                + " and database_name = current_database() order by schema_name");
    }

    @Override
    public Map<String, ColumnFacts> columns(Table<?> table) {
        Map<String, ColumnFacts> facts = new LinkedHashMap<>();
        for (Record row : fetch(
                "select column_name, data_type, is_nullable, coalesce(column_default, '') as standard,"
                        + " coalesce(comment, '') as remark from duckdb_columns() where table_name = ?" + HERE
                        + " order by column_index",
                table.getName())) {
            facts.put(
                    text(row, "column_name"),
                    new ColumnFacts(
                            text(row, "data_type"),
                            row.get("is_nullable", Boolean.class),
                            text(row, "standard"),
                            text(row, "remark")));
        }
        return facts;
    }

    @Override
    public Set<String> computedColumns(Table<?> table) {
        return Set.copyOf(texts(
                "select column_name from duckdb_columns() where is_generated and table_name = ?" + HERE,
                table.getName()));
    }
}
