/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.FilmActor;

import org.jooq.Record2;



/**
 * who plays in which film
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class FilmActorRecord extends GeneratedRecord<FilmActorRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>film_actor.film_id</code>.
     */
    public FilmActorRecord setFilmId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>film_actor.film_id</code>.
     */
    public Integer getFilmId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>film_actor.actor_id</code>.
     */
    public FilmActorRecord setActorId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>film_actor.actor_id</code>.
     */
    public Integer getActorId() {
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
     * Create a detached FilmActorRecord
     */
    public FilmActorRecord() {
        super(FilmActor.FILM_ACTOR);
    }

    /**
     * Create a detached, initialised FilmActorRecord
     */
    public FilmActorRecord(Integer filmId, Integer actorId) {
        super(FilmActor.FILM_ACTOR);

        setFilmId(filmId);
        setActorId(actorId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>actor</code> that this one refers to, or null.
     */
    public ActorRecord actor() {
        return referenced(Keys.FILM_ACTOR__FK_FILM_ACTOR_ACTOR);
    }

    /**
     * Lets this record refer to one of <code>actor</code>, which may be new, or to none.
     */
    public FilmActorRecord setActor(ActorRecord value) {
        refer(Keys.FILM_ACTOR__FK_FILM_ACTOR_ACTOR, value);
        return this;
    }

    /**
     * The record of <code>film</code> that this one refers to, or null.
     */
    public FilmRecord film() {
        return referenced(Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM);
    }

    /**
     * Lets this record refer to one of <code>film</code>, which may be new, or to none.
     */
    public FilmActorRecord setFilm(FilmRecord value) {
        refer(Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM, value);
        return this;
    }
}
