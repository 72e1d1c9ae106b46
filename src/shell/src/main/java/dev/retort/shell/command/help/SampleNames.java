package dev.retort.shell.command.help;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.input.Phrase;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UniqueKey;

/**
 * The names of the schema at hand that examples are made of, as they are written in Java; ordinary ones are used where the
 * schema has nothing of the kind.
 *
 * @param words what an example gets at each place that it has, such as {@code {table}}
 * @param hasText whether the column is one of the schema, and has text
 * @param hasRelation whether the relation is one of the schema
 * @param row reads values of a row of the table, as literals of Java, for places of their own
 */
public record SampleNames(
        Map<String, String> words,
        boolean hasText,
        boolean hasRelation,
        Function<DSLContext, Map<String, String>> row) {

    private static final SampleNames ORDINARY = new SampleNames(
            Phrase.of("names", "ordinary").examples().stream()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1])),
            false,
            false,
            _ -> Map.of());

    public static SampleNames of(SchemaIndex schema) {
        return schema.tables().stream()
                .max(Comparator.comparingInt(table -> weight(table, schema)))
                .map(table -> of(table, schema))
                .orElse(ORDINARY);
    }

    /** The same with values of a row that there is, where the database tells them. */
    SampleNames withValues(DSLContext db) {
        Map<String, String> more = new HashMap<>(words);
        more.putAll(row.apply(db));
        return new SampleNames(more, hasText, hasRelation, row);
    }

    private static int weight(IndexedTable table, SchemaIndex schema) {
        return (text(table).isPresent() ? 10 : 0)
                + (oneColumn(table, schema).isPresent() ? 10 : 0)
                + (number(table).isPresent() ? 5 : 0)
                + Math.min(table.relations().size(), 9)
                + (table.kind().equals("table") ? 100 : 0);
    }

    private static SampleNames of(IndexedTable table, SchemaIndex schema) {
        String any = table.columns().stream()
                .findFirst()
                .map(column -> table.constant() + "." + column.constant())
                .orElse("1");
        Optional<Column> text = text(table);
        Optional<String> to = oneColumn(table, schema);
        Optional<IndexedTable> easy = schema.tables().stream()
                .filter(SampleNames::takesOneText)
                .max(Comparator.comparingInt(each -> weight(each, schema)));
        Map<String, String> words = new HashMap<>(ORDINARY.words);
        words.put("name", table.name());
        words.put("table", table.constant());
        words.put("column", in(table, text).orElse(any));
        words.put("number", in(table, number(table)).orElse(any));
        words.put("key", in(table, key(table)).orElse(any));
        words.put(
                "nullable",
                in(table, column(table, SampleNames::isNullableText)).orElse(words.get("column")));
        words.put("group", to.orElse(words.get("column")));
        words.put("newTable", easy.map(IndexedTable::constant).orElse(table.constant()));
        words.put("newColumn", easy.flatMap(each -> in(each, text(each))).orElse(words.get("column")));
        to.ifPresent(path -> {
            words.put("oneColumn", path);
            words.put("one", path.substring(0, path.lastIndexOf('.')));
        });
        return new SampleNames(
                words,
                text.isPresent(),
                to.isPresent(),
                db -> text.map(column -> SampleRow.read(db, table.table(), column.field(), number(table)))
                        .orElse(Map.of()));
    }

    private static boolean isNullableText(Field<?> field) {
        return field.getType() == String.class && field.getDataType().nullable();
    }

    /** Whether a row can be inserted that has nothing but a text. */
    private static boolean takesOneText(IndexedTable table) {
        Optional<Column> text = text(table);
        return table.kind().equals("table")
                && text.isPresent()
                && table.columns().stream()
                        .map(Column::field)
                        .filter(field -> !field.equals(text.get().field()))
                        .map(Field::getDataType)
                        .allMatch(type -> type.nullable() || type.defaulted() || type.identity());
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
                .flatMap(SampleNames::text)
                .map(column -> "%s.%s().%s".formatted(table.constant(), relation.method(), column.constant()));
    }

    /** A text with these names in the places that ask for them: {@code {table}}, {@code {column}} and so on. */
    String fill(String text) {
        String filled = text.replace("{columnName}", last("column"))
                .replace("{relation}", last("one").replace("()", ""));
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    /** The last part of a word that is a path. */
    private String last(String word) {
        String path = words.getOrDefault(word, "");
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
