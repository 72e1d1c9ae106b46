/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Category;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CategoryRecord extends GeneratedRecord<CategoryRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>category.id</code>.
     */
    public CategoryRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>category.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>category.name</code>.
     */
    public CategoryRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>category.name</code>.
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
     * Create a detached CategoryRecord
     */
    public CategoryRecord() {
        super(Category.CATEGORY);
    }

    /**
     * Create a detached, initialised CategoryRecord
     */
    public CategoryRecord(Integer id, String name) {
        super(Category.CATEGORY);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>film</code> that refer to this one.
     */
    public Related<FilmRecord> films() {
        return referencing(Keys.FILM__FK_FILM_CATEGORY);
    }
}
