/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables.records;


import dev.retort.GeneratedRecord;
import dev.retort.Related;

import org.jooq.Record1;

import testschema.Keys;
import testschema.tables.Employee;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class EmployeeRecord extends GeneratedRecord<EmployeeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * Setter for <code>employee.id</code>.
     */
    public EmployeeRecord setId(Integer value) {
        change(0, value);
        return this;
    }

    /**
     * Getter for <code>employee.id</code>.
     */
    public Integer getId() {
        return (Integer) get(0);
    }

    /**
     * Setter for <code>employee.name</code>.
     */
    public EmployeeRecord setName(String value) {
        change(1, value);
        return this;
    }

    /**
     * Getter for <code>employee.name</code>.
     */
    public String getName() {
        return (String) get(1);
    }

    /**
     * Setter for <code>employee.company_id</code>.
     */
    public EmployeeRecord setCompanyId(Integer value) {
        change(2, value);
        return this;
    }

    /**
     * Getter for <code>employee.company_id</code>.
     */
    public Integer getCompanyId() {
        return (Integer) get(2);
    }

    /**
     * Setter for <code>employee.boss_id</code>.
     */
    public EmployeeRecord setBossId(Integer value) {
        change(3, value);
        return this;
    }

    /**
     * Getter for <code>employee.boss_id</code>.
     */
    public Integer getBossId() {
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
     * Create a detached EmployeeRecord
     */
    public EmployeeRecord() {
        super(Employee.EMPLOYEE);
    }

    /**
     * Create a detached, initialised EmployeeRecord
     */
    public EmployeeRecord(Integer id, String name, Integer companyId, Integer bossId) {
        super(Employee.EMPLOYEE);

        setId(id);
        setName(name);
        setCompanyId(companyId);
        setBossId(bossId);
        resetTouchedOnNotNull();
    }

    /**
     * The record of <code>employee</code> that this one refers to, or null.
     */
    public EmployeeRecord boss() {
        return referenced(Keys.EMPLOYEE__FK_EMPLOYEE_BOSS);
    }

    /**
     * Lets this record refer to one of <code>employee</code>, which may be new, or to none.
     */
    public EmployeeRecord setBoss(EmployeeRecord value) {
        refer(Keys.EMPLOYEE__FK_EMPLOYEE_BOSS, value);
        return this;
    }

    /**
     * The record of <code>company</code> that this one refers to, or null.
     */
    public CompanyRecord company() {
        return referenced(Keys.EMPLOYEE__FK_EMPLOYEE_COMPANY);
    }

    /**
     * Lets this record refer to one of <code>company</code>, which may be new, or to none.
     */
    public EmployeeRecord setCompany(CompanyRecord value) {
        refer(Keys.EMPLOYEE__FK_EMPLOYEE_COMPANY, value);
        return this;
    }

    /**
     * The records of <code>company</code> that refer to this one.
     */
    public Related<CompanyRecord> companies() {
        return referencing(Keys.COMPANY__FK_COMPANY_HEAD);
    }

    /**
     * The records of <code>employee</code> that refer to this one.
     */
    public Related<EmployeeRecord> bossEmployees() {
        return referencing(Keys.EMPLOYEE__FK_EMPLOYEE_BOSS);
    }
}
