/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Hen;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class HenRecord extends GeneratedRecord<HenRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>hen.id</code>.
     */
    public HenRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>hen.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>hen.egg_id</code>.
     */
    public HenRecord setEggId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>hen.egg_id</code>.
     */
    public Integer getEggId() {
        return (Integer) get(1);
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
     * Create a detached HenRecord
     */
    public HenRecord() {
        super(Hen.HEN);
    }

    /**
     * Create a detached, initialised HenRecord
     */
    public HenRecord(Integer id, Integer eggId) {
        super(Hen.HEN);

        setId(id);
        setEggId(eggId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>egg</code> that this one refers to, or null.
     */
    public EggRecord egg() {
        return referenced(Keys.HEN__FK_HEN_EGG);
    }

    /**
     * Lets this record refer to one of <code>egg</code>, which may be new, or to none.
     */
    public HenRecord setEgg(EggRecord value) {
        refer(Keys.HEN__FK_HEN_EGG, value);
        return this;
    }

    /**
     * The records of <code>egg</code> that refer to this one.
     */
    public Related<EggRecord> eggs() {
        return referencing(Keys.EGG__FK_EGG_HEN);
    }
}
