/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Booking;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class BookingRecord extends GeneratedRecord<BookingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>booking.id</code>.
     */
    public BookingRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>booking.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>booking.name</code>.
     */
    public BookingRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>booking.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>booking.tenant_id</code>.
     */
    public BookingRecord setTenantId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>booking.tenant_id</code>.
     */
    public Integer getTenantId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>booking.project_id</code>.
     */
    public BookingRecord setProjectId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>booking.project_id</code>.
     */
    public Integer getProjectId() {
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
     * Create a detached BookingRecord
     */
    public BookingRecord() {
        super(Booking.BOOKING);
    }

    /**
     * Create a detached, initialised BookingRecord
     */
    public BookingRecord(Integer id, String name, Integer tenantId, Integer projectId) {
        super(Booking.BOOKING);

        setId(id);
        setName(name);
        setTenantId(tenantId);
        setProjectId(projectId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>project</code> that this one refers to, or null.
     */
    public ProjectRecord project() {
        return referenced(Keys.BOOKING__FK_BOOKING_PROJECT);
    }

    /**
     * Lets this record refer to one of <code>project</code>, which may be new, or to none.
     */
    public BookingRecord setProject(ProjectRecord value) {
        refer(Keys.BOOKING__FK_BOOKING_PROJECT, value);
        return this;
    }

    /**
     * The record of <code>tenant</code> that this one refers to, or null.
     */
    public TenantRecord tenant() {
        return referenced(Keys.BOOKING__FK_BOOKING_TENANT);
    }

    /**
     * Lets this record refer to one of <code>tenant</code>, which may be new, or to none.
     */
    public BookingRecord setTenant(TenantRecord value) {
        refer(Keys.BOOKING__FK_BOOKING_TENANT, value);
        return this;
    }
}
