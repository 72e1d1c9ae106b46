/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Badge;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class BadgeRecord extends GeneratedRecord<BadgeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>badge.id</code>.
     */
    public BadgeRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>badge.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>badge.name</code>.
     */
    public BadgeRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>badge.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>badge.retired</code>.
     */
    public BadgeRecord setRetired(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>badge.retired</code>.
     */
    public Integer getRetired() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>badge.maker_id</code>.
     */
    public BadgeRecord setMakerId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>badge.maker_id</code>.
     */
    public Integer getMakerId() {
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
     * Create a detached BadgeRecord
     */
    public BadgeRecord() {
        super(Badge.BADGE);
    }

    /**
     * Create a detached, initialised BadgeRecord
     */
    public BadgeRecord(Integer id, String name, Integer retired, Integer makerId) {
        super(Badge.BADGE);

        setId(id);
        setName(name);
        setRetired(retired);
        setMakerId(makerId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>player</code> that this one refers to, or null.
     */
    public PlayerRecord maker() {
        return referenced(Keys.BADGE__FK_BADGE_MAKER);
    }

    /**
     * Lets this record refer to one of <code>player</code>, which may be new, or to none.
     */
    public BadgeRecord setMaker(PlayerRecord value) {
        refer(Keys.BADGE__FK_BADGE_MAKER, value);
        return this;
    }

    /**
     * The records of <code>player_badge</code> that refer to this one.
     */
    public Related<PlayerBadgeRecord> playerBadges() {
        return referencing(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE);
    }

    /**
     * The records of <code>player</code> that rows of <code>player_badge</code> join to this one.
     */
    public Related<PlayerRecord> players() {
        return through(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER);
    }
}
