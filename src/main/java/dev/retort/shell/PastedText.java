package dev.retort.shell;

import dev.retort.complete.WordAtCursor;
import java.util.ArrayList;
import java.util.List;

/** Several lines that came at once. */
final class PastedText {
    private PastedText() {}

    /** The text taken apart: each command's line by itself, and the Java between them. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder java = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (!Continuation.isUnfinished(java.toString()) && WordAtCursor.isCommand(line)) {
                add(java.toString(), parts);
                java.setLength(0);
                parts.add(line);
            } else {
                java.append(java.isEmpty() ? "" : "\n").append(line);
            }
        }
        add(java.toString(), parts);
        return parts;
    }

    private static void add(String part, List<String> parts) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
