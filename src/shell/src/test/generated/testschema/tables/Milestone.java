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
import testschema.tables.Project.ProjectPath;
import testschema.tables.Tenant.TenantPath;
import testschema.tables.records.MilestoneRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Milestone extends GeneratedTable<MilestoneRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>milestone</code>
     */
    public static final Milestone MILESTONE = new Milestone();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<MilestoneRecord> getRecordType() {
        return MilestoneRecord.class;
    }

    /**
     * <code>milestone.tenant_id</code>: int(11) NOT NULL
     */
    public final TableField<MilestoneRecord, Integer> TENANT_ID = createField(DSL.name("tenant_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>milestone.project_id</code>: int(11) NOT NULL
     */
    public final TableField<MilestoneRecord, Integer> PROJECT_ID = createField(DSL.name("project_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>milestone.id</code>: int(11) NOT NULL
     */
    public final TableField<MilestoneRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>milestone.name</code>: varchar(50)
     */
    public final TableField<MilestoneRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    private Milestone(Name alias, Table<MilestoneRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Milestone(Name alias, Table<MilestoneRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>milestone</code> table reference
     */
    public Milestone(String alias) {
        this(DSL.name(alias), MILESTONE);
    }

    /**
     * Create an aliased <code>milestone</code> table reference
     */
    public Milestone(Name alias) {
        this(alias, MILESTONE);
    }

    /**
     * Create a <code>milestone</code> table reference
     */
    public Milestone() {
        this(DSL.name("milestone"), null);
    }

    public <O extends Record> Milestone(Table<O> path, ForeignKey<O, MilestoneRecord> childPath, InverseForeignKey<O, MilestoneRecord> parentPath) {
        super(path, childPath, parentPath, MILESTONE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class MilestonePath extends Milestone implements Path<MilestoneRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> MilestonePath(Table<O> path, ForeignKey<O, MilestoneRecord> childPath, InverseForeignKey<O, MilestoneRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private MilestonePath(Name alias, Table<MilestoneRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public MilestonePath as(String alias) {
            return new MilestonePath(DSL.name(alias), this);
        }

        @Override
        public MilestonePath as(Name alias) {
            return new MilestonePath(alias, this);
        }

        @Override
        public MilestonePath as(Table<?> alias) {
            return new MilestonePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<MilestoneRecord> getPrimaryKey() {
        return Keys.MILESTONE_PRIMARY;
    }

    @Override
    public List<ForeignKey<MilestoneRecord, ?>> getReferences() {
        return Arrays.asList(Keys.MILESTONE__FK_MILESTONE_PROJECT, Keys.MILESTONE__FK_MILESTONE_TENANT);
    }

    private transient ProjectPath _project;

    /**
     * Get the implicit join path to the <code>project</code> table.
     */
    public ProjectPath project() {
        if (_project == null)
            _project = new ProjectPath(this, Keys.MILESTONE__FK_MILESTONE_PROJECT, null);

        return _project;
    }

    private transient TenantPath _tenant;

    /**
     * Get the implicit join path to the <code>tenant</code> table.
     */
    public TenantPath tenant() {
        if (_tenant == null)
            _tenant = new TenantPath(this, Keys.MILESTONE__FK_MILESTONE_TENANT, null);

        return _tenant;
    }

    @Override
    public Milestone as(String alias) {
        return new Milestone(DSL.name(alias), this);
    }

    @Override
    public Milestone as(Name alias) {
        return new Milestone(alias, this);
    }

    @Override
    public Milestone as(Table<?> alias) {
        return new Milestone(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Milestone rename(String name) {
        return new Milestone(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Milestone rename(Name name) {
        return new Milestone(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Milestone rename(Table<?> name) {
        return new Milestone(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone where(Condition condition) {
        return new Milestone(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Milestone where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Milestone where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Milestone where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Milestone where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Milestone whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
