/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import testschema.tables.Reading;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ReadingRecord extends GeneratedRecord<ReadingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>reading.sensor</code>.
     */
    public ReadingRecord setSensor(String value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>reading.sensor</code>.
     */
    public String getSensor() {
        return (String) get(0);
    }

    /**
     * Setter for <code>reading.moment</code>.
     */
    public ReadingRecord setMoment(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>reading.moment</code>.
     */
    public Integer getMoment() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>reading.celsius</code>.
     */
    public ReadingRecord setCelsius(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>reading.celsius</code>.
     */
    public Integer getCelsius() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>reading.place</code>.
     */
    public ReadingRecord setPlace(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>reading.place</code>.
     */
    public String getPlace() {
        return (String) get(3);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record2<String, Integer> key() {
        return (Record2) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached ReadingRecord
     */
    public ReadingRecord() {
        super(Reading.READING);
    }

    /**
     * Create a detached, initialised ReadingRecord
     */
    public ReadingRecord(String sensor, Integer moment, Integer celsius, String place) {
        super(Reading.READING);

        setSensor(sensor);
        setMoment(moment);
        setCelsius(celsius);
        setPlace(place);
        resetTouchedOnNotNull();
    }
}
