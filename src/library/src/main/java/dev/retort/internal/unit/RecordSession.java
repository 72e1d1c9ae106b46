package dev.retort.internal.unit;

import dev.retort.internal.query.Criteria;
import dev.retort.internal.relation.RepeatedLoads;
import java.util.List;
import org.jooq.DSLContext;

/** A session as its records know it. */
public interface RecordSession {

    /** Whether it was not closed yet: the records of a closed one are in none. */
    boolean isOpen();

    /** Its records: which are new, changed or to be deleted. */
    UnitOfWork work();

    /** What the rows of some tables have to fulfil. */
    Criteria criteria();

    /** Its count of the statements that load a relation of one record each. */
    RepeatedLoads repeatedLoads();

    /**
     * Looks that it may be used here and now.
     *
     * @throws dev.retort.RetortException when it is closed, or used by another thread as well
     */
    void check();

    /**
     * Reads the columns of records that were left out when they were read, with one statement for 500 of a table; nothing is
     * written before.
     *
     * @throws dev.retort.RetortException when the row of one is gone; it is in no session then
     */
    void complete(List<Tracked> partly);

    /** jOOQ's context for the session's own reading; what is pending is written before. */
    DSLContext reading();

    /** jOOQ's context without anything being written before. */
    DSLContext unflushed();
}
