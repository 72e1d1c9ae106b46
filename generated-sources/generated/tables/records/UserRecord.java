/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.User;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class UserRecord extends GeneratedRecord<UserRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>user.id</code>.
     */
    public UserRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>user.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>user.name</code>.
     */
    public UserRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>user.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>user.password</code>.
     */
    public UserRecord setPassword(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>user.password</code>.
     */
    public String getPassword() {
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
     * Create a detached UserRecord
     */
    public UserRecord() {
        super(User.USER);
    }

    /**
     * Create a detached, initialised UserRecord
     */
    public UserRecord(Integer id, String name, String password) {
        super(User.USER);

        setId(id);
        setName(name);
        setPassword(password);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>article</code> that refer to this one.
     */
    public Related<ArticleRecord> articles() {
        return referencing(Keys.ARTICLE__FK_ARTICLE_USER);
    }

    /**
     * The records of <code>info_user_collection</code> that refer to this one.
     */
    public Related<InfoUserCollectionRecord> infoUserCollections() {
        return referencing(Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER);
    }

    /**
     * The records of <code>article</code> that rows of <code>info_user_collection</code> join to this one.
     */
    public Related<ArticleRecord> collectionArticles() {
        return through(Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER, Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE);
    }
}
