package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.sql.SqlToken.Kind;
import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.SqlQuery.Body;
import dev.retort.translate.read.SqlQuery.CommonTable;
import dev.retort.translate.read.SqlQuery.Item;
import dev.retort.translate.read.SqlQuery.NamedWindow;
import dev.retort.translate.read.SqlQuery.Parenthesized;
import dev.retort.translate.read.SqlQuery.Select;
import dev.retort.translate.read.SqlQuery.SetOperation;
import dev.retort.translate.read.SqlQuery.TableReference;
import dev.retort.translate.read.SqlQuery.ValueRows;
import java.util.List;
import java.util.Optional;

/** The parser of queries. */
public final class QueryParser {
    /** A query nested deeper is not understood; a stack has an end. */
    private static final int DEEPEST = 40;

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final TableParser tables;
    private int depth;

    public QueryParser(TokenReader tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens, this::query);
        this.tables = new TableParser(tokens, expressions, this::query);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    /** Whether anything is kept as it was typed. */
    public boolean readOpaque() {
        return expressions.readOpaque() || tables.readOpaque();
    }

    /** Every table that is named, as often as it is. */
    public List<SqlQuery.NamedTable> namedTables() {
        return tables.named();
    }

    public SqlQuery query() {
        if (++depth > DEEPEST) {
            throw tokens.failure();
        }
        try {
            return anyQuery();
        } finally {
            depth--;
        }
    }

    private SqlQuery anyQuery() {
        boolean recursive = false;
        List<CommonTable> with = List.of();
        if (tokens.accept("with")) {
            recursive = tokens.accept("recursive");
            with = tokens.list(this::commonTable);
        }
        Body body = union();
        List<OrderItem> orderBy = tokens.listAfter(expressions::orderItem, "order", "by");
        Limits limits = limits();
        return new SqlQuery(recursive, with, body, orderBy, limits.limit, limits.withTies, limits.offset, lock());
    }

    private CommonTable commonTable() {
        String name = tokens.name();
        List<String> columns = tokens.at("(") ? tokens.inParentheses(tokens::name) : List.of();
        tokens.expect("as");
        return new CommonTable(name, columns, tokens.parenthesized(this::query));
    }

    private record Limits(Optional<Expression> limit, boolean withTies, Optional<Expression> offset) {}

    private Limits limits() {
        Optional<Expression> limit = Optional.empty();
        Optional<Expression> offset = Optional.empty();
        boolean ties = false;
        boolean more = true;
        while (more) {
            if (limit.isEmpty() && tokens.accept("limit")) {
                if (!tokens.accept("all")) {
                    limit = Optional.of(expressions.additive());
                    if (tokens.accept(",")) {
                        offset = limit;
                        limit = Optional.of(expressions.additive());
                    }
                }
            } else if (offset.isEmpty() && tokens.accept("offset")) {
                offset = Optional.of(expressions.additive());
                boolean rows = tokens.accept("rows") || tokens.accept("row");
                more = rows || tokens.at("limit") || tokens.at("fetch");
            } else if (limit.isEmpty() && tokens.accept("fetch")) {
                if (!tokens.accept("first")) {
                    tokens.expect("next");
                }
                limit = Optional.of(
                        tokens.peek().kind() == Kind.NUMBER
                                ? expressions.additive()
                                : new Expression.Literal(Expression.LiteralKind.INTEGER, "1"));
                if (!tokens.accept("rows")) {
                    tokens.expect("row");
                }
                ties = tokens.accept("with", "ties");
                if (!ties) {
                    tokens.expect("only");
                }
            } else {
                more = false;
            }
        }
        return new Limits(limit, ties, offset);
    }

    private Optional<String> lock() {
        if (tokens.accept("for", "update")) {
            return Optional.of("forUpdate");
        }
        if (tokens.accept("for", "share") || tokens.accept("lock", "in", "share", "mode")) {
            return Optional.of("forShare");
        }
        return Optional.empty();
    }

    private Body union() {
        Body left = intersect();
        while (tokens.at("union") || tokens.at("except") || tokens.at("minus")) {
            String method = tokens.word().replace("minus", "except");
            boolean all = isOfAll();
            left = operation(method, left, all, intersect());
        }
        return left;
    }

    /** The quantifier after the word of a set operation. */
    private boolean isOfAll() {
        boolean all = tokens.accept("all");
        if (!all) {
            tokens.accept("distinct");
        }
        return all;
    }

    private static Body operation(String method, Body left, boolean all, Body right) {
        return new SetOperation(method + (all ? "All" : ""), whole(left), whole(right));
    }

    private Body intersect() {
        Body left = operand();
        while (tokens.accept("intersect")) {
            boolean all = isOfAll();
            left = operation("intersect", left, all, operand());
        }
        return left;
    }

    private static SqlQuery whole(Body body) {
        return body instanceof Parenthesized inner
                ? inner.query()
                : new SqlQuery(
                        false, List.of(), body, List.of(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private Body operand() {
        if (tokens.at("(")) {
            SqlQuery query = tokens.parenthesized(this::query);
            return query.isBare() ? query.body() : new Parenthesized(query);
        }
        return tokens.accept("values") ? new ValueRows(tokens.list(this::valueRow)) : select();
    }

    List<Expression> valueRow() {
        tokens.accept("row");
        return tokens.inParentheses(expressions::expression);
    }

    private Select select() {
        tokens.expect("select");
        boolean distinct = tokens.accept("distinct") || (tokens.hasSignsOfLogic() && tokens.accept("distinctrow"));
        List<Expression> distinctOn =
                distinct && tokens.accept("on") ? tokens.inParentheses(expressions::expression) : List.of();
        if (!distinct) {
            tokens.accept("all");
        }
        List<Item> items = tokens.list(this::item);
        List<TableReference> from = tokens.listAfter(tables::joined, "from");
        Optional<Expression> where = tokens.after(expressions::expression, "where");
        List<Expression> groupBy = List.of();
        boolean rollup = false;
        if (tokens.accept("group", "by")) {
            rollup = tokens.at("rollup", "(");
            if (rollup) {
                tokens.take();
                groupBy = tokens.inParentheses(expressions::expression);
            } else {
                groupBy = tokens.list(expressions::expression);
                rollup = tokens.accept("with", "rollup");
            }
        }
        Optional<Expression> having = tokens.after(expressions::expression, "having");
        List<NamedWindow> windows = tokens.listAfter(this::window, "window");
        return new Select(distinct, distinctOn, items, from, where, groupBy, rollup, having, windows);
    }

    private NamedWindow window() {
        String name = tokens.name();
        tokens.expect("as");
        return new NamedWindow(name, new WindowParser(tokens, expressions).window());
    }

    Item item() {
        Expression expression = expressions.expression(true);
        return new Item(expression, alias(tokens, true));
    }

    /** @param stringToo whether MariaDB's {@code 'a title'} is one too */
    static Optional<String> alias(TokenReader tokens, boolean stringToo) {
        boolean as = tokens.accept("as");
        SqlToken token = tokens.peek();
        boolean name = token.isName() && (as || !StatementWords.isNoAlias(token));
        if (name || (stringToo && token.kind() == Kind.STRING)) {
            return Optional.of(tokens.take().text());
        }
        if (as) {
            throw tokens.failure();
        }
        return Optional.empty();
    }
}
