/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record3;

import testschema.Keys;
import testschema.tables.Milestone;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class MilestoneRecord extends GeneratedRecord<MilestoneRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>milestone.tenant_id</code>.
     */
    public MilestoneRecord setTenantId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>milestone.tenant_id</code>.
     */
    public Integer getTenantId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>milestone.project_id</code>.
     */
    public MilestoneRecord setProjectId(Integer value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>milestone.project_id</code>.
     */
    public Integer getProjectId() {
        return (Integer) get(1);
    }

    /**
     * Setter for <code>milestone.id</code>.
     */
    public MilestoneRecord setId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>milestone.id</code>.
     */
    public Integer getId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>milestone.name</code>.
     */
    public MilestoneRecord setName(String value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>milestone.name</code>.
     */
    public String getName() {
        return (String) get(3);
    }

    // -------------------------------------------------------------------------
    // Primary key information
    // -------------------------------------------------------------------------

    @Override
    public Record3<Integer, Integer, Integer> key() {
        return (Record3) super.key();
    }

    // -------------------------------------------------------------------------
    // Constructors
    // -------------------------------------------------------------------------

    /**
     * Create a detached MilestoneRecord
     */
    public MilestoneRecord() {
        super(Milestone.MILESTONE);
    }

    /**
     * Create a detached, initialised MilestoneRecord
     */
    public MilestoneRecord(Integer tenantId, Integer projectId, Integer id, String name) {
        super(Milestone.MILESTONE);

        setTenantId(tenantId);
        setProjectId(projectId);
        setId(id);
        setName(name);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>project</code> that this one refers to, or null.
     */
    public ProjectRecord project() {
        return referenced(Keys.MILESTONE__FK_MILESTONE_PROJECT);
    }

    /**
     * Lets this record refer to one of <code>project</code>, which may be new, or to none.
     */
    public MilestoneRecord setProject(ProjectRecord value) {
        refer(Keys.MILESTONE__FK_MILESTONE_PROJECT, value);
        return this;
    }

    /**
     * The record of <code>tenant</code> that this one refers to, or null.
     */
    public TenantRecord tenant() {
        return referenced(Keys.MILESTONE__FK_MILESTONE_TENANT);
    }

    /**
     * Lets this record refer to one of <code>tenant</code>, which may be new, or to none.
     */
    public MilestoneRecord setTenant(TenantRecord value) {
        refer(Keys.MILESTONE__FK_MILESTONE_TENANT, value);
        return this;
    }
}
