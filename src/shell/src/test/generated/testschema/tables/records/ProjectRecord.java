/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.Project;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class ProjectRecord extends GeneratedRecord<ProjectRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>project.tenant_id</code>.
     */
    public ProjectRecord setTenantId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>project.tenant_id</code>.
     */
    public Integer getTenantId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>project.id</code>.
     */
    public ProjectRecord setId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>project.id</code>.
     */
    public Integer getId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>project.name</code>.
     */
    public ProjectRecord setName(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>project.name</code>.
     */
    public String getName() {
        return (String) get(2);
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
     * Create a detached ProjectRecord
     */
    public ProjectRecord() {
        super(Project.PROJECT);
    }

    /**
     * Create a detached, initialised ProjectRecord
     */
    public ProjectRecord(Integer tenantId, Integer id, String name) {
        super(Project.PROJECT);

        setTenantId(tenantId);
        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>tenant</code> that this one refers to, or null.
     */
    public TenantRecord tenant() {
        return referenced(Keys.PROJECT__FK_PROJECT_TENANT);
    }

    /**
     * Lets this record refer to one of <code>tenant</code>, which may be new, or to none.
     */
    public ProjectRecord setTenant(TenantRecord value) {
        refer(Keys.PROJECT__FK_PROJECT_TENANT, value);
        return this;
    }

    /**
     * The records of <code>booking</code> that refer to this one.
     */
    public Related<BookingRecord> bookings() {
        return referencing(Keys.BOOKING__FK_BOOKING_PROJECT);
    }

    /**
     * The records of <code>milestone</code> that refer to this one.
     */
    public Related<MilestoneRecord> milestones() {
        return referencing(Keys.MILESTONE__FK_MILESTONE_PROJECT);
    }

    /**
     * The records of <code>task</code> that refer to this one.
     */
    public Related<TaskRecord> tasks() {
        return referencing(Keys.TASK__FK_TASK_PROJECT);
    }

    /**
     * The records of <code>ticket</code> that refer to this one.
     */
    public Related<TicketRecord> tickets() {
        return referencing(Keys.TICKET__FK_TICKET_PROJECT);
    }
}
