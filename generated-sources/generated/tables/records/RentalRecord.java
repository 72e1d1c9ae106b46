/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.Rental;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class RentalRecord extends GeneratedRecord<RentalRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>rental.id</code>.
     */
    public RentalRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>rental.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>rental.customer_id</code>.
     */
    public RentalRecord setCustomerId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>rental.customer_id</code>.
     */
    public Integer getCustomerId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>rental.film_id</code>.
     */
    public RentalRecord setFilmId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>rental.film_id</code>.
     */
    public Integer getFilmId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>rental.rented_at</code>.
     */
    public RentalRecord setRentedAt(LocalDateTime value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>rental.rented_at</code>.
     */
    public LocalDateTime getRentedAt() {
        return (LocalDateTime) get(3);
    }

    /**
     * Setter for <code>rental.returned_at</code>. null as long as the film is out
     */
    public RentalRecord setReturnedAt(LocalDateTime value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>rental.returned_at</code>. null as long as the film is out
     */
    public LocalDateTime getReturnedAt() {
        return (LocalDateTime) get(4);
    }

    /**
     * Setter for <code>rental.price</code>.
     */
    public RentalRecord setPrice(BigDecimal value) {
        change(5, value);
        return this;
    }

    /**
     * Getter for <code>rental.price</code>.
     */
    public BigDecimal getPrice() {
        return (BigDecimal) get(5);
    }

    /**
     * Setter for <code>rental.stars</code>. what the customer gave it, from 1 to 5
     */
    public RentalRecord setStars(Integer value) {
        change(6, value);
        return this;
    }

    /**
     * Getter for <code>rental.stars</code>. what the customer gave it, from 1 to 5
     */
    public Integer getStars() {
        return (Integer) get(6);
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
     * Create a detached RentalRecord
     */
    public RentalRecord() {
        super(Rental.RENTAL);
    }

    /**
     * Create a detached, initialised RentalRecord
     */
    public RentalRecord(Integer id, Integer customerId, Integer filmId, LocalDateTime rentedAt, LocalDateTime returnedAt, BigDecimal price, Integer stars) {
        super(Rental.RENTAL);

        setId(id);
        setCustomerId(customerId);
        setFilmId(filmId);
        setRentedAt(rentedAt);
        setReturnedAt(returnedAt);
        setPrice(price);
        setStars(stars);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>customer</code> that this one refers to, or null.
     */
    public CustomerRecord customer() {
        return referenced(Keys.RENTAL__FK_RENTAL_CUSTOMER);
    }

    /**
     * Lets this record refer to one of <code>customer</code>, which may be new, or to none.
     */
    public RentalRecord setCustomer(CustomerRecord value) {
        refer(Keys.RENTAL__FK_RENTAL_CUSTOMER, value);
        return this;
    }

    /**
     * The record of <code>film</code> that this one refers to, or null.
     */
    public FilmRecord film() {
        return referenced(Keys.RENTAL__FK_RENTAL_FILM);
    }

    /**
     * Lets this record refer to one of <code>film</code>, which may be new, or to none.
     */
    public RentalRecord setFilm(FilmRecord value) {
        refer(Keys.RENTAL__FK_RENTAL_FILM, value);
        return this;
    }
}
