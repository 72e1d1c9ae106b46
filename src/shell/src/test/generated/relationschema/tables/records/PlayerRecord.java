/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import java.time.LocalDate;

import org.jooq.Record1;

import relationschema.Keys;
import relationschema.tables.Player;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PlayerRecord extends GeneratedRecord<PlayerRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>player.id</code>.
     */
    public PlayerRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>player.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>player.name</code>.
     */
    public PlayerRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>player.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>player.shirt</code>.
     */
    public PlayerRecord setShirt(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>player.shirt</code>.
     */
    public Integer getShirt() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>player.left_on</code>.
     */
    public PlayerRecord setLeftOn(LocalDate value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>player.left_on</code>.
     */
    public LocalDate getLeftOn() {
        return (LocalDate) get(3);
    }

    /**
     * Setter for <code>player.team_id</code>.
     */
    public PlayerRecord setTeamId(Integer value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>player.team_id</code>.
     */
    public Integer getTeamId() {
        return (Integer) get(4);
    }

    /**
     * Setter for <code>player.mentor_id</code>.
     */
    public PlayerRecord setMentorId(Integer value) {
        change(5, value);
        return this;
    }

    /**
     * Getter for <code>player.mentor_id</code>.
     */
    public Integer getMentorId() {
        return (Integer) get(5);
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
     * Create a detached PlayerRecord
     */
    public PlayerRecord() {
        super(Player.PLAYER);
    }

    /**
     * Create a detached, initialised PlayerRecord
     */
    public PlayerRecord(Integer id, String name, Integer shirt, LocalDate leftOn, Integer teamId, Integer mentorId) {
        super(Player.PLAYER);

        setId(id);
        setName(name);
        setShirt(shirt);
        setLeftOn(leftOn);
        setTeamId(teamId);
        setMentorId(mentorId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>team</code> that this one refers to, or null.
     */
    public TeamRecord team() {
        return referenced(Keys.PLAYER__FK_PLAYER_TEAM);
    }

    /**
     * Lets this record refer to one of <code>team</code>, which may be new, or to none.
     */
    public PlayerRecord setTeam(TeamRecord value) {
        refer(Keys.PLAYER__FK_PLAYER_TEAM, value);
        return this;
    }

    /**
     * The record of <code>player</code> that this one refers to, or null.
     */
    public PlayerRecord mentor() {
        return referenced(Keys.PLAYER__MENTOR);
    }

    /**
     * Lets this record refer to one of <code>player</code>, which may be new, or to none.
     */
    public PlayerRecord setMentor(PlayerRecord value) {
        refer(Keys.PLAYER__MENTOR, value);
        return this;
    }

    /**
     * The records of <code>badge</code> that refer to this one.
     */
    public Related<BadgeRecord> madeBadges() {
        return referencing(Keys.BADGE__FK_BADGE_MAKER);
    }

    /**
     * The records of <code>player_badge</code> that refer to this one.
     */
    public Related<PlayerBadgeRecord> playerBadges() {
        return referencing(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER);
    }

    /**
     * The records of <code>player</code> that refer to this one.
     */
    public Related<PlayerRecord> pupils() {
        return referencing(Keys.PLAYER__MENTOR);
    }

    /**
     * The records of <code>favourite</code> that refer to this one.
     */
    public Related<FavouriteRecord> favourites() {
        return referencing(Keys.FAVOURITE__PLAYER);
    }

    /**
     * The records of <code>badge</code> that rows of <code>player_badge</code> join to this one.
     */
    public Related<BadgeRecord> badges() {
        return through(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE);
    }

    /**
     * The records of <code>training</code> that rows of <code>favourite</code> join to this one.
     */
    public Related<TrainingRecord> trainings() {
        return through(Keys.FAVOURITE__PLAYER, Keys.FAVOURITE__TRAINING);
    }

    /**
     * The related records of <code>player</code> where <code>shirt &gt; 10 or name like 'q?&#123;0}%'</code>.
     */
    public Related<PlayerRecord> oldPupils() {
        return chosen(Player.PLAYER.oldPupils());
    }

    /**
     * The related records of <code>badge</code> where <code>retired = 0</code>.
     */
    public Related<BadgeRecord> shownBadges() {
        return chosen(Player.PLAYER.shownBadges());
    }
}
