package dev.retort.diff.mariadb.table;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.diff.mariadb.object.KeyDefinition;
import dev.retort.diff.mariadb.object.ServerSettings;
import dev.retort.diff.mariadb.object.TableColumn;
import dev.retort.diff.mariadb.object.TableColumn.Kind;
import dev.retort.diff.mariadb.object.TableDefinition;
import dev.retort.diff.mariadb.object.Wording;
import dev.retort.diff.model.Loss;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is to be done to the columns of a table. */
final class ColumnChanges {
    private final TableDefinition from;
    private final TableDefinition to;
    private final ServerSettings settings;
    private final Syntax syntax;
    /** Columns that no statement makes into what they should be: they are dropped and made anew. */
    private final Set<String> replaced = new HashSet<>();

    private final List<List<TableColumn>> droppedFirst = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    ColumnChanges(TableDefinition from, TableDefinition to, ServerSettings settings) {
        this.from = from;
        this.to = to;
        this.settings = settings;
        this.syntax = settings.syntax();
        for (TableColumn column : from.columns()) {
            to.column(column.name())
                    .filter(other -> isReplaced(column, other))
                    .ifPresent(_ -> replaced.add(lower(column.name())));
        }
        if (!settings.isMariaDb()) {
            List<TableColumn> reading = reading(this::isDropped);
            while (!reading.isEmpty()) {
                droppedFirst.addFirst(reading);
                reading.forEach(column -> replaced.add(lower(column.name())));
                reading = reading(reading::contains);
            }
            Set<TableColumn> before = new HashSet<>();
            droppedFirst.forEach(columns -> columns.removeIf(column -> !before.add(column)));
            droppedFirst.removeIf(List::isEmpty);
        }
    }

    /** The columns that are computed from others which are dropped: MySQL drops these only after them, whatever else is said of them. */
    private List<TableColumn> reading(Predicate<TableColumn> dropped) {
        return new ArrayList<>(from.columns().stream()
                .filter(column -> from.columns().stream().filter(dropped).anyMatch(gone -> reads(column, gone)))
                .toList());
    }

    private static boolean reads(TableColumn column, TableColumn other) {
        return lower(column.clause(Kind.GENERATED).orElse("")).contains(MariaDbText.quoted(lower(other.name())));
    }

    private boolean isReplaced(TableColumn before, TableColumn after) {
        if (!before.isGenerated() && !after.isGenerated()) {
            return !new ValueConversion(from, before, to, after).isKnown(settings);
        }
        boolean isOfPeriod = before.isOfHistory() || after.isOfHistory();
        return before.isGenerated() != after.isGenerated()
                || before.isVirtual() != after.isVirtual()
                || (isOfPeriod && !before.equals(after));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** In small letters. */
    Set<String> replaced() {
        return Set.copyOf(replaced);
    }

    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** The parts of an ALTER TABLE, in order. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>();
        for (TableColumn column : from.columns()) {
            if (isDropped(column) && !isDroppedFirst(column)) {
                clauses.add("drop column " + Wording.name(column.name()));
                if (!column.isGenerated() || column.isOfHistory()) {
                    losses.add(Loss.ofColumn(from.name(), column.name()));
                }
            }
        }
        Set<String> kept = Order.kept(names(from, to), names(to, from));
        for (int i = 0; i < to.columns().size(); i++) {
            TableColumn column = to.columns().get(i);
            Optional<TableColumn> before =
                    from.column(column.name()).filter(_ -> !replaced.contains(lower(column.name())));
            if (before.isEmpty()) {
                clauses.add("add column " + column.written(syntax) + (areAllNew(i + 1) ? "" : place(i)));
            } else if (!kept.contains(lower(column.name()))) {
                clauses.add(modified(before.get(), column) + place(i));
                addLoss(before.get(), column);
            } else if (isChanged(before.get(), column)) {
                clauses.add(modified(before.get(), column));
                addLoss(before.get(), column);
            }
        }
        return clauses;
    }

    /** Whether a column goes. */
    boolean drops() {
        return from.columns().stream().anyMatch(this::isDropped);
    }

