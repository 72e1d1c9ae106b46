package dev.retort.diff.hazard;

import static dev.retort.diff.hazard.LossRules.one;

import dev.retort.diff.hazard.change.ColumnText;
import dev.retort.diff.hazard.change.SchemaChange;
import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.ConstraintValidated;
import dev.retort.diff.hazard.change.SchemaChange.ForeignKeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.IndexAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyAdded;
import dev.retort.diff.hazard.change.SchemaChange.KeyKind;
import dev.retort.diff.hazard.change.SchemaChange.TableDropped;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.ForeignKey;
import java.util.List;
import java.util.Optional;

/** The rules about changes that fail on rows that are there. What the rows at hand are known to meet is no hazard. */
record RowRules(Situation situation, ProductHazards product) {

    List<Hazard> of(SchemaChange change) {
        return switch (change) {
            case ColumnAdded added -> columnAdded(added);
            case ColumnChanged changed -> columnChanged(changed);
            case TableDropped dropped -> new ReplacedTable(situation, this).hazards(dropped.object());
            case KeyAdded key
            when key.kind() != KeyKind.EXCLUSION && !key.isOfIndex() ->
                unique(key.object(), key.columns(), key.kind() == KeyKind.PRIMARY);
            case IndexAdded index
            when index.isUnique() && index.isWhole() -> unique(index.object(), index.columns(), false);
            case CheckAdded check
            when check.isValidated() && product.heedsChecks(situation.version()) && !isThere(check) -> check(check);
            case ForeignKeyAdded key
            when key.isValidated() && !isOfNewColumn(key) -> foreignKey(key.object(), key.key());
            case ConstraintValidated validated -> validated(validated);
            default -> List.of();
        };
    }

