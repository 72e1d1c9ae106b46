package dev.retort.shell;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.UniqueKey;

/**
 * The names of the schema at hand that examples are made of, as they are written in Java; ordinary ones stand in where the
 * schema has nothing of the kind.
 *
 * @param name a table, as the database calls it: one that others point at, that has text to read and something to point to
 * @param table its constant: {@code FILM}
 * @param column a column with text: {@code FILM.TITLE}
 * @param number a column with numbers: {@code FILM.LENGTH}
 * @param key its primary key: {@code FILM.FILM_ID}
 * @param one a relation to one row: {@code FILM.language()}
 * @param oneColumn a column at the end of that: {@code FILM.language().NAME}
 * @param hasText whether the column is one of the schema, and has text
 * @param hasRelation whether the relation is one of the schema
 */
record Sample(
        String name,
        String table,
        String column,
        String number,
        String key,
        String one,
        String oneColumn,
        boolean hasText,
        boolean hasRelation) {

    private static final Sample ORDINARY = new Sample(
            "film",
            "FILM",
            "FILM.TITLE",
            "FILM.LENGTH",
            "FILM.FILM_ID",
            "FILM.language()",
            "FILM.language().NAME",
            false,
            false);

    /** The sample of a schema. */
    static Sample of(SchemaIndex schema) {
        return schema.tables().stream()
                .max(Comparator.comparingInt(table -> weight(table, schema)))
                .map(table -> of(table, schema))
                .orElse(ORDINARY);
    }

    private static int weight(IndexedTable table, SchemaIndex schema) {
        return (text(table).isPresent() ? 10 : 0)
                + (oneColumn(table, schema).isPresent() ? 10 : 0)
                + (number(table).isPresent() ? 5 : 0)
                + Math.min(table.relations().size(), 9)
                + (table.kind().equals("table") ? 100 : 0);
    }

    private static Sample of(IndexedTable table, SchemaIndex schema) {
        String any = table.columns().stream()
                .findFirst()
                .map(column -> table.constant() + "." + column.constant())
                .orElse("1");
        Optional<String> to = oneColumn(table, schema);
        return new Sample(
                table.name(),
                table.constant(),
                in(table, text(table)).orElse(any),
                in(table, number(table)).orElse(any),
                in(table, key(table)).orElse(any),
                to.map(path -> path.substring(0, path.lastIndexOf('.'))).orElse(ORDINARY.one),
                to.orElse(ORDINARY.oneColumn),
                text(table).isPresent(),
                to.isPresent());
    }

    private static Optional<String> in(IndexedTable table, Optional<Column> column) {
        return column.map(found -> table.constant() + "." + found.constant());
    }

    private static Optional<Column> text(IndexedTable table) {
        return column(table, field -> field.getType() == String.class);
    }

    private static Optional<Column> number(IndexedTable table) {
        List<Field<?>> keys = table.table().getReferences().stream()
                .<Field<?>>flatMap(reference -> reference.getFields().stream())
                .toList();
        return column(
                table,
                field -> (Number.class.isAssignableFrom(field.getType()) && field.getType() != BigDecimal.class)
                        && !keys.contains(field)
                        && key(table).filter(key -> key.field().equals(field)).isEmpty());
    }

    private static Optional<Column> key(IndexedTable table) {
        UniqueKey<?> key = table.table().getPrimaryKey();
        return key == null || key.getFields().size() != 1
                ? Optional.empty()
                : column(table, field -> field.equals(key.getFields().getFirst()));
    }

    private static Optional<Column> column(IndexedTable table, Predicate<Field<?>> wanted) {
        return table.columns().stream()
                .filter(column -> wanted.test(column.field()))
                .findFirst();
    }

    /** A column of text at the end of a relation to one row. */
    private static Optional<String> oneColumn(IndexedTable table, SchemaIndex schema) {
        return table.table().getReferences().stream()
                .flatMap(key -> table.relations().stream().filter(relation -> relation.follows(key)))
                .flatMap(relation -> textOf(table, relation, schema).stream())
                .findFirst();
    }

    private static Optional<String> textOf(IndexedTable table, Relation relation, SchemaIndex schema) {
        return schema.ofClass(relation.target().getClass())
                .flatMap(Sample::text)
                .map(column -> "%s.%s().%s".formatted(table.constant(), relation.method(), column.constant()));
    }

    /** A text with these names in the places that ask for them: {@code {table}}, {@code {column}} and so on. */
    String fill(String text) {
        return text.replace("{name}", name)
                .replace("{table}", table)
                .replace("{column}", column)
                .replace("{number}", number)
                .replace("{key}", key)
                .replace("{one}", one)
                .replace("{oneColumn}", oneColumn)
                .replace("{columnName}", column.substring(column.lastIndexOf('.') + 1));
    }
}
