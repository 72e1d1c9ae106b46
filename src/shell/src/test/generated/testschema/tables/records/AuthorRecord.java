/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Author;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class AuthorRecord extends GeneratedRecord<AuthorRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>author.id</code>.
     */
    public AuthorRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>author.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>author.name</code>.
     */
    public AuthorRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>author.name</code>.
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
     * Create a detached AuthorRecord
     */
    public AuthorRecord() {
        super(Author.AUTHOR);
    }

    /**
     * Create a detached, initialised AuthorRecord
     */
    public AuthorRecord(Integer id, String name) {
        super(Author.AUTHOR);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>post</code> that refer to this one.
     */
    public Related<PostRecord> posts() {
        return referencing(Keys.POST__FK_POST_AUTHOR);
    }
}
