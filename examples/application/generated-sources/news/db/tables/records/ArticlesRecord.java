/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import news.db.Keys;
import news.db.tables.Articles;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ArticlesRecord extends GeneratedRecord<ArticlesRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>articles.id</code>.
     */
    public ArticlesRecord setId(Number value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>articles.id</code>.
     */
    public Number getId() {
        return (Number) get(0);
    }

    /**
     * Setter for <code>articles.title</code>.
     */
    public ArticlesRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>articles.title</code>.
     */
    public String getTitle() {
        return (String) get(1);
    }

    /**
     * Setter for <code>articles.author_id</code>.
     */
    public ArticlesRecord setAuthorId(Number value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>articles.author_id</code>.
     */
    public Number getAuthorId() {
        return (Number) get(2);
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
     * Create a detached ArticlesRecord
     */
    public ArticlesRecord() {
        super(Articles.ARTICLES);
    }

    /**
     * Create a detached, initialised ArticlesRecord
     */
    public ArticlesRecord(Number id, String title, Number authorId) {
        super(Articles.ARTICLES);

        setId(id);
        setTitle(title);
        setAuthorId(authorId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>users</code> that this one refers to, or null.
     */
    public UsersRecord author() {
        return referenced(Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID);
    }

    /**
     * Lets this record refer to one of <code>users</code>, which may be new, or to none.
     */
    public ArticlesRecord setAuthor(UsersRecord value) {
        refer(Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID, value);
        return this;
    }

    /**
     * The records of <code>bookmarks</code> that refer to this one.
     */
    public Related<BookmarksRecord> bookmarks() {
        return referencing(Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID);
    }

    /**
     * The records of <code>users</code> that rows of <code>bookmarks</code> join to this one.
     */
    public Related<UsersRecord> bookmarksUsers() {
        return through(Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID, Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID);
    }
}
