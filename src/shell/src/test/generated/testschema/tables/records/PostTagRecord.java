/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.PostTag;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PostTagRecord extends GeneratedRecord<PostTagRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>post_tag.post_id</code>.
     */
    public PostTagRecord setPostId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>post_tag.post_id</code>.
     */
    public Integer getPostId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>post_tag.tag_id</code>.
     */
    public PostTagRecord setTagId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>post_tag.tag_id</code>.
     */
    public Integer getTagId() {
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
     * Create a detached PostTagRecord
     */
    public PostTagRecord() {
        super(PostTag.POST_TAG);
    }

    /**
     * Create a detached, initialised PostTagRecord
     */
    public PostTagRecord(Integer postId, Integer tagId) {
        super(PostTag.POST_TAG);

        setPostId(postId);
        setTagId(tagId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>post</code> that this one refers to, or null.
     */
    public PostRecord post() {
        return referenced(Keys.POST_TAG__FK_POST_TAG_POST);
    }

    /**
     * Lets this record refer to one of <code>post</code>, which may be new, or to none.
     */
    public PostTagRecord setPost(PostRecord value) {
        refer(Keys.POST_TAG__FK_POST_TAG_POST, value);
        return this;
    }

    /**
     * The record of <code>tag</code> that this one refers to, or null.
     */
    public TagRecord tag() {
        return referenced(Keys.POST_TAG__FK_POST_TAG_TAG);
    }

    /**
     * Lets this record refer to one of <code>tag</code>, which may be new, or to none.
     */
    public PostTagRecord setTag(TagRecord value) {
        refer(Keys.POST_TAG__FK_POST_TAG_TAG, value);
        return this;
    }
}
