/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables.records;


import org.jooq.impl.TableRecordImpl;

import relationschema.tables.PlayerCard;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PlayerCardRecord extends TableRecordImpl<PlayerCardRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>player_card.id</code>.
     */
    public PlayerCardRecord setId(Integer value) {
        set(0, value);
        return this;
    }

    /**
     * Getter for <code>player_card.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>player_card.name</code>.
     */
    public PlayerCardRecord setName(String value) {
        set(1, value);
        return this;
    }

    /**
     * Getter for <code>player_card.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>player_card.team_id</code>.
     */
    public PlayerCardRecord setTeamId(Integer value) {
        set(2, value);
        return this;
    }

    /**
     * Getter for <code>player_card.team_id</code>.
     */
    public Integer getTeamId() {
        return (Integer) get(2);
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached PlayerCardRecord
     */
    public PlayerCardRecord() {
        super(PlayerCard.PLAYER_CARD);
    }

    /**
     * Create a detached, initialised PlayerCardRecord
     */
    public PlayerCardRecord(Integer id, String name, Integer teamId) {
        super(PlayerCard.PLAYER_CARD);

        setId(id);
        setName(name);
        setTeamId(teamId);
        resetTouchedOnNotNull();
    }
}
