package dev.retort.complete.name;

import dev.retort.schema.IndexedTable;
import dev.retort.schema.IndexedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jooq.ForeignKey;
import org.jooq.TableField;

/** The conditions by which two tables are joined along a foreign key of one of them. */
public record JoinConditions(KnownSchema schema) {

    /** A column of one table that equals one of another. */
    public record Equality(TableReference left, Column leftColumn, TableReference right, Column rightColumn) {}

    /** Each condition as the columns that are equal in it: those of the last table with the ones before it. */
    private List<List<Equality>> of(List<TableReference> tables) {
        List<List<Equality>> found = new ArrayList<>();
        if (tables.size() > 1) {
            TableReference joined = tables.getLast();
            for (TableReference other : tables.subList(0, tables.size() - 1).reversed()) {
                found.addAll(along(other, joined));
                found.addAll(along(joined, other));
            }
        }
        return found;
    }

    /** The conditions as they are suggested, each of its equalities written so, with a word or call between them. */
    public List<Suggestion> of(
            List<TableReference> tables, Function<Equality, String> written, BinaryOperator<String> joined) {
        return of(tables).stream()
                .flatMap(equalities -> equalities.stream().map(written).reduce(joined).stream())
                .map(condition -> new Suggestion(condition, Suggestion.Group.CONDITIONS))
                .toList();
    }

    /** The tables that a foreign key ties to one of these. */
    public List<IndexedTable> related(List<TableReference> tables) {
        List<IndexedTable> found = new ArrayList<>();
        for (TableReference reference : tables) {
            schema.relations(reference.table()).stream()
                    .flatMap(relation -> schema.target(relation).stream())
                    .filter(target -> !found.contains(target))
                    .forEach(found::add);
        }
        return found;
    }

    private List<List<Equality>> along(TableReference from, TableReference to) {
        List<List<Equality>> found = new ArrayList<>();
        for (ForeignKey<?, ?> key : from.table().table().getReferences()) {
            if (key.getKey().getTable().equals(to.table().table())) {
                List<Equality> equalities = new ArrayList<>();
                for (int i = 0; i < key.getFields().size(); i++) {
                    Optional<Column> own = column(from, key.getFields().get(i));
                    Optional<Column> other = column(to, key.getKeyFields().get(i));
                    own.ifPresent(
                            left -> other.ifPresent(right -> equalities.add(new Equality(from, left, to, right))));
                }
                found.add(equalities);
            }
        }
        return found;
    }

    private Optional<Column> column(TableReference reference, TableField<?, ?> field) {
        return schema.columns(reference.table()).stream()
                .filter(column -> column.name().equals(field.getName()))
                .findFirst();
    }
}
