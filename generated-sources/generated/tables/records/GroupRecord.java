/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import generated.tables.Group;

import org.jooq.Record1;
import org.jooq.impl.UpdatableRecordImpl;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class GroupRecord extends UpdatableRecordImpl<GroupRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>group.id</code>.
     */
    public GroupRecord setId(Integer value) {
        set(0, value);
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
        set(1, value);
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
}
