package dev.retort.translate;

import dev.retort.text.JavaString;
import dev.retort.translate.read.Expression;
import dev.retort.translate.read.Expression.Column;
import dev.retort.translate.read.Expression.Literal;
import dev.retort.translate.read.Expression.LiteralKind;
import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.JavaLiteral;
import dev.retort.translate.read.SqlQuery;
import dev.retort.translate.read.SqlQuery.Body;
import dev.retort.translate.read.SqlQuery.CommonTable;
import dev.retort.translate.read.SqlQuery.Parenthesized;
import dev.retort.translate.read.SqlQuery.Select;
import dev.retort.translate.read.SqlQuery.SetOperation;
import dev.retort.translate.read.SqlQuery.ValueRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The writer of queries, and of what is around their bodies. */
record QueryWriter(LineBuilder line) {

    /** A column that a query gives. */
    record Output(String name, Class<?> type) {}

    /**
     * A query in Java.
     *
     * @param columns what it gives
     * @param open whether there may be columns that are not known here
     */
    record Written(String text, List<Output> columns, boolean open) {

        /** The type of its one column. */
        Class<?> onlyType() {
            return columns.size() == 1 && !open ? columns.getFirst().type() : Object.class;
        }
    }

    /** A body in Java, with what can be named after it. */
    record WrittenBody(Written written, Scope scope, List<String> aliases, boolean inlining) {}

    /**
     * What the columns of a query are to be.
     *
     * @param listed whether they are listed one by one, so that it can be put together with another query
     * @param types their types; empty if any will do
     */
    record Wanted(boolean listed, List<Class<?>> types) {
        static final Wanted ANY = new Wanted(false, List.of());
        static final Wanted LISTED = new Wanted(true, List.of());

        static Wanted of(List<Class<?>> types) {
            return new Wanted(!types.isEmpty(), types);
        }
    }

    Written write(SqlQuery query, @Nullable Scope outer) {
        return write(query, outer, "", Wanted.ANY);
    }

    /** @param prefix what is in front of its first word */
    private Written write(SqlQuery query, @Nullable Scope outer, String prefix, Wanted wanted) {
        refuseOrderAfterLimit(query);
        Scope scope = new Scope(outer);
        List<String> common = new ArrayList<>();
        for (CommonTable table : query.with()) {
            common.add(commonTable(table, query.recursive(), scope));
        }
        String with = common.isEmpty()
                ? prefix
                : prefix + (query.recursive() ? "withRecursive(" : "with(") + String.join(", ", common) + ").";
        WrittenBody body = body(query.body(), scope, with, wanted);
        String text = body.written.text()
                + orderBy(query, body)
                + limit(query)
                + query.lock().map(lock -> "." + lock + "()").orElse("");
        return new Written(text, body.written.columns(), body.written.open());
    }

    private String commonTable(CommonTable table, boolean recursive, Scope scope) {
        if (recursive && table.query().body() instanceof SetOperation operation) {
            LineBuilder.Mark before = line.mark();
            Written anchor = write(operation.left(), scope);
            line.back(before);
            scope.addCommonTable(self(table, anchor));
        }
        Written written = write(table.query(), scope);
        String columns = table.columns().isEmpty()
                ? ""
                : ".fields(" + table.columns().stream().map(JavaString::of).collect(Collectors.joining(", ")) + ")";
        String variable =
                line.declare(table.name(), JavaLiteral.name(table.name()) + columns + ".as(" + written.text() + ")");
        scope.addCommonTable(TableWriter.derived(table.name(), variable, written, table.columns()));
        return variable;
    }

