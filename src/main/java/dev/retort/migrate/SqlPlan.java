package dev.retort.migrate;

import java.util.List;

/** Scripts as one text that a client for SQL can run. */
record SqlPlan(List<Script> scripts) {
    private static final String BLOCK_END = "//";

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

    private static void append(StringBuilder text, ScriptStatement statement) {
        String sql = statement.sql().strip();
        boolean semicolon = statement.delimiter().equals(";");
        if (semicolon && !sql.contains(";")) {
            text.append(sql).append(";\n");
            return;
        }
        String delimiter = semicolon ? BLOCK_END : statement.delimiter();
        text.append("DELIMITER ").append(delimiter).append('\n');
        text.append(sql).append('\n').append(delimiter).append('\n');
        text.append("DELIMITER ;\n");
    }
}
