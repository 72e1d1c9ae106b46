/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables.records;


import dev.retort.GeneratedRecord;

import news.db.Keys;
import news.db.tables.Bookmarks;

import org.jooq.Record2;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class BookmarksRecord extends GeneratedRecord<BookmarksRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>bookmarks.user_id</code>.
     */
    public BookmarksRecord setUserId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>bookmarks.user_id</code>.
     */
    public Integer getUserId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>bookmarks.article_id</code>.
     */
    public BookmarksRecord setArticleId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>bookmarks.article_id</code>.
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
     * Create a detached BookmarksRecord
     */
    public BookmarksRecord() {
        super(Bookmarks.BOOKMARKS);
    }

    /**
     * Create a detached, initialised BookmarksRecord
     */
    public BookmarksRecord(Integer userId, Integer articleId) {
        super(Bookmarks.BOOKMARKS);

        setUserId(userId);
        setArticleId(articleId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>users</code> that this one refers to, or null.
     */
    public UsersRecord user() {
        return referenced(Keys.BOOKMARKS__BOOKMARKS_IBFK_1);
    }

    /**
     * Lets this record refer to one of <code>users</code>, which may be new, or to none.
     */
    public BookmarksRecord setUser(UsersRecord value) {
        refer(Keys.BOOKMARKS__BOOKMARKS_IBFK_1, value);
        return this;
    }

    /**
     * The record of <code>articles</code> that this one refers to, or null.
     */
    public ArticlesRecord article() {
        return referenced(Keys.BOOKMARKS__BOOKMARKS_IBFK_2);
    }

    /**
     * Lets this record refer to one of <code>articles</code>, which may be new, or to none.
     */
    public BookmarksRecord setArticle(ArticlesRecord value) {
        refer(Keys.BOOKMARKS__BOOKMARKS_IBFK_2, value);
        return this;
    }
}
