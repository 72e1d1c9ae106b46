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
    public BookmarksRecord setUserId(Number value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>bookmarks.user_id</code>.
     */
    public Number getUserId() {
        return (Number) get(0);
    }

    /**
     * Setter for <code>bookmarks.article_id</code>.
     */
    public BookmarksRecord setArticleId(Number value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>bookmarks.article_id</code>.
     */
    public Number getArticleId() {
        return (Number) get(1);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record2<Number, Number> key() {
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
    public BookmarksRecord(Number userId, Number articleId) {
        super(Bookmarks.BOOKMARKS);

        setUserId(userId);
        setArticleId(articleId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>articles</code> that this one refers to, or null.
     */
    public ArticlesRecord article() {
        return referenced(Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID);
    }

    /**
     * Lets this record refer to one of <code>articles</code>, which may be new, or to none.
     */
    public BookmarksRecord setArticle(ArticlesRecord value) {
        refer(Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID, value);
        return this;
    }

    /**
     * The record of <code>users</code> that this one refers to, or null.
     */
    public UsersRecord user() {
        return referenced(Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID);
    }

    /**
     * Lets this record refer to one of <code>users</code>, which may be new, or to none.
     */
    public BookmarksRecord setUser(UsersRecord value) {
        refer(Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID, value);
        return this;
    }
}
