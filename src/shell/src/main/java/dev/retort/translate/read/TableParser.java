package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.translate.read.SqlQuery.DerivedTable;
import dev.retort.translate.read.SqlQuery.Join;
import dev.retort.translate.read.SqlQuery.NamedTable;
import dev.retort.translate.read.SqlQuery.OpaqueTable;
import dev.retort.translate.read.SqlQuery.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The parser of what is in FROM. */
final class TableParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Supplier<SqlQuery> queries;
    private final List<NamedTable> named = new ArrayList<>();
    private boolean opaque;

    TableParser(TokenReader tokens, ExpressionParser expressions, Supplier<SqlQuery> queries) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.queries = queries;
    }

    boolean readOpaque() {
        return opaque;
    }

    List<NamedTable> named() {
        return named;
    }

    /** A table and all that is joined to it. */
    TableReference joined() {
        TableReference left = table();
        Optional<String> method = join();
        while (method.isPresent()) {
            TableReference right = table();
            boolean conditional =
                    !method.get().startsWith("cross") && !method.get().startsWith("natural");
            Optional<Expression> on = conditional ? tokens.after(expressions::expression, "on") : Optional.empty();
            List<String> using = conditional && on.isEmpty() && tokens.accept("using")
                    ? tokens.inParentheses(tokens::name)
                    : List.of();
            boolean unconditional = conditional && on.isEmpty() && using.isEmpty();
            if (unconditional && !method.get().equals("join")) {
                throw tokens.failure();
            }
            left = new Join(unconditional ? "crossJoin" : method.get(), left, right, on, using);
            method = join();
        }
        return left;
    }

    private Optional<String> join() {
        boolean natural = tokens.accept("natural");
        String side = "";
        for (String word : List.of("inner", "left", "right", "full", "cross")) {
            if (tokens.at(word) && (tokens.peek(1).is("join") || tokens.peek(1).is("outer"))) {
                tokens.take();
                tokens.accept("outer");
                side = word.equals("inner") ? "" : word;
            }
        }
        if (tokens.accept("straight_join") || tokens.accept("join")) {
            String prefix = natural ? "natural" + (side.isEmpty() ? "" : capital(side)) : side;
            return Optional.of(
                    prefix.isEmpty() ? "join" : prefix + (natural && !side.isEmpty() ? "Outer" : "") + "Join");
        }
        if (natural || !side.isEmpty()) {
            throw tokens.failure();
        }
        return Optional.empty();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private TableReference table() {
        boolean lateral = tokens.accept("lateral");
        if (tokens.at("(")) {
            if (tokens.peek(1).is("select", "with", "values", "(")) {
                int mark = tokens.mark();
                try {
                    SqlQuery query = tokens.parenthesized(queries);
                    Optional<String> alias = QueryParser.alias(tokens, false);
                    List<String> columns =
                            alias.isPresent() && tokens.at("(") ? tokens.inParentheses(tokens::name) : List.of();
                    return new DerivedTable(query, alias, columns, lateral);
                } catch (SqlSyntaxException joinInParentheses) {
                    tokens.back(mark);
                }
            }
            return tokens.parenthesized(this::joined);
        }
        int start = tokens.mark();
        List<String> path = tokens.tableName();
        if (tokens.at("(")) {
            return function(start);
        }
        NamedTable table = new NamedTable(path, QueryParser.alias(tokens, false));
        named.add(table);
        return table;
    }

    private TableReference function(int start) {
        int open = 0;
        do {
            SqlToken token = tokens.take();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (open > 0);
        opaque = true;
        String source = tokens.source(start);
        Optional<String> alias = QueryParser.alias(tokens, false);
        if (alias.isPresent() && tokens.at("(")) {
            throw tokens.failure();
        }
        return new OpaqueTable(source, alias);
    }
}
