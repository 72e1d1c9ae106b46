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
import org.jooq.Index;
import org.jooq.InverseForeignKey;
import org.jooq.Name;
import org.jooq.OrderField;
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
import relationschema.Indexes;
import relationschema.Keys;
import relationschema.tables.Badge.BadgePath;
import relationschema.tables.Player.PlayerPath;
import relationschema.tables.records.PlayerBadgeRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PlayerBadge extends GeneratedTable<PlayerBadgeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>player_badge</code>
     */
    public static final PlayerBadge PLAYER_BADGE = new PlayerBadge();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PlayerBadgeRecord> getRecordType() {
        return PlayerBadgeRecord.class;
    }

    /**
     * <code>player_badge.player_id</code>: int(11) NOT NULL
     */
    public final TableField<PlayerBadgeRecord, Integer> PLAYER_ID = createField(DSL.name("player_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>player_badge.badge_id</code>: int(11) NOT NULL
     */
    public final TableField<PlayerBadgeRecord, Integer> BADGE_ID = createField(DSL.name("badge_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>player_badge.place</code>: int(11)
     */
    public final TableField<PlayerBadgeRecord, Integer> PLACE = createField(DSL.name("place"), SQLDataType.INTEGER, this, "");

    private PlayerBadge(Name alias, Table<PlayerBadgeRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private PlayerBadge(Name alias, Table<PlayerBadgeRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>player_badge</code> table reference
     */
    public PlayerBadge(String alias) {
        this(DSL.name(alias), PLAYER_BADGE);
    }

    /**
     * Create an aliased <code>player_badge</code> table reference
     */
    public PlayerBadge(Name alias) {
        this(alias, PLAYER_BADGE);
    }

    /**
     * Create a <code>player_badge</code> table reference
     */
    public PlayerBadge() {
        this(DSL.name("player_badge"), null);
    }

    public <O extends Record> PlayerBadge(Table<O> path, ForeignKey<O, PlayerBadgeRecord> childPath, InverseForeignKey<O, PlayerBadgeRecord> parentPath) {
        super(path, childPath, parentPath, PLAYER_BADGE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PlayerBadgePath extends PlayerBadge implements Path<PlayerBadgeRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PlayerBadgePath(Table<O> path, ForeignKey<O, PlayerBadgeRecord> childPath, InverseForeignKey<O, PlayerBadgeRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PlayerBadgePath(Name alias, Table<PlayerBadgeRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PlayerBadgePath as(String alias) {
            return new PlayerBadgePath(DSL.name(alias), this);
        }

        @Override
        public PlayerBadgePath as(Name alias) {
            return new PlayerBadgePath(alias, this);
        }

        @Override
        public PlayerBadgePath as(Table<?> alias) {
            return new PlayerBadgePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.PLAYER_BADGE_FK_PLAYER_BADGE_BADGE);
    }

    @Override
    public UniqueKey<PlayerBadgeRecord> getPrimaryKey() {
        return Keys.PLAYER_BADGE_PRIMARY;
    }

    @Override
    public List<ForeignKey<PlayerBadgeRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER);
    }

    private transient BadgePath _badge;

    /**
     * Get the implicit join path to the <code>badge</code> table.
     */
    public BadgePath badge() {
        if (_badge == null)
            _badge = new BadgePath(this, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE, null);

        return _badge;
    }

    private transient PlayerPath _player;

    /**
     * Get the implicit join path to the <code>player</code> table.
     */
    public PlayerPath player() {
        if (_player == null)
            _player = new PlayerPath(this, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER, null);

        return _player;
    }

    @Override
    public PlayerBadge as(String alias) {
        return new PlayerBadge(DSL.name(alias), this);
    }

    @Override
    public PlayerBadge as(Name alias) {
        return new PlayerBadge(alias, this);
    }

    @Override
    public PlayerBadge as(Table<?> alias) {
        return new PlayerBadge(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerBadge rename(String name) {
        return new PlayerBadge(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerBadge rename(Name name) {
        return new PlayerBadge(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerBadge rename(Table<?> name) {
        return new PlayerBadge(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge where(Condition condition) {
        return new PlayerBadge(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerBadge where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerBadge where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerBadge where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerBadge where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerBadge whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }

    @Override
    protected List<? extends OrderField<?>> order(ForeignKey<?, ?> key) {
        if (key.equals(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER))
            return List.of(PLACE.desc().nullsLast());
        return super.order(key);
    }
}
