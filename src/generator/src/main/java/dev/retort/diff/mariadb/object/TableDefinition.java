package dev.retort.diff.mariadb.object;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param periods {@code PERIOD FOR …}, in the server's words
 * @param options by their names in capitals, each as {@code NAME=value}; one without a value stands for itself
 * @param partitions {@code PARTITION BY …}, in the server's words; empty where there are none
 */
public record TableDefinition(
        ObjectName name,
        List<TableColumn> columns,
        List<KeyDefinition> keys,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks,
        List<String> periods,
        SortedMap<String, String> options,
        String partitions)
        implements Definition {
    /** The option of tables that keep what their rows were. */
    public static final String VERSIONING = "WITH SYSTEM VERSIONING";

    public static final String CHARSET = "CHARSET";
    public static final String COLLATE = "COLLATE";
    public static final String ENGINE = "ENGINE";

    public TableDefinition {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        periods = List.copyOf(periods);
        options = new TreeMap<>(options);
    }

    /** A column; the server takes letters of its name for the same, whatever their case. */
    public Optional<TableColumn> column(String column) {
        return columns.stream()
                .filter(each -> each.name().equalsIgnoreCase(column))
                .findFirst();
    }

    public boolean isVersioned() {
        return options.containsKey(VERSIONING);
    }

    /** Whether a foreign key writes into a column that is computed. */
    public boolean changesGenerated(ForeignKeyDefinition key) {
        return key.changesColumns()
                && key.columns().stream()
                        .flatMap(column -> column(column).stream())
                        .anyMatch(TableColumn::isGenerated);
    }

    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option)).map(text -> text.substring(text.indexOf('=') + 1));
    }

    /** The collation of the values of a column; where it is the usual one of a character set, the name of that. */
    public String collation(TableColumn column) {
        Optional<String> charset = column.clause(TableColumn.Kind.CHARSET).map(TableDefinition::lastWord);
        return column.clause(TableColumn.Kind.COLLATE)
                .map(TableDefinition::lastWord)
                .or(() -> charset)
                .or(() -> option(COLLATE))
                .or(() -> option(CHARSET))
                .orElse("");
    }

    private static String lastWord(String clause) {
        return clause.substring(clause.lastIndexOf(' ') + 1);
    }

    public TableDefinition withColumns(List<TableColumn> others) {
        return new TableDefinition(name, others, keys, foreignKeys, checks, periods, options, partitions);
    }

    /** The same table, which keeps no history: without the columns of its period, and these at the end of its keys. */
    public TableDefinition withoutVersioning() {
        List<TableColumn> ofPeriod =
                columns.stream().filter(TableColumn::isOfHistory).toList();
        SortedMap<String, String> others = new TreeMap<>(options);
        others.remove(VERSIONING);
        return new TableDefinition(
                name,
                columns.stream()
                        .filter(column -> !column.isOfHistory())
                        .map(column -> column.without(TableColumn.Kind.VERSIONING))
                        .toList(),
                keys.stream().map(key -> key.withoutLast(ofPeriod)).toList(),
                foreignKeys,
                checks,
                periods.stream().filter(period -> !isOfHistory(period)).toList(),
                others,
                isOfHistory(partitions) ? "" : partitions);
    }

    private static boolean isOfHistory(String clause) {
        return clause.contains("SYSTEM_TIME");
    }

    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("CREATE TABLE " + MariaDbText.quoted(name.name()));
        Stream<String> sets = Stream.of(
                        keys.stream().map(KeyDefinition::text).sorted(),
                        foreignKeys.stream().map(ForeignKeyDefinition::text).sorted(),
                        checks.stream().map(CheckDefinition::text).sorted(),
                        periods.stream().sorted())
                .flatMap(set -> set);
        Stream.concat(columns.stream().map(TableColumn::text), sets).forEach(line -> lines.add("  " + line));
        options.forEach((option, text) -> lines.add(text));
        partitions.lines().forEach(lines::add);
        return String.join("\n", lines);
    }

    /** All options that this has or another, by name. */
    public SortedMap<String, Optional<String>> optionsWith(TableDefinition other) {
        SortedMap<String, Optional<String>> all = new TreeMap<>();
        other.options.keySet().forEach(option -> all.put(option, Optional.empty()));
        for (Map.Entry<String, String> option : options.entrySet()) {
            all.put(option.getKey(), Optional.of(option.getValue()));
        }
        return all;
    }
}
