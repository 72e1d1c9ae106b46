package dev.retort.shell.command.follow;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Relation;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.command.follow.RelationPath.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Key;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.QOM;

/**
 * The finder of where a row leads: along the foreign keys of the tables that its columns are from, and along those that
 * lead to them.
 *
 * @param origins the table that is meant by the name that a driver gives
 */
record RelationFinder(SchemaIndex schema, Function<String, Optional<IndexedTable>> origins) {

    /** All paths from a row, those included of which it lacks a column. */
    List<RelationPath> from(Record row) {
        List<RelationPath> paths = new ArrayList<>();
        origins(row).forEach(origin -> paths.addAll(from(origin)));
        Set<String> once = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        paths.stream().map(RelationPath::name).filter(name -> !once.add(name)).forEach(ambiguous::add);
        return paths.stream()
                .map(path -> ambiguous.contains(path.name()) ? path.qualified() : path)
                .toList();
    }

    /** The tables of the schema that columns of the row are from; one may be there more than once, by other names. */
    private Collection<Origin> origins(Record row) {
        Map<String, Origin> found = new LinkedHashMap<>();
        Map<String, Optional<IndexedTable>> known = new HashMap<>();
        Field<?>[] fields = row.fields();
        for (int place = 0; place < fields.length; place++) {
            int at = place;
            Field<?> field = fields[place] instanceof QOM.FieldAlias<?> alias ? alias.$field() : fields[place];
            String[] name = field.getQualifiedName().getName();
            Optional<IndexedTable> table = field instanceof TableField<?, ?> column && column.getTable() != null
                    ? schema.ofNamedClass(column.getTable().getClass())
                    : Optional.empty();
            String label = name.length > 1 ? name[name.length - 2] : "";
            table.or(() -> label.isEmpty() ? Optional.empty() : known.computeIfAbsent(label, origins))
                    .ifPresent(origin -> found.computeIfAbsent(
                                    origin.constant() + " " + label, _ -> new Origin(origin, new LinkedHashMap<>()))
                            .places()
                            .putIfAbsent(field.getName(), at));
        }
        return found.values();
    }

    private List<RelationPath> from(Origin origin) {
        IndexedTable table = origin.table();
        List<Relation> relations = table.relations();
        List<RelationPath> paths = new ArrayList<>();
        for (ForeignKey<?, ?> key : table.table().getReferences()) {
            schema.ofClass(key.getKey().getTable().getClass())
                    .ifPresent(parent -> paths.add(new RelationPath(
                            name(relations, relation -> relation.follows(key), parent),
                            origin,
                            parent,
                            Kind.PARENT,
                            key,
                            Optional.empty(),
                            Optional.empty())));
        }
        for (IndexedTable child : schema.tables()) {
            for (ForeignKey<?, ?> key : child.table().getReferences()) {
                if (leadsTo(key, table)) {
                    Optional<Relation> toChild = relations.stream()
                            .filter(relation -> relation.returns(key))
                            .findFirst();
                    paths.add(new RelationPath(
                            toChild.map(Relation::method).orElse(child.name()),
                            origin,
                            child,
                            isUnique(child.table(), key) ? Kind.CHILD : Kind.CHILDREN,
                            key,
                            Optional.empty(),
                            Optional.empty()));
                    toChild.ifPresent(middle -> paths.addAll(through(origin, relations, child, key, middle)));
                }
            }
        }
        paths.addAll(toSome(relations, List.copyOf(paths)));
        return paths;
    }

    /** The paths that lead on from a table whose primary key is two foreign keys. */
    private List<RelationPath> through(
            Origin origin, List<Relation> relations, IndexedTable middle, ForeignKey<?, ?> key, Relation toMiddle) {
        List<RelationPath> paths = new ArrayList<>();
        Key<?> primary = middle.table().getPrimaryKey();
        for (ForeignKey<?, ?> onward : middle.table().getReferences()) {
            Optional<Relation> relation = relations.stream()
                    .filter(candidate -> candidate.goesOn(toMiddle, onward))
                    .findFirst();
            if (!onward.equals(key) && primary != null && relation.isPresent()) {
                schema.ofClass(onward.getKey().getTable().getClass())
                        .ifPresent(target -> paths.add(new RelationPath(
                                relation.get().method(),
                                origin,
                                target,
                                Kind.THROUGH,
                                key,
                                Optional.of(new RelationPath.Onward(middle, onward)),
                                Optional.empty())));
            }
        }
        return paths;
    }

    /** The paths to some of the rows that others lead to. */
    private static List<RelationPath> toSome(List<Relation> relations, List<RelationPath> others) {
        return relations.stream()
                .flatMap(relation -> others.stream()
                        .filter(path -> path.kind() != Kind.PARENT
                                && relation.keyOfChoice()
                                        .filter(path.last()::equals)
                                        .isPresent())
                        .limit(1)
                        .map(path ->
                                path.some(relation.method(), relation.choice().orElseThrow())))
                .toList();
    }

    private static String name(List<Relation> relations, Predicate<Relation> test, IndexedTable target) {
        return relations.stream().filter(test).map(Relation::method).findFirst().orElse(target.name());
    }

    private boolean leadsTo(ForeignKey<?, ?> key, IndexedTable table) {
        return schema.ofClass(key.getKey().getTable().getClass())
                .filter(table::equals)
                .isPresent();
    }

    private static boolean isUnique(Table<?> child, ForeignKey<?, ?> key) {
        return child.getKeys().stream().anyMatch(unique -> key.getFields().containsAll(unique.getFields()));
    }

    /**
     * A table that columns of a row are from.
     *
     * @param places where in the row each of its columns is, by the column's name
     */
    record Origin(IndexedTable table, Map<String, Integer> places) {}
}
