package dev.retort.eval.diagnosis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.retort.compile.Trial;
import dev.retort.eval.text.Mistake;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Values used in a way that their type does not have: assigned to, indexed, looped over. */
record WrongUses(Trial trial, TypeWords words) {

    /** {@code TITLE = "x"}, which is meant to compare. */
    Optional<Mistake> assigned(TreePath path) {
        TreePath at = path.getLeaf() instanceof AssignmentTree ? path : path.getParentPath();
        if (!(at.getLeaf() instanceof AssignmentTree assignment)
                || !isA(assignment.getVariable(), at, "org.jooq.Field")) {
            return Optional.empty();
        }
        return Optional.of(mistake(
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
        String value = trial.text(receiver);
        String index = trial.text(access.getIndex());
        String hint;
        if (isA(receiver, at, "java.util.List") || isA(receiver, at, "java.util.Map")) {
            hint = value + ".get(" + index + ")";
        } else if (isA(receiver, at, "java.lang.CharSequence")) {
            hint = value + ".charAt(" + index + ")";
        } else if (isA(receiver, at, "org.jooq.Record")) {
            hint = value + ".get(" + index + ")";
        } else if (isA(receiver, at, "org.jooq.Table")) {
            hint = "selectFrom(" + value + ").fetch().get(" + index + ")";
        } else if (isA(receiver, at, "org.jooq.ResultQuery")) {
            hint = value + ".fetch().get(" + index + ")";
        } else if (isA(receiver, at, "dev.retort.Query")) {
            hint = value + ".all().get(" + index + ")";
        } else {
            return Optional.empty();
        }
        return Optional.of(mistake(access, "only an array is indexed with [ ]", "write " + hint));
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
                return Optional.of(new Mistake(
                        subject + " has no rows to loop over",
                        trial.start(loop.getExpression()),
                        trial.end(loop.getExpression()),
                        rows.equals(text) ? Optional.empty() : Optional.of("write " + rows)));
            }
        }
        return Optional.empty();
    }

    private boolean isA(Tree tree, TreePath path, String type) {
        Optional<TypeMirror> found = trial.type(new TreePath(path, tree));
        return found.filter(mirror -> words.isA(mirror, type)).isPresent();
    }

    private Mistake mistake(Tree tree, String sentence, String hint) {
        return new Mistake(sentence, trial.start(tree), trial.end(tree), Optional.of(hint));
    }
}
