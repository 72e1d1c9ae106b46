package dev.retort.diff.sqlite;

import dev.retort.sql.SqlToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a virtual table is.
 *
 * @param module the module that serves it, in small letters
 * @param content of a full-text index over rows of another table, that table; an empty text where it keeps no text at all
 */
record VirtualTable(String module, Optional<String> content) {
    private static final Set<String> TEXTS = Set.of("fts3", "fts4", "fts5");

    private static final Set<String> BOXES = Set.of("rtree", "rtree_i32");

    static VirtualTable of(SqliteObject table) {
        List<SqlToken> code = SqliteText.read(table.rest()).code();
        String module = code.size() > 1 ? code.get(1).lower() : "";
        for (int at = 2; at + 2 < code.size(); at++) {
            if (code.get(at).lower().equals("content") && code.get(at + 1).is("=")) {
                return new VirtualTable(module, Optional.of(code.get(at + 2).text()));
            }
        }
        return new VirtualTable(module, Optional.empty());
    }

    boolean isText() {
        return TEXTS.contains(module);
    }

    /** Whether rows that are written to it can be read again. */
    boolean keepsRows() {
        return (isText() && content.isEmpty()) || BOXES.contains(module);
    }

    /** Whether it can be filled anew from the table whose rows it finds. */
    boolean canBeRebuilt() {
        return isText() && content.filter(table -> !table.isEmpty()).isPresent();
    }
}
