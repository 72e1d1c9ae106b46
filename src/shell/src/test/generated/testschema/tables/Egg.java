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
import testschema.tables.Hen.HenPath;
import testschema.tables.records.EggRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Egg extends GeneratedTable<EggRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>egg</code>
     */
    public static final Egg EGG = new Egg();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<EggRecord> getRecordType() {
        return EggRecord.class;
    }

    /**
     * <code>egg.id</code>: int(11) NOT NULL
     */
    public final TableField<EggRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>egg.hen_id</code>: int(11) NOT NULL
     */
    public final TableField<EggRecord, Integer> HEN_ID = createField(DSL.name("hen_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Egg(Name alias, Table<EggRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Egg(Name alias, Table<EggRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>egg</code> table reference
     */
    public Egg(String alias) {
        this(DSL.name(alias), EGG);
    }

    /**
     * Create an aliased <code>egg</code> table reference
     */
    public Egg(Name alias) {
        this(alias, EGG);
    }

    /**
     * Create a <code>egg</code> table reference
     */
    public Egg() {
        this(DSL.name("egg"), null);
    }

    public <O extends Record> Egg(Table<O> path, ForeignKey<O, EggRecord> childPath, InverseForeignKey<O, EggRecord> parentPath) {
        super(path, childPath, parentPath, EGG);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class EggPath extends Egg implements Path<EggRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> EggPath(Table<O> path, ForeignKey<O, EggRecord> childPath, InverseForeignKey<O, EggRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private EggPath(Name alias, Table<EggRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public EggPath as(String alias) {
            return new EggPath(DSL.name(alias), this);
        }

        @Override
        public EggPath as(Name alias) {
            return new EggPath(alias, this);
        }

        @Override
        public EggPath as(Table<?> alias) {
            return new EggPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.EGG_FK_EGG_HEN);
    }

    @Override
    public Identity<EggRecord, Integer> getIdentity() {
        return (Identity<EggRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<EggRecord> getPrimaryKey() {
        return Keys.EGG_PRIMARY;
    }

    @Override
    public List<ForeignKey<EggRecord, ?>> getReferences() {
        return Arrays.asList(Keys.EGG__FK_EGG_HEN);
    }

    private transient HenPath _hen;

    /**
     * Get the implicit join path to the <code>hen</code> table.
     */
    public HenPath hen() {
        if (_hen == null)
            _hen = new HenPath(this, Keys.EGG__FK_EGG_HEN, null);

        return _hen;
    }

    private transient HenPath _hens;

    /**
     * Get the implicit to-many join path to the <code>hen</code> table
     */
    public HenPath hens() {
        if (_hens == null)
            _hens = new HenPath(this, null, Keys.HEN__FK_HEN_EGG.getInverseKey());

        return _hens;
    }

    @Override
    public Egg as(String alias) {
        return new Egg(DSL.name(alias), this);
    }

    @Override
    public Egg as(Name alias) {
        return new Egg(alias, this);
    }

    @Override
    public Egg as(Table<?> alias) {
        return new Egg(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Egg rename(String name) {
        return new Egg(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Egg rename(Name name) {
        return new Egg(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Egg rename(Table<?> name) {
        return new Egg(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg where(Condition condition) {
        return new Egg(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Egg where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Egg where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Egg where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Egg where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Egg whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
