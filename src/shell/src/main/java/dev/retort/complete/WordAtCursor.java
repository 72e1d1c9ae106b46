package dev.retort.complete;

import dev.retort.complete.sql.SqlAtCursor;

/** The word that is being typed, and where it begins. */
public final class WordAtCursor {
    private WordAtCursor() {}

    /** The index of the first unit of the word that ends at the cursor: an identifier, or a command's word. */
    public static int start(String line, int cursor) {
        boolean command = isCommand(line);
        if (!command) {
            int inSql = SqlAtCursor.at(line, cursor)
                    .map(sql -> cursor - sql.cursor() + sql.wordStart())
                    .orElse(-1);
            if (inSql >= 0) {
                return inSql;
            }
        }
        int start = cursor;
        while (start > 0
                && (command
                        ? !Character.isWhitespace(line.charAt(start - 1))
                        : Character.isJavaIdentifierPart(line.charAt(start - 1)))) {
            start--;
        }
        return start;
    }

    /** Whether the line begins as a command does. */
    public static boolean isCommand(String line) {
        String typed = line.stripLeading();
        return typed.startsWith("\\") || (typed.startsWith("/") && !typed.startsWith("//") && !typed.startsWith("/*"));
    }
}
