/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import relationschema.Keys;
import relationschema.tables.Favourite;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class FavouriteRecord extends GeneratedRecord<FavouriteRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>favourite.player_id</code>.
     */
    public FavouriteRecord setPlayerId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>favourite.player_id</code>.
     */
    public Integer getPlayerId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>favourite.training_id</code>.
     */
    public FavouriteRecord setTrainingId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>favourite.training_id</code>.
     */
    public Integer getTrainingId() {
        return (Integer) get(1);
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
     * Create a detached FavouriteRecord
     */
    public FavouriteRecord() {
        super(Favourite.FAVOURITE);
    }

    /**
     * Create a detached, initialised FavouriteRecord
     */
    public FavouriteRecord(Integer playerId, Integer trainingId) {
        super(Favourite.FAVOURITE);

        setPlayerId(playerId);
        setTrainingId(trainingId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>player</code> that this one refers to, or null.
     */
    public PlayerRecord player() {
        return referenced(Keys.FAVOURITE__PLAYER);
    }

    /**
     * Lets this record refer to one of <code>player</code>, which may be new, or to none.
     */
    public FavouriteRecord setPlayer(PlayerRecord value) {
        refer(Keys.FAVOURITE__PLAYER, value);
        return this;
    }

    /**
     * The record of <code>training</code> that this one refers to, or null.
     */
    public TrainingRecord training() {
        return referenced(Keys.FAVOURITE__TRAINING);
    }

    /**
     * Lets this record refer to one of <code>training</code>, which may be new, or to none.
     */
    public FavouriteRecord setTraining(TrainingRecord value) {
        refer(Keys.FAVOURITE__TRAINING, value);
        return this;
    }
}
