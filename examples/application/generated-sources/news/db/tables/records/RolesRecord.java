/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import news.db.Keys;
import news.db.tables.Roles;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class RolesRecord extends GeneratedRecord<RolesRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>roles.id</code>.
     */
    public RolesRecord setId(Number value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>roles.id</code>.
     */
    public Number getId() {
        return (Number) get(0);
    }

    /**
     * Setter for <code>roles.name</code>.
     */
    public RolesRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>roles.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record1<Number> key() {
        return (Record1) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached RolesRecord
     */
    public RolesRecord() {
        super(Roles.ROLES);
    }

    /**
     * Create a detached, initialised RolesRecord
     */
    public RolesRecord(Number id, String name) {
        super(Roles.ROLES);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>users</code> that refer to this one.
     */
    public Related<UsersRecord> users() {
        return referencing(Keys.USERS__FK_USERS_ROLE_ID);
    }
}
