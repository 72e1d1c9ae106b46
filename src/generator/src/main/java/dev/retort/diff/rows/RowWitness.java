package dev.retort.diff.rows;

import dev.retort.diff.Roundtrip;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The witness that fills all tables before the first change, and holds every value against what it was after the way up and the way down.
 * For one roundtrip, and one thread.
 */
public final class RowWitness implements Roundtrip.Witness {
    private static final int FINDINGS = 20;

    private static final SchemaSnapshot NOTHING = SchemaSnapshot.of(List.of(), List::of, List.of());

    private final Optional<Connection> live;
    private FormerNames names = new FormerNames(NOTHING, NOTHING, List.of());
    private final Map<ObjectName, TableRows> before = new LinkedHashMap<>();
    private final Map<Loss, Long> lost = new LinkedHashMap<>();
    /** How many rows each table was given. */
    private final Map<ObjectName, Integer> filled = new HashMap<>();

    private final List<ObjectName> empty = new ArrayList<>();

    private final Set<ObjectName> unfilled;

    /**
     * @param live a database of the first schema, whose rows are taken where it has some; it is only read
     * @param unfilled the tables that are to stay empty, and with them all that refer to their rows
     */
    public RowWitness(Optional<Connection> live, Set<ObjectName> unfilled) {
        this.live = live;
        this.unfilled = Set.copyOf(unfilled);
    }

