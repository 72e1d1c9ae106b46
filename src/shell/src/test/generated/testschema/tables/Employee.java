/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


import dev.retort.GeneratedTable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Identity;
import org.jooq.Index;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.Path;
import org.jooq.PlainSQL;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.Schema;
import org.jooq.Stringly;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableLike;
import org.jooq.TableOptions;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;

import testschema.DefaultSchema;
import testschema.Indexes;
import testschema.Keys;
import testschema.tables.Company.CompanyPath;
import testschema.tables.records.EmployeeRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Employee extends GeneratedTable<EmployeeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>employee</code>
     */
    public static final Employee EMPLOYEE = new Employee();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<EmployeeRecord> getRecordType() {
        return EmployeeRecord.class;
    }

    /**
     * <code>employee.id</code>: int(11) NOT NULL
     */
    public final TableField<EmployeeRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>employee.name</code>: varchar(50) NOT NULL
     */
    public final TableField<EmployeeRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    /**
     * <code>employee.company_id</code>: int(11) NOT NULL
     */
    public final TableField<EmployeeRecord, Integer> COMPANY_ID = createField(DSL.name("company_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>employee.boss_id</code>: int(11)
     */
    public final TableField<EmployeeRecord, Integer> BOSS_ID = createField(DSL.name("boss_id"), SQLDataType.INTEGER, this, "");

    private Employee(Name alias, Table<EmployeeRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Employee(Name alias, Table<EmployeeRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>employee</code> table reference
     */
    public Employee(String alias) {
        this(DSL.name(alias), EMPLOYEE);
    }

    /**
     * Create an aliased <code>employee</code> table reference
     */
    public Employee(Name alias) {
        this(alias, EMPLOYEE);
    }

    /**
     * Create a <code>employee</code> table reference
     */
    public Employee() {
        this(DSL.name("employee"), null);
    }

    public <O extends Record> Employee(Table<O> path, ForeignKey<O, EmployeeRecord> childPath, InverseForeignKey<O, EmployeeRecord> parentPath) {
        super(path, childPath, parentPath, EMPLOYEE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class EmployeePath extends Employee implements Path<EmployeeRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> EmployeePath(Table<O> path, ForeignKey<O, EmployeeRecord> childPath, InverseForeignKey<O, EmployeeRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private EmployeePath(Name alias, Table<EmployeeRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public EmployeePath as(String alias) {
            return new EmployeePath(DSL.name(alias), this);
        }

        @Override
        public EmployeePath as(Name alias) {
            return new EmployeePath(alias, this);
        }

        @Override
        public EmployeePath as(Table<?> alias) {
            return new EmployeePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.EMPLOYEE_FK_EMPLOYEE_BOSS, Indexes.EMPLOYEE_FK_EMPLOYEE_COMPANY);
    }

    @Override
    public Identity<EmployeeRecord, Integer> getIdentity() {
        return (Identity<EmployeeRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<EmployeeRecord> getPrimaryKey() {
        return Keys.EMPLOYEE_PRIMARY;
    }

    @Override
    public List<ForeignKey<EmployeeRecord, ?>> getReferences() {
        return Arrays.asList(Keys.EMPLOYEE__FK_EMPLOYEE_BOSS, Keys.EMPLOYEE__FK_EMPLOYEE_COMPANY);
    }

    private transient EmployeePath _boss;

    /**
     * Get the implicit join path to the <code>employee</code> table.
     */
    public EmployeePath boss() {
        if (_boss == null)
            _boss = new EmployeePath(this, Keys.EMPLOYEE__FK_EMPLOYEE_BOSS, null);

        return _boss;
    }

    private transient CompanyPath _company;

    /**
     * Get the implicit join path to the <code>company</code> table.
     */
    public CompanyPath company() {
        if (_company == null)
            _company = new CompanyPath(this, Keys.EMPLOYEE__FK_EMPLOYEE_COMPANY, null);

        return _company;
    }

    private transient CompanyPath _companies;

    /**
     * Get the implicit to-many join path to the <code>company</code> table
     */
    public CompanyPath companies() {
        if (_companies == null)
            _companies = new CompanyPath(this, null, Keys.COMPANY__FK_COMPANY_HEAD.getInverseKey());

        return _companies;
    }

    private transient EmployeePath _bossEmployees;

    /**
     * Get the implicit to-many join path to the <code>employee</code> table
     */
    public EmployeePath bossEmployees() {
        if (_bossEmployees == null)
            _bossEmployees = new EmployeePath(this, null, Keys.EMPLOYEE__FK_EMPLOYEE_BOSS.getInverseKey());

        return _bossEmployees;
    }

    @Override
    public Employee as(String alias) {
        return new Employee(DSL.name(alias), this);
    }

    @Override
    public Employee as(Name alias) {
        return new Employee(alias, this);
    }

    @Override
    public Employee as(Table<?> alias) {
        return new Employee(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Employee rename(String name) {
        return new Employee(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Employee rename(Name name) {
        return new Employee(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Employee rename(Table<?> name) {
        return new Employee(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee where(Condition condition) {
        return new Employee(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Employee where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Employee where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Employee where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Employee where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Employee whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
