package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The NOT NULL of columns, which from 18 on has a name. */
public final class NotNull {
    private static final String KEY = "not null";
    private static final String UNCHECKED = " not valid";

    private NotNull() {}

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
        if (suffix(former).equals(UNCHECKED)
                && name(former).equals(name(wanted))
                && suffix(wanted).isEmpty()) {
            return List.of(ColumnKind.table(to) + "validate constraint " + from.the("_not null"));
        }
        if (!suffix(former).equals(suffix(wanted)) || isNamedLater(from)) {
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

    private static boolean isOfParent(CatalogObject column) {
        return column.has("_not null of parent");
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

    /** Whether rows that were there need not meet it, so that it is no part of a definition. */
    static boolean isUnchecked(CatalogObject column) {
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