    @Override
    public void before(Connection connection, SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames)
            throws SQLException {
        TableStatements statements = TableStatements.of(connection);
        names = new FormerNames(from, to, renames);
        List<SampleTable> tables = FilledColumns.of(connection)
                .without(ParentsFirst.order(from.tables().stream()
                        .filter(table -> !unfilled.contains(table.table()))
                        .map(table -> SampleTable.of(table, names))
                        .toList()));
        connection.setAutoCommit(false);
        if (!isFilled(connection, statements, tables)) {
            // What is checked only then is found by each table on its own.
            for (SampleTable table : tables) {
                isFilled(connection, statements, List.of(table));
            }
        }
        for (TableOutline table : from.tables()) {
            TableRows rows = TableRows.read(connection, statements, table);
            before.put(table.table(), rows);
            if (rows.rows().isEmpty()) {
                empty.add(table.table());
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Whether rows were found for these tables, and committed: some constraints are checked only then. */
    private boolean isFilled(Connection connection, TableStatements statements, List<SampleTable> tables)
            throws SQLException {
        Map<ObjectName, Integer> counts = new HashMap<>(filled);
        if (live.isPresent()) {
            counts.putAll(new LiveCopy(live.get(), connection, statements, tables.size()).copy(tables));
        }
        counts.putAll(new SampleRows(connection, statements, counts).fill(tables));
        // Triggers may have added to tables that were filled before.
        for (SampleTable table : tables.reversed()) {
            table.removeLater(connection, statements);
        }
        try {
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            return false;
        }
        filled.putAll(counts);
        return true;
    }

    @Override
    public List<String> after(Connection connection, SchemaSnapshot from, List<Change> changes) throws SQLException {
        TableStatements statements = TableStatements.of(connection);
        List<Loss> losses = changes.stream()
                .flatMap(change -> change.losses().stream())
                .distinct()
                .toList();
        List<String> findings = new ArrayList<>();
        for (TableRows read : before.values()) {
            TableRows rows = withoutLost(read, losses);
            Set<String> lossy = lossy(rows.table(), losses);
            TableRows now = rows.again(connection, statements);
            if (isLost(rows, losses)) {
                countRows(rows, now, losses);
                continue;
            }
            for (TableRows part : partsLosingMore(rows.table(), losses)) {
                rows = rows.without(part);
                now = now.without(part.again(connection, statements));
            }
            RowComparison comparison = RowComparison.of(rows, now, lossy);
            if (lossy.isEmpty() || !isShownWhole(rows.table(), losses)) {
                findings.addAll(comparison.findings());
            }
            countValues(rows, comparison, losses);
        }
        return bounded(findings);
    }

    /** The columns of a table of which values may be lost. */
    private Set<String> lossy(TableOutline table, List<Loss> losses) {
        Set<String> lossy = new HashSet<>();
        losses.forEach(loss -> lossy.addAll(names.columns(table, loss)));
        if (!lossy.isEmpty()) {
            // What is computed from a value that is lost is another as well.
            table.columns().stream()
                    .filter(TableOutline.Column::isComputed)
                    .forEach(column -> lossy.add(column.name()));
        }
        return lossy;
    }

    /** The rows of parts of a table of whose columns more is lost than of the table's: a part that leaves it has its own. */
    private List<TableRows> partsLosingMore(TableOutline table, List<Loss> losses) {
        List<TableRows> parts = new ArrayList<>();
        for (TableRows part : before.values()) {
            if (!part.table().parents().contains(table.table()) || isLost(part, losses)) {
                continue;
            }
            if (losesMore(part.table(), table, losses)) {
                parts.add(part);
            } else {
                parts.addAll(partsLosingMore(part.table(), losses));
            }
        }
        return parts;
    }

    private boolean losesMore(TableOutline part, TableOutline table, List<Loss> losses) {
        Set<String> ofTable = lossy(table, losses);
        return lossy(part, losses).stream()
                .anyMatch(column -> table.column(column).isPresent() && !ofTable.contains(column));
    }

    /** Whether another table shows all of its rows and columns: which of its parts a row is in may depend on a value that is lost. */
    private boolean isShownWhole(TableOutline part, List<Loss> losses) {
        return part.parents().stream()
                .flatMap(parent -> Stream.ofNullable(before.get(parent)))
                .map(TableRows::table)
                .anyMatch(parent -> !losesMore(part, parent, losses)
                        && part.columns().stream()
                                .allMatch(column -> parent.column(column.name()).isPresent()));
    }

    private boolean isLost(TableRows rows, List<Loss> losses) {
        return losses.stream().anyMatch(loss -> names.isOfRows(rows.table(), loss));
    }

    /** Without the rows of tables that are lost as a whole, such as partitions, and which a table shows with its own. */
    private TableRows withoutLost(TableRows rows, List<Loss> losses) {
        if (isLost(rows, losses)) {
            return rows;
        }
        TableRows left = rows;
        for (TableRows child : before.values()) {
            if (child.table().parents().contains(rows.table().table())) {
                left = left.without(isLost(child, losses) ? child : lostOf(child, losses));
            }
        }
        return left;
    }

    /** The rows of tables that are lost among those of a table that stays. */
    private TableRows lostOf(TableRows rows, List<Loss> losses) {
        return rows.without(withoutLost(rows, losses));
    }

    private void countRows(TableRows rows, TableRows now, List<Loss> losses) {
        long gone = Math.max(0, rows.rows().size() - now.rows().size());
        losses.stream()
                .filter(loss -> names.isOfRows(rows.table(), loss))
                .findFirst()
                .ifPresent(loss -> lost.put(loss, gone));
    }

    /** What both ways may lose of one column is lost once. */
    private void countValues(TableRows rows, RowComparison comparison, List<Loss> losses) {
        Set<String> counted = new HashSet<>();
        for (Loss loss : losses) {
            for (String column : names.columns(rows.table(), loss)) {
                if (counted.add(column)) {
                    lost.merge(loss, comparison.lost(column), Long::sum);
                }
            }
        }
    }

    private static List<String> bounded(List<String> findings) {
        if (findings.size() <= FINDINGS) {
            return findings;
        }
        List<String> bounded = new ArrayList<>(findings.subList(0, FINDINGS));
        bounded.add("and " + (findings.size() - FINDINGS) + " others");
        return bounded;
    }

    /** How many of the values, or rows, that were there are lost by the way up and the way down. */
    public Map<Loss, Long> lost() {
        return Collections.unmodifiableMap(lost);
    }

    /** The tables that no row was found for: of what happens to theirs, nothing is known. */
    public List<ObjectName> emptyTables() {
        return List.copyOf(empty);
    }
}
