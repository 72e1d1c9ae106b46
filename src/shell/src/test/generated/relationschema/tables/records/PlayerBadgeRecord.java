/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import relationschema.Keys;
import relationschema.tables.PlayerBadge;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PlayerBadgeRecord extends GeneratedRecord<PlayerBadgeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>player_badge.player_id</code>.
     */
    public PlayerBadgeRecord setPlayerId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>player_badge.player_id</code>.
     */
    public Integer getPlayerId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>player_badge.badge_id</code>.
     */
    public PlayerBadgeRecord setBadgeId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>player_badge.badge_id</code>.
     */
    public Integer getBadgeId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>player_badge.place</code>.
     */
    public PlayerBadgeRecord setPlace(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>player_badge.place</code>.
     */
    public Integer getPlace() {
        return (Integer) get(2);
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
     * Create a detached PlayerBadgeRecord
     */
    public PlayerBadgeRecord() {
        super(PlayerBadge.PLAYER_BADGE);
    }

    /**
     * Create a detached, initialised PlayerBadgeRecord
     */
    public PlayerBadgeRecord(Integer playerId, Integer badgeId, Integer place) {
        super(PlayerBadge.PLAYER_BADGE);

        setPlayerId(playerId);
        setBadgeId(badgeId);
        setPlace(place);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>badge</code> that this one refers to, or null.
     */
    public BadgeRecord badge() {
        return referenced(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE);
    }

    /**
     * Lets this record refer to one of <code>badge</code>, which may be new, or to none.
     */
    public PlayerBadgeRecord setBadge(BadgeRecord value) {
        refer(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE, value);
        return this;
    }

    /**
     * The record of <code>player</code> that this one refers to, or null.
     */
    public PlayerRecord player() {
        return referenced(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER);
    }

    /**
     * Lets this record refer to one of <code>player</code>, which may be new, or to none.
     */
    public PlayerBadgeRecord setPlayer(PlayerRecord value) {
        refer(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER, value);
        return this;
    }
}
