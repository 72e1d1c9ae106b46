/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.tables.Setting;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class SettingRecord extends GeneratedRecord<SettingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>setting.id</code>.
     */
    public SettingRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>setting.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>setting.name</code>.
     */
    public SettingRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>setting.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>setting.kind</code>.
     */
    public SettingRecord setKind(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>setting.kind</code>.
     */
    public String getKind() {
        return (String) get(2);
    }

    /**
     * Setter for <code>setting.amount</code>.
     */
    public SettingRecord setAmount(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>setting.amount</code>.
     */
    public Integer getAmount() {
        return (Integer) get(3);
    }

    /**
     * Setter for <code>setting.note</code>.
     */
    public SettingRecord setNote(String value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>setting.note</code>.
     */
    public String getNote() {
        return (String) get(4);
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
     * Create a detached SettingRecord
     */
    public SettingRecord() {
        super(Setting.SETTING);
    }

    /**
     * Create a detached, initialised SettingRecord
     */
    public SettingRecord(Integer id, String name, String kind, Integer amount, String note) {
        super(Setting.SETTING);

        setId(id);
        setName(name);
        setKind(kind);
        setAmount(amount);
        setNote(note);
        resetTouchedOnNotNull();
    }
}
