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
import testschema.tables.Depot.DepotPath;
import testschema.tables.records.CrateRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Crate extends GeneratedTable<CrateRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>crate</code>
     */
    public static final Crate CRATE = new Crate();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<CrateRecord> getRecordType() {
        return CrateRecord.class;
    }

    /**
     * <code>crate.id</code>: int(11) NOT NULL
     */
    public final TableField<CrateRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>crate.name</code>: varchar(50)
     */
    public final TableField<CrateRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>crate.depot_code</code>: varchar(10)
     */
    public final TableField<CrateRecord, String> DEPOT_CODE = createField(DSL.name("depot_code"), SQLDataType.VARCHAR(10), this, "");

    private Crate(Name alias, Table<CrateRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Crate(Name alias, Table<CrateRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>crate</code> table reference
     */
    public Crate(String alias) {
        this(DSL.name(alias), CRATE);
    }

    /**
     * Create an aliased <code>crate</code> table reference
     */
    public Crate(Name alias) {
        this(alias, CRATE);
    }

    /**
     * Create a <code>crate</code> table reference
     */
    public Crate() {
        this(DSL.name("crate"), null);
    }

    public <O extends Record> Crate(Table<O> path, ForeignKey<O, CrateRecord> childPath, InverseForeignKey<O, CrateRecord> parentPath) {
        super(path, childPath, parentPath, CRATE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class CratePath extends Crate implements Path<CrateRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> CratePath(Table<O> path, ForeignKey<O, CrateRecord> childPath, InverseForeignKey<O, CrateRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private CratePath(Name alias, Table<CrateRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public CratePath as(String alias) {
            return new CratePath(DSL.name(alias), this);
        }

        @Override
        public CratePath as(Name alias) {
            return new CratePath(alias, this);
        }

        @Override
        public CratePath as(Table<?> alias) {
            return new CratePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.CRATE_FK_CRATE_DEPOT);
    }

    @Override
    public Identity<CrateRecord, Integer> getIdentity() {
        return (Identity<CrateRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<CrateRecord> getPrimaryKey() {
        return Keys.CRATE_PRIMARY;
    }

    @Override
    public List<ForeignKey<CrateRecord, ?>> getReferences() {
        return Arrays.asList(Keys.CRATE__FK_CRATE_DEPOT);
    }

    private transient DepotPath _depot;

    /**
     * Get the implicit join path to the <code>depot</code> table.
     */
    public DepotPath depot() {
        if (_depot == null)
            _depot = new DepotPath(this, Keys.CRATE__FK_CRATE_DEPOT, null);

        return _depot;
    }

    @Override
    public Crate as(String alias) {
        return new Crate(DSL.name(alias), this);
    }

    @Override
    public Crate as(Name alias) {
        return new Crate(alias, this);
    }

    @Override
    public Crate as(Table<?> alias) {
        return new Crate(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Crate rename(String name) {
        return new Crate(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Crate rename(Name name) {
        return new Crate(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Crate rename(Table<?> name) {
        return new Crate(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate where(Condition condition) {
        return new Crate(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Crate where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Crate where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Crate where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Crate where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Crate whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
