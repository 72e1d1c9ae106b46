package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.duckdb.DuckDbDialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The plans of DuckDB: what it expects, before it runs anything. */
public final class DuckDbPlans implements PlanReader {
    /** What comes before the tables that need no schema: their file's name, and the schema's. */
    private static final Pattern DEFAULT_SCHEMA = Pattern.compile("^.*\\.main\\.(?=[^.]+$)");

    private static final List<String> DETAILS =
            List.of("Filters", "Conditions", "Join Type", "Groups", "Aggregates", "Order By", "Top");

    /** For the service loader. */
    public DuckDbPlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return DuckDbDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        return new Plan(
                statement.ask("explain (format json) ").stream()
                        .map(row -> step(Json.parse(String.valueOf(row.get(1)))))
                        .toList(),
                List.of("estimates only: nothing was run for this"));
    }

    private static Step step(Json node) {
        Optional<Json> facts = node.object("extra_info");
        String name = node.text("name")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .strip();
        String what = text(facts, "Table")
                .map(table -> DEFAULT_SCHEMA.matcher(table).replaceFirst(""))
                .or(() -> text(facts, "Function"))
                .map(of -> name + " of " + of)
                .orElse(name);
        Figures figures = new Figures(
                OptionalDouble.empty(),
                facts.map(each -> each.number("Estimated Cardinality")).orElse(OptionalDouble.empty()),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        List<String> details = DETAILS.stream()
                .flatMap(key -> facts.stream()
                        .flatMap(each -> Stream.concat(each.text(key).stream(), each.texts(key).stream()))
                        .map(value -> key.toLowerCase(Locale.ROOT) + ": " + value))
                .toList();
        return new Step(
                what,
                figures,
                details,
                List.of(),
                node.objects("children").stream().map(DuckDbPlans::step).toList());
    }

    private static Optional<String> text(Optional<Json> facts, String key) {
        return facts.flatMap(each -> each.text(key));
    }
}
