/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import generated.Keys;
import generated.tables.Customer;

import java.time.LocalDate;

import org.jooq.Record1;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CustomerRecord extends GeneratedRecord<CustomerRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>customer.id</code>.
     */
    public CustomerRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>customer.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>customer.name</code>.
     */
    public CustomerRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>customer.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>customer.email</code>.
     */
    public CustomerRecord setEmail(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>customer.email</code>.
     */
    public String getEmail() {
        return (String) get(2);
    }

    /**
     * Setter for <code>customer.city</code>.
     */
    public CustomerRecord setCity(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>customer.city</code>.
     */
    public String getCity() {
        return (String) get(3);
    }

    /**
     * Setter for <code>customer.joined</code>.
     */
    public CustomerRecord setJoined(LocalDate value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>customer.joined</code>.
     */
    public LocalDate getJoined() {
        return (LocalDate) get(4);
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
     * Create a detached CustomerRecord
     */
    public CustomerRecord() {
        super(Customer.CUSTOMER);
    }

    /**
     * Create a detached, initialised CustomerRecord
     */
    public CustomerRecord(Integer id, String name, String email, String city, LocalDate joined) {
        super(Customer.CUSTOMER);

        setId(id);
        setName(name);
        setEmail(email);
        setCity(city);
        setJoined(joined);
        resetTouchedOnNotNull();
    }

    /**
     * The one record of <code>membership</code> that refers to this one, or null.
     */
    public MembershipRecord membership() {
        return onlyReferencing(Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER);
    }

    /**
     * Lets one record of <code>membership</code>, and no other, refer to this one; or none.
     */
    public CustomerRecord setMembership(MembershipRecord value) {
        setOnlyReferencing(Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER, value);
        return this;
    }

    /**
     * The records of <code>rental</code> that refer to this one.
     */
    public Related<RentalRecord> rentals() {
        return referencing(Keys.RENTAL__FK_RENTAL_CUSTOMER);
    }
}
