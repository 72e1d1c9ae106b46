/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables;


import dev.retort.GeneratedTable;

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

import relationschema.DefaultSchema;
import relationschema.Keys;
import relationschema.tables.Training.TrainingPath;
import relationschema.tables.records.CoachRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Coach extends GeneratedTable<CoachRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>coach</code>
     */
    public static final Coach COACH = new Coach();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<CoachRecord> getRecordType() {
        return CoachRecord.class;
    }

    /**
     * <code>coach.id</code>: int(11) NOT NULL
     */
    public final TableField<CoachRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>coach.code</code>: varchar(10) NOT NULL
     */
    public final TableField<CoachRecord, String> CODE = createField(DSL.name("code"), SQLDataType.VARCHAR(10).nullable(false), this, "");

    /**
     * <code>coach.name</code>: varchar(50)
     */
    public final TableField<CoachRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    private Coach(Name alias, Table<CoachRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Coach(Name alias, Table<CoachRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>coach</code> table reference
     */
    public Coach(String alias) {
        this(DSL.name(alias), COACH);
    }

    /**
     * Create an aliased <code>coach</code> table reference
     */
    public Coach(Name alias) {
        this(alias, COACH);
    }

    /**
     * Create a <code>coach</code> table reference
     */
    public Coach() {
        this(DSL.name("coach"), null);
    }

    public <O extends Record> Coach(Table<O> path, ForeignKey<O, CoachRecord> childPath, InverseForeignKey<O, CoachRecord> parentPath) {
        super(path, childPath, parentPath, COACH);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class CoachPath extends Coach implements Path<CoachRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> CoachPath(Table<O> path, ForeignKey<O, CoachRecord> childPath, InverseForeignKey<O, CoachRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private CoachPath(Name alias, Table<CoachRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public CoachPath as(String alias) {
            return new CoachPath(DSL.name(alias), this);
        }

        @Override
        public CoachPath as(Name alias) {
            return new CoachPath(alias, this);
        }

        @Override
        public CoachPath as(Table<?> alias) {
            return new CoachPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<CoachRecord, Integer> getIdentity() {
        return (Identity<CoachRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<CoachRecord> getPrimaryKey() {
        return Keys.COACH_PRIMARY;
    }

    @Override
    public List<UniqueKey<CoachRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.COACH_UQ_COACH_CODE);
    }

    private transient TrainingPath _trainings;

    /**
     * Get the implicit to-many join path to the <code>training</code> table
     */
    public TrainingPath trainings() {
        if (_trainings == null)
            _trainings = new TrainingPath(this, null, Keys.TRAINING__COACH.getInverseKey());

        return _trainings;
    }

    @Override
    public Coach as(String alias) {
        return new Coach(DSL.name(alias), this);
    }

    @Override
    public Coach as(Name alias) {
        return new Coach(alias, this);
    }

    @Override
    public Coach as(Table<?> alias) {
        return new Coach(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Coach rename(String name) {
        return new Coach(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Coach rename(Name name) {
        return new Coach(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Coach rename(Table<?> name) {
        return new Coach(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach where(Condition condition) {
        return new Coach(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Coach where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Coach where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Coach where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Coach where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Coach whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
