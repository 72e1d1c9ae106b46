package dev.retort.plan;

import dev.retort.database.DialectPart;

/** How the plans of one product are asked for, and read. */
public interface PlanReader extends DialectPart {

    /** The plan of a statement. */
    Plan plan(Explaining statement);
}