    /** What is known of the constraint from the statement that made it, which may be in an earlier file. */
    private List<Hazard> validated(ConstraintValidated validated) {
        return situation
                .before()
                .filter(change -> Situation.isSame(change.object(), validated.object()))
                .map(change -> switch (change) {
                    case CheckAdded check when check.name().equals(validated.name()) -> check(check);
                    case ForeignKeyAdded key
                    when key.key().name().equals(validated.name()) -> foreignKey(key.object(), key.key());
                    default -> List.<Hazard>of();
                })
                .filter(hazards -> !hazards.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Hazard> columnAdded(ColumnAdded added) {
        ColumnText text = added.column();
        Column column = text.column();
        boolean isFilled = column.isNullable()
                || column.isComputed()
                || column.isCounted()
                || column.defaultValue()
                        .filter(value -> !value.equalsIgnoreCase("null"))
                        .isPresent();
        return isFilled || hasNoRows(added.object()) ? List.of() : withoutValue(added.object(), column);
    }

    /** The rows of a table have no value for a column that must have one. */
    List<Hazard> withoutValue(ObjectName table, Column column) {
        Optional<RowCount> rows = situation.rows(table).filter(count -> count.number() > 0);
        String why;
        if (product.fillsColumns()) {
            why = "gives "
                    + rows.map(count -> "the " + count.rows() + " of " + table.path())
                            .orElse("the rows of " + table.path())
                    + " an empty text or 0 as " + column.name() + ", and breaks inserts that leave it out";
        } else {
            why = rows.map(count -> "fails: the " + count.rows() + " of " + table.path())
                            .orElse("fails where " + table.path() + " has rows: they")
                    + " have no value for " + column.name();
        }
        return one(
                HazardKind.ADDS_REQUIRED_COLUMN,
                table,
                why,
                "give it a default; or add it with NULL, fill it, and set NOT NULL after that");
    }

    List<Hazard> columnChanged(ColumnChanged changed) {
        boolean wasNullable = changed.before().map(Column::isNullable).orElse(true);
        Column after = changed.after();
        boolean isPrimary = situation
                .tables()
                .table(changed.object())
                .filter(table -> table.primaryKey().contains(after.name()))
                .isPresent();
        if (!wasNullable || after.isNullable() || isPrimary || situation.isFilled(changed.object(), after.name())) {
            return List.of();
        }
        String column = changed.before().map(Column::name).orElse(after.name());
        String what = changed.object().path() + "." + column;
        return failing(
                changed.object(),
                HazardKind.SETS_NOT_NULL,
                situation.live().flatMap(rows -> rows.rowsWhere(changed.object(), column, "%s is null")),
                "has NULL in " + what,
                "have NULL in " + what,
                "give these rows a value first, and have the code that runs write one");
    }

    List<Hazard> unique(ObjectName table, List<String> columns, boolean isPrimary) {
        List<Column> fresh = columns.stream()
                .flatMap(column -> situation.fresh(table, column).stream())
                .toList();
        boolean isNew = !columns.isEmpty() && fresh.size() == columns.size();
        boolean isGuaranteed = situation
                .tables()
                .table(table)
                .filter(outline -> isKey(outline, columns))
                .isPresent();
        if (isGuaranteed || (isNew && !fresh.stream().allMatch(column -> isAlike(column, isPrimary)))) {
            return List.of();
        }
        String what = columns.isEmpty() ? "what it is over" : table.path() + "." + String.join(", ", columns);
        return failing(
                table,
                HazardKind.ADDS_UNIQUE,
                isNew
                        ? situation.rows(table).map(RowCount::number).map(rows -> rows > 1 ? rows : 0)
                        : situation.live().flatMap(rows -> rows.rowsAlike(table, columns)),
                "has the same " + what + " as another",
                "have the same " + what + " as another",
                "merge or remove the rows that are there twice first");
    }

    /** Whether all rows have the same value in a new column. */
    private boolean isAlike(Column column, boolean isPrimary) {
        boolean isFilled = product.fillsColumns()
                && (isPrimary || !column.isNullable())
                && column.defaultValue().isEmpty()
                && !column.isComputed()
                && !column.isCounted();
        return isFilled || column.constant().isPresent();
    }

    private static boolean isKey(TableOutline table, List<String> columns) {
        boolean isOfPrimary = !table.primaryKey().isEmpty() && columns.containsAll(table.primaryKey());
        boolean isOfIndex = table.indexes().stream()
                .anyMatch(index -> index.isUnique()
                        && index.isWhole()
                        && !index.columns().isEmpty()
                        && columns.containsAll(index.columns()));
        return !columns.isEmpty() && (isOfPrimary || isOfIndex);
    }

    /** Whether a column that is written anew has it already. */
    private boolean isThere(CheckAdded check) {
        return check.isInline()
                && situation
                        .tables()
                        .table(check.object())
                        .filter(table -> table.checks().stream()
                                .map(ReplacedTable::normal)
                                .anyMatch(ReplacedTable.normal(check.condition())::equals))
                        .isPresent();
    }

    List<Hazard> check(CheckAdded check) {
        ObjectName table = check.object();
        String met = " check (" + check.condition().replaceAll("\\s+", " ") + ")";
        boolean isLater = product.overlooksRows(check);
        return failing(
                table,
                HazardKind.ADDS_CHECK,
                situation.rowsAgainst(table, check.condition()),
                "does not meet" + met + (isLater ? ", now or when it is next written" : ""),
                "do not meet" + met + (isLater ? ", now or when they are next written" : ""),
                "correct these rows first");
    }

    List<Hazard> foreignKey(ObjectName table, ForeignKey key) {
        List<String> referenced = key.referencedColumns().isEmpty()
                ? situation
                        .tables()
                        .table(key.referenced())
                        .map(TableOutline::primaryKey)
                        .orElse(List.of())
                : key.referencedColumns();
        String orphaned = " a " + String.join(", ", key.columns()) + " that is not in "
                + key.referenced().path();
        return failing(
                table,
                HazardKind.ADDS_FOREIGN_KEY,
                situation.live().flatMap(rows -> rows.orphans(table, key.columns(), key.referenced(), referenced)),
                "has" + orphaned,
                "have" + orphaned,
                "correct or remove these rows first");
    }

    /** A column that comes with its foreign key is NULL in all rows. */
    private boolean isOfNewColumn(ForeignKeyAdded key) {
        return key.isInline()
                || key.key().columns().stream().allMatch(column -> situation.isFresh(key.object(), column));
    }

    private boolean hasNoRows(ObjectName table) {
        return situation.isFresh(table);
    }

    /**
     * @param one what a row does on which it fails
     * @param several what several do
     */
    private List<Hazard> failing(
            ObjectName table, HazardKind kind, Optional<Long> failing, String one, String several, String whatToDo) {
        Optional<RowCount> all = situation.rows(table);
        boolean isKnownToFit = failing.isPresent()
                && failing.get() == 0
                && all.isPresent()
                && all.get().number() > 0;
        if (isKnownToFit) {
            return List.of();
        }
        String why = failing.filter(number -> number > 0)
                .map(number -> "fails: " + RowCount.digits(number) + " of "
                        + all.map(RowCount::rows).orElse("the rows") + " "
                        + (number == 1 ? one : several))
                .orElse("fails where a row " + one);
        return List.of(Hazard.of(kind, table, why, whatToDo));
    }
}
