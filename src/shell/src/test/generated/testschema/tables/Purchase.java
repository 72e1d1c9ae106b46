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
import testschema.tables.Address.AddressPath;
import testschema.tables.PurchaseLine.PurchaseLinePath;
import testschema.tables.records.PurchaseRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Purchase extends GeneratedTable<PurchaseRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>purchase</code>
     */
    public static final Purchase PURCHASE = new Purchase();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PurchaseRecord> getRecordType() {
        return PurchaseRecord.class;
    }

    /**
     * <code>purchase.id</code>: int(11) NOT NULL
     */
    public final TableField<PurchaseRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>purchase.reference</code>: varchar(20)
     */
    public final TableField<PurchaseRecord, String> REFERENCE = createField(DSL.name("reference"), SQLDataType.VARCHAR(20), this, "");

    /**
     * <code>purchase.bill_address_id</code>: int(11)
     */
    public final TableField<PurchaseRecord, Integer> BILL_ADDRESS_ID = createField(DSL.name("bill_address_id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>purchase.ship_address_id</code>: int(11)
     */
    public final TableField<PurchaseRecord, Integer> SHIP_ADDRESS_ID = createField(DSL.name("ship_address_id"), SQLDataType.INTEGER, this, "");

    private Purchase(Name alias, Table<PurchaseRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Purchase(Name alias, Table<PurchaseRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>purchase</code> table reference
     */
    public Purchase(String alias) {
        this(DSL.name(alias), PURCHASE);
    }

    /**
     * Create an aliased <code>purchase</code> table reference
     */
    public Purchase(Name alias) {
        this(alias, PURCHASE);
    }

    /**
     * Create a <code>purchase</code> table reference
     */
    public Purchase() {
        this(DSL.name("purchase"), null);
    }

    public <O extends Record> Purchase(Table<O> path, ForeignKey<O, PurchaseRecord> childPath, InverseForeignKey<O, PurchaseRecord> parentPath) {
        super(path, childPath, parentPath, PURCHASE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PurchasePath extends Purchase implements Path<PurchaseRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PurchasePath(Table<O> path, ForeignKey<O, PurchaseRecord> childPath, InverseForeignKey<O, PurchaseRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PurchasePath(Name alias, Table<PurchaseRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PurchasePath as(String alias) {
            return new PurchasePath(DSL.name(alias), this);
        }

        @Override
        public PurchasePath as(Name alias) {
            return new PurchasePath(alias, this);
        }

        @Override
        public PurchasePath as(Table<?> alias) {
            return new PurchasePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.PURCHASE_FK_PURCHASE_BILL, Indexes.PURCHASE_FK_PURCHASE_SHIP);
    }

    @Override
    public Identity<PurchaseRecord, Integer> getIdentity() {
        return (Identity<PurchaseRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<PurchaseRecord> getPrimaryKey() {
        return Keys.PURCHASE_PRIMARY;
    }

    @Override
    public List<UniqueKey<PurchaseRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.PURCHASE_UQ_PURCHASE_REFERENCE);
    }

    @Override
    public List<ForeignKey<PurchaseRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PURCHASE__FK_PURCHASE_BILL, Keys.PURCHASE__FK_PURCHASE_SHIP);
    }

    private transient AddressPath _billAddress;

    /**
     * Get the implicit join path to the <code>address</code> table, via the <code>fk_purchase_bill</code> key.
     */
    public AddressPath billAddress() {
        if (_billAddress == null)
            _billAddress = new AddressPath(this, Keys.PURCHASE__FK_PURCHASE_BILL, null);

        return _billAddress;
    }

    private transient AddressPath _shipAddress;

    /**
     * Get the implicit join path to the <code>address</code> table, via the <code>fk_purchase_ship</code> key.
     */
    public AddressPath shipAddress() {
        if (_shipAddress == null)
            _shipAddress = new AddressPath(this, Keys.PURCHASE__FK_PURCHASE_SHIP, null);

        return _shipAddress;
    }

    private transient PurchaseLinePath _purchaseLines;

    /**
     * Get the implicit to-many join path to the <code>purchase_line</code> table
     */
    public PurchaseLinePath purchaseLines() {
        if (_purchaseLines == null)
            _purchaseLines = new PurchaseLinePath(this, null, Keys.PURCHASE_LINE__FK_LINE_PURCHASE.getInverseKey());

        return _purchaseLines;
    }

    @Override
    public Purchase as(String alias) {
        return new Purchase(DSL.name(alias), this);
    }

    @Override
    public Purchase as(Name alias) {
        return new Purchase(alias, this);
    }

    @Override
    public Purchase as(Table<?> alias) {
        return new Purchase(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Purchase rename(String name) {
        return new Purchase(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Purchase rename(Name name) {
        return new Purchase(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Purchase rename(Table<?> name) {
        return new Purchase(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase where(Condition condition) {
        return new Purchase(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Purchase where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Purchase where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Purchase where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Purchase where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Purchase whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
