/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package testschema.tables;


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

import testschema.DefaultSchema;
import testschema.Keys;
import testschema.tables.records.SettingRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Setting extends GeneratedTable<SettingRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>setting</code>
     */
    public static final Setting SETTING = new Setting();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<SettingRecord> getRecordType() {
        return SettingRecord.class;
    }

    /**
     * <code>setting.id</code>: int(11) NOT NULL
     */
    public final TableField<SettingRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>setting.name</code>: varchar(50)
     */
    public final TableField<SettingRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>setting.kind</code>: varchar(10) NOT NULL
     */
    public final TableField<SettingRecord, String> KIND = createField(DSL.name("kind"), SQLDataType.VARCHAR(10).nullable(false).defaultValue(DSL.field(DSL.raw("'plain'"), SQLDataType.VARCHAR)), this, "");

    /**
     * <code>setting.amount</code>: int(11)
     */
    public final TableField<SettingRecord, Integer> AMOUNT = createField(DSL.name("amount"), SQLDataType.INTEGER.defaultValue(DSL.field(DSL.raw("7"), SQLDataType.INTEGER)), this, "");

    /**
     * <code>setting.note</code>: varchar(50)
     */
    public final TableField<SettingRecord, String> NOTE = createField(DSL.name("note"), SQLDataType.VARCHAR(50), this, "");

    private Setting(Name alias, Table<SettingRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Setting(Name alias, Table<SettingRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>setting</code> table reference
     */
    public Setting(String alias) {
        this(DSL.name(alias), SETTING);
    }

    /**
     * Create an aliased <code>setting</code> table reference
     */
    public Setting(Name alias) {
        this(alias, SETTING);
    }

    /**
     * Create a <code>setting</code> table reference
     */
    public Setting() {
        this(DSL.name("setting"), null);
    }

    public <O extends Record> Setting(Table<O> path, ForeignKey<O, SettingRecord> childPath, InverseForeignKey<O, SettingRecord> parentPath) {
        super(path, childPath, parentPath, SETTING);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class SettingPath extends Setting implements Path<SettingRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> SettingPath(Table<O> path, ForeignKey<O, SettingRecord> childPath, InverseForeignKey<O, SettingRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private SettingPath(Name alias, Table<SettingRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public SettingPath as(String alias) {
            return new SettingPath(DSL.name(alias), this);
        }

        @Override
        public SettingPath as(Name alias) {
            return new SettingPath(alias, this);
        }

        @Override
        public SettingPath as(Table<?> alias) {
            return new SettingPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<SettingRecord, Integer> getIdentity() {
        return (Identity<SettingRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<SettingRecord> getPrimaryKey() {
        return Keys.SETTING_PRIMARY;
    }

    @Override
    public Setting as(String alias) {
        return new Setting(DSL.name(alias), this);
    }

    @Override
    public Setting as(Name alias) {
        return new Setting(alias, this);
    }

    @Override
    public Setting as(Table<?> alias) {
        return new Setting(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Setting rename(String name) {
        return new Setting(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Setting rename(Name name) {
        return new Setting(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Setting rename(Table<?> name) {
        return new Setting(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting where(Condition condition) {
        return new Setting(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Setting where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Setting where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Setting where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Setting where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Setting whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
