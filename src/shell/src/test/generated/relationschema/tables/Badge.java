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

import relationschema.DefaultSchema;
import relationschema.Indexes;
import relationschema.Keys;
import relationschema.tables.Player.PlayerPath;
import relationschema.tables.PlayerBadge.PlayerBadgePath;
import relationschema.tables.records.BadgeRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Badge extends GeneratedTable<BadgeRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>badge</code>
     */
    public static final Badge BADGE = new Badge();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<BadgeRecord> getRecordType() {
        return BadgeRecord.class;
    }

    /**
     * <code>badge.id</code>: int(11) NOT NULL
     */
    public final TableField<BadgeRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>badge.name</code>: varchar(50) NOT NULL
     */
    public final TableField<BadgeRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false), this, "");

    /**
     * <code>badge.retired</code>: int(11) NOT NULL
     */
    public final TableField<BadgeRecord, Integer> RETIRED = createField(DSL.name("retired"), SQLDataType.INTEGER.nullable(false).defaultValue(DSL.field(DSL.raw("0"), SQLDataType.INTEGER)), this, "");

    /**
     * <code>badge.maker_id</code>: int(11)
     */
    public final TableField<BadgeRecord, Integer> MAKER_ID = createField(DSL.name("maker_id"), SQLDataType.INTEGER, this, "");

    private Badge(Name alias, Table<BadgeRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Badge(Name alias, Table<BadgeRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>badge</code> table reference
     */
    public Badge(String alias) {
        this(DSL.name(alias), BADGE);
    }

    /**
     * Create an aliased <code>badge</code> table reference
     */
    public Badge(Name alias) {
        this(alias, BADGE);
    }

    /**
     * Create a <code>badge</code> table reference
     */
    public Badge() {
        this(DSL.name("badge"), null);
    }

    public <O extends Record> Badge(Table<O> path, ForeignKey<O, BadgeRecord> childPath, InverseForeignKey<O, BadgeRecord> parentPath) {
        super(path, childPath, parentPath, BADGE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class BadgePath extends Badge implements Path<BadgeRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> BadgePath(Table<O> path, ForeignKey<O, BadgeRecord> childPath, InverseForeignKey<O, BadgeRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private BadgePath(Name alias, Table<BadgeRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public BadgePath as(String alias) {
            return new BadgePath(DSL.name(alias), this);
        }

        @Override
        public BadgePath as(Name alias) {
            return new BadgePath(alias, this);
        }

        @Override
        public BadgePath as(Table<?> alias) {
            return new BadgePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.BADGE_FK_BADGE_MAKER);
    }

    @Override
    public Identity<BadgeRecord, Integer> getIdentity() {
        return (Identity<BadgeRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<BadgeRecord> getPrimaryKey() {
        return Keys.BADGE_PRIMARY;
    }

    @Override
    public List<ForeignKey<BadgeRecord, ?>> getReferences() {
        return Arrays.asList(Keys.BADGE__FK_BADGE_MAKER);
    }

    private transient PlayerPath _maker;

    /**
     * Get the implicit join path to the <code>player</code> table.
     */
    public PlayerPath maker() {
        if (_maker == null)
            _maker = new PlayerPath(this, Keys.BADGE__FK_BADGE_MAKER, null);

        return _maker;
    }

    private transient PlayerBadgePath _playerBadges;

    /**
     * Get the implicit to-many join path to the <code>player_badge</code> table
     */
    public PlayerBadgePath playerBadges() {
        if (_playerBadges == null)
            _playerBadges = new PlayerBadgePath(this, null, Keys.PLAYER_BADGE__FK_PLAYER_BADGE_BADGE.getInverseKey());

        return _playerBadges;
    }

    /**
     * Get the implicit many-to-many join path to the <code>player</code> table
     */
    public PlayerPath players() {
        return playerBadges().player();
    }

    @Override
    public Badge as(String alias) {
        return new Badge(DSL.name(alias), this);
    }

    @Override
    public Badge as(Name alias) {
        return new Badge(alias, this);
    }

    @Override
    public Badge as(Table<?> alias) {
        return new Badge(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Badge rename(String name) {
        return new Badge(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Badge rename(Name name) {
        return new Badge(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Badge rename(Table<?> name) {
        return new Badge(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge where(Condition condition) {
        return new Badge(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Badge where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Badge where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Badge where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Badge where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Badge whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
