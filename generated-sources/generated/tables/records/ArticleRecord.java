/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Article;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ArticleRecord extends GeneratedRecord<ArticleRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>article.id</code>.
     */
    public ArticleRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>article.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>article.title</code>.
     */
    public ArticleRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>article.title</code>.
     */
    public String getTitle() {
        return (String) get(1);
    }

    /**
     * Setter for <code>article.content</code>.
     */
    public ArticleRecord setContent(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>article.content</code>.
     */
    public String getContent() {
        return (String) get(2);
    }

    /**
     * Setter for <code>article.user_id</code>.
     */
    public ArticleRecord setUserId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>article.user_id</code>.
     */
    public Integer getUserId() {
        return (Integer) get(3);
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
     * Create a detached ArticleRecord
     */
    public ArticleRecord() {
        super(Article.ARTICLE);
    }

    /**
     * Create a detached, initialised ArticleRecord
     */
    public ArticleRecord(Integer id, String title, String content, Integer userId) {
        super(Article.ARTICLE);

        setId(id);
        setTitle(title);
        setContent(content);
        setUserId(userId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>user</code> that this one refers to, or null.
     */
    public UserRecord user() {
        return referenced(Keys.ARTICLE__FK_ARTICLE_USER);
    }

    /**
     * Lets this record refer to one of <code>user</code>, which may be new, or to none.
     */
    public ArticleRecord setUser(UserRecord value) {
        refer(Keys.ARTICLE__FK_ARTICLE_USER, value);
        return this;
    }

    /**
     * The records of <code>info_user_collection</code> that refer to this one.
     */
    public Related<InfoUserCollectionRecord> infoUserCollections() {
        return referencing(Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE);
    }

    /**
     * The records of <code>user</code> that rows of <code>info_user_collection</code> join to this one.
     */
    public Related<UserRecord> collectionUsers() {
        return through(Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE, Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER);
    }
}
