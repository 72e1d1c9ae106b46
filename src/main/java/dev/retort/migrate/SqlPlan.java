package dev.retort.migrate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;

/**
 * Scripts as one text that the database's own client can run.
 *
 * @param dialect the database's
 * @param scripts the scripts, in order
 */
record SqlPlan(SQLDialect dialect, List<Script> scripts) {
    private static final String BLOCK_END = "//";

    private static final Set<Character> LINE_COMMENT = Set.of('-', '#');

    /** What a client does not look for semicolons in. */
    private static final Pattern PASSED_OVER = Pattern.compile("--(?=\\s|$)[^\\n]*|#[^\\n]*|/\\*(?s:.*?)\\*/"
            + "|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`");

    /** The text: each script under a comment with its file's name. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Script script : scripts) {
            text.append("-- ").append(script.file()).append('\n');
            script.statements().forEach(statement -> append(text, statement));
            text.append('\n');
        }
        return text.toString();
    }

    private void append(StringBuilder text, ScriptStatement statement) {
        String sql = statement.sql().strip();
        boolean semicolon = statement.delimiter().equals(";");
        if (!hasDelimiters() || (semicolon && !isCompound(sql))) {
            text.append(sql).append(endsInComment(sql) ? "\n;\n" : ";\n");
            return;
        }
        String delimiter = semicolon ? BLOCK_END : statement.delimiter();
        text.append("DELIMITER ").append(delimiter).append('\n');
        text.append(sql).append('\n').append(delimiter).append('\n');
        text.append("DELIMITER ;\n");
    }

    /** Only these clients know the command DELIMITER, and need it: the others see where a compound statement ends. */
    private boolean hasDelimiters() {
        return dialect.family() == SQLDialect.MARIADB || dialect.family() == SQLDialect.MYSQL;
    }

    private static boolean isCompound(String sql) {
        return sql.contains(";") && PASSED_OVER.matcher(sql).replaceAll(" ").contains(";");
    }

    private static boolean endsInComment(String sql) {
        return PASSED_OVER
                .matcher(sql)
                .results()
                .anyMatch(found -> found.end() == sql.length() && LINE_COMMENT.contains(sql.charAt(found.start())));
    }
}
