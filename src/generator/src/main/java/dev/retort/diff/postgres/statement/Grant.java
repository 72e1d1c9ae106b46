package dev.retort.diff.postgres.statement;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a role may do with an object. What is not said is as the server has it for a new object.
 *
 * @param role as it is written; the owner is {@code current_user}
 */
record Grant(CatalogObject object, String role) {
    /** Of a privilege that may be handed on. */
    private static final String HANDED_ON = "*";

    /** The statements that make what is granted something else. */
    List<String> changes(Optional<String> from, Optional<String> to) {
        boolean isOfNew = object.kind().equals("default privileges");
        String prefix = isOfNew ? Kinds.of(object).subject(object) + " " : "";
        return statements(from, to).stream().map(sql -> prefix + sql).toList();
    }

    private List<String> statements(Optional<String> from, Optional<String> to) {
        boolean isOwner = role.equals("current_user");
        if (isOwner && to.isEmpty()) {
            return List.of("grant all" + on() + " to " + role);
        }
        List<String> statements = new ArrayList<>();
        SortedSet<String> former = privileges(from);
        SortedSet<String> wanted = privileges(to);
        if (isOwner && from.isEmpty()) {
            statements.add("revoke all" + on() + " from " + role);
        }
        SortedSet<String> gone = new TreeSet<>(former);
        gone.removeIf(privilege -> wanted.contains(privilege) || wanted.contains(privilege + HANDED_ON));
        SortedSet<String> handed = new TreeSet<>(gone);
        handed.removeIf(privilege -> !privilege.endsWith(HANDED_ON) || !wanted.contains(plain(privilege)));
        gone.removeAll(handed);
        if (!gone.isEmpty()) {
            statements.add("revoke " + list(gone) + on() + " from " + role);
        }
        if (!handed.isEmpty()) {
            statements.add("revoke grant option for " + list(handed) + on() + " from " + role);
        }
        SortedSet<String> added = new TreeSet<>(wanted);
        added.removeAll(former);
        SortedSet<String> plain = new TreeSet<>(added);
        plain.removeIf(privilege -> privilege.endsWith(HANDED_ON) || former.contains(privilege + HANDED_ON));
        added.removeIf(privilege -> !privilege.endsWith(HANDED_ON));
        if (!plain.isEmpty()) {
            statements.add("grant " + list(plain) + on() + " to " + role);
        }
        if (!added.isEmpty()) {
            statements.add("grant " + list(added) + on() + " to " + role + " with grant option");
        }
        return statements;
    }

    private SortedSet<String> privileges(Optional<String> list) {
        String usual = !role.equals("public")
                ? ""
                : switch (object.kind()) {
                    case "function", "procedure", "aggregate" -> "execute";
                    case "type", "domain" -> "usage";
                    case "default privileges" -> ofNew();
                    case "current schema" -> ofPublic();
                    default -> "";
                };
        SortedSet<String> privileges = new TreeSet<>(List.of(list.orElse(usual).split(", ")));
        privileges.remove("");
        return privileges;
    }

    /** What everybody may do in the schema "public" as it comes. */
    private String ofPublic() {
        return !object.name().name().equals("public") ? "" : object.server() < 15 ? "create, usage" : "usage";
    }

    /** What everybody may do with new objects in any schema. */
    private String ofNew() {
        boolean isEverywhere = !object.has("_schema");
        return switch (object.the("_on")) {
            case "functions" -> isEverywhere ? "execute" : "";
            case "types" -> isEverywhere ? "usage" : "";
            default -> "";
        };
    }

    private static String plain(String privilege) {
        return privilege.endsWith(HANDED_ON) ? privilege.substring(0, privilege.length() - 1) : privilege;
    }

    private String list(SortedSet<String> privileges) {
        String column = object.kind().equals("column")
                ? " (" + Names.quoted(object.name().name()) + ")"
                : "";
        return privileges.stream().map(privilege -> plain(privilege) + column).collect(Collectors.joining(", "));
    }

    private String on() {
        return " on "
                + switch (object.kind()) {
                    case "column" -> Names.ownerPath(object.name());
                    case "table", "foreign table", "view", "materialized view" -> Names.path(object.name());
                    case "default privileges" -> object.the("_on");
                    case "domain" -> "type " + Names.path(object.name());
                    default -> Kinds.of(object).subject(object).replaceFirst("^aggregate ", "function ");
                };
    }
}
