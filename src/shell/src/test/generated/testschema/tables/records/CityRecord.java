/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.City;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CityRecord extends GeneratedRecord<CityRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>city.id</code>.
     */
    public CityRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>city.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>city.name</code>.
     */
    public CityRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>city.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>city.country_code</code>.
     */
    public CityRecord setCountryCode(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>city.country_code</code>.
     */
    public String getCountryCode() {
        return (String) get(2);
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
     * Create a detached CityRecord
     */
    public CityRecord() {
        super(City.CITY);
    }

    /**
     * Create a detached, initialised CityRecord
     */
    public CityRecord(Integer id, String name, String countryCode) {
        super(City.CITY);

        setId(id);
        setName(name);
        setCountryCode(countryCode);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>country</code> that this one refers to, or null.
     */
    public CountryRecord country() {
        return referenced(Keys.CITY__FK_CITY_COUNTRY);
    }

    /**
     * Lets this record refer to one of <code>country</code>, which may be new, or to none.
     */
    public CityRecord setCountry(CountryRecord value) {
        refer(Keys.CITY__FK_CITY_COUNTRY, value);
        return this;
    }
}
