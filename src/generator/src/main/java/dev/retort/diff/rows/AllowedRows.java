package dev.retort.diff.rows;

import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rows.LiveCopy.LiveRow;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a table that it may have in a scratch database, as it is and as it will be. */
record AllowedRows(Connection scratch, TableStatements statements, SampleTable table) {

    /** In an order in which each row comes after the one that it names. */
    List<LiveRow> of(List<LiveRow> rows) throws SQLException {
        List<LiveRow> left = new ArrayList<>(rows);
        left.removeIf(row -> !fits(row));
        for (TableOutline.ForeignKey key : table.foreignKeys()) {
            if (!key.referenced().equals(table.table().table())) {
                Set<List<@Nullable String>> parents = parents(key);
                left.removeIf(row -> row.hasAll(key.columns()) && !parents.contains(row.values(key.columns())));
            }
        }
        for (TableOutline.Index index : table.laterUnique()) {
            Set<List<@Nullable String>> seen = new HashSet<>();
            left.removeIf(row -> row.hasAll(index.columns()) && !seen.add(row.values(index.columns())));
        }
        return ordered(left).stream().limit(table.rows(Integer.MAX_VALUE)).toList();
    }

    private boolean fits(LiveRow row) {
        for (TableOutline.Column column : table.columns()) {
            String value = row.texts().get(column.name());
            if (value == null ? column.isNullable() && !table.isNullable(column) : !table.fitsLater(column, value)) {
                return false;
            }
        }
        return true;
    }

    /** Empty where what is named is not there yet. */
    private Set<List<@Nullable String>> parents(TableOutline.ForeignKey key) throws SQLException {
        Set<List<@Nullable String>> parents = new HashSet<>();
        if (table.losesParents(key)) {
            return parents;
        }
        Attempt.at(
                scratch,
                () -> parents.addAll(Rows.all(
                        scratch,
                        statements.select(key.referenced(), key.referencedColumns()),
                        row -> texts(row, key.columns().size()))));
        return parents;
    }

    private static List<@Nullable String> texts(ResultSet row, int count) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int at = 1; at <= count; at++) {
            texts.add(row.getString(at));
        }
        return texts;
    }

    private List<LiveRow> ordered(List<LiveRow> rows) {
        List<TableOutline.ForeignKey> own = table.foreignKeys().stream()
                .filter(key -> key.referenced().equals(table.table().table()))
                .toList();
        if (own.isEmpty()) {
            return rows;
        }
        Map<TableOutline.ForeignKey, Set<List<@Nullable String>>> placed = new HashMap<>();
        own.forEach(key -> placed.put(key, new HashSet<>()));
        List<LiveRow> ordered = new ArrayList<>();
        List<LiveRow> left = new ArrayList<>(rows);
        boolean isMore = true;
        while (isMore) {
            List<LiveRow> next = left.stream()
                    .filter(row -> own.stream().allMatch(key -> isPlaced(row, key, placed.get(key))))
                    .toList();
            placed.forEach((key, keys) -> next.forEach(row -> keys.add(row.values(key.referencedColumns()))));
            ordered.addAll(next);
            left.removeAll(next);
            isMore = !next.isEmpty() && !left.isEmpty();
        }
        return ordered;
    }

    private static boolean isPlaced(
            LiveRow row, TableOutline.ForeignKey key, @Nullable Set<List<@Nullable String>> placed) {
        List<@Nullable String> named = row.values(key.columns());
        return !row.hasAll(key.columns())
                || (placed != null && placed.contains(named))
                || named.equals(row.values(key.referencedColumns()));
    }
}
