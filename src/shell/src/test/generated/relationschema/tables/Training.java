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
import relationschema.tables.Coach.CoachPath;
import relationschema.tables.Favourite.FavouritePath;
import relationschema.tables.Player.PlayerPath;
import relationschema.tables.Team.TeamPath;
import relationschema.tables.records.TrainingRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Training extends GeneratedTable<TrainingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>training</code>
     */
    public static final Training TRAINING = new Training();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<TrainingRecord> getRecordType() {
        return TrainingRecord.class;
    }

    /**
     * <code>training.id</code>: int(11) NOT NULL
     */
    public final TableField<TrainingRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>training.topic</code>: varchar(50) NOT NULL
     */
    public final TableField<TrainingRecord, String> TOPIC = createField(DSL.name("topic"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    /**
     * <code>training.coach_code</code>: varchar(10) NOT NULL
     */
    public final TableField<TrainingRecord, String> COACH_CODE = createField(DSL.name("coach_code"), SQLDataType.VARCHAR(10).nullable(false), this, "");

    /**
     * <code>training.team_id</code>: int(11)
     */
    public final TableField<TrainingRecord, Integer> TEAM_ID = createField(DSL.name("team_id"), SQLDataType.INTEGER, this, "");

    private Training(Name alias, Table<TrainingRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Training(Name alias, Table<TrainingRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>training</code> table reference
     */
    public Training(String alias) {
        this(DSL.name(alias), TRAINING);
    }

    /**
     * Create an aliased <code>training</code> table reference
     */
    public Training(Name alias) {
        this(alias, TRAINING);
    }

    /**
     * Create a <code>training</code> table reference
     */
    public Training() {
        this(DSL.name("training"), null);
    }

    public <O extends Record> Training(Table<O> path, ForeignKey<O, TrainingRecord> childPath, InverseForeignKey<O, TrainingRecord> parentPath) {
        super(path, childPath, parentPath, TRAINING);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class TrainingPath extends Training implements Path<TrainingRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> TrainingPath(Table<O> path, ForeignKey<O, TrainingRecord> childPath, InverseForeignKey<O, TrainingRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private TrainingPath(Name alias, Table<TrainingRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public TrainingPath as(String alias) {
            return new TrainingPath(DSL.name(alias), this);
        }

        @Override
        public TrainingPath as(Name alias) {
            return new TrainingPath(alias, this);
        }

        @Override
        public TrainingPath as(Table<?> alias) {
            return new TrainingPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<TrainingRecord, Integer> getIdentity() {
        return (Identity<TrainingRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<TrainingRecord> getPrimaryKey() {
        return Keys.TRAINING_PRIMARY;
    }

    @Override
    public List<ForeignKey<TrainingRecord, ?>> getReferences() {
        return Arrays.asList(Keys.TRAINING__COACH, Keys.TRAINING__TEAM);
    }

    private transient CoachPath _coach;

    /**
     * Get the implicit join path to the <code>coach</code> table.
     */
    public CoachPath coach() {
        if (_coach == null)
            _coach = new CoachPath(this, Keys.TRAINING__COACH, null);

        return _coach;
    }

    private transient TeamPath _team;

    /**
     * Get the implicit join path to the <code>team</code> table.
     */
    public TeamPath team() {
        if (_team == null)
            _team = new TeamPath(this, Keys.TRAINING__TEAM, null);

        return _team;
    }

    private transient FavouritePath _favourites;

    /**
     * Get the implicit to-many join path to the <code>favourite</code> table
     */
    public FavouritePath favourites() {
        if (_favourites == null)
            _favourites = new FavouritePath(this, null, Keys.FAVOURITE__TRAINING.getInverseKey());

        return _favourites;
    }

    /**
     * Get the implicit many-to-many join path to the <code>player</code> table
     */
    public PlayerPath players() {
        return favourites().player();
    }

    @Override
    public Training as(String alias) {
        return new Training(DSL.name(alias), this);
    }

    @Override
    public Training as(Name alias) {
        return new Training(alias, this);
    }

    @Override
    public Training as(Table<?> alias) {
        return new Training(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Training rename(String name) {
        return new Training(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Training rename(Name name) {
        return new Training(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Training rename(Table<?> name) {
        return new Training(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training where(Condition condition) {
        return new Training(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Training where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Training where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Training where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Training where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Training whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
