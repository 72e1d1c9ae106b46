/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import news.db.Keys;
import news.db.tables.Users;

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
    public UsersRecord setId(Number value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>users.id</code>.
     */
    public Number getId() {
        return (Number) get(0);
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
    public UsersRecord setRoleId(Number value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>users.role_id</code>.
     */
    public Number getRoleId() {
        return (Number) get(2);
    }

    /**
     * Setter for <code>users.version</code>.
     */
    public UsersRecord setVersion(Number value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>users.version</code>.
     */
    public Number getVersion() {
        return (Number) get(3);
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
     * Create a detached UsersRecord
     */
    public UsersRecord() {
        super(Users.USERS);
    }

    /**
     * Create a detached, initialised UsersRecord
     */
    public UsersRecord(Number id, String username, Number roleId, Number version) {
        super(Users.USERS);

        setId(id);
        setUsername(username);
        setRoleId(roleId);
        setVersion(version);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>roles</code> that this one refers to, or null.
     */
    public RolesRecord role() {
        return referenced(Keys.USERS__FK_USERS_ROLE_ID);
    }

    /**
     * Lets this record refer to one of <code>roles</code>, which may be new, or to none.
     */
    public UsersRecord setRole(RolesRecord value) {
        refer(Keys.USERS__FK_USERS_ROLE_ID, value);
        return this;
    }

    /**
     * The records of <code>articles</code> that refer to this one.
     */
    public Related<ArticlesRecord> articles() {
        return referencing(Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID);
    }

    /**
     * The records of <code>bookmarks</code> that refer to this one.
     */
    public Related<BookmarksRecord> bookmarks() {
        return referencing(Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID);
    }

    /**
     * The records of <code>articles</code> that rows of <code>bookmarks</code> join to this one.
     */
    public Related<ArticlesRecord> bookmarksArticles() {
        return through(Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID, Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID);
    }
}
