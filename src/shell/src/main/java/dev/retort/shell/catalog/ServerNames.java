package dev.retort.shell.catalog;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.translate.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The names of tables as the server resolves them on the shell's own connection: with its search path, its attached files
 * and the temporary tables that stand in the way of others.
 */
public final class ServerNames implements TableNames {
    private static final String ON_POSTGRES =
            "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where c.oid = to_regclass(?)";
    private static final String ON_SQLITE = """
        select t.schema, t.name from pragma_table_list t join pragma_database_list d on d.name = t.schema
        where t.name = ? collate nocase and (? = '' or t.schema = ? collate nocase)
        order by t.schema <> 'temp', d.seq limit 1\
        """;
    private static final String MAIN = "main";
    private static final String TEMPORARY = "CREATE TEMPORARY";

    private final LiveConnection connection;
    private final SchemaIndex schema;

    public ServerNames(LiveConnection connection, SchemaIndex schema) {
        this.connection = connection;
        this.schema = schema;
    }

    @Override
    public Optional<IndexedTable> table(List<String> path) {
        try {
            Optional<IndexedTable> found = resolved(path);
            // Java's line does not qualify a table of the schema that was connected to.
            return path.size() == 1
                    ? found
                    : found.filter(table -> !table.schema().isEmpty()
                            || resolved(List.of(path.getLast())).equals(found));
        } catch (DataAccessException | RetortException untold) {
            return Optional.empty();
        }
    }

    /**
     * The table that a column of a result is of, by the name that the driver gives, which says nothing of a schema; empty where
     * it may be another of that name.
     *
     * @param sql the statement, where it is known
     */
    public Optional<IndexedTable> origin(String label, Optional<String> sql) {
        List<List<String>> named = sql.map(text -> mentions(label, text)).orElse(List.of());
        if (named.isEmpty()) {
            return table(List.of(label)).filter(this::isTheOnlyOne);
        }
        List<Optional<IndexedTable>> meant =
                named.stream().map(this::table).distinct().toList();
        return meant.size() == 1 ? meant.getFirst() : Optional.empty();
    }

    /** Every table of a name that a statement names, with what qualifies it there. */
    private List<List<String>> mentions(String name, String sql) {
        List<SqlToken> tokens = SqlText.of(sql, connection.database().dialect()).code();
        List<List<String>> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean qualified =
                    at > 1 && tokens.get(at - 1).is(".") && tokens.get(at - 2).isName();
            // What stands before a point is named in FROM, too.
            boolean qualifies = !qualified
                    && tokens.get(Math.min(at + 1, tokens.size() - 1)).is(".");
            if (tokens.get(at).isName() && tokens.get(at).text().equalsIgnoreCase(name) && !qualifies) {
                found.add(qualified ? List.of(tokens.get(at - 2).text(), name) : List.of(name));
            }
        }
        return found;
    }

    private boolean isTheOnlyOne(IndexedTable table) {
        String count = switch (connection.database().dialect().family()) {
            case POSTGRES -> "select count(*) from pg_class where relname = ? and relkind in ('r', 'p', 'v', 'm', 'f')";
            case SQLITE -> "select count(*) from pragma_table_list where name = ? collate nocase";
            default -> "select count(*) from information_schema.tables where table_name = ?";
        };
        try {
            return fetch(count, table.name()).getFirst().get(0, int.class) == 1;
        } catch (DataAccessException | RetortException untold) {
            return false;
        }
    }

    private Optional<IndexedTable> resolved(List<String> path) {
        return switch (connection.database().dialect().family()) {
            case POSTGRES -> onPostgres(path);
            case SQLITE -> onSqlite(path);
            case MARIADB, MYSQL -> onMariaDb(path);
            default -> Optional.empty();
        };
    }

    private Optional<IndexedTable> onPostgres(List<String> path) {
        String name = path.stream()
                .map(part -> "\"" + part.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("."));
        return fetch(ON_POSTGRES, name).stream()
                .findFirst()
                .flatMap(found -> named(found.get(0, String.class), found.get(1, String.class), false));
    }

    private Optional<IndexedTable> onSqlite(List<String> path) {
        if (path.size() > 2) {
            return Optional.empty();
        }
        String database = path.size() == 1 ? "" : path.getFirst();
        return fetch(ON_SQLITE, path.getLast(), database, database).stream()
                .findFirst()
                .filter(found -> MAIN.equals(found.get(0, String.class)))
                .flatMap(found -> named("", found.get(1, String.class), true));
    }

    private Optional<IndexedTable> onMariaDb(List<String> path) {
        if (path.size() > 2) {
            return Optional.empty();
        }
        Record state = fetch("select database(), @@lower_case_table_names").getFirst();
        String database = path.size() == 2 ? path.getFirst() : String.valueOf(state.get(0));
        return named(database, path.getLast(), state.get(1, int.class) > 0)
                .filter(_ -> !isTemporary(database, path.getLast()));
    }

    /** No catalog of servers before MariaDB 11.2 lists temporary tables, of which each session has its own. */
    private boolean isTemporary(String database, String table) {
        Record created = fetch("show create table " + quoted(database) + "." + quoted(table))
                .getFirst();
        return String.valueOf(created.get(1)).toUpperCase(Locale.ROOT).startsWith(TEMPORARY);
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Only the schema that was connected to has tables that are not qualified, whatever the session has become since. */
    private Optional<IndexedTable> named(String of, String table, boolean anyCase) {
        String connected = connection.database().schema();
        boolean own = anyCase ? of.equalsIgnoreCase(connected) : of.equals(connected);
        Optional<IndexedTable> found = schema.named(of, table, anyCase);
        return found.isEmpty() && (own || of.isEmpty()) ? schema.named("", table, anyCase) : found;
    }

    /** Asks past the listeners of the connection: it is not the person's question. */
    private Result<Record> fetch(String sql, Object... values) {
        return connection.db().connectionResult(jdbc -> {
            DSLContext plain = DSL.using(jdbc, connection.database().dialect());
            return plain.fetch(sql, values);
        });
    }
}
