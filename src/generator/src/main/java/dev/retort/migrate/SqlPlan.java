package dev.retort.migrate;

import dev.retort.database.Dialect;
import dev.retort.migrate.journal.StatementJournal;
import dev.retort.migrate.script.MigrationScript;
import dev.retort.migrate.script.MigrationTitle;
import dev.retort.migrate.script.ScriptReader;
import dev.retort.migrate.script.ScriptStatement;
import dev.retort.migrate.undo.UndoPlan;
import dev.retort.sql.SqlToken;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;

/** The statements of scripts that are left to be run, as one text that the database's own client can run. */
record SqlPlan(Dialect dialect, ScriptReader reader, List<StatementJournal.Begun> inPart) {
    private static final String BLOCK_END = "//";

    /** The text of an upgrade: each script under a comment with its file's name. */
    String text(UpgradeTarget target) {
        StringBuilder text = new StringBuilder();
        for (MigrationInfo migration : target.pending()) {
            if (migration.getType() == CoreMigrationType.JDBC) {
                text.append("-- ").append(MigrationTitle.of(migration.getVersion(), migration.getDescription()));
                text.append(" is Java: retort upgrade runs ")
                        .append(migration.getScript())
                        .append("\n\n");
            } else {
                append(
                        text,
                        MigrationTitle.key(migration.getVersion(), migration.getDescription()),
                        Path.of(migration.getPhysicalLocation()));
            }
        }
        return text.toString();
    }

    String text(UndoPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.steps().forEach(step -> append(text, step.name(), step.file()));
        return text.toString();
    }

    private void append(StringBuilder text, String migration, Path file) {
        int done = inPart.stream()
                .filter(begun -> begun.migration().equals(migration))
                .mapToInt(StatementJournal.Begun::done)
                .findFirst()
                .orElse(0);
        MigrationScript left = reader.read(migration, "", file).after(done);
        text.append("-- ").append(left.file()).append('\n');
        left.statements().forEach(statement -> append(text, statement));
        text.append('\n');
    }

    private void append(StringBuilder text, ScriptStatement statement) {
        String sql = statement.sql().strip();
        boolean semicolon = statement.delimiter().equals(";");
        if (!dialect.has(Dialect.Trait.DELIMITERS) || (semicolon && !isCompound(statement))) {
            text.append(sql).append(endsInComment(statement) ? "\n;\n" : ";\n");
            return;
        }
        String delimiter = semicolon ? BLOCK_END : statement.delimiter();
        text.append("DELIMITER ").append(delimiter).append('\n');
        text.append(sql).append('\n').append(delimiter).append('\n');
        text.append("DELIMITER ;\n");
    }

    private static boolean isCompound(ScriptStatement statement) {
        return statement.text().code().stream().anyMatch(token -> token.is(";"));
    }

    /** Whether what follows on the same line would be part of a comment. */
    private static boolean endsInComment(ScriptStatement statement) {
        List<SqlToken> tokens = statement.text().tokens();
        return !tokens.isEmpty()
                && tokens.getLast().kind() == SqlToken.Kind.COMMENT
                && tokens.getLast().end() >= statement.sql().stripTrailing().length()
                && !statement.sql().stripTrailing().endsWith("*/");
    }
}
