package dev.retort.plan;

import dev.retort.database.DialectPart;

/** The reader of one product's plans, which says how they are asked for. */
public interface PlanReader extends DialectPart {

    /** The plan of a statement. */
    Plan plan(Explaining statement);
}
