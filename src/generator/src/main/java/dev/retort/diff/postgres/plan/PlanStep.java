package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A step on the way from one schema to another: what is done to an object. */
record PlanStep(Deed deed, ObjectName object) implements Comparable<PlanStep> {

    enum Deed {
        DROP,
        /** Gives a type another name until its columns have the new one, or a table until its rows are copied. */
        SET_ASIDE,
        MAKE,
        ALTER,
        /** Makes a table, or an index, a partition. */
        ATTACH,
        /** Copies the rows of a table that was set aside. */
        FILL,
        /** Has a sequence end with no column. */
        RELEASE,
        /** Says which column a sequence ends with. */
        OWN,
        /** Says which index of a table is its replica identity, and the one for CLUSTER. */
        MARK,
        /** Drops what was set aside. */
        DISCARD
    }

    /** The order where nothing else says one. */
    private static final List<String> ORDERED = List.of(
            "schema",
            "extension",
            "collation",
            "type",
            "domain",
            "attribute",
            "domain constraint",
            "sequence",
            "table",
            "foreign table",
            "column",
            "default",
            "constraint",
            "index",
            "function",
            "procedure",
            "aggregate",
            "operator",
            "cast",
            "view",
            "materialized view",
            "statistics",
            "rule",
            "trigger",
            "policy");

    private static final Map<String, Integer> KINDS = IntStream.range(0, ORDERED.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(ORDERED::get, place -> place));

    private static final Comparator<PlanStep> ORDER =
            Comparator.comparingInt(PlanStep::rank).thenComparing(PlanStep::object);

    private int rank() {
        int kind = KINDS.getOrDefault(object.kind(), -1);
        if (object.kind().equals("default privileges")) {
            return 300;
        }
        return switch (deed) {
            case DROP -> -kind;
            case SET_ASIDE, RELEASE -> 50 + kind;
            case MAKE, ALTER -> 100 + 2 * kind;
            case ATTACH, FILL -> 101 + 2 * kind;
            case OWN -> 200;
            case MARK -> 210;
            case DISCARD -> 220;
        };
    }

    @Override
    public int compareTo(PlanStep other) {
        int order = ORDER.compare(this, other);
        return order != 0 ? order : deed.compareTo(other.deed);
    }
}
