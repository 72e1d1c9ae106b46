/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Task;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class TaskRecord extends GeneratedRecord<TaskRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>task.id</code>.
     */
    public TaskRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>task.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>task.name</code>.
     */
    public TaskRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>task.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>task.tenant_id</code>.
     */
    public TaskRecord setTenantId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>task.tenant_id</code>.
     */
    public Integer getTenantId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>task.project_id</code>.
     */
    public TaskRecord setProjectId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>task.project_id</code>.
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
     * Create a detached TaskRecord
     */
    public TaskRecord() {
        super(Task.TASK);
    }

    /**
     * Create a detached, initialised TaskRecord
     */
    public TaskRecord(Integer id, String name, Integer tenantId, Integer projectId) {
        super(Task.TASK);

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
        return referenced(Keys.TASK__FK_TASK_PROJECT);
    }

    /**
     * Lets this record refer to one of <code>project</code>, which may be new, or to none.
     */
    public TaskRecord setProject(ProjectRecord value) {
        refer(Keys.TASK__FK_TASK_PROJECT, value);
        return this;
    }
}
