package dev.retort.database.duckdb;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Table;

/** The catalog of DuckDB's schema main. */
final class DuckDbCatalog extends Catalog {
    private static final String HERE = " and database_name = current_database() and schema_name = 'main'";

    DuckDbCatalog(Question question, String connectedSchema, List<String> schemas) {
        super(question, connectedSchema, schemas);
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
        return columns(
                "select column_name as name, data_type as type, is_nullable as nullable, column_default as standard,"
                        + " comment as remarks from duckdb_columns() where table_name = ?" + HERE
                        + " order by column_index",
                row -> text(row, "standard"),
                table.getName());
    }

    @Override
    public Set<String> computedColumns(Table<?> table) {
        return Set.copyOf(texts(
                "select column_name from duckdb_columns() where is_generated and table_name = ?" + HERE,
                table.getName()));
    }
}