    /** Whether a list of values becomes a text: some servers would take its keys for such of the beginning of the text. */
    boolean hasTextOfList(KeyDefinition key) {
        return from.columns().stream()
                .filter(column -> key.mentions(column.name()) && isList(column))
                .flatMap(column -> to.column(column.name()).stream())
                .anyMatch(column -> !isList(column));
    }

    private static boolean isList(TableColumn column) {
        return column.type().matches("(enum|set)\\b.*");
    }

    /** Whether one of the added columns is counted. */
    boolean addsCounter() {
        return to.columns().stream()
                .anyMatch(column -> column.has(Kind.AUTO_INCREMENT)
                        && (from.column(column.name()).isEmpty() || replaced.contains(lower(column.name()))));
    }

    /** A name may come in letters of another case. */
    private String modified(TableColumn before, TableColumn after) {
        boolean keepsName = before.name().equals(after.name());
        return (keepsName ? "modify column " : "change column " + Wording.name(before.name()) + " ")
                + after.written(syntax);
    }

    private boolean isDropped(TableColumn column) {
        return to.column(column.name()).isEmpty() || replaced.contains(lower(column.name()));
    }

    /** Those that must be dropped before the others, in a statement for each of these lists. */
    List<List<TableColumn>> droppedFirst() {
        return List.copyOf(droppedFirst);
    }

    private boolean isDroppedFirst(TableColumn column) {
        return droppedFirst.stream().anyMatch(columns -> columns.contains(column));
    }

    private List<String> names(TableDefinition table, TableDefinition other) {
        return table.columns().stream()
                .map(column -> lower(column.name()))
                .filter(name -> other.column(name).isPresent() && !replaced.contains(name))
                .toList();
    }

    private boolean areAllNew(int index) {
        return to.columns().subList(index, to.columns().size()).stream()
                .allMatch(column -> from.column(column.name()).isEmpty() || replaced.contains(lower(column.name())));
    }

    private String place(int index) {
        return index == 0
                ? " first"
                : " after " + Wording.name(to.columns().get(index - 1).name());
    }

    private void addLoss(TableColumn before, TableColumn after) {
        if (!before.isGenerated() && !new ValueConversion(from, before, to, after).keepsValues()) {
            losses.add(Loss.ofColumn(from.name(), before.name()));
        }
    }

    private boolean isChanged(TableColumn before, TableColumn after) {
        boolean isOtherCollation = after.isText() && !from.collation(before).equals(to.collation(after));
        boolean losesDefaultAlone = after.lacksDefault(settings)
                && withoutLetters(before).without(Kind.DEFAULT).equals(withoutLetters(after));
        return isOtherCollation
                || (!losesDefaultAlone && !withoutLetters(before).equals(withoutLetters(after)));
    }

    /** The parts of an ALTER TABLE after that of {@link #clauses}, which would give these columns a default. */
    List<String> defaultRemovals() {
        return to.columns().stream()
                .filter(column -> column.lacksDefault(settings) && !isWithoutDefaultAlready(column))
                .map(column -> dropDefault(column.name()))
                .toList();
    }

    private boolean isWithoutDefaultAlready(TableColumn column) {
        return from.column(column.name())
                .filter(before -> before.lacksDefault(settings) && !isChanged(before, column))
                .isPresent();
    }

    static String dropDefault(String column) {
        return "alter column " + Wording.name(column) + " drop default";
    }

    /** Without the character set, which a column may have from its table. */
    private static TableColumn withoutLetters(TableColumn column) {
        return column.isText() ? column.without(Kind.CHARSET, Kind.COLLATE) : column;
    }

    /** The columns that are gone, or whose values change their type, so that no foreign key may hold them meanwhile. */
    Set<String> unheld() {
        Set<String> unheld = new HashSet<>(replaced);
        for (TableColumn column : from.columns()) {
            Optional<TableColumn> after = to.column(column.name());
            if (after.isEmpty() || isChanged(held(column), held(after.get()))) {
                unheld.add(column.name());
            }
        }
        return unheld;
    }

    private static TableColumn held(TableColumn column) {
        return column.without(Kind.DEFAULT, Kind.COMMENT, Kind.ON_UPDATE, Kind.INVISIBLE);
    }
}
