package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The plans of PostgreSQL: what it answers to {@code EXPLAIN (FORMAT JSON)}, with or without {@code ANALYZE}. */
public final class PostgresPlans implements PlanReader {
    /** For the service loader. */
    public PostgresPlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return PostgresDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        return statement.analyzed(
                "explain (analyze, buffers, format json) ",
                "explain (format json) ",
                command -> of(Json.parse(statement.text(command))));
    }

    private static Plan of(Json answer) {
        List<Step> steps =
                answer.object("Plan").map(root -> step(root, false)).stream().toList();
        List<String> remarks = new ArrayList<>();
        OptionalDouble planning = answer.number("Planning Time");
        answer.number("Execution Time")
                .ifPresent(time -> remarks.add("it ran for " + PlanText.time(time)
                        + (planning.isPresent() ? ", planning took " + PlanText.time(planning.getAsDouble()) : "")));
        answer.object("Plan").ifPresent(root -> blocks(root, remarks));
        return new Plan(steps, remarks);
    }

    private static void blocks(Json root, List<String> remarks) {
        double hit = root.number("Shared Hit Blocks").orElse(0);
        double read = root.number("Shared Read Blocks").orElse(0);
        double temporary = root.number("Temp Written Blocks").orElse(0);
        if (hit + read > 0) {
            remarks.add(PlanText.count(hit) + " blocks from memory, " + PlanText.count(read) + " read"
                    + (temporary > 0 ? ", " + PlanText.count(temporary) + " temporary ones written" : ""));
        }
    }

    /** @param limited whether a limit above may have ended it early */
    private static Step step(Json node, boolean limited) {
        PostgresNode step = new PostgresNode(node);
        boolean ends = limited || node.text("Node Type").filter("Limit"::equals).isPresent();
        List<Step> inner =
                node.objects("Plans").stream().map(child -> step(child, ends)).toList();
        return new Step(step.words(), step.figures(), step.details(), step.culprits(limited), inner);
    }
}
