/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import generated.tables.Article;

import org.jooq.Record1;
import org.jooq.impl.UpdatableRecordImpl;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ArticleRecord extends UpdatableRecordImpl<ArticleRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>article.id</code>.
     */
    public ArticleRecord setId(Integer value) {
        set(0, value);
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
        set(1, value);
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
        set(2, value);
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
        set(3, value);
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
}
