package dev.retort.eval.diagnosis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import dev.retort.text.WordLists;
import java.util.Map;
import java.util.Optional;

/** Values used in a way that their type does not have: assigned to, indexed, looped over. */
record WrongUses(Trial trial, TypeWords words) {
    /** By type, how a value is got by its index or its key. */
    private static final Map<String, String> INDEXED =
            WordLists.beside(WrongUses.class).map("indexed");

    /** {@code TITLE = "x"}, which is meant to compare. */
    Optional<Mistake> assigned(TreePath path) {
        TreePath at = path.getLeaf() instanceof AssignmentTree ? path : path.getParentPath();
        if (!(at.getLeaf() instanceof AssignmentTree assignment)
                || !words.isA(assignment.getVariable(), at, "org.jooq.Field")) {
            return Optional.empty();
        }
        return Optional.of(words.mistake(
                assignment,
                "= assigns; columns are compared by a method",
                "write " + trial.text(assignment.getVariable()) + ".eq(" + trial.text(assignment.getExpression())
                        + ")"));
    }

    /** {@code rows[0]}. */
    Optional<Mistake> indexed(TreePath path) {
        TreePath at = path.getLeaf() instanceof ArrayAccessTree ? path : path.getParentPath();
        if (!(at.getLeaf() instanceof ArrayAccessTree access)) {
            return Optional.empty();
        }
        ExpressionTree receiver = access.getExpression();
        return INDEXED.entrySet().stream()
                .filter(form -> words.isA(receiver, at, form.getKey()))
                .findFirst()
                .map(form -> words.mistake(
                        access,
                        "only an array is indexed with [ ]",
                        "write " + form.getValue().formatted(trial.text(receiver), trial.text(access.getIndex()))));
    }

    /** {@code for (var x : FILM)}. */
    Optional<Mistake> looped(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof EnhancedForLoopTree loop) {
                String text = trial.text(loop.getExpression());
                String rows = OtherLanguages.rows(text);
                String subject = trial.type(new TreePath(at, loop.getExpression()))
                        .map(words::withArticle)
                        .orElse("this");
                return Optional.of(words.mistake(
                        loop.getExpression(),
                        subject + " has no rows to loop over",
                        rows.equals(text) ? Optional.empty() : Optional.of("write " + rows)));
            }
        }
        return Optional.empty();
    }
}
