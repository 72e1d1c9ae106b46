package dev.retort.shell;

import dev.retort.plan.ReadingSql;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that was typed as it stands, which begins as no Java does: with a keyword and no parenthesis.
 *
 * @param text the statement, without a semicolon and without comments before it
 * @param vertical whether its rows are asked for as blocks of lines, by the {@code \G} of MariaDB's client
 */
record SqlStatement(String text, boolean vertical) {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:(?:select|with)\\s+[^\\s(.=;]|(?:explain|show|analyze)\\s+\\w+\\s+\\w"
                    + "|(?:explain|analyze)\\s+(?:format\\s*=|\\([^)]*\\)\\s*(?:select|with|insert|update|delete)\\s)"
                    + "|(?:insert|replace)\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s"
                    + "|(?:create|alter|drop|truncate)\\s+\\w+\\s+\\w).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern EXPLAINED = Pattern.compile(
            "explain\\s+((?:select|with|insert|replace|update|delete|table|values)\\s.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COMMENTS =
            Pattern.compile("(?:\\s*+(?:--(?:\\s[^\n]*+)?(?:\n|$)|/\\*.*?\\*/))*+\\s*+", Pattern.DOTALL);

    private static final Pattern ENDING = Pattern.compile("\\s*(?:;|(\\\\[gG]))?\\s*;?\\s*$");

    /** The statement, if the text is one. */
    static Optional<SqlStatement> of(String typed) {
        Matcher comments = COMMENTS.matcher(typed);
        String text = comments.lookingAt() ? typed.substring(comments.end()) : typed;
        if (!BEGINNING.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher ending = ENDING.matcher(text);
        boolean vertical = ending.find() && "\\G".equals(ending.group(1));
        return Optional.of(new SqlStatement(ending.replaceFirst(""), vertical));
    }

    /** The statement whose plan is asked for, without any say in how: {@code select 1} of {@code explain select 1}. */
    static Optional<String> explained(String typed) {
        Matcher explain = EXPLAINED.matcher(typed.strip().replaceFirst("\\s*;$", ""));
        return explain.matches() ? Optional.of(explain.group(1)) : Optional.empty();
    }

    /** Whether it does nothing but read. */
    boolean isReading() {
        return ReadingSql.isReading(text);
    }
}
