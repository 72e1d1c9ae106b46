/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import generated.tables.InfoUserCollection;

import org.jooq.Record2;
import org.jooq.impl.UpdatableRecordImpl;



/**
 * the articles that a user collects
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class InfoUserCollectionRecord extends UpdatableRecordImpl<InfoUserCollectionRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>info_user_collection.user_id</code>.
     */
    public InfoUserCollectionRecord setUserId(Integer value) {
        set(0, value);
        return this;
    }

    /**
     * Getter for <code>info_user_collection.user_id</code>.
     */
    public Integer getUserId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>info_user_collection.article_id</code>.
     */
    public InfoUserCollectionRecord setArticleId(Integer value) {
        set(1, value);
        return this;
    }

    /**
     * Getter for <code>info_user_collection.article_id</code>.
     */
    public Integer getArticleId() {
        return (Integer) get(1);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record2<Integer, Integer> key() {
        return (Record2) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached InfoUserCollectionRecord
     */
    public InfoUserCollectionRecord() {
        super(InfoUserCollection.INFO_USER_COLLECTION);
    }

    /**
     * Create a detached, initialised InfoUserCollectionRecord
     */
    public InfoUserCollectionRecord(Integer userId, Integer articleId) {
        super(InfoUserCollection.INFO_USER_COLLECTION);

        setUserId(userId);
        setArticleId(articleId);
        resetTouchedOnNotNull();
    }
}
