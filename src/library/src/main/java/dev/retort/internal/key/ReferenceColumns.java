package dev.retort.internal.key;

import java.util.List;
import java.util.function.Predicate;
import org.jooq.ForeignKey;
import org.jooq.TableField;

/** The columns of a foreign key that say whether it refers to something: those that are null when it does not. */
public final class ReferenceColumns {
    private ReferenceColumns() {}

    /**
     * The columns to set to null so that a key refers to nothing: those that may be null and that are for this key alone, else
     * those that may be null; where none may, those for this key alone, or all, which the database will refuse.
     */
    public static List<? extends TableField<?, ?>> toClear(ForeignKey<?, ?> key) {
        List<? extends TableField<?, ?>> columns = key.getFields();
        if (columns.size() == 1) {
            return columns;
        }
        Predicate<TableField<?, ?>> optional = column -> canBeNull(key, column);
        Predicate<TableField<?, ?>> own = column -> isOwn(key, column);
        for (Predicate<TableField<?, ?>> some : List.of(optional.and(own), optional, own)) {
            List<? extends TableField<?, ?>> found =
                    columns.stream().filter(some).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return columns;
    }

    /** Whether a row can be without what a key refers to: one of its columns may be null. */
    public static boolean areOptional(ForeignKey<?, ?> key) {
        return key.getFields().stream().anyMatch(column -> canBeNull(key, column));
    }

    /** Whether a column of a key may be null; one of the primary key may not, whatever SQLite says. */
    public static boolean canBeNull(ForeignKey<?, ?> key, TableField<?, ?> column) {
        return column.getDataType().nullable() && !isOfPrimaryKey(key, column);
    }

    /** Whether a column may be null, or is for this key alone: none that others need as well. */
    public static boolean isFree(ForeignKey<?, ?> key, TableField<?, ?> column) {
        return canBeNull(key, column) || isOwn(key, column);
    }

    private static boolean isOfPrimaryKey(ForeignKey<?, ?> key, TableField<?, ?> column) {
        TableShape shape = TableShape.of(key.getTable());
        return shape.isPrimary(shape.table().indexOf(column));
    }

    private static boolean isOwn(ForeignKey<?, ?> key, TableField<?, ?> column) {
        return key.getTable().getReferences().stream()
                .noneMatch(other -> !other.equals(key) && other.getFields().contains(column));
    }
}
