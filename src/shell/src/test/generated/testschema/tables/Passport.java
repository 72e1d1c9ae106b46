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
import testschema.tables.records.PassportRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Passport extends GeneratedTable<PassportRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>passport</code>
     */
    public static final Passport PASSPORT = new Passport();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PassportRecord> getRecordType() {
        return PassportRecord.class;
    }

    /**
     * <code>passport.id</code>: int(11) NOT NULL
     */
    public final TableField<PassportRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>passport.number</code>: varchar(20) NOT NULL
     */
    public final TableField<PassportRecord, String> NUMBER = createField(DSL.name("number"), SQLDataType.VARCHAR(20).nullable(false), this, "");

    /**
     * <code>passport.person_id</code>: int(11) NOT NULL
     */
    public final TableField<PassportRecord, Integer> PERSON_ID = createField(DSL.name("person_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Passport(Name alias, Table<PassportRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Passport(Name alias, Table<PassportRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>passport</code> table reference
     */
    public Passport(String alias) {
        this(DSL.name(alias), PASSPORT);
    }

    /**
     * Create an aliased <code>passport</code> table reference
     */
    public Passport(Name alias) {
        this(alias, PASSPORT);
    }

    /**
     * Create a <code>passport</code> table reference
     */
    public Passport() {
        this(DSL.name("passport"), null);
    }

    public <O extends Record> Passport(Table<O> path, ForeignKey<O, PassportRecord> childPath, InverseForeignKey<O, PassportRecord> parentPath) {
        super(path, childPath, parentPath, PASSPORT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PassportPath extends Passport implements Path<PassportRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PassportPath(Table<O> path, ForeignKey<O, PassportRecord> childPath, InverseForeignKey<O, PassportRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PassportPath(Name alias, Table<PassportRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PassportPath as(String alias) {
            return new PassportPath(DSL.name(alias), this);
        }

        @Override
        public PassportPath as(Name alias) {
            return new PassportPath(alias, this);
        }

        @Override
        public PassportPath as(Table<?> alias) {
            return new PassportPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<PassportRecord, Integer> getIdentity() {
        return (Identity<PassportRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<PassportRecord> getPrimaryKey() {
        return Keys.PASSPORT_PRIMARY;
    }

    @Override
    public List<UniqueKey<PassportRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.PASSPORT_UQ_PASSPORT_NUMBER, Keys.PASSPORT_UQ_PASSPORT_PERSON);
    }

    @Override
    public List<ForeignKey<PassportRecord, ?>> getReferences() {
        return Arrays.asList(Keys.PASSPORT__FK_PASSPORT_PERSON);
    }

    private transient PersonPath _person;

    /**
     * Get the implicit join path to the <code>person</code> table.
     */
    public PersonPath person() {
        if (_person == null)
            _person = new PersonPath(this, Keys.PASSPORT__FK_PASSPORT_PERSON, null);

        return _person;
    }

    @Override
    public Passport as(String alias) {
        return new Passport(DSL.name(alias), this);
    }

    @Override
    public Passport as(Name alias) {
        return new Passport(alias, this);
    }

    @Override
    public Passport as(Table<?> alias) {
        return new Passport(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Passport rename(String name) {
        return new Passport(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Passport rename(Name name) {
        return new Passport(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Passport rename(Table<?> name) {
        return new Passport(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport where(Condition condition) {
        return new Passport(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Passport where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Passport where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Passport where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Passport where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Passport whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
