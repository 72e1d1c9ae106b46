/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Company;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class CompanyRecord extends GeneratedRecord<CompanyRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>company.id</code>.
     */
    public CompanyRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>company.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>company.name</code>.
     */
    public CompanyRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>company.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>company.head_id</code>.
     */
    public CompanyRecord setHeadId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>company.head_id</code>.
     */
    public Integer getHeadId() {
        return (Integer) get(2);
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
     * Create a detached CompanyRecord
     */
    public CompanyRecord() {
        super(Company.COMPANY);
    }

    /**
     * Create a detached, initialised CompanyRecord
     */
    public CompanyRecord(Integer id, String name, Integer headId) {
        super(Company.COMPANY);

        setId(id);
        setName(name);
        setHeadId(headId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>employee</code> that this one refers to, or null.
     */
    public EmployeeRecord head() {
        return referenced(Keys.COMPANY__FK_COMPANY_HEAD);
    }

    /**
     * Lets this record refer to one of <code>employee</code>, which may be new, or to none.
     */
    public CompanyRecord setHead(EmployeeRecord value) {
        refer(Keys.COMPANY__FK_COMPANY_HEAD, value);
        return this;
    }

    /**
     * The records of <code>employee</code> that refer to this one.
     */
    public Related<EmployeeRecord> employees() {
        return referencing(Keys.EMPLOYEE__FK_EMPLOYEE_COMPANY);
    }
}
