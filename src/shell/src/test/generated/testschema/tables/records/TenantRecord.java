/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Tenant;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TenantRecord extends GeneratedRecord<TenantRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>tenant.id</code>.
     */
    public TenantRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>tenant.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>tenant.name</code>.
     */
    public TenantRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>tenant.name</code>.
     */
    public String getName() {
        return (String) get(1);
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
     * Create a detached TenantRecord
     */
    public TenantRecord() {
        super(Tenant.TENANT);
    }

    /**
     * Create a detached, initialised TenantRecord
     */
    public TenantRecord(Integer id, String name) {
        super(Tenant.TENANT);

        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The records of <code>booking</code> that refer to this one.
     */
    public Related<BookingRecord> bookings() {
        return referencing(Keys.BOOKING__FK_BOOKING_TENANT);
    }

    /**
     * The records of <code>milestone</code> that refer to this one.
     */
    public Related<MilestoneRecord> milestones() {
        return referencing(Keys.MILESTONE__FK_MILESTONE_TENANT);
    }

    /**
     * The records of <code>project</code> that refer to this one.
     */
    public Related<ProjectRecord> projects() {
        return referencing(Keys.PROJECT__FK_PROJECT_TENANT);
    }

    /**
     * The records of <code>ticket</code> that refer to this one.
     */
    public Related<TicketRecord> tickets() {
        return referencing(Keys.TICKET__FK_TICKET_TENANT);
    }
}
