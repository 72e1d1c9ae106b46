/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Reply;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ReplyRecord extends GeneratedRecord<ReplyRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>reply.id</code>.
     */
    public ReplyRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>reply.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>reply.words</code>.
     */
    public ReplyRecord setWords(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>reply.words</code>.
     */
    public String getWords() {
        return (String) get(1);
    }

    /**
     * Setter for <code>reply.post_id</code>.
     */
    public ReplyRecord setPostId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>reply.post_id</code>.
     */
    public Integer getPostId() {
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
     * Create a detached ReplyRecord
     */
    public ReplyRecord() {
        super(Reply.REPLY);
    }

    /**
     * Create a detached, initialised ReplyRecord
     */
    public ReplyRecord(Integer id, String words, Integer postId) {
        super(Reply.REPLY);

        setId(id);
        setWords(words);
        setPostId(postId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>post</code> that this one refers to, or null.
     */
    public PostRecord post() {
        return referenced(Keys.REPLY__FK_REPLY_POST);
    }

    /**
     * Lets this record refer to one of <code>post</code>, which may be new, or to none.
     */
    public ReplyRecord setPost(PostRecord value) {
        refer(Keys.REPLY__FK_REPLY_POST, value);
        return this;
    }
}
