package dev.retort.diff.postgres.table;

import dev.retort.diff.postgres.object.CatalogObject;
import dev.retort.diff.postgres.object.Names;

/** The statement that says when a trigger or a rule is in force. */
final class Enabling {
    private Enabling() {}

    static String of(CatalogObject object, String word) {
        String action = switch (object.get("enabled").orElse("")) {
            case "" -> "enable ";
            case "disabled" -> "disable ";
            default -> "enable " + object.the("enabled") + " ";
        };
        return ColumnKind.table(object) + action + word + " "
                + Names.quoted(object.name().name());
    }
}
