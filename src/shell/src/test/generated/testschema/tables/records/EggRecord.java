/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Egg;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class EggRecord extends GeneratedRecord<EggRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>egg.id</code>.
     */
    public EggRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>egg.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>egg.hen_id</code>.
     */
    public EggRecord setHenId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>egg.hen_id</code>.
     */
    public Integer getHenId() {
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
     * Create a detached EggRecord
     */
    public EggRecord() {
        super(Egg.EGG);
    }

    /**
     * Create a detached, initialised EggRecord
     */
    public EggRecord(Integer id, Integer henId) {
        super(Egg.EGG);

        setId(id);
        setHenId(henId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>hen</code> that this one refers to, or null.
     */
    public HenRecord hen() {
        return referenced(Keys.EGG__FK_EGG_HEN);
    }

    /**
     * Lets this record refer to one of <code>hen</code>, which may be new, or to none.
     */
    public EggRecord setHen(HenRecord value) {
        refer(Keys.EGG__FK_EGG_HEN, value);
        return this;
    }

    /**
     * The records of <code>hen</code> that refer to this one.
     */
    public Related<HenRecord> hens() {
        return referencing(Keys.HEN__FK_HEN_EGG);
    }
}
