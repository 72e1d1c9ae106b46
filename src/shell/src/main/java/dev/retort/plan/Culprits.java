package dev.retort.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The likely reasons for which a step is slow, as sentences. */
final class Culprits {
    /** Fewer rows than these are read in no time, however it is done. */
    private static final double MANY = 1_000;

    /** A scan of so many rows is worth a word even where all of them were asked for. */
    private static final double VERY_MANY = 100_000;

    /** How many times more, or fewer, rows than expected are a wrong estimate. */
    private static final double OFF = 10;

    private final List<String> sentences = new ArrayList<>();

    List<String> sentences() {
        return sentences;
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    /**
     * A scan of a whole table.
     *
     * @param read how many rows were, or will be, read
     * @param kept how many of them were left by its condition; empty where it is not known
     * @param runs how often it is done
     * @param filtered whether it has a condition
     */
    void fullScan(String table, double read, OptionalDouble kept, double runs, boolean filtered) {
        boolean repeated = runs >= 2 && read >= MANY;
        boolean wasteful = filtered && read >= MANY && (kept.isEmpty() || kept.getAsDouble() < read / 2);
        if (repeated) {
            add("the full scan of " + table + " is done " + PlanText.count(runs) + " times, " + PlanText.count(read)
                    + " rows in all: an index on the columns that are compared would help");
        } else if (wasteful) {
            String result = kept.isPresent() ? " to keep " + PlanText.count(kept.getAsDouble()) : "";
            add("the full scan of " + table + " reads " + PlanText.count(read) + " rows" + result
                    + ": an index on the columns of its condition would help");
        } else if (read >= VERY_MANY) {
            add("the full scan of " + table + " reads " + PlanText.count(read) + " rows");
        }
    }

    /** Rows of one run of a step, and how many were expected; {@code limited} where a limit may have ended it early. */
    void estimate(OptionalDouble rows, OptionalDouble expected, boolean limited, String analyze) {
        if (rows.isEmpty() || expected.isEmpty()) {
            return;
        }
        double came = Math.max(1, rows.getAsDouble());
        double thought = Math.max(1, expected.getAsDouble());
        boolean tooMany = came > thought * OFF;
        boolean tooFew = thought > came * OFF && !limited;
        if ((tooMany || tooFew) && Math.abs(came - thought) >= MANY / OFF) {
            add("the server expected " + PlanText.count(expected.getAsDouble()) + " rows and had "
                    + PlanText.count(rows.getAsDouble()) + ": " + analyze + " brings its statistics up to date");
        }
    }

    /** A sort that no index saves; rows empty where it is not known how many. */
    void sort(String key, OptionalDouble rows) {
        if (rows.isEmpty() || rows.getAsDouble() >= MANY) {
            add("sorting" + of(rows) + " by " + key + ": an index in that order would save it");
        }
    }

    /** A temporary table; rows empty where it is not known how many. */
    void temporaryTable(OptionalDouble rows) {
        if (rows.isEmpty() || rows.getAsDouble() >= MANY) {
            add("a temporary table is filled" + (rows.isEmpty() ? "" : " with" + of(rows)));
        }
    }

    private static String of(OptionalDouble rows) {
        return rows.isEmpty() ? "" : " " + PlanText.count(rows.getAsDouble()) + " rows";
    }
}
