package dev.retort.diff.hazard;

import dev.retort.diff.hazard.change.SchemaChange.CheckAdded;
import dev.retort.diff.hazard.change.SchemaChange.ColumnChanged;
import dev.retort.diff.hazard.change.SchemaChange.TableFilled;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.model.TableOutline.Column;
import dev.retort.diff.model.TableOutline.ForeignKey;
import dev.retort.diff.model.TableOutline.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about a table that is made anew and takes the rows of the one whose place it takes: they must fit it. */
record ReplacedTable(Situation situation, RowRules rules) {

    List<Hazard> hazards(ObjectName table) {
        Optional<TableOutline> before = situation.tables().table(table);
        Optional<TableFilled> fill = situation.refilling(table);
        Optional<TableOutline> after = fill.map(TableFilled::object).flatMap(situation.tables()::table);
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : new Copy(before.get(), after.get(), fill.orElseThrow()).hazards();
    }

    /** The copying of the rows. */
    private final class Copy {
        private final TableOutline before;
        private final TableOutline after;
        private final TableFilled fill;

        Copy(TableOutline before, TableOutline after, TableFilled fill) {
            this.before = before;
            this.after = after;
            this.fill = fill;
        }

        List<Hazard> hazards() {
            List<Hazard> hazards = new ArrayList<>();
            after.columns().forEach(column -> hazards.addAll(column(column)));
            Stream.concat(
                            Stream.of(after.primaryKey()),
                            after.indexes().stream()
                                    .filter(index -> index.isUnique() && index.isWhole())
                                    .map(Index::columns))
                    .filter(columns -> !columns.isEmpty())
                    .distinct()
                    .forEach(columns -> sources(columns)
                            .ifPresent(sources -> hazards.addAll(rules.unique(before.table(), sources, false))));
            Set<String> met =
                    before.checks().stream().map(ReplacedTable::normal).collect(Collectors.toSet());
            after.checks().stream()
                    .filter(condition -> !met.contains(normal(condition)))
                    .forEach(condition ->
                            hazards.addAll(rules.check(new CheckAdded(before.table(), "", condition, true, false))));
            for (ForeignKey key : after.foreignKeys()) {
                sources(key.columns())
                        .filter(sources -> before.foreignKeys().stream().noneMatch(was -> isSame(was, key, sources)))
                        .ifPresent(sources -> hazards.addAll(rules.foreignKey(
                                before.table(),
                                new ForeignKey(key.name(), sources, key.referenced(), key.referencedColumns()))));
            }
            return hazards;
        }

        private List<Hazard> column(Column column) {
            boolean isGiven = column.isNullable()
                    || column.isComputed()
                    || after.primaryKey().contains(column.name());
            Optional<Column> source = fill.value(column.name()).flatMap(before::column);
            if (isGiven) {
                return List.of();
            }
            if (source.isPresent()) {
                return rules.columnChanged(new ColumnChanged(before.table(), source, column, false));
            }
            boolean hasNone = fill.value(column.name()).isEmpty()
                    && column.defaultValue()
                            .filter(value -> !value.equalsIgnoreCase("null"))
                            .isEmpty();
            return hasNone ? rules.withoutValue(before.table(), column) : List.of();
        }

        /** The columns of which these take the values as they are; empty where one takes another. */
        private Optional<List<String>> sources(List<String> columns) {
            List<String> sources = columns.stream()
                    .flatMap(column -> fill.value(column).stream())
                    .filter(value -> before.column(value).isPresent())
                    .toList();
            return sources.size() == columns.size() ? Optional.of(sources) : Optional.empty();
        }

        private boolean isSame(ForeignKey was, ForeignKey key, List<String> columns) {
            return was.columns().equals(columns)
                    && was.referenced().name().equalsIgnoreCase(key.referenced().name());
        }
    }

    /** A condition without what makes no difference to it, as far as that is certain enough to be silent about it. */
    static String normal(String condition) {
        return condition.replaceAll("[\\s`\"()]+", "").toLowerCase(Locale.ROOT);
    }
}
