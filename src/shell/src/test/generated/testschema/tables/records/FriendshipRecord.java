/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.Friendship;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class FriendshipRecord extends GeneratedRecord<FriendshipRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>friendship.person_id</code>.
     */
    public FriendshipRecord setPersonId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>friendship.person_id</code>.
     */
    public Integer getPersonId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>friendship.friend_id</code>.
     */
    public FriendshipRecord setFriendId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>friendship.friend_id</code>.
     */
    public Integer getFriendId() {
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
     * Create a detached FriendshipRecord
     */
    public FriendshipRecord() {
        super(Friendship.FRIENDSHIP);
    }

    /**
     * Create a detached, initialised FriendshipRecord
     */
    public FriendshipRecord(Integer personId, Integer friendId) {
        super(Friendship.FRIENDSHIP);

        setPersonId(personId);
        setFriendId(friendId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>person</code> that this one refers to, or null.
     */
    public PersonRecord friend() {
        return referenced(Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND);
    }

    /**
     * Lets this record refer to one of <code>person</code>, which may be new, or to none.
     */
    public FriendshipRecord setFriend(PersonRecord value) {
        refer(Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND, value);
        return this;
    }

    /**
     * The record of <code>person</code> that this one refers to, or null.
     */
    public PersonRecord person() {
        return referenced(Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON);
    }

    /**
     * Lets this record refer to one of <code>person</code>, which may be new, or to none.
     */
    public FriendshipRecord setPerson(PersonRecord value) {
        refer(Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON, value);
        return this;
    }
}
