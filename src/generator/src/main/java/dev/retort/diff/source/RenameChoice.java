package dev.retort.diff.source;

import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaSnapshot;
import java.util.List;

/** What knows which removals and additions are renames, once both schemas are known. */
@FunctionalInterface
public interface RenameChoice {
    /** No renames. */
    RenameChoice NONE = (_, _) -> List.of();

    /** Those of objects of the first schema, in any order. */
    List<Rename> among(SchemaSnapshot from, SchemaSnapshot to);
}
