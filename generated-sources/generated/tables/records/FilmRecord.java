/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.enums.FilmRating;
import generated.tables.Film;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class FilmRecord extends GeneratedRecord<FilmRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>film.id</code>.
     */
    public FilmRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>film.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>film.title</code>.
     */
    public FilmRecord setTitle(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>film.title</code>.
     */
    public String getTitle() {
        return (String) get(1);
    }

    /**
     * Setter for <code>film.original_title</code>. where it was first shown under another
     */
    public FilmRecord setOriginalTitle(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>film.original_title</code>. where it was first shown under another
     */
    public String getOriginalTitle() {
        return (String) get(2);
    }

    /**
     * Setter for <code>film.description</code>.
     */
    public FilmRecord setDescription(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>film.description</code>.
     */
    public String getDescription() {
        return (String) get(3);
    }

    /**
     * Setter for <code>film.released</code>.
     */
    public FilmRecord setReleased(LocalDate value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>film.released</code>.
     */
    public LocalDate getReleased() {
        return (LocalDate) get(4);
    }

    /**
     * Setter for <code>film.length</code>. in minutes
     */
    public FilmRecord setLength(Integer value) {
        change(5, value);
        return this;
    }

    /**
     * Getter for <code>film.length</code>. in minutes
     */
    public Integer getLength() {
        return (Integer) get(5);
    }

    /**
     * Setter for <code>film.rating</code>.
     */
    public FilmRecord setRating(FilmRating value) {
        change(6, value);
        return this;
    }

    /**
     * Getter for <code>film.rating</code>.
     */
    public FilmRating getRating() {
        return (FilmRating) get(6);
    }

    /**
     * Setter for <code>film.price</code>. of renting it once
     */
    public FilmRecord setPrice(BigDecimal value) {
        change(7, value);
        return this;
    }

    /**
     * Getter for <code>film.price</code>. of renting it once
     */
    public BigDecimal getPrice() {
        return (BigDecimal) get(7);
    }

    /**
     * Setter for <code>film.category_id</code>.
     */
    public FilmRecord setCategoryId(Integer value) {
        change(8, value);
        return this;
    }

    /**
     * Getter for <code>film.category_id</code>.
     */
    public Integer getCategoryId() {
        return (Integer) get(8);
    }

    /**
     * Setter for <code>film.language_id</code>.
     */
    public FilmRecord setLanguageId(Integer value) {
        change(9, value);
        return this;
    }

    /**
     * Getter for <code>film.language_id</code>.
     */
    public Integer getLanguageId() {
        return (Integer) get(9);
    }

    /**
     * Setter for <code>film.original_language_id</code>. where it is dubbed
     */
    public FilmRecord setOriginalLanguageId(Integer value) {
        change(10, value);
        return this;
    }

    /**
     * Getter for <code>film.original_language_id</code>. where it is dubbed
     */
    public Integer getOriginalLanguageId() {
        return (Integer) get(10);
    }

    /**
     * Setter for <code>film.sequel_of_id</code>.
     */
    public FilmRecord setSequelOfId(Integer value) {
        change(11, value);
        return this;
    }

    /**
     * Getter for <code>film.sequel_of_id</code>.
     */
    public Integer getSequelOfId() {
        return (Integer) get(11);
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
     * Create a detached FilmRecord
     */
    public FilmRecord() {
        super(Film.FILM);
    }

    /**
     * Create a detached, initialised FilmRecord
     */
    public FilmRecord(Integer id, String title, String originalTitle, String description, LocalDate released, Integer length, FilmRating rating, BigDecimal price, Integer categoryId, Integer languageId, Integer originalLanguageId, Integer sequelOfId) {
        super(Film.FILM);

        setId(id);
        setTitle(title);
        setOriginalTitle(originalTitle);
        setDescription(description);
        setReleased(released);
        setLength(length);
        setRating(rating);
        setPrice(price);
        setCategoryId(categoryId);
        setLanguageId(languageId);
        setOriginalLanguageId(originalLanguageId);
        setSequelOfId(sequelOfId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>category</code> that this one refers to, or null.
     */
    public CategoryRecord category() {
        return referenced(Keys.FILM__FK_FILM_CATEGORY);
    }

    /**
     * Lets this record refer to one of <code>category</code>, which may be new, or to none.
     */
    public FilmRecord setCategory(CategoryRecord value) {
        refer(Keys.FILM__FK_FILM_CATEGORY, value);
        return this;
    }

    /**
     * The record of <code>language</code> that this one refers to, or null.
     */
    public LanguageRecord language() {
        return referenced(Keys.FILM__FK_FILM_LANGUAGE);
    }

    /**
     * Lets this record refer to one of <code>language</code>, which may be new, or to none.
     */
    public FilmRecord setLanguage(LanguageRecord value) {
        refer(Keys.FILM__FK_FILM_LANGUAGE, value);
        return this;
    }

    /**
     * The record of <code>language</code> that this one refers to, or null.
     */
    public LanguageRecord originalLanguage() {
        return referenced(Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE);
    }

    /**
     * Lets this record refer to one of <code>language</code>, which may be new, or to none.
     */
    public FilmRecord setOriginalLanguage(LanguageRecord value) {
        refer(Keys.FILM__FK_FILM_ORIGINAL_LANGUAGE, value);
        return this;
    }

    /**
     * The record of <code>film</code> that this one refers to, or null.
     */
    public FilmRecord sequelOf() {
        return referenced(Keys.FILM__FK_FILM_SEQUEL_OF);
    }

    /**
     * Lets this record refer to one of <code>film</code>, which may be new, or to none.
     */
    public FilmRecord setSequelOf(FilmRecord value) {
        refer(Keys.FILM__FK_FILM_SEQUEL_OF, value);
        return this;
    }

    /**
     * The records of <code>film_actor</code> that refer to this one.
     */
    public Related<FilmActorRecord> filmActors() {
        return referencing(Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM);
    }

    /**
     * The records of <code>film</code> that refer to this one.
     */
    public Related<FilmRecord> sequels() {
        return referencing(Keys.FILM__FK_FILM_SEQUEL_OF);
    }

    /**
     * The records of <code>rental</code> that refer to this one.
     */
    public Related<RentalRecord> rentals() {
        return referencing(Keys.RENTAL__FK_RENTAL_FILM);
    }

    /**
     * The records of <code>actor</code> that rows of <code>film_actor</code> join to this one.
     */
    public Related<ActorRecord> actors() {
        return through(Keys.FILM_ACTOR__FK_FILM_ACTOR_FILM, Keys.FILM_ACTOR__FK_FILM_ACTOR_ACTOR);
    }
}
