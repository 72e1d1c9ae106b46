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
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/**
 * The names of tables as the server resolves them on the shell's own connection: with its search path, its attached files
 * and the temporary tables that hide others.
 */
public record ServerNames(LiveConnection connection, SchemaIndex schema) implements TableNames {

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
        List<SqlToken> tokens =
                SqlText.of(sql, connection.database().dialect().syntax()).code();
        List<List<String>> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            boolean qualified =
                    at > 1 && tokens.get(at - 1).is(".") && tokens.get(at - 2).isName();
            // What is before a point is named in FROM, too.
            boolean qualifies = !qualified
                    && tokens.get(Math.min(at + 1, tokens.size() - 1)).is(".");
            if (tokens.get(at).isName() && tokens.get(at).text().equalsIgnoreCase(name) && !qualifies) {
                found.add(qualified ? List.of(tokens.get(at - 2).text(), name) : List.of(name));
            }
        }
        return found;
    }

    private boolean isTheOnlyOne(IndexedTable table) {
        try {
            return connection.catalog().countOf(table.name()) == 1;
        } catch (DataAccessException | RetortException untold) {
            return false;
        }
    }

    private Optional<IndexedTable> resolved(List<String> path) {
        return connection
                .catalog()
                .resolved(path)
                .flatMap(found -> named(found.schema(), found.name(), found.anyCase()));
    }

    /** Only the schema that was connected to has tables that are not qualified, whatever the session has become since. */
    private Optional<IndexedTable> named(String of, String table, boolean anyCase) {
        String connected = connection.database().schema();
        boolean own = anyCase ? of.equalsIgnoreCase(connected) : of.equals(connected);
        Optional<IndexedTable> found = schema.named(of, table, anyCase);
        return found.isEmpty() && (own || of.isEmpty()) ? schema.named("", table, anyCase) : found;
    }
}
