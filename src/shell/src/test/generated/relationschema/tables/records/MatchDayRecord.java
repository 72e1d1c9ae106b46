/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record2;

import relationschema.Keys;
import relationschema.tables.MatchDay;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class MatchDayRecord extends GeneratedRecord<MatchDayRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>match_day.season</code>.
     */
    public MatchDayRecord setSeason(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>match_day.season</code>.
     */
    public Integer getSeason() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>match_day.no</code>.
     */
    public MatchDayRecord setNo(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>match_day.no</code>.
     */
    public Integer getNo() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>match_day.place</code>.
     */
    public MatchDayRecord setPlace(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>match_day.place</code>.
     */
    public String getPlace() {
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
     * Create a detached MatchDayRecord
     */
    public MatchDayRecord() {
        super(MatchDay.MATCH_DAY);
    }

    /**
     * Create a detached, initialised MatchDayRecord
     */
    public MatchDayRecord(Integer season, Integer no, String place) {
        super(MatchDay.MATCH_DAY);

        setSeason(season);
        setNo(no);
        setPlace(place);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>report</code> that refer to this one.
     */
    public Related<ReportRecord> reports() {
        return referencing(Keys.REPORT__DAY);
    }
}
