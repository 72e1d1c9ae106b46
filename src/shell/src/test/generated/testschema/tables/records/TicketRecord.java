/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record2;

import testschema.Keys;
import testschema.tables.Ticket;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TicketRecord extends GeneratedRecord<TicketRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>ticket.tenant_id</code>.
     */
    public TicketRecord setTenantId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>ticket.tenant_id</code>.
     */
    public Integer getTenantId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>ticket.id</code>.
     */
    public TicketRecord setId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>ticket.id</code>.
     */
    public Integer getId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>ticket.name</code>.
     */
    public TicketRecord setName(String value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>ticket.name</code>.
     */
    public String getName() {
        return (String) get(2);
    }

    /**
     * Setter for <code>ticket.project_id</code>.
     */
    public TicketRecord setProjectId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>ticket.project_id</code>.
     */
    public Integer getProjectId() {
        return (Integer) get(3);
    }

    /**
     * Setter for <code>ticket.duplicate_id</code>.
     */
    public TicketRecord setDuplicateId(Integer value) {
        change(4, value);
        return this;
    }

    /**
     * Getter for <code>ticket.duplicate_id</code>.
     */
    public Integer getDuplicateId() {
        return (Integer) get(4);
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
     * Create a detached TicketRecord
     */
    public TicketRecord() {
        super(Ticket.TICKET);
    }

    /**
     * Create a detached, initialised TicketRecord
     */
    public TicketRecord(Integer tenantId, Integer id, String name, Integer projectId, Integer duplicateId) {
        super(Ticket.TICKET);

        setTenantId(tenantId);
        setId(id);
        setName(name);
        setProjectId(projectId);
        setDuplicateId(duplicateId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>ticket</code> that this one refers to, or null.
     */
    public TicketRecord duplicate() {
        return referenced(Keys.TICKET__FK_TICKET_DUPLICATE);
    }

    /**
     * Lets this record refer to one of <code>ticket</code>, which may be new, or to none.
     */
    public TicketRecord setDuplicate(TicketRecord value) {
        refer(Keys.TICKET__FK_TICKET_DUPLICATE, value);
        return this;
    }

    /**
     * The record of <code>project</code> that this one refers to, or null.
     */
    public ProjectRecord project() {
        return referenced(Keys.TICKET__FK_TICKET_PROJECT);
    }

    /**
     * Lets this record refer to one of <code>project</code>, which may be new, or to none.
     */
    public TicketRecord setProject(ProjectRecord value) {
        refer(Keys.TICKET__FK_TICKET_PROJECT, value);
        return this;
    }

    /**
     * The record of <code>tenant</code> that this one refers to, or null.
     */
    public TenantRecord tenant() {
        return referenced(Keys.TICKET__FK_TICKET_TENANT);
    }

    /**
     * Lets this record refer to one of <code>tenant</code>, which may be new, or to none.
     */
    public TicketRecord setTenant(TenantRecord value) {
        refer(Keys.TICKET__FK_TICKET_TENANT, value);
        return this;
    }

    /**
     * The records of <code>ticket</code> that refer to this one.
     */
    public Related<TicketRecord> duplicateTickets() {
        return referencing(Keys.TICKET__FK_TICKET_DUPLICATE);
    }
}
