package dev.retort.plan;

import dev.retort.database.Dialect;
import dev.retort.database.sqlite.SqliteDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** The plans of SQLite, which measures nothing: rows that name their parents, without figures. */
public final class SqlitePlans implements PlanReader {
    private static final Pattern SCAN = Pattern.compile("SCAN (?:TABLE )?(.+?)(?: USING (COVERING )?INDEX (\\S+))?");
    private static final Pattern SEARCH = Pattern.compile(
            "SEARCH (?:TABLE )?(.+?) USING (AUTOMATIC )?(?:PARTIAL )?(COVERING )?INDEX (.*?)(?: ?\\((.*)\\))?");
    private static final Pattern KEY =
            Pattern.compile("SEARCH (?:TABLE )?(.+?) USING INTEGER PRIMARY KEY(?: \\((.*)\\))?");
    private static final Pattern TEMPORARY = Pattern.compile("USE TEMP B-TREE FOR (.*)");

    /** For the service loader. */
    public SqlitePlans() {}

    @Override
    public Class<? extends Dialect> dialect() {
        return SqliteDialect.class;
    }

    @Override
    public Plan plan(Explaining statement) {
        List<Step> steps = below(statement.ask("explain query plan "), 0);
        return new Plan(steps, List.of("SQLite gives no figures, and runs nothing for this"));
    }

    private static List<Step> below(Result<Record> rows, int parent) {
        List<Step> steps = new ArrayList<>();
        boolean inner = false;
        for (Record row : rows) {
            if (number(row, 1) == parent) {
                Step step = step(text(row), below(rows, number(row, 0)), inner);
                steps.add(step);
                inner |= text(row).startsWith("SCAN") || text(row).startsWith("SEARCH");
            }
        }
        return steps;
    }

    private static int number(Record row, int column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static String text(Record row) {
        return Objects.requireNonNull(row.get(3, String.class));
    }

    /** @param repeated whether the step is done for each row of one before it */
    private static Step step(String text, List<Step> inner, boolean repeated) {
        Culprits culprits = new Culprits();
        List<String> details = new ArrayList<>();
        String what = words(text, repeated, details, culprits);
        return new Step(what, Figures.NONE, details, culprits.sentences(), inner);
    }

    private static String words(String text, boolean repeated, List<String> details, Culprits culprits) {
        Matcher scan = SCAN.matcher(text);
        Matcher search = SEARCH.matcher(text);
        Matcher key = KEY.matcher(text);
        Matcher temporary = TEMPORARY.matcher(text);
        if (key.matches()) {
            add(key.group(2), details);
            return "lookup in " + key.group(1) + " by its primary key";
        }
        if (search.matches()) {
            add(search.group(5), details);
            if (search.group(2) != null) {
                culprits.add("an index on " + search.group(1) + " is made for this query alone, and thrown away: "
                        + "one that stays would help");
                return "lookup in " + search.group(1) + " by an index of its own";
            }
            return "index lookup in " + search.group(1) + " by " + search.group(4) + alone(search.group(3));
        }
        if (temporary.matches()) {
            String purpose = temporary.group(1);
            culprits.add("a temporary table holds the rows for " + purpose + ": an index in that order would save it");
            return "temporary table for " + purpose;
        }
        if (scan.matches() && !scan.group(1).equals("CONSTANT ROW")) {
            if (repeated && scan.group(3) == null) {
                culprits.add("the full scan of " + scan.group(1) + " is done for each row of the step before: "
                        + "an index on the columns that are compared would help");
            }
            return "full scan of " + scan.group(1)
                    + (scan.group(3) == null ? "" : " in the order of " + scan.group(3) + alone(scan.group(2)));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String alone(@Nullable String covering) {
        return covering == null ? "" : ", from the index alone";
    }

    private static void add(@Nullable String condition, List<String> details) {
        if (condition != null) {
            details.add(condition);
        }
    }
}
