package dev.retort.shell;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lines that somebody new can type as they stand, on the tables of this very schema. */
final class Examples {
    private final SchemaIndex schema;

    Examples(SchemaIndex schema) {
        this.schema = schema;
    }

    /** A few lines, each with what it shows; none for a schema without tables. */
    List<String> lines() {
        return schema.tables().stream()
                .max(Comparator.comparingInt(this::weight))
                .map(this::lines)
                .orElseGet(() -> List.of("(this schema has no tables)"));
    }

    /** How well a table serves: one that others point at, that has text to read and something to point to. */
    private int weight(IndexedTable table) {
        int text = textColumn(table).isPresent() ? 10 : 0;
        int relation = joinedText(table).isPresent() ? 10 : 0;
        return text
                + relation
                + Math.min(table.relations().size(), 9)
                + (table.kind().equals("table") ? 100 : 0);
    }

    private List<String> lines(IndexedTable table) {
        String constant = table.constant();
        String column = textColumn(table)
                .or(() -> table.columns().stream().findFirst())
                .map(found -> constant + "." + found.constant())
                .orElse("1");
        List<String> lines = new ArrayList<>();
        lines.add("selectFrom(%s).limit(5)".formatted(constant));
        lines.add("select(%s).from(%s).orderBy(%s.desc())".formatted(column, constant, column));
        textColumn(table)
                .ifPresent(text ->
                        lines.add("select(%s).from(%s).where(%s.like(\"A%%\"))".formatted(column, constant, column)));
        lines.add("query(%s).first()".formatted(constant));
        joinedText(table).ifPresent(path -> lines.add("select(%s, %s).from(%s)".formatted(column, path, constant)));
        lines.add("var q = selectFrom(%s).orderBy(%s.desc()); str(q)".formatted(constant, column));
        return lines;
    }

    private static Optional<Column> textColumn(IndexedTable table) {
        return table.columns().stream()
                .filter(column -> column.field().getType() == String.class)
                .findFirst();
    }

    /** A column of text at the end of a relation to one row. */
    private Optional<String> joinedText(IndexedTable table) {
        return table.table().getReferences().stream()
                .flatMap(key -> table.relations().stream().filter(relation -> relation.follows(key)))
                .flatMap(relation -> textOf(table, relation).stream())
                .findFirst();
    }

    private Optional<String> textOf(IndexedTable table, Relation relation) {
        return schema.ofClass(relation.target().getClass())
                .flatMap(Examples::textColumn)
                .map(column -> "%s.%s().%s".formatted(table.constant(), relation.method(), column.constant()));
    }
}
