package dev.retort.eval.diagnosis;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Python's named arguments, {@code filter_by(name="x")}, which Java does not have. */
record NamedArguments(Trial trial, NamesInScope names, TypeWords words) {
    private static final String SENTENCE = "arguments have no names in Java";
    private static final Set<String> FILTERS = Set.of("filter_by", "filterBy", "filter", "where");

    /** Why an assignment to a name that does not exist is in the arguments of a call; empty where it is elsewhere. */
    Optional<Mistake> explain(AssignmentTree assignment, TreePath path) {
        if (path.getParentPath().getLeaf() instanceof NewClassTree creation) {
            return creation.getArguments().contains(assignment)
                    ? Optional.of(words.mistake(assignment, SENTENCE, "write " + withSetters(creation)))
                    : Optional.empty();
        }
        if (!(path.getParentPath().getLeaf() instanceof MethodInvocationTree call)
                || !call.getArguments().contains(assignment)) {
            return Optional.empty();
        }
        String method = call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : trial.text(call.getMethodSelect());
        if (!FILTERS.contains(method)) {
            String values = call.getArguments().stream()
                    .map(argument ->
                            trial.text(argument instanceof AssignmentTree one ? one.getExpression() : argument))
                    .collect(Collectors.joining(", "));
            return Optional.of(words.mistake(assignment, SENTENCE, "write " + method + "(" + values + ")"));
        }
        String column = trial.text(assignment.getVariable()).toUpperCase(Locale.ROOT);
        String qualified = firstTable(call).map(table -> table + "." + column).orElse(column);
        String value = trial.text(assignment.getExpression());
        return Optional.of(words.mistake(assignment, SENTENCE, "write .where(" + qualified + ", " + value + ")"));
    }

    /** A new record whose values are set, in the place of given with names. */
    private String withSetters(NewClassTree creation) {
        StringBuilder code = new StringBuilder("new " + trial.text(creation.getIdentifier()) + "()");
        for (ExpressionTree argument : creation.getArguments()) {
            if (argument instanceof AssignmentTree one) {
                code.append(".set");
                for (String word : trial.text(one.getVariable()).split("_", -1)) {
                    code.append(word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
                }
                code.append('(').append(trial.text(one.getExpression())).append(')');
            }
        }
        return code.toString();
    }

    private Optional<String> table(MethodInvocationTree call) {
        return call.getArguments().stream()
                .map(trial::text)
                .filter(names::isTable)
                .findFirst();
    }

    /** The table that a query begins with: {@code query(FILM)}. */
    private Optional<String> firstTable(ExpressionTree call) {
        ExpressionTree at = call;
        while (at instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect() instanceof MemberSelectTree select) {
            Optional<String> table = table(invocation);
            if (table.isPresent()) {
                return table;
            }
            at = select.getExpression();
        }
        if (at instanceof MethodInvocationTree invocation) {
            return table(invocation);
        }
        return at instanceof MemberSelectTree select
                ? names.closestTable(trial.text(select.getExpression()))
                : Optional.empty();
    }
}
