package dev.retort.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQL that was typed as it stands, which begins as no Java does: with a keyword and no parenthesis.
 *
 * @param text the statement, without a semicolon
 */
record SqlStatement(String text) {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:(?:select|with)\\s+[^\\s(.=;]|(?:explain|show)\\s+\\w+\\s+\\w"
                    + "|(?:insert|replace)\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s"
                    + "|(?:create|alter|drop|truncate)\\s+\\w+\\s+\\w).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The statement, if the text is one. */
    static Optional<SqlStatement> of(String typed) {
        String text = typed.strip().replaceFirst("\\s*;$", "");
        return BEGINNING.matcher(text).matches() ? Optional.of(new SqlStatement(text)) : Optional.empty();
    }

    /** Whether it does nothing but read. */
    boolean isReading() {
        return Reading.isReading(text);
    }
}
