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
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;

import relationschema.DefaultSchema;
import relationschema.Keys;
import relationschema.tables.Team.TeamPath;
import relationschema.tables.records.PlayerCardRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PlayerCard extends GeneratedTable<PlayerCardRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>player_card</code>
     */
    public static final PlayerCard PLAYER_CARD = new PlayerCard();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PlayerCardRecord> getRecordType() {
        return PlayerCardRecord.class;
    }

    /**
     * <code>player_card.id</code>: int NOT NULL
     */
    public final TableField<PlayerCardRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).defaultValue(DSL.field(DSL.raw("0"), SQLDataType.INTEGER)), this, "");

    /**
     * <code>player_card.name</code>: varchar(50) NOT NULL
     */
    public final TableField<PlayerCardRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    /**
     * <code>player_card.team_id</code>: int
     */
    public final TableField<PlayerCardRecord, Integer> TEAM_ID = createField(DSL.name("team_id"), SQLDataType.INTEGER, this, "");

    private PlayerCard(Name alias, Table<PlayerCardRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private PlayerCard(Name alias, Table<PlayerCardRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.view(), where);
    }

    /**
     * Create an aliased <code>player_card</code> table reference
     */
    public PlayerCard(String alias) {
        this(DSL.name(alias), PLAYER_CARD);
    }

    /**
     * Create an aliased <code>player_card</code> table reference
     */
    public PlayerCard(Name alias) {
        this(alias, PLAYER_CARD);
    }

    /**
     * Create a <code>player_card</code> table reference
     */
    public PlayerCard() {
        this(DSL.name("player_card"), null);
    }

    public <O extends Record> PlayerCard(Table<O> path, ForeignKey<O, PlayerCardRecord> childPath, InverseForeignKey<O, PlayerCardRecord> parentPath) {
        super(path, childPath, parentPath, PLAYER_CARD);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PlayerCardPath extends PlayerCard implements Path<PlayerCardRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PlayerCardPath(Table<O> path, ForeignKey<O, PlayerCardRecord> childPath, InverseForeignKey<O, PlayerCardRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PlayerCardPath(Name alias, Table<PlayerCardRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PlayerCardPath as(String alias) {
            return new PlayerCardPath(DSL.name(alias), this);
        }

        @Override
        public PlayerCardPath as(Name alias) {
            return new PlayerCardPath(alias, this);
        }

        @Override
        public PlayerCardPath as(Table<?> alias) {
            return new PlayerCardPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<ForeignKey<PlayerCardRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PLAYER_CARD__TEAM);
    }

    private transient TeamPath _team;

    /**
     * Get the implicit join path to the <code>team</code> table.
     */
    public TeamPath team() {
        if (_team == null)
            _team = new TeamPath(this, Keys.PLAYER_CARD__TEAM, null);

        return _team;
    }

    @Override
    public PlayerCard as(String alias) {
        return new PlayerCard(DSL.name(alias), this);
    }

    @Override
    public PlayerCard as(Name alias) {
        return new PlayerCard(alias, this);
    }

    @Override
    public PlayerCard as(Table<?> alias) {
        return new PlayerCard(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerCard rename(String name) {
        return new PlayerCard(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerCard rename(Name name) {
        return new PlayerCard(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public PlayerCard rename(Table<?> name) {
        return new PlayerCard(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard where(Condition condition) {
        return new PlayerCard(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerCard where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerCard where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerCard where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PlayerCard where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PlayerCard whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
