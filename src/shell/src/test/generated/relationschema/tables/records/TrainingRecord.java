/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Training;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TrainingRecord extends GeneratedRecord<TrainingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>training.id</code>.
     */
    public TrainingRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>training.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>training.topic</code>.
     */
    public TrainingRecord setTopic(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>training.topic</code>.
     */
    public String getTopic() {
        return (String) get(1);
    }

    /**
     * Setter for <code>training.coach_code</code>.
     */
    public TrainingRecord setCoachCode(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>training.coach_code</code>.
     */
    public String getCoachCode() {
        return (String) get(2);
    }

    /**
     * Setter for <code>training.team_id</code>.
     */
    public TrainingRecord setTeamId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>training.team_id</code>.
     */
    public Integer getTeamId() {
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
     * Create a detached TrainingRecord
     */
    public TrainingRecord() {
        super(Training.TRAINING);
    }

    /**
     * Create a detached, initialised TrainingRecord
     */
    public TrainingRecord(Integer id, String topic, String coachCode, Integer teamId) {
        super(Training.TRAINING);

        setId(id);
        setTopic(topic);
        setCoachCode(coachCode);
        setTeamId(teamId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>coach</code> that this one refers to, or null.
     */
    public CoachRecord coach() {
        return referenced(Keys.TRAINING__COACH);
    }

    /**
     * Lets this record refer to one of <code>coach</code>, which may be new, or to none.
     */
    public TrainingRecord setCoach(CoachRecord value) {
        refer(Keys.TRAINING__COACH, value);
        return this;
    }

    /**
     * The record of <code>team</code> that this one refers to, or null.
     */
    public TeamRecord team() {
        return referenced(Keys.TRAINING__TEAM);
    }

    /**
     * Lets this record refer to one of <code>team</code>, which may be new, or to none.
     */
    public TrainingRecord setTeam(TeamRecord value) {
        refer(Keys.TRAINING__TEAM, value);
        return this;
    }

    /**
     * The records of <code>favourite</code> that refer to this one.
     */
    public Related<FavouriteRecord> favourites() {
        return referencing(Keys.FAVOURITE__TRAINING);
    }

    /**
     * The records of <code>player</code> that rows of <code>favourite</code> join to this one.
     */
    public Related<PlayerRecord> players() {
        return through(Keys.FAVOURITE__TRAINING, Keys.FAVOURITE__PLAYER);
    }
}
