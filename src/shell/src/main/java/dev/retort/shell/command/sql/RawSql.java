package dev.retort.shell.command.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.ReadOnlyMode;
import dev.retort.eval.Outcome;
import dev.retort.render.Format;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.catalog.ServerNames;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.result.PlainSql;
import dev.retort.shell.result.ShowRequest;
import dev.retort.sql.SqlStatement;
import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.sql.Syntax;
import dev.retort.sql.TypedSql;
import dev.retort.text.VisibleText;
import dev.retort.translate.SqlTranslator;
import dev.retort.translate.Translation;
import java.util.Optional;
import java.util.Set;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The SQL that was typed bare: it is run if it only reads, and said in Java. */
public record RawSql(CommandContext context) {
    private static final String SQL_TYPE = "org.jooq.ResultQuery<org.jooq.Record>";

    /**
     * Runs the SQL that a text is; says whether it is any.
     *
     * @throws RetortException also when it is not known to read alone: then the hint is the line of Java that runs it
     */
    public boolean run(String typed) {
        Optional<TypedSql> sql = TypedSql.of(typed, syntax());
        sql.ifPresent(this::run);
        return sql.isPresent();
    }

    private void run(TypedSql sql) {
        SqlText read = sql.read();
        read.unclosed().ifPresent(open -> {
            throw unclosed(read, open);
        });
        if (!read.isReading() || mayWriteUnseen(read)) {
            throw unrun(sql, read);
        }
        refuseParameters(read);
        show(sql);
        sayInJava(sql.text());
    }

    /** Some servers cannot be held to reading within a transaction: functions that are not the server's own are not called there. */
    private boolean mayWriteUnseen(SqlText sql) {
        boolean held = dialect().readOnly().holdsWithinTransaction()
                || !context.connection().inTransaction();
        Set<String> called = sql.called();
        return !held
                && !called.isEmpty()
                && context.connection()
                        .db()
                        .fetchExists(DSL.selectOne()
                                .from("information_schema.routines")
                                .where(field("routine_type", String.class).eq("FUNCTION"))
                                .and(lower(field("routine_name", String.class)).in(called)));
    }

    private Dialect dialect() {
        return context.connection().database().dialect();
    }

    private Syntax syntax() {
        return context.connection().syntax();
    }

    /** Says how SQL is said in Java, where that is wanted, and the tables are known by now. */
    public void sayInJava(String sql) {
        if (context.settings().java() && context.known().isPresent()) {
            sayInJava(translation(sql));
        }
    }

    private void show(TypedSql sql) {
        ResultQuery<?> query = PlainSql.context(context.connection().db()).resultQuery(DSL.raw(sql.text()));
        ShowRequest request = context.values()
                .request(new Outcome.Value(query, SQL_TYPE, Optional.empty()))
                .typed(Optional.of(sql.text()));
        try {
            context.values().print(sql.vertical() ? request.as(Format.VERTICAL) : request);
        } catch (RetortException e) {
            if (ReadOnlyMode.isRefusal(e)) {
                throw e.withHint("write " + PlainSql.inJava(sql));
            }
            Optional<String> missing = MissingTable.of(e.message(), dialect())
                    .flatMap(table -> context.known().flatMap(table::inSql));
            if (missing.isPresent()) {
                throw MissingTable.explained(e, missing);
            }
            throw UnknownSqlName.of(e.message(), dialect())
                    .flatMap(name -> context.known().map(schema -> name.explained(e, sql.text(), syntax(), schema)))
                    .orElse(e);
        }
    }

    /** The SQL in Java, as far as there is Java for it. */
    public Translation translation(String sql) {
        SchemaIndex schema = context.schema();
        return new SqlTranslator(schema, syntax(), new ServerNames(context.connection(), schema)).translate(sql);
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

    private static RetortException unclosed(SqlText sql, SqlToken open) {
        boolean comment = open.kind() == Kind.COMMENT;
        String mark = comment ? "/*" : sql.text().substring(open.start(), open.start() + 1);
        return at(sql, open.start(), mark.length(), "this " + (comment ? "comment" : "quote") + " has no end")
                .withHint((comment ? "*/" : mark) + " ends it");
    }

    private void refuseParameters(SqlText sql) {
        sql.tokens().stream()
                .filter(token ->
                        token.kind() == Kind.PARAMETER && dialect().has(Dialect.Trait.LOSES_CONNECTION_BY_PARAMETERS))
                .findFirst()
                .ifPresent(token -> {
                    throw at(
                                    sql,
                                    token.start(),
                                    token.text().length(),
                                    token.text() + " is a place for a value, and SQL that is typed has none")
                            .withHint("write the value in its place; in Java: db.fetch(\"select ?\", value)");
                });
    }

    private RetortException unrun(TypedSql sql, SqlText read) {
        SqlStatement first = read.statements().getFirst();
        boolean rows = first.givesRows();
        String word = first.text().split("\\s", 2)[0];
        return at(read, 0, word.length(), rows ? "not run: this may do more than read" : "this is SQL; a line is Java")
                .withHint("write " + java(sql, rows));
    }

    /** The line of Java that runs what is not run by being typed. */
    private String java(TypedSql sql, boolean rows) {
        if (context.known().isEmpty()) {
            return PlainSql.inJava(sql);
        }
        Translation translation = translation(sql.text());
        if (translation.java().isPresent() && translation.untyped().isEmpty()) {
            String java = translation.java().get();
            return rows && !java.contains(";") ? java + ".fetch()" : java;
        }
        return PlainSql.inJava(sql);
    }

    private static RetortException at(SqlText sql, int position, int length, String message) {
        int start = sql.text().lastIndexOf('\n', position) + 1;
        String line = sql.text().substring(start).lines().findFirst().orElse("");
        return new RetortException(message)
                .withLocation(new Location.InText(line, position - start, Math.min(length, line.length())));
    }
}
