package dev.retort.eval.diagnosis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import java.util.Optional;

/** Java's operators put between columns and conditions, which have methods instead. */
record WrongOperators(Trial trial, TypeWords words) {

    Optional<Mistake> explain(BinaryTree binary, TreePath path) {
        boolean leftField = isA(binary.getLeftOperand(), path, "org.jooq.Field");
        boolean rightField = isA(binary.getRightOperand(), path, "org.jooq.Field");
        boolean conditions = isA(binary.getLeftOperand(), path, "org.jooq.Condition")
                || isA(binary.getRightOperand(), path, "org.jooq.Condition");
        String symbol = symbol(binary);
        String method = conditions ? conditionMethod(binary.getKind()) : fieldMethod(binary.getKind());
        if (method.isEmpty() || !(leftField || rightField || conditions)) {
            return Optional.empty();
        }
        if (!conditions && isComparedWithNull(binary)) {
            return Optional.of(comparedWithNull(binary));
        }
        boolean swapped = !conditions && !leftField;
        String left = trial.text(swapped ? binary.getRightOperand() : binary.getLeftOperand());
        String right = string(swapped ? binary.getLeftOperand() : binary.getRightOperand());
        String what = conditions ? "conditions are joined by a method" : "columns are compared by a method";
        String sentence = isArithmetic(binary.getKind()) ? "columns are calculated with by a method" : what;
        return Optional.of(new Mistake(
                sentence + ", not by " + symbol,
                trial.start(binary),
                trial.end(binary),
                Optional.of("write " + left + "." + (swapped ? mirrored(method) : method) + "(" + right + ")")));
    }

    /** A single letter in the quotation marks of SQL is meant to be a string. */
    private String string(Tree operand) {
        String text = trial.text(operand);
        return operand instanceof LiteralTree literal && literal.getKind() == Tree.Kind.CHAR_LITERAL
                ? Literals.as("String", literal.getValue(), text).orElse(text)
                : text;
    }

    private static boolean isComparedWithNull(BinaryTree binary) {
        boolean equality = binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
        return equality && (isNull(binary.getLeftOperand()) || isNull(binary.getRightOperand()));
    }

    private static boolean isNull(Tree operand) {
        return operand.getKind() == Tree.Kind.NULL_LITERAL;
    }

    private Mistake comparedWithNull(BinaryTree binary) {
        Tree column = isNull(binary.getLeftOperand()) ? binary.getRightOperand() : binary.getLeftOperand();
        String method = binary.getKind() == Tree.Kind.EQUAL_TO ? "isNull()" : "isNotNull()";
        return new Mistake(
                "nothing is equal to NULL in SQL",
                trial.start(binary),
                trial.end(binary),
                Optional.of("write " + trial.text(column) + "." + method));
    }

    private boolean isA(Tree operand, TreePath path, String type) {
        return trial.type(new TreePath(path, operand))
                .filter(found -> words.isA(found, type))
                .isPresent();
    }

    private static String fieldMethod(Tree.Kind kind) {
        return switch (kind) {
            case EQUAL_TO -> "eq";
            case NOT_EQUAL_TO -> "ne";
            case LESS_THAN -> "lt";
            case LESS_THAN_EQUAL -> "le";
            case GREATER_THAN -> "gt";
            case GREATER_THAN_EQUAL -> "ge";
            case PLUS -> "plus";
            case MINUS -> "minus";
            case MULTIPLY -> "times";
            case DIVIDE -> "divide";
            case REMAINDER -> "mod";
            default -> "";
        };
    }

    private static String conditionMethod(Tree.Kind kind) {
        return switch (kind) {
            case CONDITIONAL_AND, AND -> "and";
            case CONDITIONAL_OR, OR -> "or";
            default -> "";
        };
    }

    private static String mirrored(String method) {
        return switch (method) {
            case "lt" -> "gt";
            case "le" -> "ge";
            case "gt" -> "lt";
            case "ge" -> "le";
            default -> method;
        };
    }

    private static boolean isArithmetic(Tree.Kind kind) {
        return switch (kind) {
            case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> true;
            default -> false;
        };
    }

    private static String symbol(BinaryTree binary) {
        return switch (binary.getKind()) {
            case EQUAL_TO -> "==";
            case NOT_EQUAL_TO -> "!=";
            case LESS_THAN -> "<";
            case LESS_THAN_EQUAL -> "<=";
            case GREATER_THAN -> ">";
            case GREATER_THAN_EQUAL -> ">=";
            case PLUS -> "+";
            case MINUS -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            case REMAINDER -> "%";
            case CONDITIONAL_AND -> "&&";
            case AND -> "&";
            case CONDITIONAL_OR -> "||";
            default -> "|";
        };
    }
}
