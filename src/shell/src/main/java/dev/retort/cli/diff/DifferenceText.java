package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.lint.FindingText;
import dev.retort.cli.run.Run;
import dev.retort.diff.Difference;
import dev.retort.diff.Stage;
import dev.retort.diff.hazard.Hazard;
import dev.retort.diff.model.Change;
import dev.retort.diff.model.NotUnderstood;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaModel;
import dev.retort.migrate.revision.RevisionText;
import dev.retort.render.cell.JsonText;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A difference as the user reads it, and as programs do. */
public record DifferenceText(Difference difference, SchemaModel model) {

    /** The statements of a way, as a file of SQL has them. */
    public String sql(List<Change> changes) {
        return changes.stream().map(change -> model.terminated(change.sql())).collect(Collectors.joining());
    }

    /** The statements of a way as a new migration has them, or its undo. */
    RevisionText revision(List<String> remarks, List<Change> changes) {
        return new RevisionText(remarks, sql(changes), Stage.isOutsideTransaction(changes));
    }

    /**
     * One JSON document, in the order of the way up.
     *
     * @param hazards those of each statement
     */
    public String json(List<List<Hazard>> hazards) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("statements", statements(hazards));
        document.put(
                "notUnderstood",
                difference.notUnderstood().stream().map(DifferenceText::obscure).toList());
        document.put("proven", difference.isProven());
        if (!difference.remaining().isEmpty()) {
            document.put("remaining", difference.remaining());
        }
        return JsonText.of(document) + "\n";
    }

    private static Map<String, @Nullable Object> obscure(NotUnderstood obscure) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("object", obscure.object().toString());
        object.put("why", obscure.why());
        return object;
    }

    /** What undoes an object's changes is given with the first of them: the last one to be undone. */
    private List<Map<String, @Nullable Object>> statements(List<List<Hazard>> hazards) {
        List<Change> left = new ArrayList<>(difference.down());
        List<Map<String, @Nullable Object>> statements = new ArrayList<>();
        for (Change change : difference.up()) {
            List<Change> undoing =
                    left.stream().filter(down -> isOf(change, down.object())).toList();
            left.removeAll(undoing);
            statements.add(statement(change, undoing, hazards.get(statements.size())));
        }
        if (!statements.isEmpty() && !left.isEmpty()) {
            statements.getLast().merge("down", sql(left).strip(), (own, others) -> others + "\n" + own);
        }
        return statements;
    }

    private static boolean isOf(Change change, ObjectName object) {
        return change.object().equals(object);
    }

    private Map<String, @Nullable Object> statement(Change change, List<Change> undoing, List<Hazard> hazards) {
        Map<String, @Nullable Object> statement = new LinkedHashMap<>();
        statement.put("sql", change.sql());
        statement.put(
                "down",
                undoing.size() == 1 ? undoing.getFirst().sql() : sql(undoing).strip());
        statement.put("object", change.object().toString());
        statement.put("change", change.action().toString());
        statement.put("hazards", hazards.stream().map(FindingText::json).toList());
        return statement;
    }

    /**
     * Makes sure that all was understood and proven.
     *
     * @param what is not done else: {@code no migration is written}
     * @throws RetortException of the kind REFUSED, after what it is about was told
     */
    public void requireProven(Run run, String what) {
        requireProven(run, what, "change what is named above by hand, in a migration of its own");
    }

    /**
     * The same.
     *
     * @param byHand the hint at what a person does where something is not understood
     */
    void requireProven(Run run, String what, String byHand) {
        if (difference.isProven()) {
            return;
        }
        difference.notUnderstood().forEach(obscure -> run.err().println(VisibleText.line(obscure.toString())));
        if (!difference.remaining().isEmpty()) {
            run.err().print(VisibleText.block(String.join("\n", difference.remaining())) + "\n");
        }
        throw RetortException.refused(
                        difference.notUnderstood().isEmpty()
                                ? "the statements do not lead from one schema to the other and back; " + what
                                : "not all of the difference is understood; " + what)
                .withHint(hint(byHand));
    }

    private String hint(String byHand) {
        if (difference.notUnderstood().isEmpty()) {
            return "retort revision -m TEXT makes an empty migration to write by hand";
        }
        return difference.notUnderstood().stream().anyMatch(NotUnderstood::isHidden)
                ? "log in as an account that may see all of the schema, or grant this one what is missing"
                : byHand;
    }
}
