/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Depot;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class DepotRecord extends GeneratedRecord<DepotRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>depot.id</code>.
     */
    public DepotRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>depot.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>depot.code</code>.
     */
    public DepotRecord setCode(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>depot.code</code>.
     */
    public String getCode() {
        return (String) get(1);
    }

    /**
     * Setter for <code>depot.successor_code</code>.
     */
    public DepotRecord setSuccessorCode(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>depot.successor_code</code>.
     */
    public String getSuccessorCode() {
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
     * Create a detached DepotRecord
     */
    public DepotRecord() {
        super(Depot.DEPOT);
    }

    /**
     * Create a detached, initialised DepotRecord
     */
    public DepotRecord(Integer id, String code, String successorCode) {
        super(Depot.DEPOT);

        setId(id);
        setCode(code);
        setSuccessorCode(successorCode);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>depot</code> that this one refers to, or null.
     */
    public DepotRecord successor() {
        return referenced(Keys.DEPOT__FK_DEPOT_SUCCESSOR);
    }

    /**
     * Lets this record refer to one of <code>depot</code>, which may be new, or to none.
     */
    public DepotRecord setSuccessor(DepotRecord value) {
        refer(Keys.DEPOT__FK_DEPOT_SUCCESSOR, value);
        return this;
    }

    /**
     * The records of <code>crate</code> that refer to this one.
     */
    public Related<CrateRecord> crates() {
        return referencing(Keys.CRATE__FK_CRATE_DEPOT);
    }

    /**
     * The records of <code>depot</code> that refer to this one.
     */
    public Related<DepotRecord> successorDepots() {
        return referencing(Keys.DEPOT__FK_DEPOT_SUCCESSOR);
    }
}
