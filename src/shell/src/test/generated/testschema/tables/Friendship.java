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
import testschema.tables.Person.PersonPath;
import testschema.tables.records.FriendshipRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Friendship extends GeneratedTable<FriendshipRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>friendship</code>
     */
    public static final Friendship FRIENDSHIP = new Friendship();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<FriendshipRecord> getRecordType() {
        return FriendshipRecord.class;
    }

    /**
     * <code>friendship.person_id</code>: int(11) NOT NULL
     */
    public final TableField<FriendshipRecord, Integer> PERSON_ID = createField(DSL.name("person_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>friendship.friend_id</code>: int(11) NOT NULL
     */
    public final TableField<FriendshipRecord, Integer> FRIEND_ID = createField(DSL.name("friend_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Friendship(Name alias, Table<FriendshipRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Friendship(Name alias, Table<FriendshipRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>friendship</code> table reference
     */
    public Friendship(String alias) {
        this(DSL.name(alias), FRIENDSHIP);
    }

    /**
     * Create an aliased <code>friendship</code> table reference
     */
    public Friendship(Name alias) {
        this(alias, FRIENDSHIP);
    }

    /**
     * Create a <code>friendship</code> table reference
     */
    public Friendship() {
        this(DSL.name("friendship"), null);
    }

    public <O extends Record> Friendship(Table<O> path, ForeignKey<O, FriendshipRecord> childPath, InverseForeignKey<O, FriendshipRecord> parentPath) {
        super(path, childPath, parentPath, FRIENDSHIP);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class FriendshipPath extends Friendship implements Path<FriendshipRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> FriendshipPath(Table<O> path, ForeignKey<O, FriendshipRecord> childPath, InverseForeignKey<O, FriendshipRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private FriendshipPath(Name alias, Table<FriendshipRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public FriendshipPath as(String alias) {
            return new FriendshipPath(DSL.name(alias), this);
        }

        @Override
        public FriendshipPath as(Name alias) {
            return new FriendshipPath(alias, this);
        }

        @Override
        public FriendshipPath as(Table<?> alias) {
            return new FriendshipPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.FRIENDSHIP_FK_FRIENDSHIP_FRIEND);
    }

    @Override
    public UniqueKey<FriendshipRecord> getPrimaryKey() {
        return Keys.FRIENDSHIP_PRIMARY;
    }

    @Override
    public List<ForeignKey<FriendshipRecord, ?>> getReferences() {
        return Arrays.asList(Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND, Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON);
    }

    private transient PersonPath _friend;

    /**
     * Get the implicit join path to the <code>person</code> table, via the <code>fk_friendship_friend</code> key.
     */
    public PersonPath friend() {
        if (_friend == null)
            _friend = new PersonPath(this, Keys.FRIENDSHIP__FK_FRIENDSHIP_FRIEND, null);

        return _friend;
    }

    private transient PersonPath _person;

    /**
     * Get the implicit join path to the <code>person</code> table, via the <code>fk_friendship_person</code> key.
     */
    public PersonPath person() {
        if (_person == null)
            _person = new PersonPath(this, Keys.FRIENDSHIP__FK_FRIENDSHIP_PERSON, null);

        return _person;
    }

    @Override
    public Friendship as(String alias) {
        return new Friendship(DSL.name(alias), this);
    }

    @Override
    public Friendship as(Name alias) {
        return new Friendship(alias, this);
    }

    @Override
    public Friendship as(Table<?> alias) {
        return new Friendship(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Friendship rename(String name) {
        return new Friendship(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Friendship rename(Name name) {
        return new Friendship(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Friendship rename(Table<?> name) {
        return new Friendship(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship where(Condition condition) {
        return new Friendship(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Friendship where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Friendship where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Friendship where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Friendship where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Friendship whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
