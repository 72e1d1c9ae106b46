/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Staff;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class StaffRecord extends GeneratedRecord<StaffRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>staff.id</code>.
     */
    public StaffRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>staff.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>staff.name</code>.
     */
    public StaffRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>staff.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>staff.reports_to</code>.
     */
    public StaffRecord setReportsTo(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>staff.reports_to</code>.
     */
    public Integer getReportsTo() {
        return (Integer) get(2);
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
     * Create a detached StaffRecord
     */
    public StaffRecord() {
        super(Staff.STAFF);
    }

    /**
     * Create a detached, initialised StaffRecord
     */
    public StaffRecord(Integer id, String name, Integer reportsTo) {
        super(Staff.STAFF);

        setId(id);
        setName(name);
        setReportsTo(reportsTo);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>staff</code> that this one refers to, or null.
     */
    public StaffRecord reportsTo() {
        return referenced(Keys.STAFF__FK_STAFF_REPORTS_TO);
    }

    /**
     * Lets this record refer to one of <code>staff</code>, which may be new, or to none.
     */
    public StaffRecord setReportsTo_(StaffRecord value) {
        refer(Keys.STAFF__FK_STAFF_REPORTS_TO, value);
        return this;
    }

    /**
     * The records of <code>staff</code> that refer to this one.
     */
    public Related<StaffRecord> reportsToStaff() {
        return referencing(Keys.STAFF__FK_STAFF_REPORTS_TO);
    }
}
