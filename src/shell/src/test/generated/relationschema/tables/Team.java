/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables;


import dev.retort.GeneratedTable;

import java.util.Collection;

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
import relationschema.tables.Player.PlayerPath;
import relationschema.tables.PlayerCard.PlayerCardPath;
import relationschema.tables.Training.TrainingPath;
import relationschema.tables.records.TeamRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Team extends GeneratedTable<TeamRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>team</code>
     */
    public static final Team TEAM = new Team();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<TeamRecord> getRecordType() {
        return TeamRecord.class;
    }

    /**
     * <code>team.id</code>: int(11) NOT NULL
     */
    public final TableField<TeamRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>team.name</code>: varchar(50) NOT NULL
     */
    public final TableField<TeamRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    private Team(Name alias, Table<TeamRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Team(Name alias, Table<TeamRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>team</code> table reference
     */
    public Team(String alias) {
        this(DSL.name(alias), TEAM);
    }

    /**
     * Create an aliased <code>team</code> table reference
     */
    public Team(Name alias) {
        this(alias, TEAM);
    }

    /**
     * Create a <code>team</code> table reference
     */
    public Team() {
        this(DSL.name("team"), null);
    }

    public <O extends Record> Team(Table<O> path, ForeignKey<O, TeamRecord> childPath, InverseForeignKey<O, TeamRecord> parentPath) {
        super(path, childPath, parentPath, TEAM);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class TeamPath extends Team implements Path<TeamRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> TeamPath(Table<O> path, ForeignKey<O, TeamRecord> childPath, InverseForeignKey<O, TeamRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private TeamPath(Name alias, Table<TeamRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public TeamPath as(String alias) {
            return new TeamPath(DSL.name(alias), this);
        }

        @Override
        public TeamPath as(Name alias) {
            return new TeamPath(alias, this);
        }

        @Override
        public TeamPath as(Table<?> alias) {
            return new TeamPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<TeamRecord, Integer> getIdentity() {
        return (Identity<TeamRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<TeamRecord> getPrimaryKey() {
        return Keys.TEAM_PRIMARY;
    }

    private transient PlayerPath _players;

    /**
     * Get the implicit to-many join path to the <code>player</code> table
     */
    public PlayerPath players() {
        if (_players == null)
            _players = new PlayerPath(this, null, Keys.PLAYER__FK_PLAYER_TEAM.getInverseKey());

        return _players;
    }

    private transient PlayerCardPath _cards;

    /**
     * Get the implicit to-many join path to the <code>player_card</code> table
     */
    public PlayerCardPath cards() {
        if (_cards == null)
            _cards = new PlayerCardPath(this, null, Keys.PLAYER_CARD__TEAM.getInverseKey());

        return _cards;
    }

    private transient TrainingPath _trainings;

    /**
     * Get the implicit to-many join path to the <code>training</code> table
     */
    public TrainingPath trainings() {
        if (_trainings == null)
            _trainings = new TrainingPath(this, null, Keys.TRAINING__TEAM.getInverseKey());

        return _trainings;
    }

    @Override
    public Team as(String alias) {
        return new Team(DSL.name(alias), this);
    }

    @Override
    public Team as(Name alias) {
        return new Team(alias, this);
    }

    @Override
    public Team as(Table<?> alias) {
        return new Team(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Team rename(String name) {
        return new Team(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Team rename(Name name) {
        return new Team(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Team rename(Table<?> name) {
        return new Team(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team where(Condition condition) {
        return new Team(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Team where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Team where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Team where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Team where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Team whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }

    private transient PlayerPath _activePlayers;

    /**
     * The related rows of <code>player</code> where <code>left_on is null</code>.
     */
    public PlayerPath activePlayers() {
        if (_activePlayers == null)
            _activePlayers = new PlayerPath(this, null, chosen(Keys.PLAYER__FK_PLAYER_TEAM, "activePlayers", "left_on is null", Player.PLAYER.NAME.asc()));

        return _activePlayers;
    }

    private transient PlayerPath _byName;

    /**
     * The related rows of <code>player</code>, in an order of their own.
     */
    public PlayerPath byName() {
        if (_byName == null)
            _byName = new PlayerPath(this, null, chosen(Keys.PLAYER__FK_PLAYER_TEAM, "byName", null, Player.PLAYER.NAME.asc()));

        return _byName;
    }

    private transient PlayerPath _veterans;

    /**
     * The related rows of <code>player</code> where <code>left_on is not null</code>.
     */
    public PlayerPath veterans() {
        if (_veterans == null)
            _veterans = new PlayerPath(this, null, chosen(Keys.PLAYER__FK_PLAYER_TEAM, "veterans", "left_on is not null"));

        return _veterans;
    }
}
