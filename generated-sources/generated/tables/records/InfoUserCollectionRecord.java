/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.InfoUserCollection;

import org.jooq.Record2;



/**
 * the articles that a user collects
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class InfoUserCollectionRecord extends GeneratedRecord<InfoUserCollectionRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>info_user_collection.user_id</code>.
     */
    public InfoUserCollectionRecord setUserId(Integer value) {
        change(0, value);
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
        change(1, value);
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

    /**
     * The record of <code>article</code> that this one refers to, or null.
     */
    public ArticleRecord article() {
        return referenced(Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE);
    }

    /**
     * Lets this record refer to one of <code>article</code>, which may be new, or to none.
     */
    public InfoUserCollectionRecord setArticle(ArticleRecord value) {
        refer(Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE, value);
        return this;
    }

    /**
     * The record of <code>user</code> that this one refers to, or null.
     */
    public UserRecord user() {
        return referenced(Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER);
    }

    /**
     * Lets this record refer to one of <code>user</code>, which may be new, or to none.
     */
    public InfoUserCollectionRecord setUser(UserRecord value) {
        refer(Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER, value);
        return this;
    }
}
