/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Tag;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TagRecord extends GeneratedRecord<TagRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>tag.id</code>.
     */
    public TagRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>tag.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>tag.name</code>.
     */
    public TagRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>tag.name</code>.
     */
    public String getName() {
        return (String) get(1);
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
     * Create a detached TagRecord
     */
    public TagRecord() {
        super(Tag.TAG);
    }

    /**
     * Create a detached, initialised TagRecord
     */
    public TagRecord(Integer id, String name) {
        super(Tag.TAG);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>post_tag</code> that refer to this one.
     */
    public Related<PostTagRecord> postTags() {
        return referencing(Keys.POST_TAG__FK_POST_TAG_TAG);
    }

    /**
     * The records of <code>post</code> that rows of <code>post_tag</code> join to this one.
     */
    public Related<PostRecord> posts() {
        return through(Keys.POST_TAG__FK_POST_TAG_TAG, Keys.POST_TAG__FK_POST_TAG_POST);
    }
}
