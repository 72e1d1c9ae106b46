package dev.retort.translate.read;

import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.SqlQuery.Item;
import dev.retort.translate.read.SqlQuery.NamedTable;
import dev.retort.translate.read.SqlWrite.Assignment;
import dev.retort.translate.read.SqlWrite.Conflict;
import dev.retort.translate.read.SqlWrite.Delete;
import dev.retort.translate.read.SqlWrite.Insert;
import dev.retort.translate.read.SqlWrite.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parser of statements that write rows. */
public final class WriteParser {
    private final TokenReader tokens;
    private final QueryParser queries;
    private final ExpressionParser expressions;

    public WriteParser(TokenReader tokens, QueryParser queries) {
        this.tokens = tokens;
        this.queries = queries;
        this.expressions = queries.expressions();
    }

    public SqlWrite write() {
        return tokens.at("insert") ? insert() : tokens.at("update") ? update() : delete();
    }

    private Insert insert() {
        tokens.expect("insert");
        boolean ignore = tokens.accept("ignore") || tokens.accept("or", "ignore");
        tokens.expect("into");
        NamedTable into = table();
        List<String> columns = new ArrayList<>();
        List<List<Expression>> rows = List.of();
        Optional<SqlQuery> query = Optional.empty();
        if (tokens.accept("set")) {
            List<Assignment> set = tokens.list(this::assignment);
            set.forEach(each -> columns.add(each.column().name()));
            rows = List.of(set.stream().map(Assignment::value).toList());
        } else {
            if (tokens.at("(") && !tokens.peek(1).is("select", "with")) {
                columns.addAll(tokens.inParentheses(tokens::name));
            }
            if (tokens.accept("values") || tokens.accept("value")) {
                rows = tokens.list(queries::valueRow);
            } else {
                query = Optional.of(queries.query());
            }
        }
        Optional<Conflict> conflict = conflict(ignore);
        return new Insert(into, columns, rows, query, conflict, returning());
    }

    private Optional<Conflict> conflict(boolean ignore) {
        if (ignore) {
            return Optional.of(new Conflict(List.of(), true, List.of()));
        }
        if (tokens.accept("on", "duplicate", "key", "update")) {
            return Optional.of(new Conflict(List.of(), true, tokens.list(this::assignment)));
        }
        if (!tokens.accept("on", "conflict")) {
            return Optional.empty();
        }
        List<String> key = tokens.at("(") ? tokens.inParentheses(tokens::name) : List.of();
        tokens.expect("do");
        if (tokens.accept("nothing")) {
            return Optional.of(new Conflict(key, false, List.of()));
        }
        tokens.expect("update");
        tokens.expect("set");
        return Optional.of(new Conflict(key, false, tokens.list(this::assignment)));
    }

    private Update update() {
        tokens.expect("update");
        NamedTable table = table();
        tokens.expect("set");
        List<Assignment> set = tokens.list(this::assignment);
        return new Update(table, set, where(), returning());
    }

    private Delete delete() {
        tokens.expect("delete");
        tokens.expect("from");
        return new Delete(table(), where(), returning());
    }

    private NamedTable table() {
        return new NamedTable(tokens.tableName(), QueryParser.alias(tokens, false));
    }

    private Assignment assignment() {
        Column column = new Column(tokens.path());
        tokens.expect("=");
        return new Assignment(column, expressions.expression());
    }

    private Optional<Expression> where() {
        return tokens.after(expressions::expression, "where");
    }

    private List<Item> returning() {
        return tokens.listAfter(queries::item, "returning");
    }
}
