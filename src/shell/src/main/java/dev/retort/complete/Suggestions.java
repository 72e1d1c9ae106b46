package dev.retort.complete;

import dev.retort.complete.java.CompilerNames;
import dev.retort.complete.java.JavaScope;
import dev.retort.complete.java.JavaSuggestions;
import dev.retort.complete.name.KnownSchema;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Suggestion;
import dev.retort.complete.sql.SqlAtCursor;
import dev.retort.complete.sql.SqlSuggestions;
import dev.retort.eval.Engine;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Syntax;
import dev.retort.text.JavaLexer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.SQLDialect;

/** The suggestions at the cursor in a line that is no command. They may be asked for by any thread, and take their time. */
public final class Suggestions {
    private final Supplier<SchemaIndex> schema;
    private final Supplier<Syntax> syntax;
    private final Supplier<String> connected;
    private final CompilerNames compiler;
    private final JavaSuggestions java;
    private final SqlSuggestions sql;
    private volatile KnownSchema known = new KnownSchema(SchemaIndex.EMPTY, SQLDialect.DEFAULT, "");

    /**
     * @param schema the index of the schema
     * @param engine the engine, once it is ready
     * @param functions the methods that can be called without a receiver
     * @param syntax the SQL of the database
     * @param connected the schema that is connected to
     * @param ranking what comes first
     */
    public Suggestions(
            Supplier<SchemaIndex> schema,
            Supplier<Optional<Engine>> engine,
            Supplier<Collection<String>> functions,
            Supplier<Syntax> syntax,
            Supplier<String> connected,
            Ranking ranking) {
        this.schema = schema;
        this.syntax = syntax;
        this.connected = connected;
        this.compiler = new CompilerNames(engine);
        this.java = new JavaSuggestions(functions, compiler, ranking);
        this.sql = new SqlSuggestions(syntax, ranking);
    }

    /** The suggestions, the likeliest first, each text once. */
    public List<Suggestion> at(String line, int cursor) {
        Optional<SqlAtCursor> statement = SqlAtCursor.at(line, cursor);
        if (statement.isPresent()) {
            return sql.at(known(), statement.get());
        }
        int start = WordAtCursor.start(line, cursor);
        return JavaLexer.isText(line.substring(0, start))
                ? List.of()
                : java.at(known(), line, start, line.substring(start, cursor));
    }

    /** Takes note that a line was evaluated: what the compiler knows may be something else now. */
    public void refresh() {
        compiler.refresh();
    }

    /** What names mean, as far as that is known without waiting. */
    JavaScope scope() {
        return new JavaScope(known(), compiler.variablesNow());
    }

    /** Asks the compiler for the forms of the call that a text ends with, and tells it on another thread. */
    void signatures(String text, Consumer<List<String>> told) {
        compiler.signatures(text, told);
    }

    @SuppressWarnings("ReferenceEquality") // Another schema is another object; all tables are not compared at each key.
    private KnownSchema known() {
        SchemaIndex index = schema.get();
        KnownSchema before = known;
        if (before.index() == index) {
            return before;
        }
        KnownSchema read = new KnownSchema(index, syntax.get().grammar().dialect(), connected.get());
        known = read;
        return read;
    }
}
