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
import relationschema.tables.Player.PlayerPath;
import relationschema.tables.Training.TrainingPath;
import relationschema.tables.records.FavouriteRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Favourite extends GeneratedTable<FavouriteRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>favourite</code>
     */
    public static final Favourite FAVOURITE = new Favourite();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<FavouriteRecord> getRecordType() {
        return FavouriteRecord.class;
    }

    /**
     * <code>favourite.player_id</code>: int(11) NOT NULL
     */
    public final TableField<FavouriteRecord, Integer> PLAYER_ID = createField(DSL.name("player_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>favourite.training_id</code>: int(11) NOT NULL
     */
    public final TableField<FavouriteRecord, Integer> TRAINING_ID = createField(DSL.name("training_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Favourite(Name alias, Table<FavouriteRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Favourite(Name alias, Table<FavouriteRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>favourite</code> table reference
     */
    public Favourite(String alias) {
        this(DSL.name(alias), FAVOURITE);
    }

    /**
     * Create an aliased <code>favourite</code> table reference
     */
    public Favourite(Name alias) {
        this(alias, FAVOURITE);
    }

    /**
     * Create a <code>favourite</code> table reference
     */
    public Favourite() {
        this(DSL.name("favourite"), null);
    }

    public <O extends Record> Favourite(Table<O> path, ForeignKey<O, FavouriteRecord> childPath, InverseForeignKey<O, FavouriteRecord> parentPath) {
        super(path, childPath, parentPath, FAVOURITE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class FavouritePath extends Favourite implements Path<FavouriteRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> FavouritePath(Table<O> path, ForeignKey<O, FavouriteRecord> childPath, InverseForeignKey<O, FavouriteRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private FavouritePath(Name alias, Table<FavouriteRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public FavouritePath as(String alias) {
            return new FavouritePath(DSL.name(alias), this);
        }

        @Override
        public FavouritePath as(Name alias) {
            return new FavouritePath(alias, this);
        }

        @Override
        public FavouritePath as(Table<?> alias) {
            return new FavouritePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<FavouriteRecord> getPrimaryKey() {
        return Keys.FAVOURITE_JOINED_PLAYER_ID_TRAINING_ID;
    }

    @Override
    public List<ForeignKey<FavouriteRecord, ?>> getReferences() {
        return Arrays.asList(Keys.FAVOURITE__PLAYER, Keys.FAVOURITE__TRAINING);
    }

    private transient PlayerPath _player;

    /**
     * Get the implicit join path to the <code>player</code> table.
     */
    public PlayerPath player() {
        if (_player == null)
            _player = new PlayerPath(this, Keys.FAVOURITE__PLAYER, null);

        return _player;
    }

    private transient TrainingPath _training;

    /**
     * Get the implicit join path to the <code>training</code> table.
     */
    public TrainingPath training() {
        if (_training == null)
            _training = new TrainingPath(this, Keys.FAVOURITE__TRAINING, null);

        return _training;
    }

    @Override
    public Favourite as(String alias) {
        return new Favourite(DSL.name(alias), this);
    }

    @Override
    public Favourite as(Name alias) {
        return new Favourite(alias, this);
    }

    @Override
    public Favourite as(Table<?> alias) {
        return new Favourite(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Favourite rename(String name) {
        return new Favourite(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Favourite rename(Name name) {
        return new Favourite(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Favourite rename(Table<?> name) {
        return new Favourite(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite where(Condition condition) {
        return new Favourite(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Favourite where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Favourite where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Favourite where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Favourite where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Favourite whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
