package dev.retort.shell;

import dev.retort.complete.WordAtCursor;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;

/** Several lines that came at once. */
final class PastedText {
    private PastedText() {}

    /** The text taken apart: each command's line and each statement of SQL by itself, and the Java between them. */
    static List<String> parts(String text, SQLDialect dialect) {
        List<String> parts = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (!Continuation.isUnfinished(java.toString()) && WordAtCursor.isCommand(line)) {
                add(java.toString(), parts, dialect);
                java.setLength(0);
                parts.add(line);
            } else {
                java.append(java.isEmpty() ? "" : "\n").append(line);
            }
        }
        add(java.toString(), parts, dialect);
        return parts;
    }

    /** What a paste types: its lines and tabs, without other control characters, which a terminal would obey. */
    static String typed(String pasted) {
        return pasted.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    private static void add(String part, List<String> parts, SQLDialect dialect) {
        if (SqlStatement.of(part).isPresent()) {
            parts.addAll(SqlText.statements(part, dialect));
        } else if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
