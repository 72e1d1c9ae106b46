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
import testschema.tables.LineNote.LineNotePath;
import testschema.tables.Purchase.PurchasePath;
import testschema.tables.records.PurchaseLineRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PurchaseLine extends GeneratedTable<PurchaseLineRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>purchase_line</code>
     */
    public static final PurchaseLine PURCHASE_LINE = new PurchaseLine();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PurchaseLineRecord> getRecordType() {
        return PurchaseLineRecord.class;
    }

    /**
     * <code>purchase_line.purchase_id</code>: int(11) NOT NULL
     */
    public final TableField<PurchaseLineRecord, Integer> PURCHASE_ID = createField(DSL.name("purchase_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>purchase_line.line_no</code>: int(11) NOT NULL
     */
    public final TableField<PurchaseLineRecord, Integer> LINE_NO = createField(DSL.name("line_no"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>purchase_line.product</code>: varchar(50)
     */
    public final TableField<PurchaseLineRecord, String> PRODUCT = createField(DSL.name("product"), SQLDataType.VARCHAR(50), this, "");

    private PurchaseLine(Name alias, Table<PurchaseLineRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private PurchaseLine(Name alias, Table<PurchaseLineRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>purchase_line</code> table reference
     */
    public PurchaseLine(String alias) {
        this(DSL.name(alias), PURCHASE_LINE);
    }

    /**
     * Create an aliased <code>purchase_line</code> table reference
     */
    public PurchaseLine(Name alias) {
        this(alias, PURCHASE_LINE);
    }

    /**
     * Create a <code>purchase_line</code> table reference
     */
    public PurchaseLine() {
        this(DSL.name("purchase_line"), null);
    }

    public <O extends Record> PurchaseLine(Table<O> path, ForeignKey<O, PurchaseLineRecord> childPath, InverseForeignKey<O, PurchaseLineRecord> parentPath) {
        super(path, childPath, parentPath, PURCHASE_LINE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PurchaseLinePath extends PurchaseLine implements Path<PurchaseLineRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PurchaseLinePath(Table<O> path, ForeignKey<O, PurchaseLineRecord> childPath, InverseForeignKey<O, PurchaseLineRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PurchaseLinePath(Name alias, Table<PurchaseLineRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PurchaseLinePath as(String alias) {
            return new PurchaseLinePath(DSL.name(alias), this);
        }

        @Override
        public PurchaseLinePath as(Name alias) {
            return new PurchaseLinePath(alias, this);
        }

        @Override
        public PurchaseLinePath as(Table<?> alias) {
            return new PurchaseLinePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<PurchaseLineRecord> getPrimaryKey() {
        return Keys.PURCHASE_LINE_PRIMARY;
    }

    @Override
    public List<ForeignKey<PurchaseLineRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PURCHASE_LINE__FK_LINE_PURCHASE);
    }

    private transient PurchasePath _purchase;

    /**
     * Get the implicit join path to the <code>purchase</code> table.
     */
    public PurchasePath purchase() {
        if (_purchase == null)
            _purchase = new PurchasePath(this, Keys.PURCHASE_LINE__FK_LINE_PURCHASE, null);

        return _purchase;
    }

    private transient LineNotePath _lineNotes;

    /**
     * Get the implicit to-many join path to the <code>line_note</code> table
     */
    public LineNotePath lineNotes() {
        if (_lineNotes == null)
            _lineNotes = new LineNotePath(this, null, Keys.LINE_NOTE__FK_NOTE_LINE.getInverseKey());

        return _lineNotes;
    }

    @Override
    public PurchaseLine as(String alias) {
        return new PurchaseLine(DSL.name(alias), this);
    }

    @Override
    public PurchaseLine as(Name alias) {
        return new PurchaseLine(alias, this);
    }

    @Override
    public PurchaseLine as(Table<?> alias) {
        return new PurchaseLine(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public PurchaseLine rename(String name) {
        return new PurchaseLine(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public PurchaseLine rename(Name name) {
        return new PurchaseLine(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public PurchaseLine rename(Table<?> name) {
        return new PurchaseLine(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine where(Condition condition) {
        return new PurchaseLine(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PurchaseLine where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PurchaseLine where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PurchaseLine where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PurchaseLine where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PurchaseLine whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
