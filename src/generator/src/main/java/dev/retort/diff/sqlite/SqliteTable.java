package dev.retort.diff.sqlite;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.sqlite.SqliteConstraint.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definition of a table.
 *
 * @param options WITHOUT ROWID, STRICT, in small letters
 */
record SqliteTable(
        ObjectName name, List<SqliteColumn> columns, List<SqliteConstraint> constraints, List<String> options)
        implements Definition {
    /** The names for the number of each row. */
    static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");

    /** The columns in their order; the order of constraints does not count. */
    @Override
    public String text() {
        Stream<String> lines = Stream.of(
                        columns.stream().map(SqliteColumn::text),
                        constraints.stream().map(SqliteConstraint::normal).sorted(),
                        options.stream().sorted())
                .flatMap(some -> some);
        return String.join("\n", lines.toList());
    }

    /** The statement that makes the table under a name. */
    String created(String called) {
        List<String> lines = Stream.concat(
                        columns.stream().map(SqliteColumn::written),
                        constraints.stream().map(SqliteConstraint::written))
                .toList();
        String end = options.isEmpty() ? "" : " " + String.join(", ", options);
        return "create table " + SqliteText.quoted(called) + " (\n    " + String.join(",\n    ", lines) + "\n)" + end;
    }

    Optional<SqliteColumn> column(String called) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(called))
                .findFirst();
    }

    Affinity affinity(SqliteColumn column) {
        return isStrict() && column.type().equalsIgnoreCase("any") ? Affinity.BLOB : Affinity.of(column.type());
    }

    boolean isStrict() {
        return options.contains("strict");
    }

    boolean hasRowId() {
        return !options.contains("without rowid");
    }

    /** Whether its numbers are counted in sqlite_sequence. */
    boolean isCounted() {
        return all().anyMatch(constraint ->
                constraint.kind() == Kind.PRIMARY_KEY && (" " + constraint.normal()).contains(" autoincrement"));
    }

    /** A name for the number of each row that no column has. */
    Optional<String> rowId() {
        return hasRowId()
                ? ROW_IDS.stream().filter(name -> column(name).isEmpty()).findFirst()
                : Optional.empty();
    }

    /** Whether rows that are in the way of others would go without an error. */
    boolean passesOverConflicts() {
        return all().anyMatch(constraint -> constraint.normal().contains(" on conflict replace")
                || constraint.normal().contains(" on conflict ignore"));
    }

    /** The conditions of its CHECKs. */
    List<String> checks() {
        return all().filter(constraint -> constraint.kind() == Kind.CHECK)
                .map(SqliteConstraint::expression)
                .toList();
    }

    /** The foreign keys, in their normal form. */
    List<String> foreignKeys() {
        return all().filter(constraint -> constraint.kind() == Kind.FOREIGN_KEY)
                .map(constraint -> constraint.normal().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Stream<SqliteConstraint> all() {
        return Stream.concat(columns.stream().flatMap(column -> column.constraints().stream()), constraints.stream());
    }
}
