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
import testschema.tables.Crate.CratePath;
import testschema.tables.records.DepotRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Depot extends GeneratedTable<DepotRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>depot</code>
     */
    public static final Depot DEPOT = new Depot();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<DepotRecord> getRecordType() {
        return DepotRecord.class;
    }

    /**
     * <code>depot.id</code>: int(11) NOT NULL
     */
    public final TableField<DepotRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>depot.code</code>: varchar(10) NOT NULL
     */
    public final TableField<DepotRecord, String> CODE = createField(DSL.name("code"), SQLDataType.VARCHAR(10).nullable(false), this, "");

    /**
     * <code>depot.successor_code</code>: varchar(10)
     */
    public final TableField<DepotRecord, String> SUCCESSOR_CODE = createField(DSL.name("successor_code"), SQLDataType.VARCHAR(10), this, "");

    private Depot(Name alias, Table<DepotRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Depot(Name alias, Table<DepotRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>depot</code> table reference
     */
    public Depot(String alias) {
        this(DSL.name(alias), DEPOT);
    }

    /**
     * Create an aliased <code>depot</code> table reference
     */
    public Depot(Name alias) {
        this(alias, DEPOT);
    }

    /**
     * Create a <code>depot</code> table reference
     */
    public Depot() {
        this(DSL.name("depot"), null);
    }

    public <O extends Record> Depot(Table<O> path, ForeignKey<O, DepotRecord> childPath, InverseForeignKey<O, DepotRecord> parentPath) {
        super(path, childPath, parentPath, DEPOT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class DepotPath extends Depot implements Path<DepotRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> DepotPath(Table<O> path, ForeignKey<O, DepotRecord> childPath, InverseForeignKey<O, DepotRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private DepotPath(Name alias, Table<DepotRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public DepotPath as(String alias) {
            return new DepotPath(DSL.name(alias), this);
        }

        @Override
        public DepotPath as(Name alias) {
            return new DepotPath(alias, this);
        }

        @Override
        public DepotPath as(Table<?> alias) {
            return new DepotPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.DEPOT_FK_DEPOT_SUCCESSOR);
    }

    @Override
    public Identity<DepotRecord, Integer> getIdentity() {
        return (Identity<DepotRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<DepotRecord> getPrimaryKey() {
        return Keys.DEPOT_PRIMARY;
    }

    @Override
    public List<UniqueKey<DepotRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.DEPOT_UQ_DEPOT_CODE);
    }

    @Override
    public List<ForeignKey<DepotRecord, ?>> getReferences() {
        return Arrays.asList(Keys.DEPOT__FK_DEPOT_SUCCESSOR);
    }

    private transient DepotPath _successor;

    /**
     * Get the implicit join path to the <code>depot</code> table.
     */
    public DepotPath successor() {
        if (_successor == null)
            _successor = new DepotPath(this, Keys.DEPOT__FK_DEPOT_SUCCESSOR, null);

        return _successor;
    }

    private transient CratePath _crates;

    /**
     * Get the implicit to-many join path to the <code>crate</code> table
     */
    public CratePath crates() {
        if (_crates == null)
            _crates = new CratePath(this, null, Keys.CRATE__FK_CRATE_DEPOT.getInverseKey());

        return _crates;
    }

    private transient DepotPath _successorDepots;

    /**
     * Get the implicit to-many join path to the <code>depot</code> table
     */
    public DepotPath successorDepots() {
        if (_successorDepots == null)
            _successorDepots = new DepotPath(this, null, Keys.DEPOT__FK_DEPOT_SUCCESSOR.getInverseKey());

        return _successorDepots;
    }

    @Override
    public Depot as(String alias) {
        return new Depot(DSL.name(alias), this);
    }

    @Override
    public Depot as(Name alias) {
        return new Depot(alias, this);
    }

    @Override
    public Depot as(Table<?> alias) {
        return new Depot(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Depot rename(String name) {
        return new Depot(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Depot rename(Name name) {
        return new Depot(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Depot rename(Table<?> name) {
        return new Depot(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot where(Condition condition) {
        return new Depot(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Depot where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Depot where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Depot where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Depot where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Depot whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
