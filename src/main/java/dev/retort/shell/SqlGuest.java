package dev.retort.shell;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.eval.Outcome;
import dev.retort.render.Format;
import dev.retort.render.VisibleText;
import dev.retort.schema.SchemaIndex;
import dev.retort.translate.SqlTokens;
import dev.retort.translate.SqlTranslator;
import dev.retort.translate.Translation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.ResultQuery;

/** Runs SQL that was typed bare, if it only reads, and says how it is said in Java. */
final class SqlGuest {
    private static final Pattern WRITES_ROWS =
            Pattern.compile("(?:insert|replace|update|delete|with)\\s", Pattern.CASE_INSENSITIVE);
    private static final String SQL_TYPE = "org.jooq.ResultQuery<org.jooq.Record>";

    private final CommandContext context;

    SqlGuest(CommandContext context) {
        this.context = context;
    }

    /**
     * Runs the SQL that a text is; says whether it is any.
     *
     * @throws RetortException also when it writes: then the hint is the line of Java that does so
     */
    boolean run(String typed) {
        Optional<SqlStatement> statement = SqlStatement.of(typed);
        if (statement.isEmpty()) {
            return false;
        }
        SqlStatement sql = statement.get();
        if (!sql.isReading()) {
            Optional<String> java = translation(sql.text()).java();
            if (java.isEmpty() && !WRITES_ROWS.matcher(sql.text()).lookingAt()) {
                return false;
            }
            throw refusal(sql, java.orElseGet(() -> SqlTranslator.asText(sql.text())));
        }
        if (!SqlTokens.of(sql.text(), context.connection().db().dialect())
                .getLast()
                .closed()) {
            throw openComment(sql.text());
        }
        show(sql);
        sayInJava(sql.text());
        return true;
    }

    /** Says how SQL is said in Java, where that is wanted. */
    void sayInJava(String sql) {
        if (context.settings().java()) {
            sayInJava(translation(sql));
        }
    }

    private void show(SqlStatement sql) {
        ResultQuery<?> query = context.connection()
                .db()
                .configuration()
                .deriveAppending(SqlRows.listener())
                .dsl()
                .resultQuery(sql.text());
        context.lastQuery().typed(query, sql.text());
        Format format = context.settings().format();
        if (sql.vertical()) {
            context.settings().format(Format.VERTICAL);
        }
        try {
            context.values().print(new Outcome.Value(query, SQL_TYPE, Optional.empty()));
        } finally {
            context.settings().format(format);
        }
    }

    /** The SQL in Java, as far as there is Java for it. */
    Translation translation(String sql) {
        SchemaIndex schema = context.schema().get();
        return new SqlTranslator(
                        schema, context.connection().db().dialect(), new ServerNames(context.connection(), schema))
                .translate(sql);
    }

    private void sayInJava(Translation translation) {
        translation.java().ifPresent(java -> {
            aside("java: " + VisibleText.line(java));
            context.console().ifPresent(console -> console.offer(java));
        });
        if (!translation.untyped().isEmpty()) {
            String parts = VisibleText.line(String.join("; ", translation.untyped()));
            aside((translation.java().isPresent() ? "note: no typed form: " : "note: no typed form for this SQL: ")
                    + parts);
        }
    }

    private void aside(String remark) {
        context.console()
                .ifPresentOrElse(
                        console -> console.aside(remark), () -> context.output().note(remark));
    }

    private static RetortException openComment(String sql) {
        int comment = sql.lastIndexOf("/*");
        int start = sql.lastIndexOf('\n', comment) + 1;
        String line = sql.substring(start).lines().findFirst().orElse("");
        return new RetortException("this comment has no end")
                .withLocation(new Location.InText(line, comment - start, 2))
                .withHint("*/ ends it");
    }

    private static RetortException refusal(SqlStatement sql, String java) {
        String line = sql.text().lines().findFirst().orElse("");
        return new RetortException("this is SQL; a line is Java")
                .withLocation(new Location.InText(line, 0, line.split("\\s", 2)[0].length()))
                .withHint("write " + java);
    }
}
