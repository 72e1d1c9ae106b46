/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Locker;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LockerRecord extends GeneratedRecord<LockerRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>locker.id</code>.
     */
    public LockerRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>locker.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>locker.label</code>.
     */
    public LockerRecord setLabel(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>locker.label</code>.
     */
    public String getLabel() {
        return (String) get(1);
    }

    /**
     * Setter for <code>locker.person_id</code>.
     */
    public LockerRecord setPersonId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>locker.person_id</code>.
     */
    public Integer getPersonId() {
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
     * Create a detached LockerRecord
     */
    public LockerRecord() {
        super(Locker.LOCKER);
    }

    /**
     * Create a detached, initialised LockerRecord
     */
    public LockerRecord(Integer id, String label, Integer personId) {
        super(Locker.LOCKER);

        setId(id);
        setLabel(label);
        setPersonId(personId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>person</code> that this one refers to, or null.
     */
    public PersonRecord person() {
        return referenced(Keys.LOCKER__FK_LOCKER_PERSON);
    }

    /**
     * Lets this record refer to one of <code>person</code>, which may be new, or to none.
     */
    public LockerRecord setPerson(PersonRecord value) {
        refer(Keys.LOCKER__FK_LOCKER_PERSON, value);
        return this;
    }
}
