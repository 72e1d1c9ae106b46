/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.Users;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class UsersRecord extends GeneratedRecord<UsersRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>users.id</code>.
     */
    public UsersRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>users.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>users.username</code>.
     */
    public UsersRecord setUsername(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>users.username</code>.
     */
    public String getUsername() {
        return (String) get(1);
    }

    /**
     * Setter for <code>users.role_id</code>.
     */
    public UsersRecord setRoleId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>users.role_id</code>.
     */
    public Integer getRoleId() {
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
     * Create a detached UsersRecord
     */
    public UsersRecord() {
        super(Users.USERS);
    }

    /**
     * Create a detached, initialised UsersRecord
     */
    public UsersRecord(Integer id, String username, Integer roleId) {
        super(Users.USERS);

        setId(id);
        setUsername(username);
        setRoleId(roleId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>roles</code> that this one refers to, or null.
     */
    public RolesRecord role() {
        return referenced(Keys.USERS__FK_USERS_ROLE);
    }

    /**
     * Lets this record refer to one of <code>roles</code>, which may be new, or to none.
     */
    public UsersRecord setRole(RolesRecord value) {
        refer(Keys.USERS__FK_USERS_ROLE, value);
        return this;
    }
}
