/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Group;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class GroupRecord extends GeneratedRecord<GroupRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>group.id</code>.
     */
    public GroupRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>group.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>group.name</code>.
     */
    public GroupRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>group.name</code>.
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
     * Create a detached GroupRecord
     */
    public GroupRecord() {
        super(Group.GROUP);
    }

    /**
     * Create a detached, initialised GroupRecord
     */
    public GroupRecord(Integer id, String name) {
        super(Group.GROUP);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>account</code> that refer to this one.
     */
    public Related<AccountRecord> accounts() {
        return referencing(Keys.ACCOUNT__FK_ACCOUNT_GROUP);
    }
}
