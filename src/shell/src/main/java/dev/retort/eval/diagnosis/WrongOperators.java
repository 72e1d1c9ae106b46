package dev.retort.eval.diagnosis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import dev.retort.text.WordLists;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Java's operators put between columns and conditions, which have methods instead. */
record WrongOperators(Trial trial, TypeWords words) {
    private static final WordLists WORDS = WordLists.beside(WrongOperators.class);
    private static final Map<String, String> OF_COLUMNS = WORDS.map("operators of columns");
    private static final Map<String, String> OF_CONDITIONS = WORDS.map("operators of conditions");
    private static final Set<String> ARITHMETIC = WORDS.set("arithmetic");

    /** What says the same of the two operands in the other order. */
    private static final Map<String, String> MIRRORED = Map.of("lt", "gt", "le", "ge", "gt", "lt", "ge", "le");

    Optional<Mistake> explain(BinaryTree binary, TreePath path) {
        Tree leftOperand = binary.getLeftOperand();
        Tree rightOperand = binary.getRightOperand();
        boolean leftField = words.isA(leftOperand, path, "org.jooq.Field");
        boolean rightField = words.isA(rightOperand, path, "org.jooq.Field");
        boolean conditions = words.isA(leftOperand, path, "org.jooq.Condition")
                || words.isA(rightOperand, path, "org.jooq.Condition");
        String operator = (conditions ? OF_CONDITIONS : OF_COLUMNS)
                .getOrDefault(binary.getKind().name(), "");
        if (operator.isEmpty() || !(leftField || rightField || conditions)) {
            return Optional.empty();
        }
        if (!conditions && isComparedWithNull(binary)) {
            return Optional.of(comparedWithNull(binary));
        }
        String symbol = operator.split(" ", 2)[0];
        String method = operator.split(" ", 2)[1];
        boolean swapped = !conditions && !leftField;
        String left = trial.text(swapped ? rightOperand : leftOperand);
        String right = string(swapped ? leftOperand : rightOperand);
        String what = conditions ? "conditions are joined by a method" : "columns are compared by a method";
        String sentence = ARITHMETIC.contains(symbol) ? "columns are calculated with by a method" : what;
        return Optional.of(words.mistake(
                binary,
                sentence + ", not by " + symbol,
                "write " + left + "." + (swapped ? MIRRORED.getOrDefault(method, method) : method) + "(" + right
                        + ")"));
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
        return words.mistake(binary, "nothing is equal to NULL in SQL", "write " + trial.text(column) + "." + method);
    }
}
