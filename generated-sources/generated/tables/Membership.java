/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.mariadb.MariaDbDateBinding;

import generated.DefaultSchema;
import generated.Keys;
import generated.tables.Customer.CustomerPath;
import generated.tables.records.MembershipRecord;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

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



/**
 * one for each customer who wants one
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Membership extends GeneratedTable<MembershipRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>membership</code>
     */
    public static final Membership MEMBERSHIP = new Membership();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<MembershipRecord> getRecordType() {
        return MembershipRecord.class;
    }

    /**
     * <code>membership.id</code>: int(11) NOT NULL
     */
    public final TableField<MembershipRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>membership.customer_id</code>: int(11) NOT NULL
     */
    public final TableField<MembershipRecord, Integer> CUSTOMER_ID = createField(DSL.name("customer_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>membership.number</code>: char(8) NOT NULL
     */
    public final TableField<MembershipRecord, String> NUMBER = createField(DSL.name("number"), SQLDataType.CHAR(8).nullable(false), this, "");

    /**
     * <code>membership.points</code>: int(11) NOT NULL
     */
    public final TableField<MembershipRecord, Integer> POINTS = createField(DSL.name("points"), SQLDataType.INTEGER.nullable(false).defaultValue(DSL.field(DSL.raw("0"), SQLDataType.INTEGER)), this, "");

    /**
     * <code>membership.valid_until</code>: date
     */
    public final TableField<MembershipRecord, LocalDate> VALID_UNTIL = createField(DSL.name("valid_until"), SQLDataType.LOCALDATE, this, "", new MariaDbDateBinding());

    private Membership(Name alias, Table<MembershipRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Membership(Name alias, Table<MembershipRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment("one for each customer who wants one"), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>membership</code> table reference
     */
    public Membership(String alias) {
        this(DSL.name(alias), MEMBERSHIP);
    }

    /**
     * Create an aliased <code>membership</code> table reference
     */
    public Membership(Name alias) {
        this(alias, MEMBERSHIP);
    }

    /**
     * Create a <code>membership</code> table reference
     */
    public Membership() {
        this(DSL.name("membership"), null);
    }

    public <O extends Record> Membership(Table<O> path, ForeignKey<O, MembershipRecord> childPath, InverseForeignKey<O, MembershipRecord> parentPath) {
        super(path, childPath, parentPath, MEMBERSHIP);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class MembershipPath extends Membership implements Path<MembershipRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> MembershipPath(Table<O> path, ForeignKey<O, MembershipRecord> childPath, InverseForeignKey<O, MembershipRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private MembershipPath(Name alias, Table<MembershipRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public MembershipPath as(String alias) {
            return new MembershipPath(DSL.name(alias), this);
        }

        @Override
        public MembershipPath as(Name alias) {
            return new MembershipPath(alias, this);
        }

        @Override
        public MembershipPath as(Table<?> alias) {
            return new MembershipPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<MembershipRecord, Integer> getIdentity() {
        return (Identity<MembershipRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<MembershipRecord> getPrimaryKey() {
        return Keys.MEMBERSHIP_PRIMARY;
    }

    @Override
    public List<UniqueKey<MembershipRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.MEMBERSHIP_UQ_MEMBERSHIP_CUSTOMER, Keys.MEMBERSHIP_UQ_MEMBERSHIP_NUMBER);
    }

    @Override
    public List<ForeignKey<MembershipRecord, ?>> getReferences() {
        return Arrays.asList(Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER);
    }

    private transient CustomerPath _customer;

    /**
     * Get the implicit join path to the <code>customer</code> table.
     */
    public CustomerPath customer() {
        if (_customer == null)
            _customer = new CustomerPath(this, Keys.MEMBERSHIP__FK_MEMBERSHIP_CUSTOMER, null);

        return _customer;
    }

    @Override
    public Membership as(String alias) {
        return new Membership(DSL.name(alias), this);
    }

    @Override
    public Membership as(Name alias) {
        return new Membership(alias, this);
    }

    @Override
    public Membership as(Table<?> alias) {
        return new Membership(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Membership rename(String name) {
        return new Membership(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Membership rename(Name name) {
        return new Membership(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Membership rename(Table<?> name) {
        return new Membership(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership where(Condition condition) {
        return new Membership(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Membership where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Membership where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Membership where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Membership where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Membership whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
