/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables.records;


import dev.retort.GeneratedRecord;

import generated.Keys;
import generated.tables.Membership;

import java.time.LocalDate;

import org.jooq.Record1;



/**
 * one for each customer who wants one
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class MembershipRecord extends GeneratedRecord<MembershipRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>membership.id</code>.
     */
    public MembershipRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>membership.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>membership.customer_id</code>.
     */
    public MembershipRecord setCustomerId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>membership.customer_id</code>.
     */
    public Integer getCustomerId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>membership.number</code>.
     */
    public MembershipRecord setNumber(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>membership.number</code>.
     */
    public String getNumber() {
        return (String) get(2);
    }

    /**
     * Setter for <code>membership.points</code>.
     */
    public MembershipRecord setPoints(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>membership.points</code>.
     */
    public Integer getPoints() {
        return (Integer) get(3);
    }

    /**
     * Setter for <code>membership.valid_until</code>.
     */
    public MembershipRecord setValidUntil(LocalDate value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>membership.valid_until</code>.
     */
    public LocalDate getValidUntil() {
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
     * Create a detached MembershipRecord
     */
    public MembershipRecord() {
        super(Membership.MEMBERSHIP);
    }

    /**
     * Create a detached, initialised MembershipRecord
     */
    public MembershipRecord(Integer id, Integer customerId, String number, Integer points, LocalDate validUntil) {
        super(Membership.MEMBERSHIP);

        setId(id);
        setCustomerId(customerId);
        setNumber(number);
        setPoints(points);
        setValidUntil(validUntil);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>customer</code> that this one refers to, or null.
     */
    public CustomerRecord customer() {
        return referenced(Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER);
    }

    /**
     * Lets this record refer to one of <code>customer</code>, which may be new, or to none.
     */
    public MembershipRecord setCustomer(CustomerRecord value) {
        refer(Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER, value);
        return this;
    }
}
