/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Crate;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CrateRecord extends GeneratedRecord<CrateRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>crate.id</code>.
     */
    public CrateRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>crate.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>crate.name</code>.
     */
    public CrateRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>crate.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>crate.depot_code</code>.
     */
    public CrateRecord setDepotCode(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>crate.depot_code</code>.
     */
    public String getDepotCode() {
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
     * Create a detached CrateRecord
     */
    public CrateRecord() {
        super(Crate.CRATE);
    }

    /**
     * Create a detached, initialised CrateRecord
     */
    public CrateRecord(Integer id, String name, String depotCode) {
        super(Crate.CRATE);

        setId(id);
        setName(name);
        setDepotCode(depotCode);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>depot</code> that this one refers to, or null.
     */
    public DepotRecord depot() {
        return referenced(Keys.CRATE__FK_CRATE_DEPOT);
    }

    /**
     * Lets this record refer to one of <code>depot</code>, which may be new, or to none.
     */
    public CrateRecord setDepot(DepotRecord value) {
        refer(Keys.CRATE__FK_CRATE_DEPOT, value);
        return this;
    }
}
