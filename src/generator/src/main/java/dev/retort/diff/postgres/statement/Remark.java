package dev.retort.diff.postgres.statement;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is said of an object besides what it is: comments, and who may do what with it. */
public final class Remark {
    private static final String COMMENT = "comment";
    private static final String ON_COLUMN = "comment on column ";
    private static final String ON_INDEX = "comment on index";
    private static final String GRANTED = "granted to ";

    private Remark() {}

    private static boolean is(String attribute) {
        return attribute.startsWith(COMMENT) || attribute.startsWith(GRANTED);
    }

    /** An object without its remarks, and without the index that it is a part of, which is a step of its own. */
    public static CatalogObject without(CatalogObject object) {
        Map<String, String> rest = new TreeMap<>(object.attributes());
        rest.keySet().removeIf(name -> is(name) || name.equals("part of"));
        return object.with(rest);
    }

    /** What makes the remarks on an object those on another version of it. */
    public static List<Change> changes(Optional<CatalogObject> from, CatalogObject to) {
        SortedSet<String> names = new TreeSet<>(to.attributes().keySet());
        from.ifPresent(former -> names.addAll(former.attributes().keySet()));
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Optional<String> former = from.flatMap(object -> object.get(name));
            Optional<String> wanted = to.get(name);
            if (!is(name) || former.equals(wanted)) {
                continue;
            }
            if (name.startsWith(COMMENT)) {
                changes.add(Change.of(
                        Action.ALTER,
                        to.name(),
                        "comment on " + subject(name, to) + " is "
                                + wanted.map(Names::literal).orElse("null")));
            } else {
                new Grant(to, name.substring(GRANTED.length()))
                        .changes(former, wanted)
                        .forEach(sql -> changes.add(Change.of(Action.ALTER, to.name(), sql)));
            }
        }
        return changes;
    }

    /** What gives a role back its rights to the columns of a table: those are taken away with the rights to it. */
    public static List<Change> again(CatalogObject from, CatalogObject to, List<CatalogObject> columns) {
        List<Change> changes = new ArrayList<>();
        for (CatalogObject column : columns) {
            for (String name : column.attributes().keySet()) {
                if (name.startsWith(GRANTED) && isRevoked(name, from, to)) {
                    new Grant(column, name.substring(GRANTED.length()))
                            .changes(Optional.empty(), column.get(name))
                            .forEach(sql -> changes.add(Change.of(Action.ALTER, column.name(), sql)));
                }
            }
        }
        return changes;
    }

    private static boolean isRevoked(String name, CatalogObject from, CatalogObject to) {
        return new Grant(to, name.substring(GRANTED.length()))
                .changes(from.get(name), to.get(name)).stream().anyMatch(sql -> sql.startsWith("revoke "));
    }

    private static String subject(String name, CatalogObject object) {
        if (name.startsWith(ON_COLUMN)) {
            return "column " + Names.path(object.name()) + "." + name.substring(ON_COLUMN.length());
        }
        return name.equals(ON_INDEX)
                ? "index " + Names.path(object.name())
                : Kinds.of(object).subject(object);
    }
}
