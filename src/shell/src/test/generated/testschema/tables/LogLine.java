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
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;

import testschema.DefaultSchema;
import testschema.tables.records.LogLineRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class LogLine extends GeneratedTable<LogLineRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>log_line</code>
     */
    public static final LogLine LOG_LINE = new LogLine();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<LogLineRecord> getRecordType() {
        return LogLineRecord.class;
    }

    /**
     * <code>log_line.line</code>: varchar(50)
     */
    public final TableField<LogLineRecord, String> LINE = createField(DSL.name("line"), SQLDataType.VARCHAR(50), this, "");

    private LogLine(Name alias, Table<LogLineRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private LogLine(Name alias, Table<LogLineRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>log_line</code> table reference
     */
    public LogLine(String alias) {
        this(DSL.name(alias), LOG_LINE);
    }

    /**
     * Create an aliased <code>log_line</code> table reference
     */
    public LogLine(Name alias) {
        this(alias, LOG_LINE);
    }

    /**
     * Create a <code>log_line</code> table reference
     */
    public LogLine() {
        this(DSL.name("log_line"), null);
    }

    public <O extends Record> LogLine(Table<O> path, ForeignKey<O, LogLineRecord> childPath, InverseForeignKey<O, LogLineRecord> parentPath) {
        super(path, childPath, parentPath, LOG_LINE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class LogLinePath extends LogLine implements Path<LogLineRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> LogLinePath(Table<O> path, ForeignKey<O, LogLineRecord> childPath, InverseForeignKey<O, LogLineRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private LogLinePath(Name alias, Table<LogLineRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public LogLinePath as(String alias) {
            return new LogLinePath(DSL.name(alias), this);
        }

        @Override
        public LogLinePath as(Name alias) {
            return new LogLinePath(alias, this);
        }

        @Override
        public LogLinePath as(Table<?> alias) {
            return new LogLinePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public LogLine as(String alias) {
        return new LogLine(DSL.name(alias), this);
    }

    @Override
    public LogLine as(Name alias) {
        return new LogLine(alias, this);
    }

    @Override
    public LogLine as(Table<?> alias) {
        return new LogLine(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public LogLine rename(String name) {
        return new LogLine(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public LogLine rename(Name name) {
        return new LogLine(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public LogLine rename(Table<?> name) {
        return new LogLine(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine where(Condition condition) {
        return new LogLine(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LogLine where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LogLine where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LogLine where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public LogLine where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public LogLine whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
