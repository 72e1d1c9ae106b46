package dev.retort.diff.rename;

import dev.retort.diff.model.TableOutline;
import java.util.List;
import java.util.stream.Stream;

/** A part of a table, such as a column, that has one name in one schema and may have another in the other. */
record RenamedPart(String kind, String former, String present) {

    /** Whether the part has its former name in the one table alone, and its new name in the other alone. */
    boolean isBetween(TableOutline from, TableOutline to) {
        List<String> before = names(from);
        List<String> after = names(to);
        return before.contains(former)
                && after.contains(present)
                && !before.contains(present)
                && !after.contains(former);
    }

    private List<String> names(TableOutline table) {
        return switch (kind) {
            case "column" ->
                table.columns().stream().map(TableOutline.Column::name).toList();
            case "index" ->
                table.indexes().stream().map(TableOutline.Index::name).toList();
            default ->
                Stream.concat(
                                table.foreignKeys().stream().map(TableOutline.ForeignKey::name),
                                table.indexes().stream().map(TableOutline.Index::name))
                        .toList();
        };
    }
}
