package dev.retort.translate;

import dev.retort.schema.SchemaIndex;
import dev.retort.sql.SqlText;
import dev.retort.sql.Syntax;
import dev.retort.translate.read.QueryParser;
import dev.retort.translate.read.SqlQuery;
import dev.retort.translate.read.SqlSyntaxException;
import dev.retort.translate.read.SqlWrite;
import dev.retort.translate.read.TokenReader;
import dev.retort.translate.read.WriteParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The translator of SQL into Java: with the tables and columns of one schema, and as one dialect writes SQL.
 *
 * @param names which tables are meant
 */
public record SqlTranslator(SchemaIndex schema, Syntax syntax, TableNames names) {

    /**
     * The line of Java that does what one statement does: a query, or a statement that writes rows together with the call
     * that executes it. The line may consist of several Java statements.
     */
    public Translation translate(String sql) {
        TokenReader tokens = new TokenReader(sql, syntax);
        if (SqlText.of(sql, syntax).executesComments()) {
            return Translation.none("a comment that is executed");
        }
        try {
            boolean explained = acceptExplain(tokens);
            boolean writes = tokens.at("insert") || tokens.at("update") || tokens.at("delete");
            if (!writes && !tokens.at("select") && !tokens.at("with") && !tokens.at("values") && !tokens.at("(")) {
                return Translation.none(tokens.peek().text().toLowerCase(Locale.ROOT));
            }
            if (explained && writes) {
                return Translation.none("explain");
            }
            QueryParser queries = new QueryParser(tokens);
            return writes ? write(tokens, queries) : read(tokens, queries, explained);
        } catch (SqlSyntaxException notUnderstood) {
            return Translation.none(near(sql, notUnderstood.position()));
        } catch (NoTypedFormException none) {
            return Translation.none(none.part());
        }
    }

    /** Takes EXPLAIN in front of a query, which is a function in Java. */
    private boolean acceptExplain(TokenReader tokens) {
        List<String> words = syntax.grammar().explaining();
        return words.size() > 1
                ? tokens.accept(words.toArray(String[]::new))
                : tokens.at("explain") && tokens.peek(1).is("select", "with") && tokens.accept("explain");
    }

    private Translation read(TokenReader tokens, QueryParser queries, boolean explained) {
        SqlQuery query = queries.query();
        LineBuilder line = line(tokens, queries);
        String text = new QueryWriter(line).write(query, null).text();
        return new Translation(Optional.of(line.line(explained ? "explain(" + text + ")" : text)), line.untyped());
    }

    private Translation write(TokenReader tokens, QueryParser queries) {
        SqlWrite write = new WriteParser(tokens, queries).write();
        LineBuilder line = line(tokens, queries);
        String text = new WriteWriter(line).write(write);
        return new Translation(Optional.of(line.line(text)), line.untyped());
    }

    /** The line for a statement that was read, after which nothing may follow. */
    private LineBuilder line(TokenReader tokens, QueryParser queries) {
        tokens.accept(";");
        if (!tokens.atEnd()) {
            throw tokens.failure();
        }
        return new LineBuilder(schema, syntax, names, queries.namedTables(), queries.readOpaque());
    }

    /** The words from a place on, no more than can be shown. */
    private static String near(String sql, int position) {
        List<String> words =
                List.of(sql.substring(Math.min(position, sql.length())).strip().split("\\s+"));
        if (words.equals(List.of(""))) {
            return "the end of it";
        }
        String shown = String.join(" ", words.subList(0, Math.min(words.size(), 6)));
        return shown + (words.size() > 6 ? " …" : "");
    }
}
