package dev.retort.database.sqlite;

import dev.retort.database.catalog.Catalog;
import dev.retort.database.catalog.Question;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Table;

/** The catalog of SQLite, which knows neither comments nor how many rows there are. */
final class SqliteCatalog extends Catalog {
    private static final String SCHEMAS = "select name from pragma_database_list order by seq";
    private static final int GENERATED = 2;

    private static final String MAIN = "main";

    private final Syntax syntax;

    SqliteCatalog(Question question, String connectedSchema, List<String> schemas, Syntax syntax) {
        super(question, connectedSchema, schemas);
        this.syntax = syntax;
    }

    private SqliteDeclaration declaration(Table<?> table) {
        String sql = texts(
                        "select sql from main.sqlite_master where type in ('table', 'view') and name = ? collate"
                                + " nocase",
                        table.getName())
                .stream()
                .findFirst()
                .orElse("");
        return SqliteDeclaration.of(sql, syntax);
    }

    @Override
    public List<IndexFacts> indexes(Table<?> table) {
        return fetch(query("indexes"), table.getName())
                .map(row -> new IndexFacts(
                        text(row, "name"),
                        row.get("uniquely", Integer.class) == 1 ? "unique index" : "index",
                        SqliteDeclaration.indexed(text(row, "sql"), syntax)));
    }

    @Override
    public List<String> constraints(Table<?> table) {
        return declaration(table).checks();
    }

    @Override
    public List<String> files() {
        return texts("select file from pragma_database_list");
    }

    @Override
    public List<String> schemas() {
        return texts(SCHEMAS);
    }

    @Override
    public Map<String, ColumnFacts> columns(Table<?> table) {
        SqliteDeclaration declaration = declaration(table);
        return columns(
                query("columns"),
                row -> row.get("hidden", Integer.class) >= GENERATED
                        ? declaration.generated(text(row, "name"))
                        : text(row, "standard"),
                table.getName());
    }

    @Override
    public Set<String> computedColumns(Table<?> table) {
        return Set.copyOf(texts("select name from pragma_table_xinfo(?) where hidden in (2, 3)", table.getName()));
    }

    @Override
    public Optional<TableName> resolved(List<String> path) {
        if (path.size() > 2) {
            return Optional.empty();
        }
        String database = path.size() == 1 ? "" : path.getFirst();
        return fetch(query("resolved"), path.getLast(), database, database).stream()
                .findFirst()
                .filter(found -> MAIN.equals(found.get(0, String.class)))
                .map(found -> new TableName("", found.get(1, String.class), true));
    }

    @Override
    public int countOf(String table) {
        return number("select count(*) from pragma_table_list where name = ? collate nocase", table);
    }

    @Override
    public Optional<String> hindrance(String table) {
        String question = "select count(*) from sqlite_temp_master where type in ('table', 'view')"
                + " and name = ? collate nocase";
        return number(question, table) == 0 ? Optional.empty() : Optional.of(twoOf("temp", MAIN, table));
    }
}
