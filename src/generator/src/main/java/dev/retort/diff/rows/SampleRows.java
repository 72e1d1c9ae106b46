package dev.retort.diff.rows;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.migrate.jdbc.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that are made up for the tables of a scratch database: a few for each that all of its constraints allow, found by trying. For one
 * thread.
 */
final class SampleRows {
    private static final int ROWS = 4;

    /** How often other values are tried for a row before a table is left as it is. */
    private static final int ATTEMPTS = 60;

    /** How many tables are filled at once where that can be. */
    private static final int TABLES_AT_ONCE = 50;

    private final Connection connection;
    private final TableStatements statements;
    private final Map<ObjectName, Integer> counts = new HashMap<>();
    private final Map<String, List<String>> probed = new HashMap<>();

    /** @param counts of the rows that tables have already */
    SampleRows(Connection connection, TableStatements statements, Map<ObjectName, Integer> counts) {
        this.connection = connection;
        this.statements = statements;
        this.counts.putAll(counts);
    }

    /** Fills the tables that are empty, parents before their children, within a transaction; gives the number of rows of each. */
    Map<ObjectName, Integer> fill(Collection<SampleTable> tables) throws SQLException {
        boolean isOfSeveral = Attempt.isOfSeveral(connection);
        Map<SampleTable, String> together = new LinkedHashMap<>();
        for (SampleTable table : tables) {
            ObjectName name = table.table().table();
            if (counts.getOrDefault(name, 0) == 0) {
                Filling filling = new Filling(table);
                if (isOfSeveral && filling.isPlain()) {
                    List<Row> rows = filling.rows();
                    together.put(table, filling.inserted(rows));
                    // Whether they are taken is found out later.
                    counts.put(name, rows.size());
                } else {
                    fillTogether(together);
                    counts.put(name, filling.fill());
                }
            }
            if (together.size() == TABLES_AT_ONCE) {
                fillTogether(together);
            }
        }
        fillTogether(together);
        return counts;
    }

    /** Fills tables with one message to the server, or else one by one. */
    private void fillTogether(Map<SampleTable, String> together) throws SQLException {
        if (!together.isEmpty() && !Attempt.atOnce(connection, List.copyOf(together.values()))) {
            together.keySet().forEach(table -> counts.remove(table.table().table()));
            for (SampleTable table : together.keySet()) {
                counts.put(table.table().table(), new Filling(table).fill());
            }
        }
        together.clear();
    }

    /** The values of one row, by the name of the column. */
    private record Row(Map<String, String> values) {
        String inserted(TableStatements statements, ObjectName table) {
            return statements.insert(table, values.keySet(), list());
        }

        String list() {
            return String.join(", ", values.values());
        }
    }

    /** One table on its way to having rows. */
    private final class Filling {
        private final SampleTable table;
        private final ObjectName name;
        private final Set<String> distinct;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Random random;
        private Optional<Row> taken = Optional.empty();

        Filling(SampleTable table) throws SQLException {
            this.table = table;
            this.name = table.table().table();
            this.distinct = table.distinct();
            // The same rows each time.
            this.random = new Random(name.hashCode());
            for (TableOutline.Column column : table.columns()) {
                List<String> all = SampleValues.knows(column) ? table.values(column) : probed(column);
                values.put(column.name(), checked(table, column, all));
            }
        }

        int fill() throws SQLException {
            if (values.isEmpty()) {
                return withDefaults();
            }
            List<Row> rows = rows();
            if (isInserted(inserted(rows))) {
                int removed = table.removeLater(connection, statements);
                if (removed < rows.size()) {
                    return rows.size() - removed;
                }
            }
            return oneByOne(rows);
        }

        /** Whether it takes values, and keeps all rows that it takes. */
        boolean isPlain() {
            return !values.isEmpty()
                    && table.keepsAll(statements)
                    && !table.table().hasComputed();
        }

        /** Those that are tried first. */
        List<Row> rows() {
            return IntStream.range(0, table.rows(ROWS)).mapToObj(this::varied).toList();
        }

        String inserted(List<Row> rows) {
            List<String> lists = rows.stream().map(Row::list).toList();
            return statements.insert(name, values.keySet(), String.join("), (", lists));
        }

        /** A table all of whose values the server makes. */
        private int withDefaults() throws SQLException {
            return Attempt.at(connection, "insert into " + statements.quoted(name) + " default values")
                            || Attempt.at(connection, "insert into " + statements.quoted(name) + " () values ()")
                    ? 1
                    : 0;
        }

        private int oneByOne(List<Row> rows) throws SQLException {
            int count = 0;
            for (int number = 0; number < rows.size(); number++) {
                count += isTaken(rows.get(number)) || isTaken(plain(number)) || isFound(number) ? 1 : 0;
                if (count == 0) {
                    // What no value was found for once has none.
                    return 0;
                }
            }
            return count;
        }

        private boolean isTaken(Row row) throws SQLException {
            boolean isTaken =
                    isInserted(row.inserted(statements, name)) && table.removeLater(connection, statements) == 0;
            if (isTaken && taken.isEmpty()) {
                taken = Optional.of(row);
            }
            return isTaken;
        }

        private boolean isInserted(String sql) throws SQLException {
            if (!table.table().hasComputed()) {
                return Attempt.at(connection, sql);
            }
            return Attempt.at(connection, () -> {
                Rows.run(connection, sql);
                table.requireComputable(connection, statements);
            });
        }

