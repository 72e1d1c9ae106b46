/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Purchase;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PurchaseRecord extends GeneratedRecord<PurchaseRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>purchase.id</code>.
     */
    public PurchaseRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>purchase.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>purchase.reference</code>.
     */
    public PurchaseRecord setReference(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>purchase.reference</code>.
     */
    public String getReference() {
        return (String) get(1);
    }

    /**
     * Setter for <code>purchase.bill_address_id</code>.
     */
    public PurchaseRecord setBillAddressId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>purchase.bill_address_id</code>.
     */
    public Integer getBillAddressId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>purchase.ship_address_id</code>.
     */
    public PurchaseRecord setShipAddressId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>purchase.ship_address_id</code>.
     */
    public Integer getShipAddressId() {
        return (Integer) get(3);
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
     * Create a detached PurchaseRecord
     */
    public PurchaseRecord() {
        super(Purchase.PURCHASE);
    }

    /**
     * Create a detached, initialised PurchaseRecord
     */
    public PurchaseRecord(Integer id, String reference, Integer billAddressId, Integer shipAddressId) {
        super(Purchase.PURCHASE);

        setId(id);
        setReference(reference);
        setBillAddressId(billAddressId);
        setShipAddressId(shipAddressId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>address</code> that this one refers to, or null.
     */
    public AddressRecord billAddress() {
        return referenced(Keys.PURCHASE__FK_PURCHASE_BILL);
    }

    /**
     * Lets this record refer to one of <code>address</code>, which may be new, or to none.
     */
    public PurchaseRecord setBillAddress(AddressRecord value) {
        refer(Keys.PURCHASE__FK_PURCHASE_BILL, value);
        return this;
    }

    /**
     * The record of <code>address</code> that this one refers to, or null.
     */
    public AddressRecord shipAddress() {
        return referenced(Keys.PURCHASE__FK_PURCHASE_SHIP);
    }

    /**
     * Lets this record refer to one of <code>address</code>, which may be new, or to none.
     */
    public PurchaseRecord setShipAddress(AddressRecord value) {
        refer(Keys.PURCHASE__FK_PURCHASE_SHIP, value);
        return this;
    }

    /**
     * The records of <code>purchase_line</code> that refer to this one.
     */
    public Related<PurchaseLineRecord> purchaseLines() {
        return referencing(Keys.PURCHASE_LINE__FK_LINE_PURCHASE);
    }
}
