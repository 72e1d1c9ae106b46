/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.tables.Document;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class DocumentRecord extends GeneratedRecord<DocumentRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>document.id</code>.
     */
    public DocumentRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>document.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>document.title</code>.
     */
    public DocumentRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>document.title</code>.
     */
    public String getTitle() {
        return (String) get(1);
    }

    /**
     * Setter for <code>document.body</code>.
     */
    public DocumentRecord setBody(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>document.body</code>.
     */
    public String getBody() {
        return (String) get(2);
    }

    /**
     * Setter for <code>document.version</code>.
     */
    public DocumentRecord setVersion(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>document.version</code>.
     */
    public Integer getVersion() {
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
     * Create a detached DocumentRecord
     */
    public DocumentRecord() {
        super(Document.DOCUMENT);
    }

    /**
     * Create a detached, initialised DocumentRecord
     */
    public DocumentRecord(Integer id, String title, String body, Integer version) {
        super(Document.DOCUMENT);

        setId(id);
        setTitle(title);
        setBody(body);
        setVersion(version);
        resetTouchedOnNotNull();
    }
}