    /** A recursive table as it is named within itself, where no variable holds it yet. */
    private static Source self(CommonTable table, Written anchor) {
        List<Source.SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < anchor.columns().size(); i++) {
            Output column = anchor.columns().get(i);
            String name = i < table.columns().size() ? table.columns().get(i) : column.name();
            columns.add(Source.SourceColumn.named(name, column.type(), table.name(), name));
        }
        return new Source(table.name(), "table(" + JavaLiteral.name(table.name()) + ")", columns, anchor.open());
    }

    private WrittenBody body(Body body, Scope scope, String prefix, Wanted wanted) {
        return switch (body) {
            case Select select -> new SelectWriter(line, this).write(select, scope, prefix, wanted);
            case Parenthesized(SqlQuery query) -> plain(write(query, scope, prefix, wanted), scope);
            case ValueRows(List<List<Expression>> rows) -> plain(values(rows, scope, prefix), scope);
            case SetOperation operation -> plain(operation(operation, scope, prefix, wanted), scope);
        };
    }

    private static WrittenBody plain(Written written, Scope scope) {
        return new WrittenBody(
                written, scope, written.columns().stream().map(Output::name).toList(), false);
    }

    private Written operation(SetOperation operation, Scope scope, String prefix, Wanted wanted) {
        LineBuilder.Mark before = line.mark();
        Wanted listed = wanted.listed() ? wanted : Wanted.LISTED;
        Written first = write(operation.left(), scope, prefix, listed);
        Written second = write(operation.right(), scope, "", listed);
        List<Class<?>> types = commonTypes(first, second);
        boolean same = types.equals(first.columns().stream().map(Output::type).toList())
                && types.equals(second.columns().stream().map(Output::type).toList());
        boolean agree = first.open() || same;
        if (!agree && !wanted.listed()) {
            line.back(before);
            first = write(operation.left(), scope, prefix, Wanted.of(types));
            second = write(operation.right(), scope, "", Wanted.of(types));
        }
        return new Written(
                first.text() + "." + operation.method() + "(" + second.text() + ")", first.columns(), first.open());
    }

    /** The types that the columns of two queries have together. */
    private static List<Class<?>> commonTypes(Written first, Written second) {
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < Math.min(first.columns().size(), second.columns().size()); i++) {
            types.add(ResultTypes.common(
                    first.columns().get(i).type(), second.columns().get(i).type()));
        }
        return types;
    }

    /** What follows a limit can be no more than a whole query in Java. */
    private static void refuseOrderAfterLimit(SqlQuery query) {
        boolean ordered = !query.orderBy().isEmpty()
                || query.limit().isPresent()
                || query.offset().isPresent();
        if (ordered
                && query.body() instanceof SetOperation operation
                && !operation.left().isBare()) {
            throw new NoTypedFormException("order by, after a limit and " + operation.method());
        }
    }

    private Written values(List<List<Expression>> rows, Scope scope, String prefix) {
        if (!prefix.isEmpty()) {
            throw new NoTypedFormException("values after with");
        }
        ExpressionWriter expressions = new ExpressionWriter(line, scope, this, true);
        List<Output> columns = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            columns.add(new Output("c" + (i + 1), Object.class));
        }
        String text =
                rows.stream().map(row -> "row(" + expressions.fields(row) + ")").collect(Collectors.joining(", "));
        return new Written("selectFrom(values(" + text + "))", columns, false);
    }

    private String orderBy(SqlQuery query, WrittenBody body) {
        if (query.orderBy().isEmpty()) {
            return "";
        }
        ExpressionWriter expressions = new ExpressionWriter(line, body.scope, this, body.inlining);
        boolean ofRows = !(query.body() instanceof Select);
        return ".orderBy("
                + query.orderBy().stream()
                        .map(item -> orderItem(item, body, ofRows, expressions))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String orderItem(OrderItem item, WrittenBody body, boolean ofRows, ExpressionWriter expressions) {
        if (item.expression() instanceof Literal literal && literal.kind() == LiteralKind.INTEGER) {
            return ExpressionWriter.ordered("inline(" + literal.text() + ")", item);
        }
        if (item.expression() instanceof Column column) {
            Optional<String> alias = column.path().size() > 1
                    ? Optional.empty()
                    : body.aliases.stream()
                            .filter(each -> each.equalsIgnoreCase(column.name()))
                            .findFirst();
            if (alias.isPresent() || ofRows) {
                return ExpressionWriter.ordered("field(" + JavaLiteral.name(alias.orElse(column.name())) + ")", item);
            }
        }
        return expressions.orderItem(item);
    }

    private static String limit(SqlQuery query) {
        String limit = query.limit()
                .map(each -> ".limit(" + number(each) + ")" + (query.withTies() ? ".withTies()" : ""))
                .orElse("");
        return limit
                + query.offset().map(each -> ".offset(" + number(each) + ")").orElse("");
    }

    private static String number(Expression expression) {
        if (expression instanceof Literal literal && literal.kind() == LiteralKind.INTEGER) {
            return JavaLiteral.of(literal, literal.text().length() > 9 ? Long.class : Integer.class)
                    .orElseThrow(() -> new NoTypedFormException("limit " + literal.text()));
        }
        if (expression instanceof Literal literal && literal.text().equals("-1")) {
            return literal.text();
        }
        throw new NoTypedFormException("a limit that is computed");
    }
}
