package dev.retort.diff.rows;

import dev.retort.diff.model.Definition;
import dev.retort.diff.model.Loss;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that tables and columns have on both sides of a difference. */
final class FormerNames {
    private final SchemaSnapshot from;
    private final SchemaSnapshot to;
    private final List<Rename> renames;
    private final Map<ObjectName, TableOutline> present;
    private final Map<ObjectName, TableOutline> later;

    FormerNames(SchemaSnapshot from, SchemaSnapshot to, List<Rename> renames) {
        this.from = from;
        this.to = to;
        this.renames = List.copyOf(renames);
        this.present = byName(from);
        this.later = byName(to);
    }

    private static Map<ObjectName, TableOutline> byName(SchemaSnapshot schema) {
        return schema.tables().stream()
                .collect(Collectors.toMap(TableOutline::table, table -> table, (some, _) -> some));
    }

    /** Whether a table is defined in the same words on both sides. */
    boolean isSame(TableOutline table) {
        Definition is = from.definitions().get(table.table());
        Definition will = to.definitions().get(laterName(table.table()));
        return is != null && will != null && (is.equals(will) || is.text().equals(will.text()));
    }

    /** Whether a table is there at first, and not later. */
    boolean isGoing(ObjectName table) {
        return present.containsKey(table) && !later.containsKey(laterName(table));
    }

    /** The tables in which rows of one are read: itself, those that it is a part of, and so on. */
    List<TableOutline> showing(TableOutline table) {
        Set<TableOutline> showing = new LinkedHashSet<>();
        Deque<TableOutline> next = new ArrayDeque<>(List.of(table));
        while (!next.isEmpty()) {
            TableOutline one = next.pop();
            if (showing.add(one)) {
                one.parents().stream()
                        .flatMap(parent -> Stream.ofNullable(present.get(parent)))
                        .forEach(next::push);
            }
        }
        return List.copyOf(showing);
    }

    /** A table as it will be. */
    Optional<TableOutline> later(TableOutline table) {
        return Optional.ofNullable(later.get(laterName(table.table())));
    }

    /** A column as it will be. */
    Optional<TableOutline.Column> later(TableOutline table, String column) {
        ObjectName owner = laterName(table.table());
        String name = column;
        for (Rename rename : renames) {
            if (rename.object().equals(ObjectName.column(owner, name))
                    || rename.object().equals(ObjectName.column(table.table(), name))) {
                name = rename.newName();
            }
        }
        String last = name;
        return Optional.ofNullable(later.get(owner)).flatMap(outline -> outline.column(last));
    }

    private ObjectName laterName(ObjectName table) {
        ObjectName name = table;
        for (Rename rename : renames) {
            name = rename.object().equals(name) ? name.renamed(rename.newName()) : name;
        }
        return name;
    }

    /** Whether a loss is of all rows of a table. */
    boolean isOfRows(TableOutline table, Loss loss) {
        return loss.column().isEmpty() && !loss.isOfHistory() && isOf(table, loss);
    }

    private boolean isOf(TableOutline table, Loss loss) {
        return loss.table().equals(table.table()) || loss.table().equals(laterName(table.table()));
    }

    /** The columns of the first schema that a loss is of; none where it is of what only the second one has. */
    List<String> columns(TableOutline table, Loss loss) {
        if (loss.isOfHistory() || !isOf(table, loss)) {
            return List.of();
        }
        return table.columns().stream()
                .map(TableOutline.Column::name)
                .filter(column -> loss.column().isEmpty()
                        || column.equals(loss.column().get())
                        || later(table, column)
                                .filter(later ->
                                        later.name().equals(loss.column().get()))
                                .isPresent())
                .toList();
    }
}
