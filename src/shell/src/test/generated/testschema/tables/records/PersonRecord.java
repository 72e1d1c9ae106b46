/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Person;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PersonRecord extends GeneratedRecord<PersonRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>person.id</code>.
     */
    public PersonRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>person.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>person.name</code>.
     */
    public PersonRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>person.name</code>.
     */
    public String getName() {
        return (String) get(1);
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
     * Create a detached PersonRecord
     */
    public PersonRecord() {
        super(Person.PERSON);
    }

    /**
     * Create a detached, initialised PersonRecord
     */
    public PersonRecord(Integer id, String name) {
        super(Person.PERSON);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>friendship</code> that refer to this one.
     */
    public Related<FriendshipRecord> friendFriendships() {
        return referencing(Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND);
    }

    /**
     * The records of <code>friendship</code> that refer to this one.
     */
    public Related<FriendshipRecord> friendships() {
        return referencing(Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON);
    }

    /**
     * The one record of <code>locker</code> that refers to this one, or null.
     */
    public LockerRecord locker() {
        return onlyReferencing(Keys.LOCKER__FK_LOCKER_PERSON);
    }

    /**
     * Lets one record of <code>locker</code>, and no other, refer to this one; or none.
     */
    public PersonRecord setLocker(LockerRecord value) {
        setOnlyReferencing(Keys.LOCKER__FK_LOCKER_PERSON, value);
        return this;
    }

    /**
     * The one record of <code>passport</code> that refers to this one, or null.
     */
    public PassportRecord passport() {
        return onlyReferencing(Keys.PASSPORT__FK_PASSPORT_PERSON);
    }

    /**
     * Lets one record of <code>passport</code>, and no other, refer to this one; or none.
     */
    public PersonRecord setPassport(PassportRecord value) {
        setOnlyReferencing(Keys.PASSPORT__FK_PASSPORT_PERSON, value);
        return this;
    }

    /**
     * The records of <code>person</code> that rows of <code>friendship</code> join to this one.
     */
    public Related<PersonRecord> friends() {
        return through(Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON, Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND);
    }

    /**
     * The records of <code>person</code> that rows of <code>friendship</code> join to this one.
     */
    public Related<PersonRecord> people() {
        return through(Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND, Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON);
    }
}
