package dev.retort.diff.rename;

import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.Rename;
import java.util.List;

/** The names that tables and their parts have before and after renames of tables that are known. */
record PresentNames(List<Rename> known) {

    /** The name that a table, or the table of a part, has where it is known to be renamed. */
    ObjectName present(ObjectName object) {
        for (Rename rename : known) {
            ObjectName table = rename.object();
            if (table.equals(object)) {
                return object.renamed(rename.newName());
            }
            if (table.kind().equals("table")
                    && table.name().equals(object.owner())
                    && table.schema().equals(object.schema())) {
                return new ObjectName(object.kind(), object.schema(), rename.newName(), object.name());
            }
        }
        return object;
    }

    /** The name that a part has before its table, which has it later, is renamed. */
    ObjectName former(ObjectName object) {
        for (Rename rename : known) {
            ObjectName table = rename.object();
            if (table.renamed(rename.newName()).equals(object)) {
                return table;
            }
            if (table.kind().equals("table")
                    && rename.newName().equals(object.owner())
                    && table.schema().equals(object.schema())) {
                return new ObjectName(object.kind(), object.schema(), table.name(), object.name());
            }
        }
        return object;
    }
}
