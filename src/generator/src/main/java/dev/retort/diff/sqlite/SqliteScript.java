package dev.retort.diff.sqlite;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.SqlFailure;
import dev.retort.diff.model.SchemaFile;
import dev.retort.internal.text.WordSet;
import dev.retort.migrate.jdbc.Rows;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlToken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of SQL for a scratch database of SQLite, which is run in one transaction. What a dump has around its statements is passed over.
 */
record SqliteScript(SchemaFile file, Dialect dialect, List<SqlStatement> statements) {
    private static final Set<String> KNOWN = WordSet.of("""
        alter analyze create delete drop explain insert reindex release replace savepoint select update values with
        """);

    /** What is run in a transaction as it is. */
    private static final Set<String> PASSED_OVER = Set.of("begin", "commit", "end", "vacuum");

    private static final Set<String> KNOWN_PRAGMAS = WordSet.of("""
        application_id auto_vacuum automatic_index busy_timeout cache_size case_sensitive_like defer_foreign_keys encoding
        foreign_key_check foreign_keys ignore_check_constraints integrity_check journal_mode legacy_alter_table locking_mode
        optimize page_size quick_check recursive_triggers reverse_unordered_selects secure_delete synchronous temp_store
        user_version writable_schema
        """);

    /** Those that take effect only where nothing else of the file would: it runs in one transaction, with foreign keys off. */
    private static final Set<String> PASSED_OVER_PRAGMAS = WordSet.of("""
        auto_vacuum busy_timeout cache_size foreign_keys journal_mode locking_mode page_size synchronous temp_store
        """);

    private static final Set<String> REACHING_FUNCTIONS =
            Set.of("load_extension", "readfile", "writefile", "edit", "fts3_tokenizer");

    static SqliteScript of(SchemaFile file, Dialect dialect) {
        return new SqliteScript(file, dialect, SqliteText.read(file.text()).statements());
    }

    void run(Connection scratch) {
        SqliteText.read(file.text()).unclosed().ifPresent(open -> {
            throw new RetortException("what begins here has no end").withLocation(at(open.start()));
        });
        requirePermission();
        try {
            boolean isCommitting = scratch.getAutoCommit();
            scratch.setAutoCommit(true);
            boolean isChecking = Rows.first(scratch, "pragma foreign_keys", row -> row.getBoolean(1))
                    .orElse(false);
            Rows.run(scratch, "pragma foreign_keys = off");
            scratch.setAutoCommit(false);
            try {
                for (SqlStatement statement : statements) {
                    if (!isPassedOver(statement)) {
                        run(scratch, statement);
                    }
                }
                scratch.commit();
            } finally {
                scratch.rollback();
                scratch.setAutoCommit(true);
                Rows.run(scratch, "pragma writable_schema = reset");
                Rows.run(scratch, "pragma foreign_keys = " + (isChecking ? "on" : "off"));
                scratch.setAutoCommit(isCommitting);
            }
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** Refuses what reaches beyond the database. */
    void requirePermission() {
        statements.forEach(this::refuse);
    }

    private void refuse(SqlStatement statement) {
        String first = statement.tokens().getFirst().lower();
        Optional<String> refused = Optional.empty();
        if (first.equals("pragma")) {
            String pragma = pragma(statement);
            refused = KNOWN_PRAGMAS.contains(pragma) ? refused : Optional.of("pragma " + pragma);
        } else if (first.equals(".")) {
            refused = Optional.of("."
                    + (statement.tokens().size() > 1 ? statement.tokens().get(1).lower() : ""));
        } else if (first.equals("vacuum") && statement.has("into")) {
            refused = Optional.of("vacuum into");
        } else if (!KNOWN.contains(first) && !PASSED_OVER.contains(first)) {
            refused = Optional.of(first);
        }
        refused = refused.or(() -> called(statement));
        refused.ifPresent(what -> {
            throw new RetortException(what + " is not for a file that says how a schema should be: such a file is"
                            + " run in a database of its own, which nothing may reach out of")
                    .withLocation(at(statement.tokens().getFirst().start()))
                    .withHint("take it out of the file");
        });
    }

    private static Optional<String> called(SqlStatement statement) {
        List<SqlToken> tokens = statement.tokens();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).isName()
                    && REACHING_FUNCTIONS.contains(tokens.get(at).lower())
                    && tokens.get(at + 1).is("(")) {
                return Optional.of(tokens.get(at).lower());
            }
        }
        return Optional.empty();
    }

    private static boolean isPassedOver(SqlStatement statement) {
        String first = statement.tokens().getFirst().lower();
        return PASSED_OVER.contains(first)
                || (first.equals("pragma") && PASSED_OVER_PRAGMAS.contains(pragma(statement)));
    }

    /** The name of a pragma, without that of the database before it. */
    private static String pragma(SqlStatement statement) {
        List<SqlToken> tokens = statement.tokens();
        int at = tokens.size() > 3 && tokens.get(2).is(".") ? 3 : 1;
        return at < tokens.size() ? tokens.get(at).lower() : "";
    }

    private void run(Connection scratch, SqlStatement statement) {
        try (Statement sent = scratch.createStatement()) {
            sent.setEscapeProcessing(false);
            sent.execute(statement.text());
        } catch (SQLException e) {
            throw SqlFailure.of(e).withLocation(at(place(statement, e)));
        }
    }

    /** Where SQLite says it is, which tells a word; else where the statement begins. */
    private int place(SqlStatement statement, SQLException e) {
        int start = statement.tokens().getFirst().start();
        int end = statement.tokens().getLast().end();
        return dialect.refusedText(String.valueOf(e.getMessage()))
                .map(text -> file.text().substring(start, end).lastIndexOf(text))
                .filter(at -> at >= 0)
                .map(at -> start + at)
                .orElse(start);
    }

    private Location at(int index) {
        String before = file.text().substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Location.InFile(Path.of(file.name()), line, index - before.lastIndexOf('\n'));
    }
}
