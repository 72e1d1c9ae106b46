package dev.retort.diff.sqlite;

import dev.retort.diff.model.Change;
import dev.retort.diff.model.Change.Action;
import dev.retort.diff.model.Definition;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What statements need around them that take tables away for a while. Where other tables' rows name theirs, foreign keys must be off, or
 * DROP TABLE would follow ON DELETE; since that cannot be set within a transaction, such statements bring one of their own, and are all
 * or nothing as others are.
 *
 * @param drops the tables that go for good, in their order
 * @param isLegacy whether views or triggers stand that ALTER TABLE would find broken
 */
record SqliteFraming(
        SchemaSnapshot from, SchemaSnapshot to, List<TableRebuild> rebuilds, List<Definition> drops, boolean isLegacy) {
    /** Flyway's parser takes BEGIN alone for the beginning of a trigger's body; END is a name here, which SQLite passes over. */
    private static final String BEGIN = "begin transaction end";

    List<Change> around(List<Change> body) {
        if (body.isEmpty()) {
            return body;
        }
        List<Change> framed = new ArrayList<>();
        ObjectName object = rebuilds.isEmpty()
                ? body.getFirst().object()
                : rebuilds.getFirst().to().name();
        boolean isApart = needsForeignKeysOff();
        add(isApart, framed, object, "pragma foreign_keys = off");
        add(isLegacy, framed, object, "pragma legacy_alter_table = on");
        add(isApart, framed, object, BEGIN);
        framed.addAll(body);
        if (isApart) {
            rebuilds.stream().filter(TableRebuild::addsForeignKeys).forEach(rebuild -> check(rebuild, framed));
        }
        add(isApart, framed, object, "commit");
        add(isLegacy, framed, object, "pragma legacy_alter_table = off");
        add(isApart, framed, object, "pragma foreign_keys = on");
        return isApart ? framed.stream().map(Change::outsideTransaction).toList() : framed;
    }

    private static void add(boolean isNeeded, List<Change> framed, ObjectName object, String sql) {
        if (isNeeded) {
            framed.add(Change.of(Action.ALTER, object, sql));
        }
    }

    private boolean needsForeignKeysOff() {
        Set<ObjectName> gone = new HashSet<>();
        for (Definition table : drops) {
            gone.add(table.name());
            if (!gone.containsAll(References.to(from, table.name()))
                    || !References.canAllBeChecked(from, table.name())) {
                return true;
            }
        }
        return rebuilds.stream()
                .anyMatch(rebuild -> rebuild.addsForeignKeys()
                        || !gone.containsAll(References.to(from, rebuild.from().name()))
                        || !References.canAllBeChecked(from, rebuild.from().name())
                        || !References.canAllBeChecked(to, rebuild.to().name()));
    }

    /** An error where a new foreign key leads nowhere: the path is none, and is told. */
    private void check(TableRebuild rebuild, List<Change> framed) {
        if (References.canAllBeChecked(to, rebuild.to().name())) {
            framed.add(Change.of(
                    Action.ALTER,
                    rebuild.to().name(),
                    "select json_extract('{}', 'a foreign key of ' || \"table\" || ' leads nowhere in ' || parent)\n"
                            + "    from pragma_foreign_key_check("
                            + SqliteText.literal(rebuild.to().name().name()) + ")"));
        }
    }
}
