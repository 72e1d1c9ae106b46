package dev.retort.shell.command.follow;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import dev.retort.shell.command.follow.RelationFinder.Origin;
import dev.retort.shell.result.ValueLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Key;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * A path from a row to the rows of a table that belong to it.
 *
 * @param name the name of the relation
 * @param origin the table that the row is from
 * @param target the table that it leads to
 * @param key the foreign key: of the origin where the path leads to a parent, else one that leads to the origin
 * @param onward how it leads on to the target, where the first key is that of a table in between
 * @param choice which of the rows there, and in which order, if the relation says so
 */
record RelationPath(
        String name,
        Origin origin,
        IndexedTable target,
        Kind kind,
        ForeignKey<?, ?> key,
        Optional<Onward> onward,
        Optional<String> choice) {

    /** The table in between, and its key to the target. */
    record Onward(IndexedTable middle, ForeignKey<?, ?> key) {}

    /** What is found at its end. */
    enum Kind {
        PARENT("parent"),
        CHILD("child"),
        CHILDREN("children"),
        THROUGH("many to many");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * The path that is meant by a name: that of the relation, or of the table that it leads to.
     *
     * @throws RetortException when none is, or the row lacks a column that it needs
     */
    static RelationPath named(String name, List<RelationPath> paths) {
        List<Predicate<RelationPath>> tests = List.of(
                path -> path.name.equals(name),
                path -> path.name.equalsIgnoreCase(name.replaceFirst("\\(\\)$", "")),
                path -> path.target.answersTo(name));
        for (Predicate<RelationPath> test : tests) {
            List<RelationPath> found = paths.stream().filter(test).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw new RetortException("\"" + name + "\" may be "
                        + found.stream().map(RelationPath::name).collect(Collectors.joining(" or ")));
            }
        }
        List<String> names = paths.stream().map(RelationPath::name).toList();
        throw new RetortException("these rows have no relation \"" + name + "\"")
                .withHint(Spelling.hint(name, names, "/follow lists what they lead to"));
    }

    /** The path with the name of its table before its own. */
    RelationPath qualified() {
        return new RelationPath(origin.table().name() + "." + name, origin, target, kind, key, onward, choice);
    }

    /** The path of a relation to some of the rows. */
    RelationPath some(String relation, String words) {
        return new RelationPath(relation, origin, target, kind, key, onward, Optional.of(words));
    }

    /** The foreign key over which the target is reached at last. */
    ForeignKey<?, ?> last() {
        return onward.map(Onward::key).orElse(key);
    }

    private List<? extends TableField<?, ?>> start() {
        if (choice.isPresent()) {
            return Optional.ofNullable(origin.table().table().getPrimaryKey())
                    .<List<? extends TableField<?, ?>>>map(Key::getFields)
                    .orElse(List.of());
        }
        return kind == Kind.PARENT ? key.getFields() : key.getKeyFields();
    }

    /** The columns that the first key leads to. */
    private List<? extends TableField<?, ?>> end() {
        return kind == Kind.PARENT ? key.getKeyFields() : key.getFields();
    }

    /** The columns that it needs and the row has not. */
    List<String> missing() {
        return start().stream()
                .map(Field::getName)
                .filter(column -> !origin.places().containsKey(column))
                .toList();
    }

    RetortException lacksColumns() {
        String columns = missing().stream()
                .map(column -> origin.table().name() + "." + column)
                .collect(Collectors.joining(" and "));
        return new RetortException("the rows lack " + columns + ", which " + name + " begins with")
                .withHint("selectFrom(" + origin.table().constant() + ") has all columns");
    }

    /** How it goes, in terms of columns. */
    String described() {
        Stream<String> first =
                joined(origin.table().name(), kind == Kind.PARENT ? key.getFields() : key.getKeyFields(), end());
        Stream<String> second = onward.stream()
                .flatMap(next -> joined(next.middle.name(), next.key.getFields(), next.key.getKeyFields()));
        return Stream.concat(first, second).collect(Collectors.joining(", "))
                + choice.map(words -> " " + words).orElse("");
    }

    private static Stream<String> joined(
            String table, List<? extends TableField<?, ?>> from, List<? extends TableField<?, ?>> to) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            pairs.add(table + "." + from.get(i).getName() + " = "
                    + Objects.requireNonNull(to.get(i).getTable()).getName() + "."
                    + to.get(i).getName());
        }
        return pairs.stream();
    }

    /**
     * The query for the rows that belong to a row, in Java.
     *
     * @param number the number of the row, for an error
     * @throws RetortException when the row lacks a column, or has NULL in it
     */
    String query(Record row, String number) {
        if (!missing().isEmpty()) {
            throw lacksColumns();
        }
        if (choice.isPresent()) {
            return queryOfRecord(row, number);
        }
        IndexedTable first = onward.map(Onward::middle).orElse(target);
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < start().size(); i++) {
            String typed = typed(first, end().get(i));
            conditions.add(
                    typed + ".eq(" + ValueLiteral.of(value(row, start().get(i), number), end().get(i), typed) + ")");
        }
        String matching = ".where(" + String.join(", ", conditions) + ")";
        return "selectFrom(" + target.constant() + ")"
                + onward.map(next -> ".where(" + within(next, matching) + ")").orElse(matching);
    }

    /** What the record itself says, whose relation has the condition and the order. */
    private String queryOfRecord(Record row, String number) {
        String key = start().stream()
                .map(column -> ValueLiteral.of(value(row, column, number), column, typed(origin.table(), column)))
                .collect(Collectors.joining(", "));
        return "query(" + origin.table().constant() + ").get(" + key + ").orElseThrow()."
                + name.substring(name.indexOf('.') + 1) + "()";
    }

    private Object value(Record row, TableField<?, ?> column, String number) {
        Object value = row.get(Objects.requireNonNull(origin.places().get(column.getName())));
        if (value == null) {
            throw new RetortException("row " + number + " leads to no " + target.name() + ": "
                    + origin.table().name() + "." + column.getName() + " is NULL");
        }
        return value;
    }

    private String within(Onward next, String matching) {
        String keys = next.key.getKeyFields().stream()
                .map(column -> typed(target, column))
                .collect(Collectors.joining(", "));
        String columns = next.key.getFields().stream()
                .map(column -> typed(next.middle, column))
                .collect(Collectors.joining(", "));
        String subject = next.key.getKeyFields().size() == 1 ? keys : "row(" + keys + ")";
        return subject + ".in(select(" + columns + ").from(" + next.middle.constant() + ")" + matching + ")";
    }

    private static String typed(IndexedTable table, Field<?> field) {
        return table.columns().stream()
                .filter(column -> column.name().equals(field.getName()))
                .map(Column::constant)
                .findFirst()
                .map(constant -> table.constant() + "." + constant)
                .orElseThrow();
    }
}
