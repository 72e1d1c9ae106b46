/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import org.jooq.impl.TableRecordImpl;

import testschema.tables.LogLine;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LogLineRecord extends TableRecordImpl<LogLineRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>log_line.line</code>.
     */
    public LogLineRecord setLine(String value) {
        set(0, value);
        return this;
    }

    /**
     * Getter for <code>log_line.line</code>.
     */
    public String getLine() {
        return (String) get(0);
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached LogLineRecord
     */
    public LogLineRecord() {
        super(LogLine.LOG_LINE);
    }

    /**
     * Create a detached, initialised LogLineRecord
     */
    public LogLineRecord(String line) {
        super(LogLine.LOG_LINE);

        setLine(line);
        resetTouchedOnNotNull();
    }
}
