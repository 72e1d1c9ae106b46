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
import testschema.tables.Egg.EggPath;
import testschema.tables.records.HenRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Hen extends GeneratedTable<HenRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>hen</code>
     */
    public static final Hen HEN = new Hen();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<HenRecord> getRecordType() {
        return HenRecord.class;
    }

    /**
     * <code>hen.id</code>: int(11) NOT NULL
     */
    public final TableField<HenRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>hen.egg_id</code>: int(11) NOT NULL
     */
    public final TableField<HenRecord, Integer> EGG_ID = createField(DSL.name("egg_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Hen(Name alias, Table<HenRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Hen(Name alias, Table<HenRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>hen</code> table reference
     */
    public Hen(String alias) {
        this(DSL.name(alias), HEN);
    }

    /**
     * Create an aliased <code>hen</code> table reference
     */
    public Hen(Name alias) {
        this(alias, HEN);
    }

    /**
     * Create a <code>hen</code> table reference
     */
    public Hen() {
        this(DSL.name("hen"), null);
    }

    public <O extends Record> Hen(Table<O> path, ForeignKey<O, HenRecord> childPath, InverseForeignKey<O, HenRecord> parentPath) {
        super(path, childPath, parentPath, HEN);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class HenPath extends Hen implements Path<HenRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> HenPath(Table<O> path, ForeignKey<O, HenRecord> childPath, InverseForeignKey<O, HenRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private HenPath(Name alias, Table<HenRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public HenPath as(String alias) {
            return new HenPath(DSL.name(alias), this);
        }

        @Override
        public HenPath as(Name alias) {
            return new HenPath(alias, this);
        }

        @Override
        public HenPath as(Table<?> alias) {
            return new HenPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.HEN_FK_HEN_EGG);
    }

    @Override
    public Identity<HenRecord, Integer> getIdentity() {
        return (Identity<HenRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<HenRecord> getPrimaryKey() {
        return Keys.HEN_PRIMARY;
    }

    @Override
    public List<ForeignKey<HenRecord, ?>> getReferences() {
        return Arrays.asList(Keys.HEN__FK_HEN_EGG);
    }

    private transient EggPath _egg;

    /**
     * Get the implicit join path to the <code>egg</code> table.
     */
    public EggPath egg() {
        if (_egg == null)
            _egg = new EggPath(this, Keys.HEN__FK_HEN_EGG, null);

        return _egg;
    }

    private transient EggPath _eggs;

    /**
     * Get the implicit to-many join path to the <code>egg</code> table
     */
    public EggPath eggs() {
        if (_eggs == null)
            _eggs = new EggPath(this, null, Keys.EGG__FK_EGG_HEN.getInverseKey());

        return _eggs;
    }

    @Override
    public Hen as(String alias) {
        return new Hen(DSL.name(alias), this);
    }

    @Override
    public Hen as(Name alias) {
        return new Hen(alias, this);
    }

    @Override
    public Hen as(Table<?> alias) {
        return new Hen(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Hen rename(String name) {
        return new Hen(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Hen rename(Name name) {
        return new Hen(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Hen rename(Table<?> name) {
        return new Hen(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen where(Condition condition) {
        return new Hen(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Hen where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Hen where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Hen where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Hen where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Hen whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
