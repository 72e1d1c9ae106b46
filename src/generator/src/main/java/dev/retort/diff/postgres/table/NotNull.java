package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The NOT NULL of columns, which from 18 on has a name. */
public final class NotNull {
    private static final String KEY = "not null";
    private static final String UNCHECKED = " not valid";
    /** Marks one that is written once more, although it stays as it is. */
    private static final String AGAIN = "not null again";

    private NotNull() {}

    /** Whether statements are needed to make that of a column another. */
    static boolean differs(CatalogObject from, CatalogObject to) {
        return from.has(AGAIN) || from.differing(to).contains(KEY);
    }

    /** What makes that of a column another, where they differ. */
    static List<String> changes(CatalogObject from, CatalogObject to) {
        String column = ColumnKind.column(to);
        if (!to.has(KEY)) {
            return List.of(column + "drop not null");
        }
        String wanted = to.the(KEY);
        if (!from.has(KEY)) {
            boolean isPlain = DefinedColumn.isMadeUp(to, wanted);
            return List.of(isPlain ? column + "set not null" : added(to));
        }
        String former = from.the(KEY);
        boolean isNamedAlike = isOfParent(to) || name(former).equals(name(wanted));
        if (suffix(former).equals(UNCHECKED)
                && isNamedAlike
                && suffix(wanted).isEmpty()) {
            return validated(from);
        }
        if (from.has(AGAIN) || !suffix(former).equals(suffix(wanted)) || isNamedLater(from)) {
            return List.of(column + "drop not null", added(to));
        }
        return isOfParent(from) || isOfParent(to)
                ? List.of()
                : List.of(ColumnKind.table(to) + "rename constraint " + from.the("_not null") + " to " + named(to));
    }

    /** Whether the name is that which it had when the table got its parent: the way down leaves it with another. */
    private static boolean isNamedLater(CatalogObject column) {
        return !column.has("_not null");
    }

    /** The name, which the server makes up where none is said. */
    private static String named(CatalogObject column) {
        String name = name(column.the(KEY));
        return name.equals("yes")
                ? Names.quoted(Names.madeUp(column.name().owner(), column.name().name(), "not_null"))
                : name;
    }

    private static String added(CatalogObject column) {
        return ColumnKind.table(column) + "add " + written(column);
    }

    private static String name(String constraint) {
        return constraint.replaceFirst("(?s)( no inherit| not valid)+$", "");
    }

    private static String suffix(String constraint) {
        return constraint.substring(name(constraint).length());
    }

    /** What a definition says of a column that a parent has as well, which has a NOT NULL of its own with a name; else nothing. */
    static List<String> ofChild(CatalogObject column) {
        return isNamed(column) ? List.of(written(column)) : List.of();
    }

    /** Whether it has one of its own that all rows meet, with a name that the server would not make up. */
    public static boolean isNamed(CatalogObject column) {
        return column.kind().equals("column")
                && column.server() >= 18
                && !isOfParent(column)
                && !isUnchecked(column)
                && column.get(KEY).filter(text -> !name(text).equals("yes")).isPresent();
    }

    private static String written(CatalogObject column) {
        return "constraint " + named(column) + " not null "
                + Names.quoted(column.name().name()) + suffix(column.the(KEY));
    }

    /** What has the rows that are there meet it. */
    public static List<String> validated(CatalogObject column) {
        return List.of(ColumnKind.table(column) + "validate constraint " + column.the("_not null"));
    }

    /** Whether it is its parent's, be it one of its own as well. */
    public static boolean isOfParent(CatalogObject column) {
        return column.has("_not null of parent");
    }

    /** A column whose NOT NULL is written once more, so that children get it anew. */
    public static CatalogObject again(CatalogObject column) {
        return column.marked(AGAIN);
    }

    /** A column after that of which it has it got one that rows need not meet. */
    public static CatalogObject afterUnchecked(CatalogObject column, CatalogObject root) {
        boolean isKept = column.has(KEY) && (!isOfParent(column) || column.has("_not null of its own"));
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        attributes.put(KEY, "yes" + (isKept ? suffix(column.the(KEY)) : UNCHECKED));
        if (!isKept) {
            attributes.put("_not null", root.the("_not null"));
        }
        return column.with(attributes);
    }

    /** A column after that of which it has it got another name. */
    public static CatalogObject renamedWith(CatalogObject column, CatalogObject before, CatalogObject after) {
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        attributes.computeIfPresent(
                "_not null", (_, name) -> before.get("_not null").equals(Optional.of(name)) ? named(after) : name);
        return column.with(attributes);
    }

    /** A column with that of another version of it. */
    public static CatalogObject like(CatalogObject column, CatalogObject other) {
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        attributes.remove(KEY);
        other.get(KEY).ifPresent(constraint -> attributes.put(KEY, constraint));
        return column.with(attributes);
    }

    /** Whether one that the parent gets is written as an addition, and not as a change of that which it has. */
    public static boolean isWritten(CatalogObject former, CatalogObject wanted) {
        return !former.has(KEY) || !suffix(former.the(KEY)).equals(suffix(wanted.the(KEY)));
    }

    /** Whether rows that were there need not meet it, so that it is no part of a definition. */
    public static boolean isUnchecked(CatalogObject column) {
        return column.get(KEY).filter(text -> text.endsWith(UNCHECKED)).isPresent();
    }

    /** What adds it to a column that was made without, since rows need not meet it. */
    public static List<String> unchecked(CatalogObject column) {
        return isUnchecked(column) ? List.of(added(column)) : List.of();
    }

    /** A column as it is once its table has left its parents, of one of which this was. */
    public static CatalogObject left(CatalogObject column) {
        if (!isOfParent(column)) {
            return column;
        }
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        attributes.put(KEY, column.the("_not null of parent"));
        List.of("_not null of parent", "_not null").forEach(attributes::remove);
        return column.with(attributes);
    }

    /** A column whose parent's may be NULL from now on, which it then may be as well. */
    public static CatalogObject dropped(CatalogObject column) {
        Map<String, String> attributes = new TreeMap<>(column.attributes());
        attributes.remove(KEY);
        return column.with(attributes);
    }
}
