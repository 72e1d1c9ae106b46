package dev.retort.diff.hazard.change;

import java.util.ArrayList;
import java.util.List;

/** The columns that a statement lists in parentheses. */
final class ListedColumns {
    private ListedColumns() {}

    /** Their names, up to the first part that is none, such as an expression. */
    static List<String> names(SqlCursor within) {
        List<String> names = new ArrayList<>();
        for (SqlCursor part : within.parts()) {
            if (!part.seesName()) {
                break;
            }
            String name = part.name();
            if (part.sees("(")) {
                break;
            }
            names.add(name);
        }
        return names;
    }
}
