package dev.retort.plan;

import dev.retort.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** One node of a plan of PostgreSQL's. */
record PostgresNode(Json node) {
    private static final Map<String, String> WORDS =
            WordLists.beside(PostgresNode.class).map("nodes");

    String words() {
        String name = name();
        String index = node.text("Index Name").orElse("");
        String keys = String.join(", ", node.texts("Sort Key"));
        String words = switch (type()) {
            case "Seq Scan" -> "full scan of " + name;
            case "Index Scan" -> "index lookup in " + name + " by " + index;
            case "Index Only Scan" -> "index lookup in " + name + " by " + index + ", from the index alone";
            case "Bitmap Heap Scan" -> "rows of " + name + " that the bitmap has";
            case "Bitmap Index Scan" -> "bitmap of " + index;
            case "Nested Loop" -> join("row by row");
            case "Hash Join" -> join("by a hash table");
            case "Merge Join" -> join("of sorted rows");
            case "Sort" -> "sort by " + keys;
            case "Incremental Sort" -> "sort by " + keys + ", in parts";
            case "Aggregate", "GroupAggregate", "HashAggregate", "Group" -> aggregate();
            case "Merge Append" -> "merge by " + keys;
            case "Memoize" -> "results kept by " + node.text("Cache Key").orElse("key");
            case "CTE Scan" -> "scan of " + node.text("CTE Name").orElse(name);
            case "Subquery Scan" -> "subquery " + name;
            case "Function Scan" -> "function " + node.text("Function Name").orElse(name);
            case "Gather", "Gather Merge" ->
                "gather from "
                        + node.text("Workers Launched")
                                .or(() -> node.text("Workers Planned"))
                                .orElse("some") + " workers";
            case "ModifyTable" -> node.text("Operation").orElse("Modify").toLowerCase(Locale.ROOT) + " " + name;
            default -> WORDS.getOrDefault(type(), type().toLowerCase(Locale.ROOT) + (name.isEmpty() ? "" : " " + name));
        };
        return node.text("Subplan Name").map(subplan -> subplan + ": " + words).orElse(words);
    }

    private String type() {
        return node.text("Node Type").orElse("a step");
    }

    private String name() {
        String name = node.text("Relation Name").or(() -> node.text("Alias")).orElse("");
        return node.text("Alias")
                .filter(alias -> !alias.equals(name))
                .map(alias -> name + " " + alias)
                .orElse(name);
    }

    private String join(String how) {
        String type = node.text("Join Type").orElse("Inner");
        return (type.equals("Inner") ? "" : type.toLowerCase(Locale.ROOT) + " ") + "join, " + how;
    }

    private String aggregate() {
        List<String> keys = node.texts("Group Key");
        boolean hashed = node.text("Strategy").filter("Hashed"::equals).isPresent();
        return keys.isEmpty()
                ? "aggregate"
                : "group by " + String.join(", ", keys) + (hashed ? ", in a hash table" : "");
    }

    Figures figures() {
        OptionalDouble runs = node.number("Actual Loops");
        return new Figures(
                Figures.times(node.number("Actual Rows"), runs),
                Figures.times(node.number("Plan Rows"), runs),
                Figures.times(node.number("Actual Total Time"), runs),
                runs);
    }

    List<String> details() {
        List<String> details = new ArrayList<>();
        node.text("Index Cond").ifPresent(condition -> details.add("by " + condition));
        node.text("Hash Cond").or(() -> node.text("Merge Cond")).ifPresent(condition -> details.add("on " + condition));
        node.text("Join Filter")
                .ifPresent(condition -> details.add("on " + condition + kept("Rows Removed by Join Filter")));
        node.text("Filter").ifPresent(condition -> details.add("where " + condition + kept("Rows Removed by Filter")));
        node.text("Sort Method")
                .ifPresent(method -> details.add(method + ", "
                        + node.text("Sort Space Used").orElse("?") + " kB" + (isOnDisk() ? " on disk" : "")));
        return details;
    }

    private String kept(String removed) {
        OptionalDouble rows = figures().rows();
        double gone =
                Figures.times(node.number(removed), node.number("Actual Loops")).orElse(0);
        return rows.isEmpty() || gone < 0.5
                ? ""
                : ": keeps " + PlanText.count(rows.getAsDouble()) + " of " + PlanText.count(rows.getAsDouble() + gone)
                        + " rows";
    }

    private boolean isOnDisk() {
        return node.text("Sort Space Type").filter("Disk"::equals).isPresent();
    }

    /** @param limited whether a limit may have ended it early */
    List<String> culprits(boolean limited) {
        Culprits culprits = new Culprits();
        Figures figures = figures();
        if (type().equals("Seq Scan")) {
            double removed = Figures.times(node.number("Rows Removed by Filter"), figures.runs())
                    .orElse(0);
            OptionalDouble kept = figures.rows();
            double read = kept.isPresent()
                    ? kept.getAsDouble() + removed
                    : figures.expected().orElse(0);
            culprits.fullScan(
                    name(),
                    read,
                    kept,
                    figures.runs().orElse(1),
                    node.text("Filter").isPresent());
        }
        node.text("Relation Name")
                .ifPresent(table -> culprits.estimate(
                        node.number("Actual Rows"), node.number("Plan Rows"), limited, "ANALYZE " + table));
        if (type().endsWith("Sort")) {
            culprits.sort(
                    String.join(", ", node.texts("Sort Key")),
                    figures.rows().isPresent() ? figures.rows() : node.number("Plan Rows"));
        }
        if (isOnDisk()) {
            culprits.add("the sort did not fit into memory: a larger work_mem would hold it");
        }
        if (node.number("Hash Batches").orElse(1) > 1) {
            culprits.add("the hash table did not fit into memory: a larger work_mem would hold it");
        }
        return culprits.sentences();
    }
}
