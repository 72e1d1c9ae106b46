/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.LineNote;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LineNoteRecord extends GeneratedRecord<LineNoteRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>line_note.id</code>.
     */
    public LineNoteRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>line_note.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>line_note.purchase_id</code>.
     */
    public LineNoteRecord setPurchaseId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>line_note.purchase_id</code>.
     */
    public Integer getPurchaseId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>line_note.line_no</code>.
     */
    public LineNoteRecord setLineNo(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>line_note.line_no</code>.
     */
    public Integer getLineNo() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>line_note.words</code>.
     */
    public LineNoteRecord setWords(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>line_note.words</code>.
     */
    public String getWords() {
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
     * Create a detached LineNoteRecord
     */
    public LineNoteRecord() {
        super(LineNote.LINE_NOTE);
    }

    /**
     * Create a detached, initialised LineNoteRecord
     */
    public LineNoteRecord(Integer id, Integer purchaseId, Integer lineNo, String words) {
        super(LineNote.LINE_NOTE);

        setId(id);
        setPurchaseId(purchaseId);
        setLineNo(lineNo);
        setWords(words);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>purchase_line</code> that this one refers to, or null.
     */
    public PurchaseLineRecord purchaseLine() {
        return referenced(Keys.LINE_NOTE__FK_NOTE_LINE);
    }

    /**
     * Lets this record refer to one of <code>purchase_line</code>, which may be new, or to none.
     */
    public LineNoteRecord setPurchaseLine(PurchaseLineRecord value) {
        refer(Keys.LINE_NOTE__FK_NOTE_LINE, value);
        return this;
    }
}
