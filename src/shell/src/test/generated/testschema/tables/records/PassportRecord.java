/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Passport;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PassportRecord extends GeneratedRecord<PassportRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>passport.id</code>.
     */
    public PassportRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>passport.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>passport.number</code>.
     */
    public PassportRecord setNumber(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>passport.number</code>.
     */
    public String getNumber() {
        return (String) get(1);
    }

    /**
     * Setter for <code>passport.person_id</code>.
     */
    public PassportRecord setPersonId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>passport.person_id</code>.
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
     * Create a detached PassportRecord
     */
    public PassportRecord() {
        super(Passport.PASSPORT);
    }

    /**
     * Create a detached, initialised PassportRecord
     */
    public PassportRecord(Integer id, String number, Integer personId) {
        super(Passport.PASSPORT);

        setId(id);
        setNumber(number);
        setPersonId(personId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>person</code> that this one refers to, or null.
     */
    public PersonRecord person() {
        return referenced(Keys.PASSPORT__FK_PASSPORT_PERSON);
    }

    /**
     * Lets this record refer to one of <code>person</code>, which may be new, or to none.
     */
    public PassportRecord setPerson(PersonRecord value) {
        refer(Keys.PASSPORT__FK_PASSPORT_PERSON, value);
        return this;
    }
}
