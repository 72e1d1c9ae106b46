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
import testschema.tables.PurchaseLine.PurchaseLinePath;
import testschema.tables.records.LineNoteRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LineNote extends GeneratedTable<LineNoteRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>line_note</code>
     */
    public static final LineNote LINE_NOTE = new LineNote();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<LineNoteRecord> getRecordType() {
        return LineNoteRecord.class;
    }

    /**
     * <code>line_note.id</code>: int(11) NOT NULL
     */
    public final TableField<LineNoteRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>line_note.purchase_id</code>: int(11)
     */
    public final TableField<LineNoteRecord, Integer> PURCHASE_ID = createField(DSL.name("purchase_id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>line_note.line_no</code>: int(11)
     */
    public final TableField<LineNoteRecord, Integer> LINE_NO = createField(DSL.name("line_no"), SQLDataType.INTEGER, this, "");

    /**
     * <code>line_note.words</code>: varchar(50)
     */
    public final TableField<LineNoteRecord, String> WORDS = createField(DSL.name("words"), SQLDataType.VARCHAR(50), this, "");

    private LineNote(Name alias, Table<LineNoteRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private LineNote(Name alias, Table<LineNoteRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>line_note</code> table reference
     */
    public LineNote(String alias) {
        this(DSL.name(alias), LINE_NOTE);
    }

    /**
     * Create an aliased <code>line_note</code> table reference
     */
    public LineNote(Name alias) {
        this(alias, LINE_NOTE);
    }

    /**
     * Create a <code>line_note</code> table reference
     */
    public LineNote() {
        this(DSL.name("line_note"), null);
    }

    public <O extends Record> LineNote(Table<O> path, ForeignKey<O, LineNoteRecord> childPath, InverseForeignKey<O, LineNoteRecord> parentPath) {
        super(path, childPath, parentPath, LINE_NOTE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class LineNotePath extends LineNote implements Path<LineNoteRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> LineNotePath(Table<O> path, ForeignKey<O, LineNoteRecord> childPath, InverseForeignKey<O, LineNoteRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private LineNotePath(Name alias, Table<LineNoteRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public LineNotePath as(String alias) {
            return new LineNotePath(DSL.name(alias), this);
        }

        @Override
        public LineNotePath as(Name alias) {
            return new LineNotePath(alias, this);
        }

        @Override
        public LineNotePath as(Table<?> alias) {
            return new LineNotePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.LINE_NOTE_FK_NOTE_LINE);
    }

    @Override
    public Identity<LineNoteRecord, Integer> getIdentity() {
        return (Identity<LineNoteRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<LineNoteRecord> getPrimaryKey() {
        return Keys.LINE_NOTE_PRIMARY;
    }

    @Override
    public List<ForeignKey<LineNoteRecord, ?>> getReferences() {
        return Arrays.asList(Keys.LINE_NOTE__FK_NOTE_LINE);
    }

    private transient PurchaseLinePath _purchaseLine;

    /**
     * Get the implicit join path to the <code>purchase_line</code> table.
     */
    public PurchaseLinePath purchaseLine() {
        if (_purchaseLine == null)
            _purchaseLine = new PurchaseLinePath(this, Keys.LINE_NOTE__FK_NOTE_LINE, null);

        return _purchaseLine;
    }

    @Override
    public LineNote as(String alias) {
        return new LineNote(DSL.name(alias), this);
    }

    @Override
    public LineNote as(Name alias) {
        return new LineNote(alias, this);
    }

    @Override
    public LineNote as(Table<?> alias) {
        return new LineNote(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public LineNote rename(String name) {
        return new LineNote(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public LineNote rename(Name name) {
        return new LineNote(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public LineNote rename(Table<?> name) {
        return new LineNote(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote where(Condition condition) {
        return new LineNote(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LineNote where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LineNote where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LineNote where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LineNote where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LineNote whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
