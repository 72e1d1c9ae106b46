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
    public ArticlesRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>articles.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
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
    public ArticlesRecord setAuthorId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>articles.author_id</code>.
     */
    public Integer getAuthorId() {
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
     * Create a detached ArticlesRecord
     */
    public ArticlesRecord() {
        super(Articles.ARTICLES);
    }

    /**
     * Create a detached, initialised ArticlesRecord
     */
    public ArticlesRecord(Integer id, String title, Integer authorId) {
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
        return referenced(Keys.ARTICLES__ARTICLES_IBFK_1);
    }

    /**
     * Lets this record refer to one of <code>users</code>, which may be new, or to none.
     */
    public ArticlesRecord setAuthor(UsersRecord value) {
        refer(Keys.ARTICLES__ARTICLES_IBFK_1, value);
        return this;
    }

    /**
     * The records of <code>bookmarks</code> that refer to this one.
     */
    public Related<BookmarksRecord> bookmarks() {
        return referencing(Keys.BOOKMARKS__BOOKMARKS_IBFK_2);
    }

    /**
     * The records of <code>users</code> that rows of <code>bookmarks</code> join to this one.
     */
    public Related<UsersRecord> bookmarksUsers() {
        return through(Keys.BOOKMARKS__BOOKMARKS_IBFK_2, Keys.BOOKMARKS__BOOKMARKS_IBFK_1);
    }
}
