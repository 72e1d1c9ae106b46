/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Country;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CountryRecord extends GeneratedRecord<CountryRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>country.code</code>.
     */
    public CountryRecord setCode(String value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>country.code</code>.
     */
    public String getCode() {
        return (String) get(0);
    }

    /**
     * Setter for <code>country.name</code>.
     */
    public CountryRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>country.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record1<String> key() {
        return (Record1) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached CountryRecord
     */
    public CountryRecord() {
        super(Country.COUNTRY);
    }

    /**
     * Create a detached, initialised CountryRecord
     */
    public CountryRecord(String code, String name) {
        super(Country.COUNTRY);

        setCode(code);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>city</code> that refer to this one.
     */
    public Related<CityRecord> cities() {
        return referencing(Keys.CITY__FK_CITY_COUNTRY);
    }
}
