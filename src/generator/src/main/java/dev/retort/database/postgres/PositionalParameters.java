package dev.retort.database.postgres;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parameters in scripts of PostgreSQL, {@code $1}, as functions have them whose body is not in quotes. Flyway's parser takes the
 * text from one to the next for the beginning of a quoted text, and so all that follows for a part of the same statement. With a comment
 * after it that ends such a text at once, it finds the end of the statement.
 */
final class PositionalParameters {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d");

    /** What follows COPY … FROM STDIN is no SQL. */
    private static final Pattern DATA = Pattern.compile("\\bfrom\\s+stdin\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKED = Pattern.compile("(\\$\\d+)/\\*\\$\\1/\\*\\$\\*/ \\*/");

    private PositionalParameters() {}

    /** A script that means the same, and that Flyway's parser understands. */
    static String marked(String script, Syntax syntax) {
        if (!PARAMETER.matcher(script).find() || DATA.matcher(script).find()) {
            return script;
        }
        StringBuilder marked = new StringBuilder(script);
        List<SqlToken> parameters = SqlText.of(script, syntax).code().stream()
                .filter(token -> token.kind() == SqlToken.Kind.PARAMETER)
                .filter(token -> PARAMETER.matcher(token.text()).lookingAt())
                .toList();
        for (SqlToken parameter : parameters.reversed()) {
            // PostgreSQL's comments hold comments.
            marked.insert(parameter.end(), "/*$" + parameter.text() + "/*$*/ */");
        }
        return marked.toString();
    }

    /** A statement as it is written in the file. */
    static String asWritten(String statement) {
        return MARKED.matcher(statement).replaceAll("$1");
    }
}
