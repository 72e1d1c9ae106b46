/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


import dev.retort.GeneratedTable;

import java.util.Collection;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Identity;
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
import testschema.Keys;
import testschema.tables.Booking.BookingPath;
import testschema.tables.Milestone.MilestonePath;
import testschema.tables.Project.ProjectPath;
import testschema.tables.Ticket.TicketPath;
import testschema.tables.records.TenantRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Tenant extends GeneratedTable<TenantRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>tenant</code>
     */
    public static final Tenant TENANT = new Tenant();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<TenantRecord> getRecordType() {
        return TenantRecord.class;
    }

    /**
     * <code>tenant.id</code>: int(11) NOT NULL
     */
    public final TableField<TenantRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>tenant.name</code>: varchar(50)
     */
    public final TableField<TenantRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    private Tenant(Name alias, Table<TenantRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Tenant(Name alias, Table<TenantRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>tenant</code> table reference
     */
    public Tenant(String alias) {
        this(DSL.name(alias), TENANT);
    }

    /**
     * Create an aliased <code>tenant</code> table reference
     */
    public Tenant(Name alias) {
        this(alias, TENANT);
    }

    /**
     * Create a <code>tenant</code> table reference
     */
    public Tenant() {
        this(DSL.name("tenant"), null);
    }

    public <O extends Record> Tenant(Table<O> path, ForeignKey<O, TenantRecord> childPath, InverseForeignKey<O, TenantRecord> parentPath) {
        super(path, childPath, parentPath, TENANT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class TenantPath extends Tenant implements Path<TenantRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> TenantPath(Table<O> path, ForeignKey<O, TenantRecord> childPath, InverseForeignKey<O, TenantRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private TenantPath(Name alias, Table<TenantRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public TenantPath as(String alias) {
            return new TenantPath(DSL.name(alias), this);
        }

        @Override
        public TenantPath as(Name alias) {
            return new TenantPath(alias, this);
        }

        @Override
        public TenantPath as(Table<?> alias) {
            return new TenantPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<TenantRecord, Integer> getIdentity() {
        return (Identity<TenantRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<TenantRecord> getPrimaryKey() {
        return Keys.TENANT_PRIMARY;
    }

    private transient BookingPath _bookings;

    /**
     * Get the implicit to-many join path to the <code>booking</code> table
     */
    public BookingPath bookings() {
        if (_bookings == null)
            _bookings = new BookingPath(this, null, Keys.BOOKING__FK_BOOKING_TENANT.getInverseKey());

        return _bookings;
    }

    private transient MilestonePath _milestones;

    /**
     * Get the implicit to-many join path to the <code>milestone</code> table
     */
    public MilestonePath milestones() {
        if (_milestones == null)
            _milestones = new MilestonePath(this, null, Keys.MILESTONE__FK_MILESTONE_TENANT.getInverseKey());

        return _milestones;
    }

    private transient ProjectPath _projects;

    /**
     * Get the implicit to-many join path to the <code>project</code> table
     */
    public ProjectPath projects() {
        if (_projects == null)
            _projects = new ProjectPath(this, null, Keys.PROJECT__FK_PROJECT_TENANT.getInverseKey());

        return _projects;
    }

    private transient TicketPath _tickets;

    /**
     * Get the implicit to-many join path to the <code>ticket</code> table
     */
    public TicketPath tickets() {
        if (_tickets == null)
            _tickets = new TicketPath(this, null, Keys.TICKET__FK_TICKET_TENANT.getInverseKey());

        return _tickets;
    }

    @Override
    public Tenant as(String alias) {
        return new Tenant(DSL.name(alias), this);
    }

    @Override
    public Tenant as(Name alias) {
        return new Tenant(alias, this);
    }

    @Override
    public Tenant as(Table<?> alias) {
        return new Tenant(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Tenant rename(String name) {
        return new Tenant(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Tenant rename(Name name) {
        return new Tenant(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Tenant rename(Table<?> name) {
        return new Tenant(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant where(Condition condition) {
        return new Tenant(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Tenant where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Tenant where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Tenant where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Tenant where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Tenant whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
