package dev.retort.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A table in a plan of MariaDB's or MySQL's, and how it is read.
 *
 * @param table what the server says of it
 * @param limited whether the query has a limit, which may end the reading early
 */
record MariaDbTable(Json table, boolean limited) {

    /**
     * The step.
     *
     * @param how what comes before the words
     * @param more details beside its own
     * @param inner the steps that fill the table, where it is a temporary one
     */
    Step step(String how, List<String> more, List<Step> inner) {
        if (table.text("message").isPresent()) {
            return Step.of(table.text("message").get(), inner);
        }
        OptionalDouble runs = isConstant() ? OptionalDouble.empty() : table.number("r_loops");
        OptionalDouble read = Figures.times(table.number("r_rows"), runs);
        OptionalDouble kept = Figures.times(read, share("r_filtered"));
        OptionalDouble expectedReads = Figures.times(estimate(), runs.isPresent() ? runs : table.number("loops"));
        OptionalDouble produced = table.number("rows_produced_per_join");
        OptionalDouble expected = produced.isPresent() ? produced : Figures.times(expectedReads, share("filtered"));
        List<String> details = new ArrayList<>(details(read, kept));
        details.addAll(more);
        Figures figures = new Figures(kept, expected, time(), runs);
        return new Step(how + words(), figures, details, culprits(read, kept, expectedReads, runs), inner);
    }

    private String words() {
        String name = name();
        String key = table.text("key").orElse("");
        String words = switch (table.text("access_type").orElse("")) {
            case "ALL" -> (isMade() ? "scan of " : "full scan of ") + name;
            case "index" -> "full scan of " + name + " in the order of " + key;
            case "range" -> "part of " + name + ", a range of " + key;
            case "ref", "ref_or_null" -> "index lookup in " + name + " by " + key;
            case "eq_ref" -> "index lookup in " + name + " by " + key + ", one row each";
            case "const", "system" -> "one row of " + name + (key.isEmpty() ? "" : " by " + key);
            case "index_merge" -> "several indexes of " + name;
            case "index_subquery", "unique_subquery" -> "index lookup in " + name + " by " + key + " for a subquery";
            case "fulltext" -> "full text search in " + name + " by " + key;
            case "" -> "into " + name;
            default -> table.text("access_type").orElseThrow() + " " + name + (key.isEmpty() ? "" : " by " + key);
        };
        String verb = table.flag("update") ? "update: " : table.flag("delete") ? "delete: " : "";
        return verb + words + (table.flag("using_index") ? ", from the index alone" : "");
    }

    private String name() {
        return table.text("table_name").orElse("a table").replaceAll("^<(\\w+?)(\\d+(?:,.*)?)>$", "$1 $2");
    }

    /** Whether its one row was read before the query began, which is not counted. */
    private boolean isConstant() {
        return List.of("const", "system").contains(table.text("access_type").orElse(""));
    }

    /** Whether it is a table that the query itself makes. */
    private boolean isMade() {
        return table.text("table_name").filter(name -> name.startsWith("<")).isPresent();
    }

    private List<String> details(OptionalDouble read, OptionalDouble kept) {
        List<String> details = new ArrayList<>();
        List<String> references = table.texts("ref");
        List<String> parts = table.texts("used_key_parts");
        if (!references.isEmpty() && references.size() <= parts.size() && !references.equals(List.of("const"))) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < references.size(); i++) {
                pairs.add(parts.get(i) + " = " + references.get(i));
            }
            details.add(String.join(", ", pairs));
        }
        table.text("index_condition").ifPresent(condition -> details.add("in the index: " + condition));
        table.object("rowid_filter")
                .flatMap(filter -> filter.object("range"))
                .flatMap(range -> range.text("key"))
                .ifPresent(key -> details.add("rows are sorted out beforehand by " + key));
        String rest =
                read.isPresent() && kept.isPresent() && Math.round(kept.getAsDouble()) < Math.round(read.getAsDouble())
                        ? ": keeps " + PlanText.count(kept.getAsDouble()) + " of " + PlanText.count(read.getAsDouble())
                                + " rows"
                        : "";
        table.text("attached_condition").ifPresent(condition -> details.add("where " + condition + rest));
        return details;
    }

    private List<String> culprits(
            OptionalDouble read, OptionalDouble kept, OptionalDouble expectedReads, OptionalDouble runs) {
        Culprits culprits = new Culprits();
        boolean whole =
                List.of("ALL", "index").contains(table.text("access_type").orElse(""));
        if (whole && !isMade()) {
            boolean filtered = table.text("attached_condition").isPresent();
            culprits.fullScan(
                    name(),
                    read.orElse(expectedReads.orElse(0)),
                    kept,
                    runs.orElse(table.number("loops").orElse(1)),
                    filtered);
        }
        if (!isMade()) {
            culprits.estimate(table.number("r_rows"), estimate(), limited, "ANALYZE TABLE " + name());
        }
        return culprits.sentences();
    }

    /** How many rows the server expects to read each time; MySQL has its own word for it. */
    private OptionalDouble estimate() {
        OptionalDouble rows = table.number("rows");
        return rows.isPresent() ? rows : table.number("rows_examined_per_scan");
    }

    private OptionalDouble time() {
        OptionalDouble table = this.table.number("r_table_time_ms");
        OptionalDouble other = this.table.number("r_other_time_ms");
        return table.isPresent() || other.isPresent()
                ? OptionalDouble.of(table.orElse(0) + other.orElse(0))
                : this.table.number("r_total_time_ms");
    }

    private OptionalDouble share(String key) {
        OptionalDouble percent = table.number(key);
        return OptionalDouble.of(percent.orElse(100) / 100);
    }

    /** A share of a hundred: {@code 0.5 %}, {@code 43 %}. */
    static String percent(double percent) {
        return String.format(Locale.ROOT, percent < 1 && percent > 0 ? "%.1f %%" : "%.0f %%", percent);
    }
}
