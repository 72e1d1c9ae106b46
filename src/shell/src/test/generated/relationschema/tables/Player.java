/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.mariadb.MariaDbDateBinding;

import java.time.LocalDate;
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
import relationschema.tables.Favourite.FavouritePath;
import relationschema.tables.PlayerBadge.PlayerBadgePath;
import relationschema.tables.Team.TeamPath;
import relationschema.tables.Training.TrainingPath;
import relationschema.tables.records.PlayerRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Player extends GeneratedTable<PlayerRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>player</code>
     */
    public static final Player PLAYER = new Player();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PlayerRecord> getRecordType() {
        return PlayerRecord.class;
    }

    /**
     * <code>player.id</code>: int(11) NOT NULL
     */
    public final TableField<PlayerRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>player.name</code>: varchar(50) NOT NULL
     */
    public final TableField<PlayerRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    /**
     * <code>player.shirt</code>: int(11)
     */
    public final TableField<PlayerRecord, Integer> SHIRT = createField(DSL.name("shirt"), SQLDataType.INTEGER, this, "");

    /**
     * <code>player.left_on</code>: date
     */
    public final TableField<PlayerRecord, LocalDate> LEFT_ON = createField(DSL.name("left_on"), SQLDataType.LOCALDATE, this, "", new MariaDbDateBinding());

    /**
     * <code>player.team_id</code>: int(11)
     */
    public final TableField<PlayerRecord, Integer> TEAM_ID = createField(DSL.name("team_id"), SQLDataType.INTEGER, this, "");

    /**
     * <code>player.mentor_id</code>: int(11)
     */
    public final TableField<PlayerRecord, Integer> MENTOR_ID = createField(DSL.name("mentor_id"), SQLDataType.INTEGER, this, "");

    private Player(Name alias, Table<PlayerRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Player(Name alias, Table<PlayerRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>player</code> table reference
     */
    public Player(String alias) {
        this(DSL.name(alias), PLAYER);
    }

    /**
     * Create an aliased <code>player</code> table reference
     */
    public Player(Name alias) {
        this(alias, PLAYER);
    }

    /**
     * Create a <code>player</code> table reference
     */
    public Player() {
        this(DSL.name("player"), null);
    }

    public <O extends Record> Player(Table<O> path, ForeignKey<O, PlayerRecord> childPath, InverseForeignKey<O, PlayerRecord> parentPath) {
        super(path, childPath, parentPath, PLAYER);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PlayerPath extends Player implements Path<PlayerRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PlayerPath(Table<O> path, ForeignKey<O, PlayerRecord> childPath, InverseForeignKey<O, PlayerRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PlayerPath(Name alias, Table<PlayerRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PlayerPath as(String alias) {
            return new PlayerPath(DSL.name(alias), this);
        }

        @Override
        public PlayerPath as(Name alias) {
            return new PlayerPath(alias, this);
        }

        @Override
        public PlayerPath as(Table<?> alias) {
            return new PlayerPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.PLAYER_FK_PLAYER_TEAM);
    }

    @Override
    public Identity<PlayerRecord, Integer> getIdentity() {
        return (Identity<PlayerRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<PlayerRecord> getPrimaryKey() {
        return Keys.PLAYER_PRIMARY;
    }

    @Override
    public List<ForeignKey<PlayerRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PLAYER__FK_PLAYER_TEAM, Keys.PLAYER__MENTOR);
    }

    private transient TeamPath _team;

    /**
     * Get the implicit join path to the <code>team</code> table.
     */
    public TeamPath team() {
        if (_team == null)
            _team = new TeamPath(this, Keys.PLAYER__FK_PLAYER_TEAM, null);

        return _team;
    }

    private transient PlayerPath _mentor;

    /**
     * Get the implicit join path to the <code>player</code> table.
     */
    public PlayerPath mentor() {
        if (_mentor == null)
            _mentor = new PlayerPath(this, Keys.PLAYER__MENTOR, null);

        return _mentor;
    }

    private transient BadgePath _madeBadges;

    /**
     * Get the implicit to-many join path to the <code>badge</code> table
     */
    public BadgePath madeBadges() {
        if (_madeBadges == null)
            _madeBadges = new BadgePath(this, null, Keys.BADGE__FK_BADGE_MAKER.getInverseKey());

        return _madeBadges;
    }

    private transient PlayerBadgePath _playerBadges;

    /**
     * Get the implicit to-many join path to the <code>player_badge</code> table
     */
    public PlayerBadgePath playerBadges() {
        if (_playerBadges == null)
            _playerBadges = new PlayerBadgePath(this, null, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_PLAYER.getInverseKey());

        return _playerBadges;
    }

    private transient PlayerPath _pupils;

    /**
     * Get the implicit to-many join path to the <code>player</code> table
     */
    public PlayerPath pupils() {
        if (_pupils == null)
            _pupils = new PlayerPath(this, null, Keys.PLAYER__MENTOR.getInverseKey());

        return _pupils;
    }

    private transient FavouritePath _favourites;

    /**
     * Get the implicit to-many join path to the <code>favourite</code> table
     */
    public FavouritePath favourites() {
        if (_favourites == null)
            _favourites = new FavouritePath(this, null, Keys.FAVOURITE__PLAYER.getInverseKey());

        return _favourites;
    }

    /**
     * Get the implicit many-to-many join path to the <code>badge</code> table
     */
    public BadgePath badges() {
        return playerBadges().badge();
    }

    /**
     * Get the implicit many-to-many join path to the <code>training</code> table
     */
    public TrainingPath trainings() {
        return favourites().training();
    }

    @Override
    public Player as(String alias) {
        return new Player(DSL.name(alias), this);
    }

    @Override
    public Player as(Name alias) {
        return new Player(alias, this);
    }

    @Override
    public Player as(Table<?> alias) {
        return new Player(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Player rename(String name) {
        return new Player(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Player rename(Name name) {
        return new Player(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Player rename(Table<?> name) {
        return new Player(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player where(Condition condition) {
        return new Player(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Player where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Player where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Player where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Player where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Player whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }

    @Override
    protected List<? extends OrderField<?>> order(ForeignKey<?, ?> key) {
        if (key.equals(Keys.PLAYER__FK_PLAYER_TEAM))
            return List.of(SHIRT.desc().nullsLast(), NAME.asc());
        if (key.equals(Keys.PLAYER__MENTOR))
            return List.of(NAME.asc());
        return super.order(key);
    }

    private transient PlayerPath _oldPupils;

    /**
     * The related rows of <code>player</code> where <code>shirt &gt; 10 or name like 'q?&#123;0}%'</code>.
     */
    public PlayerPath oldPupils() {
        if (_oldPupils == null)
            _oldPupils = new PlayerPath(this, null, chosen(Keys.PLAYER__MENTOR, "oldPupils", "shirt > 10 or name like 'q?{0}%'"));

        return _oldPupils;
    }

    private transient BadgePath _shownBadges;

    /**
     * The related rows of <code>badge</code> where <code>retired = 0</code>.
     */
    public BadgePath shownBadges() {
        if (_shownBadges == null)
            _shownBadges = new BadgePath(playerBadges(), chosenThrough(Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE, "shownBadges", "retired = 0", Badge.BADGE.NAME.desc()), null);

        return _shownBadges;
    }
}