        private boolean isFound(int number) throws SQLException {
            if (taken.isPresent()) {
                return isTaken(like(taken.get(), number));
            }
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (isTaken(row(number, column -> any(valuesOf(column))))) {
                    return true;
                }
            }
            return false;
        }

        /** The plainest values, then the largest, the least, and NULL where that may be. */
        private Row varied(int number) {
            return row(number, column -> {
                List<String> all = valuesOf(column);
                boolean isNull = number == ROWS - 1 && table.isNullable(column);
                return isNull ? "null" : at(all, distinct.contains(column.name()) || number < ROWS - 1 ? number : 0);
            });
        }

        private Row plain(int number) {
            return row(
                    number, column -> at(valuesOf(column), distinct.contains(column.name()) ? number + ROWS - 1 : 0));
        }

        /** One that was taken, with other values where it needs them. */
        private Row like(Row row, int number) {
            return row(
                    number,
                    column -> distinct.contains(column.name())
                            ? at(valuesOf(column), number + ROWS - 1)
                            : row.values.getOrDefault(column.name(), "null"));
        }

        private Row row(int number, Function<TableOutline.Column, String> value) {
            Map<String, String> row = new LinkedHashMap<>();
            for (TableOutline.Column column : table.columns()) {
                row.put(column.name(), value.apply(column));
            }
            for (TableOutline.ForeignKey key : table.foreignKeys()) {
                refer(key, number, row);
            }
            return new Row(row);
        }

        /** Has a row name one of the table that a foreign key leads to. */
        private void refer(TableOutline.ForeignKey key, int number, Map<String, String> row) {
            List<TableOutline.Column> columns = key.columns().stream()
                    .flatMap(column -> table.table().column(column).stream())
                    .toList();
            boolean isNullable = columns.stream().anyMatch(table::isNullable);
            int parents = table.losesParents(key) ? 0 : counts.getOrDefault(key.referenced(), 0);
            boolean isOfItself = key.referenced().equals(name);
            if (isNullable && (number == ROWS - 1 || parents == 0)) {
                columns.stream().filter(table::isNullable).forEach(column -> row.put(column.name(), "null"));
                return;
            }
            int offset = parents == 0 ? 0 : taken.isEmpty() && number == 0 ? random.nextInt(parents) : number % parents;
            for (int at = 0;
                    at < key.columns().size() && at < key.referencedColumns().size();
                    at++) {
                String referenced = key.referencedColumns().get(at);
                if (row.containsKey(key.columns().get(at))) {
                    row.put(
                            key.columns().get(at),
                            isOfItself
                                    ? row.getOrDefault(referenced, "null")
                                    : parents == 0
                                            ? "null"
                                            : "(select " + statements.quoted(referenced) + " from "
                                                    + statements.quoted(key.referenced()) + " order by "
                                                    + statements.list(key.referencedColumns()) + " limit 1 offset "
                                                    + offset
                                                    + ")");
                }
            }
        }

        private List<String> valuesOf(TableOutline.Column column) {
            return values.getOrDefault(column.name(), List.of());
        }

        private String any(List<String> all) {
            return all.isEmpty() ? "null" : all.get(random.nextInt(all.size()));
        }

        private static String at(List<String> all, int number) {
            return all.isEmpty() ? "null" : all.get(number % all.size());
        }
    }

    /** Those values that the conditions on this column alone allow: the server is asked. */
    private List<String> checked(SampleTable table, TableOutline.Column column, List<String> all) throws SQLException {
        List<String> allowed = all;
        for (String check : table.checks()) {
            boolean isOfOne = table.columns().stream()
                            .filter(some -> CheckedValues.isMentioned(some.name(), check))
                            .count()
                    == 1;
            if (isOfOne && CheckedValues.isMentioned(column.name(), check) && !allowed.isEmpty()) {
                List<String> now = allowed;
                Optional<List<String>> passed = passed(column, check, now, value -> value)
                        .or(() -> passed(column, check, now, value -> "cast(" + value + " as " + column.type() + ")"));
                boolean isNever = passed.filter(List::isEmpty).isPresent() && table.isNullable(column);
                allowed = isNever
                        ? List.of("null")
                        : passed.filter(some -> !some.isEmpty()).orElse(allowed);
            }
        }
        return allowed;
    }

    /** Empty where the server does not take the question. */
    private Optional<List<String>> passed(
            TableOutline.Column column, String check, List<String> values, UnaryOperator<String> written) {
        String given = IntStream.range(0, values.size())
                .mapToObj(at -> "select " + at + " as retort_number, " + written.apply(values.get(at)) + " as "
                        + statements.quoted(column.name()))
                .collect(Collectors.joining(" union all "));
        String question = "select retort_number from (" + given + ") retort_values where (" + check + ") or (" + check
                + ") is null order by retort_number";
        List<String> passed = new ArrayList<>();
        try {
            boolean isAnswered = Attempt.at(
                    connection,
                    () -> Rows.all(connection, question, row -> row.getInt(1))
                            .forEach(at -> passed.add(values.get(at))));
            return isAnswered ? Optional.of(passed) : Optional.empty();
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    /** What a type that is not known takes: the server is asked. */
    private List<String> probed(TableOutline.Column column) throws SQLException {
        List<String> known = probed.get(column.type());
        if (known == null) {
            known = new ArrayList<>();
            for (String value : SampleValues.UNKNOWN) {
                if (Attempt.at(connection, "select cast(" + value + " as " + column.type() + ")")) {
                    known.add(value);
                }
            }
            probed.put(column.type(), known);
        }
        return known;
    }
}
