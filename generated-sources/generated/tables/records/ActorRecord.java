/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Actor;

import java.time.LocalDate;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ActorRecord extends GeneratedRecord<ActorRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>actor.id</code>.
     */
    public ActorRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>actor.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>actor.name</code>.
     */
    public ActorRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>actor.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>actor.born</code>.
     */
    public ActorRecord setBorn(LocalDate value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>actor.born</code>.
     */
    public LocalDate getBorn() {
        return (LocalDate) get(2);
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
     * Create a detached ActorRecord
     */
    public ActorRecord() {
        super(Actor.ACTOR);
    }

    /**
     * Create a detached, initialised ActorRecord
     */
    public ActorRecord(Integer id, String name, LocalDate born) {
        super(Actor.ACTOR);

        setId(id);
        setName(name);
        setBorn(born);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>film_actor</code> that refer to this one.
     */
    public Related<FilmActorRecord> filmActors() {
        return referencing(Keys.FILM_ACTOR__FK_FILM_ACTOR_ACTOR);
    }

    /**
     * The records of <code>film</code> that rows of <code>film_actor</code> join to this one.
     */
    public Related<FilmRecord> films() {
        return through(Keys.FILM_ACTOR__FK_FILM_ACTOR_ACTOR, Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM);
    }
}
