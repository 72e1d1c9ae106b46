/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.PurchaseLine;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PurchaseLineRecord extends GeneratedRecord<PurchaseLineRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>purchase_line.purchase_id</code>.
     */
    public PurchaseLineRecord setPurchaseId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>purchase_line.purchase_id</code>.
     */
    public Integer getPurchaseId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>purchase_line.line_no</code>.
     */
    public PurchaseLineRecord setLineNo(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>purchase_line.line_no</code>.
     */
    public Integer getLineNo() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>purchase_line.product</code>.
     */
    public PurchaseLineRecord setProduct(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>purchase_line.product</code>.
     */
    public String getProduct() {
        return (String) get(2);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record2<Integer, Integer> key() {
        return (Record2) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached PurchaseLineRecord
     */
    public PurchaseLineRecord() {
        super(PurchaseLine.PURCHASE_LINE);
    }

    /**
     * Create a detached, initialised PurchaseLineRecord
     */
    public PurchaseLineRecord(Integer purchaseId, Integer lineNo, String product) {
        super(PurchaseLine.PURCHASE_LINE);

        setPurchaseId(purchaseId);
        setLineNo(lineNo);
        setProduct(product);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>purchase</code> that this one refers to, or null.
     */
    public PurchaseRecord purchase() {
        return referenced(Keys.PURCHASE_LINE__FK_LINE_PURCHASE);
    }

    /**
     * Lets this record refer to one of <code>purchase</code>, which may be new, or to none.
     */
    public PurchaseLineRecord setPurchase(PurchaseRecord value) {
        refer(Keys.PURCHASE_LINE__FK_LINE_PURCHASE, value);
        return this;
    }

    /**
     * The records of <code>line_note</code> that refer to this one.
     */
    public Related<LineNoteRecord> lineNotes() {
        return referencing(Keys.LINE_NOTE__FK_NOTE_LINE);
    }
}
