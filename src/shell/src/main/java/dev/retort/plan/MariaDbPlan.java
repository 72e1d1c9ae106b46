package dev.retort.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader of what MariaDB answers to {@code ANALYZE FORMAT=JSON}, and it and MySQL to {@code EXPLAIN FORMAT=JSON}. What it does not
 * know it goes through for what it does.
 */
final class MariaDbPlan {
    private final boolean limited;

    private MariaDbPlan(boolean limited) {
        this.limited = limited;
    }

    /** @param limited whether the query has a limit, which may end steps early */
    static Plan of(Json answer, boolean limited) {
        List<Step> steps = new MariaDbPlan(limited).inner(answer);
        List<String> remarks = new ArrayList<>();
        answer.object("query_block")
                .map(block -> block.number("r_total_time_ms"))
                .filter(OptionalDouble::isPresent)
                .ifPresent(time -> remarks.add("it ran for " + PlanText.time(time.getAsDouble())));
        return new Plan(steps, remarks);
    }

    /** The steps within an object. Older servers do not put the tables of a join into a list of their own. */
    private List<Step> inner(Json object) {
        List<Step> tables = new ArrayList<>();
        List<Step> others = new ArrayList<>();
        object.forEachObject((key, value) -> {
            switch (key) {
                case "query_optimization", "r_engine_stats", "rowid_filter", "cost_info", "index_merge", "r_keys" -> {}
                case "nested_loop", "read_sorted_file" -> tables.addAll(inner(value));
                case "table" -> tables.add(new MariaDbTable(value, limited).step("", List.of(), materialized(value)));
                case "block-nl-join" -> tables.add(blockJoin(value));
                case "range-checked-for-each-record" -> tables.add(rangeChecked(value));
                case "filesort" -> others.add(sort(value));
                case "ordering_operation" -> others.addAll(operation("sort", value));
                case "grouping_operation" -> others.addAll(operation("sort, to group", value));
                case "temporary_table" -> others.add(temporaryTable(value));
                case "duplicates_removal", "duplicate_removal" ->
                    others.add(Step.of("remove duplicates", inner(value)));
                case "window_functions_computation" -> others.add(Step.of("window functions", inner(value)));
                case "union_result" -> others.add(union("union", value));
                case "recursive_union" -> others.add(union("recursive union", value));
                case "subqueries",
                        "select_list_subqueries",
                        "attached_subqueries",
                        "having_subqueries",
                        "group_by_subqueries",
                        "order_by_subqueries",
                        "update_value_subqueries",
                        "insert_values_subqueries" -> others.add(subquery(value));
                case "query_block" -> others.addAll(block(value));
                default -> others.addAll(inner(value));
            }
        });
        List<Step> steps = new ArrayList<>(tables.size() > 1 ? List.of(Step.of("join, row by row", tables)) : tables);
        steps.addAll(others);
        return steps;
    }

    private List<Step> block(Json block) {
        List<Step> steps = inner(block);
        if (steps.isEmpty() && block.text("message").isPresent()) {
            return List.of(Step.of(block.text("message").get(), steps));
        }
        List<String> conditions = Stream.of("const_condition", "outer_ref_condition", "having_condition")
                .flatMap(key -> block.text(key).stream()
                        .filter(condition -> !condition.equals("1"))
                        .map(condition -> (key.startsWith("having") ? "having " : "only if ") + condition))
                .toList();
        return conditions.isEmpty()
                ? steps
                : List.of(new Step("of these rows", Figures.NONE, conditions, List.of(), steps));
    }

    private List<Step> materialized(Json table) {
        return table.object("materialized")
                .or(() -> table.object("materialized_from_subquery"))
                .map(this::inner)
                .orElse(List.of());
    }

