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

import testschema.DefaultSchema;
import testschema.Keys;
import testschema.tables.Person.PersonPath;
import testschema.tables.records.LockerRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Locker extends GeneratedTable<LockerRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>locker</code>
     */
    public static final Locker LOCKER = new Locker();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<LockerRecord> getRecordType() {
        return LockerRecord.class;
    }

    /**
     * <code>locker.id</code>: int(11) NOT NULL
     */
    public final TableField<LockerRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>locker.label</code>: varchar(20)
     */
    public final TableField<LockerRecord, String> LABEL = createField(DSL.name("label"), SQLDataType.VARCHAR(20), this, "");

    /**
     * <code>locker.person_id</code>: int(11)
     */
    public final TableField<LockerRecord, Integer> PERSON_ID = createField(DSL.name("person_id"), SQLDataType.INTEGER, this, "");

    private Locker(Name alias, Table<LockerRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Locker(Name alias, Table<LockerRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>locker</code> table reference
     */
    public Locker(String alias) {
        this(DSL.name(alias), LOCKER);
    }

    /**
     * Create an aliased <code>locker</code> table reference
     */
    public Locker(Name alias) {
        this(alias, LOCKER);
    }

    /**
     * Create a <code>locker</code> table reference
     */
    public Locker() {
        this(DSL.name("locker"), null);
    }

    public <O extends Record> Locker(Table<O> path, ForeignKey<O, LockerRecord> childPath, InverseForeignKey<O, LockerRecord> parentPath) {
        super(path, childPath, parentPath, LOCKER);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class LockerPath extends Locker implements Path<LockerRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> LockerPath(Table<O> path, ForeignKey<O, LockerRecord> childPath, InverseForeignKey<O, LockerRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private LockerPath(Name alias, Table<LockerRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public LockerPath as(String alias) {
            return new LockerPath(DSL.name(alias), this);
        }

        @Override
        public LockerPath as(Name alias) {
            return new LockerPath(alias, this);
        }

        @Override
        public LockerPath as(Table<?> alias) {
            return new LockerPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<LockerRecord, Integer> getIdentity() {
        return (Identity<LockerRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<LockerRecord> getPrimaryKey() {
        return Keys.LOCKER_PRIMARY;
    }

    @Override
    public List<UniqueKey<LockerRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.LOCKER_UQ_LOCKER_PERSON);
    }

    @Override
    public List<ForeignKey<LockerRecord, ?>> getReferences() {
        return Arrays.asList(Keys.LOCKER__FK_LOCKER_PERSON);
    }

    private transient PersonPath _person;

    /**
     * Get the implicit join path to the <code>person</code> table.
     */
    public PersonPath person() {
        if (_person == null)
            _person = new PersonPath(this, Keys.LOCKER__FK_LOCKER_PERSON, null);

        return _person;
    }

    @Override
    public Locker as(String alias) {
        return new Locker(DSL.name(alias), this);
    }

    @Override
    public Locker as(Name alias) {
        return new Locker(alias, this);
    }

    @Override
    public Locker as(Table<?> alias) {
        return new Locker(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Locker rename(String name) {
        return new Locker(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Locker rename(Name name) {
        return new Locker(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Locker rename(Table<?> name) {
        return new Locker(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker where(Condition condition) {
        return new Locker(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Locker where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Locker where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Locker where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Locker where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Locker whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
