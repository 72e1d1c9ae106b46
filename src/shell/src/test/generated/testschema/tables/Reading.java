/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


import dev.retort.GeneratedTable;

import java.util.Collection;

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

import testschema.DefaultSchema;
import testschema.Keys;
import testschema.tables.records.ReadingRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Reading extends GeneratedTable<ReadingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>reading</code>
     */
    public static final Reading READING = new Reading();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<ReadingRecord> getRecordType() {
        return ReadingRecord.class;
    }

    /**
     * <code>reading.sensor</code>: varchar(10) NOT NULL
     */
    public final TableField<ReadingRecord, String> SENSOR = createField(DSL.name("sensor"), SQLDataType.VARCHAR(10).nullable(false), this, "");

    /**
     * <code>reading.moment</code>: int(11) NOT NULL
     */
    public final TableField<ReadingRecord, Integer> MOMENT = createField(DSL.name("moment"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>reading.celsius</code>: int(11)
     */
    public final TableField<ReadingRecord, Integer> CELSIUS = createField(DSL.name("celsius"), SQLDataType.INTEGER, this, "");

    /**
     * <code>reading.place</code>: varchar(10) NOT NULL
     */
    public final TableField<ReadingRecord, String> PLACE = createField(DSL.name("place"), SQLDataType.VARCHAR(10).nullable(false), this, "");

    private Reading(Name alias, Table<ReadingRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Reading(Name alias, Table<ReadingRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>reading</code> table reference
     */
    public Reading(String alias) {
        this(DSL.name(alias), READING);
    }

    /**
     * Create an aliased <code>reading</code> table reference
     */
    public Reading(Name alias) {
        this(alias, READING);
    }

    /**
     * Create a <code>reading</code> table reference
     */
    public Reading() {
        this(DSL.name("reading"), null);
    }

    public <O extends Record> Reading(Table<O> path, ForeignKey<O, ReadingRecord> childPath, InverseForeignKey<O, ReadingRecord> parentPath) {
        super(path, childPath, parentPath, READING);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class ReadingPath extends Reading implements Path<ReadingRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> ReadingPath(Table<O> path, ForeignKey<O, ReadingRecord> childPath, InverseForeignKey<O, ReadingRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private ReadingPath(Name alias, Table<ReadingRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public ReadingPath as(String alias) {
            return new ReadingPath(DSL.name(alias), this);
        }

        @Override
        public ReadingPath as(Name alias) {
            return new ReadingPath(alias, this);
        }

        @Override
        public ReadingPath as(Table<?> alias) {
            return new ReadingPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<ReadingRecord> getPrimaryKey() {
        return Keys.READING_PRIMARY;
    }

    @Override
    public Reading as(String alias) {
        return new Reading(DSL.name(alias), this);
    }

    @Override
    public Reading as(Name alias) {
        return new Reading(alias, this);
    }

    @Override
    public Reading as(Table<?> alias) {
        return new Reading(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Reading rename(String name) {
        return new Reading(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Reading rename(Name name) {
        return new Reading(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Reading rename(Table<?> name) {
        return new Reading(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading where(Condition condition) {
        return new Reading(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reading where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reading where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reading where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reading where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reading whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
