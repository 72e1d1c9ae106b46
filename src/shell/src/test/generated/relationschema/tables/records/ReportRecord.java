/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Report;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ReportRecord extends GeneratedRecord<ReportRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>report.id</code>.
     */
    public ReportRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>report.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>report.season</code>.
     */
    public ReportRecord setSeason(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>report.season</code>.
     */
    public Integer getSeason() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>report.no</code>.
     */
    public ReportRecord setNo(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>report.no</code>.
     */
    public Integer getNo() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>report.words</code>.
     */
    public ReportRecord setWords(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>report.words</code>.
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
     * Create a detached ReportRecord
     */
    public ReportRecord() {
        super(Report.REPORT);
    }

    /**
     * Create a detached, initialised ReportRecord
     */
    public ReportRecord(Integer id, Integer season, Integer no, String words) {
        super(Report.REPORT);

        setId(id);
        setSeason(season);
        setNo(no);
        setWords(words);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>match_day</code> that this one refers to, or null.
     */
    public MatchDayRecord matchDay() {
        return referenced(Keys.REPORT__DAY);
    }

    /**
     * Lets this record refer to one of <code>match_day</code>, which may be new, or to none.
     */
    public ReportRecord setMatchDay(MatchDayRecord value) {
        refer(Keys.REPORT__DAY, value);
        return this;
    }
}
