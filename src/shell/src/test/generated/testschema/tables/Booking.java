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
import testschema.tables.Project.ProjectPath;
import testschema.tables.Tenant.TenantPath;
import testschema.tables.records.BookingRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Booking extends GeneratedTable<BookingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>booking</code>
     */
    public static final Booking BOOKING = new Booking();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<BookingRecord> getRecordType() {
        return BookingRecord.class;
    }

    /**
     * <code>booking.id</code>: int(11) NOT NULL
     */
    public final TableField<BookingRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>booking.name</code>: varchar(50)
     */
    public final TableField<BookingRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>booking.tenant_id</code>: int(11)
     */
    public final TableField<BookingRecord, Integer> TENANT_ID = createField(DSL.name("tenant_id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>booking.project_id</code>: int(11)
     */
    public final TableField<BookingRecord, Integer> PROJECT_ID = createField(DSL.name("project_id"), SQLDataType.INTEGER, this, "");

    private Booking(Name alias, Table<BookingRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Booking(Name alias, Table<BookingRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>booking</code> table reference
     */
    public Booking(String alias) {
        this(DSL.name(alias), BOOKING);
    }

    /**
     * Create an aliased <code>booking</code> table reference
     */
    public Booking(Name alias) {
        this(alias, BOOKING);
    }

    /**
     * Create a <code>booking</code> table reference
     */
    public Booking() {
        this(DSL.name("booking"), null);
    }

    public <O extends Record> Booking(Table<O> path, ForeignKey<O, BookingRecord> childPath, InverseForeignKey<O, BookingRecord> parentPath) {
        super(path, childPath, parentPath, BOOKING);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class BookingPath extends Booking implements Path<BookingRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> BookingPath(Table<O> path, ForeignKey<O, BookingRecord> childPath, InverseForeignKey<O, BookingRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private BookingPath(Name alias, Table<BookingRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public BookingPath as(String alias) {
            return new BookingPath(DSL.name(alias), this);
        }

        @Override
        public BookingPath as(Name alias) {
            return new BookingPath(alias, this);
        }

        @Override
        public BookingPath as(Table<?> alias) {
            return new BookingPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.BOOKING_FK_BOOKING_PROJECT);
    }

    @Override
    public Identity<BookingRecord, Integer> getIdentity() {
        return (Identity<BookingRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<BookingRecord> getPrimaryKey() {
        return Keys.BOOKING_PRIMARY;
    }

    @Override
    public List<ForeignKey<BookingRecord, ?>> getReferences() {
        return Arrays.asList(Keys.BOOKING__FK_BOOKING_PROJECT, Keys.BOOKING__FK_BOOKING_TENANT);
    }

    private transient ProjectPath _project;

    /**
     * Get the implicit join path to the <code>project</code> table.
     */
    public ProjectPath project() {
        if (_project == null)
            _project = new ProjectPath(this, Keys.BOOKING__FK_BOOKING_PROJECT, null);

        return _project;
    }

    private transient TenantPath _tenant;

    /**
     * Get the implicit join path to the <code>tenant</code> table.
     */
    public TenantPath tenant() {
        if (_tenant == null)
            _tenant = new TenantPath(this, Keys.BOOKING__FK_BOOKING_TENANT, null);

        return _tenant;
    }

    @Override
    public Booking as(String alias) {
        return new Booking(DSL.name(alias), this);
    }

    @Override
    public Booking as(Name alias) {
        return new Booking(alias, this);
    }

    @Override
    public Booking as(Table<?> alias) {
        return new Booking(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Booking rename(String name) {
        return new Booking(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Booking rename(Name name) {
        return new Booking(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Booking rename(Table<?> name) {
        return new Booking(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking where(Condition condition) {
        return new Booking(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Booking where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Booking where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Booking where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Booking where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Booking whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
