/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Address;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class AddressRecord extends GeneratedRecord<AddressRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>address.id</code>.
     */
    public AddressRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>address.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>address.street</code>.
     */
    public AddressRecord setStreet(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>address.street</code>.
     */
    public String getStreet() {
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
     * Create a detached AddressRecord
     */
    public AddressRecord() {
        super(Address.ADDRESS);
    }

    /**
     * Create a detached, initialised AddressRecord
     */
    public AddressRecord(Integer id, String street) {
        super(Address.ADDRESS);

        setId(id);
        setStreet(street);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>purchase</code> that refer to this one.
     */
    public Related<PurchaseRecord> billAddressPurchases() {
        return referencing(Keys.PURCHASE__FK_PURCHASE_BILL);
    }

    /**
     * The records of <code>purchase</code> that refer to this one.
     */
    public Related<PurchaseRecord> shipAddressPurchases() {
        return referencing(Keys.PURCHASE__FK_PURCHASE_SHIP);
    }
}
