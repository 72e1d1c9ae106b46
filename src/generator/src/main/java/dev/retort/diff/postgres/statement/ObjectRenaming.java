package dev.retort.diff.postgres.statement;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.NoStatementException;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.List;

/** The renaming of objects. The server rewrites what refers to them, but for the bodies of functions. */
public final class ObjectRenaming {
    private static final String ENUM_VALUE = "enum value";

    private ObjectRenaming() {}

    public static List<Change> changes(SchemaSnapshot from, Rename rename) throws NoStatementException {
        ObjectName object = placed(from, rename.object());
        String name = Names.quoted(rename.newName());
        String former = Names.quoted(object.name());
        String sql = switch (object.kind()) {
            case "column" -> table(object) + "rename column " + former + " to " + name;
            case "constraint" -> table(object) + "rename constraint " + former + " to " + name;
            case "domain constraint" ->
                "alter domain " + Names.ownerPath(object) + " rename constraint " + former + " to " + name;
            case "attribute" -> "alter type " + Names.ownerPath(object) + " rename attribute " + former + " to " + name;
            case ENUM_VALUE ->
                "alter type " + Names.ownerPath(object) + " rename value " + Names.literal(object.name()) + " to "
                        + Names.literal(rename.newName());
            case "table",
                    "view",
                    "materialized view",
                    "foreign table",
                    "sequence",
                    "index",
                    "type",
                    "domain",
                    "schema",
                    "statistics",
                    "collation" -> "alter " + object.kind() + " " + Names.path(object) + " rename to " + name;
            case "function", "procedure", "aggregate", "trigger", "policy", "rule" ->
                "alter " + Kinds.of(the(from, object)).subject(the(from, object)) + " rename to "
                        + Names.quoted(rename.newName().replaceFirst("(?s)\\(.*", ""));
            default ->
                throw new NoStatementException(
                        List.of(new NotUnderstood(object, "it cannot be renamed by a statement")));
        };
        return List.of(Change.of(Action.RENAME, object, sql));
    }

    /** With the schema where it has the name of a type of the server's own, and is not meant without. */
    private static ObjectName placed(SchemaSnapshot from, ObjectName object) {
        boolean isThere = !List.of("type", "domain").contains(object.kind())
                || from.definitions().containsKey(object);
        return isThere
                ? object
                : from.definitions().values().stream()
                        .filter(definition -> definition instanceof CatalogObject found && found.has("_hidden"))
                        .map(Definition::name)
                        .filter(name ->
                                name.kind().equals(object.kind()) && name.name().equals(object.name()))
                        .findFirst()
                        .orElse(object);
    }

    private static String table(ObjectName part) {
        return "alter table " + Names.ownerPath(part) + " ";
    }

    private static CatalogObject the(SchemaSnapshot from, ObjectName name) throws NoStatementException {
        if (from.definitions().get(name) instanceof CatalogObject object) {
            return object;
        }
        throw new NoStatementException(List.of(new NotUnderstood(name, "it is not there")));
    }
}
