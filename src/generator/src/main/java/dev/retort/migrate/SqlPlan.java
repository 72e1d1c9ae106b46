package dev.retort.migrate;

import dev.retort.database.Dialect;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import java.util.List;

/**
 * Scripts as one text that the database's own client can run.
 *
 * @param dialect the database's
 * @param scripts the scripts, in order
 */
record SqlPlan(Dialect dialect, List<MigrationScript> scripts) {
    private static final String BLOCK_END = "//";

    /** The text: each script under a comment with its file's name. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (MigrationScript script : scripts) {
            text.append("-- ").append(script.file()).append('\n');
            script.statements().forEach(statement -> append(text, statement));
            text.append('\n');
        }
        return text.toString();
    }

    private void append(StringBuilder text, ScriptStatement statement) {
        String sql = statement.sql().strip();
        boolean semicolon = statement.delimiter().equals(";");
        if (!dialect.has(Dialect.Trait.DELIMITERS) || (semicolon && !isCompound(sql))) {
            text.append(sql).append(endsInComment(sql) ? "\n;\n" : ";\n");
            return;
        }
        String delimiter = semicolon ? BLOCK_END : statement.delimiter();
        text.append("DELIMITER ").append(delimiter).append('\n');
        text.append(sql).append('\n').append(delimiter).append('\n');
        text.append("DELIMITER ;\n");
    }

    private boolean isCompound(String sql) {
        return SqlText.of(sql, dialect.syntax()).code().stream().anyMatch(token -> token.is(";"));
    }

    /** Whether what follows on the same line would be part of a comment. */
    private boolean endsInComment(String sql) {
        List<SqlToken> tokens = SqlText.of(sql, dialect.syntax()).tokens();
        return !tokens.isEmpty()
                && tokens.getLast().kind() == SqlToken.Kind.COMMENT
                && tokens.getLast().end() == sql.length()
                && !sql.endsWith("*/");
    }
}
