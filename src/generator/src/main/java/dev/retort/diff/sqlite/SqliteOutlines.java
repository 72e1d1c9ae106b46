package dev.retort.diff.sqlite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pragmas tell of all tables, read in one go. */
final class SqliteOutlines {
    private static final String COLUMNS = """
        select m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden
        from sqlite_schema m, pragma_table_xinfo(m.name, 'main') c
        where m.type = 'table' and m.rootpage > 0 order by m.rowid, c.cid
        """;

    private static final String INDEXES = """
        select m.name, i.name, i."unique", i.partial, c.name, i.origin = 'pk'
        from sqlite_schema m, pragma_index_list(m.name, 'main') i, pragma_index_xinfo(i.name, 'main') c
        where m.type = 'table' and m.rootpage > 0 and c.key = 1 order by m.rowid, i.seq desc, c.seqno
        """;

    private static final String FOREIGN_KEYS = """
        select m.name, k.id, k."table", k."from", k."to"
        from sqlite_schema m, pragma_foreign_key_list(m.name, 'main') k
        where m.type = 'table' and m.rootpage > 0 order by m.rowid, k.id desc, k.seq
        """;

    private final Map<String, List<ColumnRow>> columns;
    private final Map<String, List<IndexRow>> indexes;
    private final Map<String, List<KeyRow>> keys;
    private final Map<String, String> names = new LinkedHashMap<>();

    private record ColumnRow(
            String table,
            String name,
            String type,
            boolean isNotNull,
            @Nullable String value,
            int key,
            int hidden,
            boolean isKeyed) {}

    private record IndexRow(
            String table,
            String name,
            boolean isUnique,
            boolean isPartial,
            @Nullable String column,
            boolean isOfKey) {}

    private record KeyRow(
            String table,
            int id,
            String referenced,
            String from,
            @Nullable String to) {}

    private SqliteOutlines(List<ColumnRow> columns, List<IndexRow> indexes, List<KeyRow> keys) {
        this.columns = columns.stream().collect(groupingBy(ColumnRow::table, LinkedHashMap::new, toList()));
        this.indexes = indexes.stream().collect(groupingBy(IndexRow::table, LinkedHashMap::new, toList()));
        this.keys = keys.stream().collect(groupingBy(KeyRow::table, LinkedHashMap::new, toList()));
        this.columns.keySet().forEach(table -> names.put(table.toLowerCase(Locale.ROOT), table));
    }

    /** @param keyed the tables that have no number for each row */
    static SqliteOutlines read(Connection connection, Set<String> keyed) throws SQLException {
        return new SqliteOutlines(
                Rows.all(
                        connection,
                        COLUMNS,
                        row -> new ColumnRow(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getInt(6),
                                row.getInt(7),
                                keyed.contains(row.getString(1)))),
                Rows.all(
                        connection,
                        INDEXES,
                        row -> new IndexRow(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getBoolean(6))),
                Rows.all(
                        connection,
                        FOREIGN_KEYS,
                        row -> new KeyRow(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))));
    }

    List<TableOutline.Column> columns(String table) {
        List<ColumnRow> rows = columns.getOrDefault(table, List.of());
        long inKey = rows.stream().filter(row -> row.key > 0).count();
        // A key that is another name for the number that SQLite gives each row needs no index.
        boolean isNumber =
                inKey == 1 && indexes.getOrDefault(table, List.of()).stream().noneMatch(IndexRow::isOfKey);
        return rows.stream().map(row -> column(row, isNumber)).toList();
    }

    private static TableOutline.Column column(ColumnRow row, boolean isNumber) {
        String type = row.type.replaceAll("(?i)\\s*generated\\s+always\\s*$", "");
        boolean isCounted = row.key > 0 && isNumber;
        boolean isNullable = !row.isNotNull && !isCounted && !(row.isKeyed && row.key > 0);
        return new TableOutline.Column(
                row.name, type, List.of(), isNullable, Optional.ofNullable(row.value), row.hidden > 1, isCounted);
    }

    TableOutline outline(ObjectName table, List<String> checks) {
        return new TableOutline(
                table,
                columns(table.name()),
                primaryKey(table.name()),
                indexes(table.name()),
                foreignKeys(table.name()),
                checks);
    }

    private List<String> primaryKey(String table) {
        return columns.getOrDefault(table, List.of()).stream()
                .filter(row -> row.key > 0)
                .sorted((some, other) -> Integer.compare(some.key, other.key))
                .map(ColumnRow::name)
                .toList();
    }

    private List<TableOutline.Index> indexes(String table) {
        List<TableOutline.Index> found = new ArrayList<>();
        indexes.getOrDefault(table, List.of()).stream()
                .collect(groupingBy(IndexRow::name, LinkedHashMap::new, toList()))
                .forEach((name, rows) -> {
                    List<String> plain = new ArrayList<>();
                    for (IndexRow row : rows) {
                        if (row.column == null) {
                            break;
                        }
                        plain.add(row.column);
                    }
                    IndexRow first = rows.getFirst();
                    found.add(new TableOutline.Index(
                            name, plain, first.isUnique, plain.size() == rows.size() && !first.isPartial));
                });
        return found;
    }

    private List<TableOutline.ForeignKey> foreignKeys(String table) {
        List<TableOutline.ForeignKey> found = new ArrayList<>();
        keys.getOrDefault(table, List.of()).stream()
                .collect(groupingBy(KeyRow::id, LinkedHashMap::new, toList()))
                .values()
                .forEach(rows -> {
                    String asked = rows.getFirst().referenced;
                    String referenced = names.getOrDefault(asked.toLowerCase(Locale.ROOT), asked);
                    List<String> from = rows.stream().map(KeyRow::from).toList();
                    boolean isOfPrimaryKey = rows.getFirst().to == null;
                    found.add(new TableOutline.ForeignKey(
                            "fk_" + table + "_" + String.join("_", from),
                            from,
                            ObjectName.of("table", referenced),
                            isOfPrimaryKey
                                    ? primaryKey(referenced)
                                    : rows.stream()
                                            .map(row -> String.valueOf(row.to))
                                            .toList()));
                });
        return found;
    }
}
