/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Team;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TeamRecord extends GeneratedRecord<TeamRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>team.id</code>.
     */
    public TeamRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>team.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>team.name</code>.
     */
    public TeamRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>team.name</code>.
     */
    public String getName() {
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
     * Create a detached TeamRecord
     */
    public TeamRecord() {
        super(Team.TEAM);
    }

    /**
     * Create a detached, initialised TeamRecord
     */
    public TeamRecord(Integer id, String name) {
        super(Team.TEAM);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>player</code> that refer to this one.
     */
    public Related<PlayerRecord> players() {
        return referencing(Keys.PLAYER__FK_PLAYER_TEAM);
    }

    /**
     * The records of <code>player_card</code> that refer to this one.
     */
    public Related<PlayerCardRecord> cards() {
        return referencing(Keys.PLAYER_CARD__TEAM);
    }

    /**
     * The records of <code>training</code> that refer to this one.
     */
    public Related<TrainingRecord> trainings() {
        return referencing(Keys.TRAINING__TEAM);
    }

    /**
     * The related records of <code>player</code> where <code>left_on is null</code>.
     */
    public Related<PlayerRecord> activePlayers() {
        return chosen(Team.TEAM.activePlayers());
    }

    /**
     * The related records of <code>player</code>, in an order of their own.
     */
    public Related<PlayerRecord> byName() {
        return chosen(Team.TEAM.byName());
    }

    /**
     * The related records of <code>player</code> where <code>left_on is not null</code>.
     */
    public Related<PlayerRecord> veterans() {
        return chosen(Team.TEAM.veterans());
    }
}
