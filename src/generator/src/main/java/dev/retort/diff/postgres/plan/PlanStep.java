package dev.retort.diff.postgres.plan;

import dev.retort.diff.model.ObjectName;
import java.util.Comparator;
import java.util.List;

/** A step on the way from one schema to another: what is done to an object. */
record PlanStep(Deed deed, ObjectName object) implements Comparable<PlanStep> {

    enum Deed {
        DROP,
        /** Gives a type another name until its columns have the new one. */
        SET_ASIDE,
        MAKE,
        ALTER,
        /** Says which column a sequence ends with. */
        OWN,
        /** Says which index of a table is its replica identity, and the one for CLUSTER. */
        MARK,
        /** Drops what was set aside. */
        DISCARD
    }

    /** The order where nothing else says one. */
    private static final List<String> KINDS = List.of(
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

    private static final Comparator<PlanStep> ORDER =
            Comparator.comparingInt(PlanStep::rank).thenComparing(PlanStep::object);

    private int rank() {
        int kind = KINDS.indexOf(object.kind());
        if (object.kind().equals("default privileges")) {
            return 300;
        }
        return switch (deed) {
            case DROP -> -kind;
            case SET_ASIDE -> 50 + kind;
            case MAKE, ALTER -> 100 + 2 * kind;
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
