package dev.retort.translate.read;

import dev.retort.translate.read.Expression.OrderItem;
import dev.retort.translate.read.Expression.Over;
import dev.retort.translate.read.Expression.Window;
import java.util.List;
import java.util.Optional;

/** The parser of windows and their frames. */
record WindowParser(TokenReader tokens, ExpressionParser expressions) {

    /** What follows OVER. */
    Over over() {
        return tokens.at("(")
                ? new Over(Optional.empty(), window())
                : new Over(Optional.of(tokens.name()), new Window(List.of(), List.of(), ""));
    }

    /** A window in its parentheses. */
    Window window() {
        tokens.expect("(");
        List<Expression> partitionBy = tokens.listAfter(expressions::expression, "partition", "by");
        List<OrderItem> orderBy = tokens.listAfter(expressions::orderItem, "order", "by");
        String frame = tokens.at("rows") || tokens.at("range") || tokens.at("groups") ? frame() : "";
        tokens.expect(")");
        return new Window(partitionBy, orderBy, frame);
    }

    private String frame() {
        String units = tokens.word();
        if (!tokens.accept("between")) {
            return "." + bound(units);
        }
        String start = bound(units + "Between");
        tokens.expect("and");
        return "." + start + "." + bound("and");
    }

    private String bound(String prefix) {
        if (tokens.accept("current", "row")) {
            return prefix + "CurrentRow()";
        }
        String rows = tokens.accept("unbounded") ? "" : tokens.take().text();
        if (!rows.matches("\\d*")) {
            throw tokens.failure();
        }
        String side = tokens.accept("preceding") ? "Preceding" : "Following";
        if (side.equals("Following")) {
            tokens.expect("following");
        }
        return prefix + (rows.isEmpty() ? "Unbounded" : "") + side + "(" + rows + ")";
    }
}
