/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Language;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LanguageRecord extends GeneratedRecord<LanguageRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>language.id</code>.
     */
    public LanguageRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>language.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>language.code</code>.
     */
    public LanguageRecord setCode(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>language.code</code>.
     */
    public String getCode() {
        return (String) get(1);
    }

    /**
     * Setter for <code>language.name</code>.
     */
    public LanguageRecord setName(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>language.name</code>.
     */
    public String getName() {
        return (String) get(2);
    }

    /**
     * Setter for <code>language.native_name</code>. as its speakers write it
     */
    public LanguageRecord setNativeName(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>language.native_name</code>. as its speakers write it
     */
    public String getNativeName() {
        return (String) get(3);
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
     * Create a detached LanguageRecord
     */
    public LanguageRecord() {
        super(Language.LANGUAGE);
    }

    /**
     * Create a detached, initialised LanguageRecord
     */
    public LanguageRecord(Integer id, String code, String name, String nativeName) {
        super(Language.LANGUAGE);

        setId(id);
        setCode(code);
        setName(name);
        setNativeName(nativeName);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>film</code> that refer to this one.
     */
    public Related<FilmRecord> films() {
        return referencing(Keys.FILM__FK_FILM_LANGUAGE);
    }

    /**
     * The records of <code>film</code> that refer to this one.
     */
    public Related<FilmRecord> originalLanguageFilms() {
        return referencing(Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE);
    }
}
