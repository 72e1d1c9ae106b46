/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Post;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PostRecord extends GeneratedRecord<PostRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>post.id</code>.
     */
    public PostRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>post.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>post.title</code>.
     */
    public PostRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>post.title</code>.
     */
    public String getTitle() {
        return (String) get(1);
    }

    /**
     * Setter for <code>post.author_id</code>.
     */
    public PostRecord setAuthorId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>post.author_id</code>.
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
     * Create a detached PostRecord
     */
    public PostRecord() {
        super(Post.POST);
    }

    /**
     * Create a detached, initialised PostRecord
     */
    public PostRecord(Integer id, String title, Integer authorId) {
        super(Post.POST);

        setId(id);
        setTitle(title);
        setAuthorId(authorId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>author</code> that this one refers to, or null.
     */
    public AuthorRecord author() {
        return referenced(Keys.POST__FK_POST_AUTHOR);
    }

    /**
     * Lets this record refer to one of <code>author</code>, which may be new, or to none.
     */
    public PostRecord setAuthor(AuthorRecord value) {
        refer(Keys.POST__FK_POST_AUTHOR, value);
        return this;
    }

    /**
     * The records of <code>post_tag</code> that refer to this one.
     */
    public Related<PostTagRecord> postTags() {
        return referencing(Keys.POST_TAG__FK_POST_TAG_POST);
    }

    /**
     * The records of <code>reply</code> that refer to this one.
     */
    public Related<ReplyRecord> replies() {
        return referencing(Keys.REPLY__FK_REPLY_POST);
    }

    /**
     * The records of <code>tag</code> that rows of <code>post_tag</code> join to this one.
     */
    public Related<TagRecord> tags() {
        return through(Keys.POST_TAG__FK_POST_TAG_POST, Keys.POST_TAG__FK_POST_TAG_TAG);
    }
}
