/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Coach;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CoachRecord extends GeneratedRecord<CoachRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>coach.id</code>.
     */
    public CoachRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>coach.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>coach.code</code>.
     */
    public CoachRecord setCode(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>coach.code</code>.
     */
    public String getCode() {
        return (String) get(1);
    }

    /**
     * Setter for <code>coach.name</code>.
     */
    public CoachRecord setName(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>coach.name</code>.
     */
    public String getName() {
        return (String) get(2);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record1<Integer> key() {
        return (Record1) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached CoachRecord
     */
    public CoachRecord() {
        super(Coach.COACH);
    }

    /**
     * Create a detached, initialised CoachRecord
     */
    public CoachRecord(Integer id, String code, String name) {
        super(Coach.COACH);

        setId(id);
        setCode(code);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>training</code> that refer to this one.
     */
    public Related<TrainingRecord> trainings() {
        return referencing(Keys.TRAINING__COACH);
    }
}
