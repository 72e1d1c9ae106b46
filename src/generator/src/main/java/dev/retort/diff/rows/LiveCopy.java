package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of some rows of a live database into a scratch database, where both schemas of a difference allow them and the rows that they
 * name are copied, too. The live database is only read. For one thread.
 */
final class LiveCopy {
    private static final int ROWS_OF_A_TABLE = 1_000;
    private static final int ROWS = 50_000;

    private final Connection live;
    private final Connection scratch;
    private final TableStatements statements;
    private final int limit;
    /** Whether the driver has the server find out of what type a text is. */
    private boolean isUntyped = true;

    LiveCopy(Connection live, Connection scratch, TableStatements statements, int tables) {
        this.live = live;
        this.scratch = scratch;
        this.statements = statements;
        this.limit = Math.min(ROWS_OF_A_TABLE, Math.max(1, ROWS / Math.max(1, tables)));
    }

    /** Copies rows of these tables, of which parents come before their children; gives the number of rows of each. */
    Map<ObjectName, Integer> copy(List<SampleTable> tables) throws SQLException {
        boolean isCommitting = live.getAutoCommit();
        restrict();
        live.setAutoCommit(false);
        try {
            Map<ObjectName, Integer> counts = new HashMap<>();
            for (SampleTable table : tables) {
                counts.put(table.table().table(), copy(table));
            }
            return counts;
        } finally {
            live.rollback();
            live.setAutoCommit(isCommitting);
        }
    }

    /** Some drivers take this only when a connection is opened. */
    private void restrict() {
        try {
            live.setReadOnly(true);
        } catch (SQLException _) {
            // Nothing but SELECT is sent in any case.
        }
    }

    private int copy(SampleTable table) throws SQLException {
        List<TableOutline.Column> columns = table.table().columns().stream()
                .filter(column -> !column.isComputed())
                .toList();
        if (columns.isEmpty()) {
            return 0;
        }
        List<LiveRow> rows = new ArrayList<>();
        List<String> names = columns.stream().map(TableOutline.Column::name).toList();
        String select = statements.select(table.table().table(), names) + " limit " + limit;
        boolean isThere = Attempt.at(live, () -> rows.addAll(Rows.all(live, select, row -> LiveRow.read(row, names))));
        if (!isThere || rows.isEmpty()) {
            return 0;
        }
        List<LiveRow> allowed = new AllowedRows(scratch, statements, table).of(rows);
        int copied = insert(table, names, allowed);
        return copied == 0 ? 0 : copied - table.removeLater(scratch, statements);
    }

    private int insert(SampleTable table, List<String> columns, List<LiveRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String plain = statements.insert(table.table().table(), columns, places);
        // Of columns that the server counts in any case, where there is such a thing.
        String overriding = plain.replace(") values (", ") overriding system value values (");
        for (String sql : List.of(plain, overriding)) {
            for (boolean untyped : isUntyped ? List.of(true, false) : List.of(false)) {
                isUntyped = untyped;
                if (Attempt.at(scratch, () -> send(table, sql, rows))) {
                    return rows.size();
                }
                int copied = 0;
                for (int at = 0; at < rows.size() && (copied > 0 || at < 3); at++) {
                    List<LiveRow> one = rows.subList(at, at + 1);
                    copied += Attempt.at(scratch, () -> send(table, sql, one)) ? 1 : 0;
                }
                if (copied > 0) {
                    return copied;
                }
            }
        }
        return 0;
    }

    private void send(SampleTable table, String sql, List<LiveRow> rows) throws SQLException {
        try (PreparedStatement insert = scratch.prepareStatement(sql)) {
            for (LiveRow row : rows) {
                int at = 1;
                for (Object value : row.sent()) {
                    set(insert, at++, value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        table.requireComputable(scratch, statements);
    }

    private void set(PreparedStatement insert, int at, @Nullable Object value) throws SQLException {
        if (value instanceof String text && isUntyped) {
            insert.setObject(at, text, Types.OTHER);
        } else {
            insert.setObject(at, value);
        }
    }

    /**
     * A row.
     *
     * @param sent the values as a driver takes them: numbers, bytes, and all else as text
     * @param texts the values by the names of their columns, as text
     */
    record LiveRow(List<@Nullable Object> sent, Map<String, @Nullable String> texts) {

        static LiveRow read(ResultSet row, List<String> columns) throws SQLException {
            List<@Nullable Object> sent = new ArrayList<>();
            Map<String, @Nullable String> texts = new HashMap<>();
            for (int at = 1; at <= columns.size(); at++) {
                String text = row.getString(at);
                texts.put(columns.get(at - 1), text);
                sent.add(text == null ? null : kept(row, at, text));
            }
            return new LiveRow(sent, texts);
        }

        private static Object kept(ResultSet row, int at, String text) {
            try {
                Object value = row.getObject(at);
                return value instanceof byte[] || value instanceof Number || value instanceof Boolean ? value : text;
            } catch (SQLException | RuntimeException _) {
                return text;
            }
        }

        List<@Nullable String> values(List<String> columns) {
            List<@Nullable String> values = new ArrayList<>();
            columns.forEach(column -> values.add(texts.get(column)));
            return values;
        }

        boolean hasAll(List<String> columns) {
            return IntStream.range(0, columns.size()).allMatch(at -> texts.get(columns.get(at)) != null);
        }
    }
}