    private Step blockJoin(Json join) {
        Json table = join.object("table").orElse(join);
        boolean hashed =
                join.text("join_type").filter(type -> type.contains("H")).isPresent();
        List<String> details = new ArrayList<>();
        join.text("attached_condition").ifPresent(condition -> details.add("on " + condition + kept(join)));
        return new MariaDbTable(table, limited)
                .step(hashed ? "hash join: " : "block join: ", details, materialized(table));
    }

    private static String kept(Json join) {
        return join.number("r_filtered").isPresent()
                ? ", true of " + MariaDbTable.percent(join.number("r_filtered").getAsDouble())
                : "";
    }

    private Step sort(Json sort) {
        String key = sort.text("sort_key").orElse("a key");
        OptionalDouble runs = sort.number("r_loops");
        OptionalDouble rows = Figures.times(sort.number("r_output_rows"), runs);
        List<String> details = new ArrayList<>();
        if (sort.flag("r_used_priority_queue")) {
            details.add("only the first rows are kept while it sorts");
        }
        sort.number("r_sort_passes")
                .ifPresent(passes -> details.add("on disk, in " + PlanText.count(passes) + " passes"));
        List<Step> inner = inner(sort);
        Culprits culprits = new Culprits();
        OptionalDouble sorted = inner.stream()
                .map(step -> step.figures().rows())
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(rows);
        culprits.sort(key, sorted);
        Figures figures = new Figures(rows, OptionalDouble.empty(), sort.number("r_total_time_ms"), runs);
        return new Step("sort by " + key, figures, details, culprits.sentences(), inner);
    }

    /** What MySQL says of an order or of groups: a sort only where it says so. */
    private List<Step> operation(String sort, Json operation) {
        List<Step> steps =
                operation.flag("using_temporary_table") ? List.of(temporaryTable(operation)) : inner(operation);
        return operation.flag("using_filesort") ? List.of(Step.of(sort, steps)) : steps;
    }

    private Step temporaryTable(Json table) {
        List<Step> inner = inner(table);
        Culprits culprits = new Culprits();
        culprits.temporaryTable(inner.stream()
                .flatMap(MariaDbPlan::leaves)
                .map(Step::figures)
                .map(figures -> figures.rows().isPresent() ? figures.rows() : figures.expected())
                .flatMapToDouble(OptionalDouble::stream)
                .max());
        return new Step("temporary table", Figures.NONE, List.of(), culprits.sentences(), inner);
    }

    private static Stream<Step> leaves(Step step) {
        return step.inner().isEmpty() ? Stream.of(step) : step.inner().stream().flatMap(MariaDbPlan::leaves);
    }

    private Step union(String what, Json union) {
        List<Step> parts = union.objects("query_specifications").stream()
                .map(part -> {
                    List<Step> steps = inner(part);
                    return steps.size() == 1 ? steps.getFirst() : Step.of("select", steps);
                })
                .toList();
        Figures figures = new Figures(
                Figures.times(union.number("r_rows"), union.number("r_loops")),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new Step(what, figures, List.of(), List.of(), parts);
    }

    private Step rangeChecked(Json checked) {
        String keys = String.join(", ", checked.texts("keys"));
        return checked.object("table")
                .map(table -> new MariaDbTable(table, limited)
                        .step("", List.of("the index is chosen for each row: " + keys), materialized(table)))
                .orElseGet(() -> Step.of("index chosen for each row: " + keys, inner(checked)));
    }

    private Step subquery(Json subquery) {
        Json cache = subquery.object("expression_cache").orElse(subquery);
        Json block = cache.object("query_block").orElse(cache);
        List<String> details = cache.number("r_hit_ratio").stream()
                .mapToObj(ratio -> "results are kept: " + MariaDbTable.percent(ratio) + " were found again")
                .collect(Collectors.toCollection(ArrayList::new));
        Figures figures = new Figures(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                block.number("r_total_time_ms"),
                block.number("r_loops"));
        String number = block.text("select_id").map(id -> " " + id).orElse("");
        return new Step("subquery" + number, figures, details, List.of(), inner(subquery));
    }
}
