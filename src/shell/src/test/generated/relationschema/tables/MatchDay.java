/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package relationschema.tables;


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

import relationschema.DefaultSchema;
import relationschema.Keys;
import relationschema.tables.Report.ReportPath;
import relationschema.tables.records.MatchDayRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class MatchDay extends GeneratedTable<MatchDayRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>match_day</code>
     */
    public static final MatchDay MATCH_DAY = new MatchDay();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<MatchDayRecord> getRecordType() {
        return MatchDayRecord.class;
    }

    /**
     * <code>match_day.season</code>: int(11) NOT NULL
     */
    public final TableField<MatchDayRecord, Integer> SEASON = createField(DSL.name("season"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>match_day.no</code>: int(11) NOT NULL
     */
    public final TableField<MatchDayRecord, Integer> NO = createField(DSL.name("no"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>match_day.place</code>: varchar(50)
     */
    public final TableField<MatchDayRecord, String> PLACE = createField(DSL.name("place"), SQLDataType.VARCHAR(50), this, "");

    private MatchDay(Name alias, Table<MatchDayRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private MatchDay(Name alias, Table<MatchDayRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>match_day</code> table reference
     */
    public MatchDay(String alias) {
        this(DSL.name(alias), MATCH_DAY);
    }

    /**
     * Create an aliased <code>match_day</code> table reference
     */
    public MatchDay(Name alias) {
        this(alias, MATCH_DAY);
    }

    /**
     * Create a <code>match_day</code> table reference
     */
    public MatchDay() {
        this(DSL.name("match_day"), null);
    }

    public <O extends Record> MatchDay(Table<O> path, ForeignKey<O, MatchDayRecord> childPath, InverseForeignKey<O, MatchDayRecord> parentPath) {
        super(path, childPath, parentPath, MATCH_DAY);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class MatchDayPath extends MatchDay implements Path<MatchDayRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> MatchDayPath(Table<O> path, ForeignKey<O, MatchDayRecord> childPath, InverseForeignKey<O, MatchDayRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private MatchDayPath(Name alias, Table<MatchDayRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public MatchDayPath as(String alias) {
            return new MatchDayPath(DSL.name(alias), this);
        }

        @Override
        public MatchDayPath as(Name alias) {
            return new MatchDayPath(alias, this);
        }

        @Override
        public MatchDayPath as(Table<?> alias) {
            return new MatchDayPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<MatchDayRecord> getPrimaryKey() {
        return Keys.MATCH_DAY_PRIMARY;
    }

    private transient ReportPath _reports;

    /**
     * Get the implicit to-many join path to the <code>report</code> table
     */
    public ReportPath reports() {
        if (_reports == null)
            _reports = new ReportPath(this, null, Keys.REPORT__DAY.getInverseKey());

        return _reports;
    }

    @Override
    public MatchDay as(String alias) {
        return new MatchDay(DSL.name(alias), this);
    }

    @Override
    public MatchDay as(Name alias) {
        return new MatchDay(alias, this);
    }

    @Override
    public MatchDay as(Table<?> alias) {
        return new MatchDay(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public MatchDay rename(String name) {
        return new MatchDay(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public MatchDay rename(Name name) {
        return new MatchDay(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public MatchDay rename(Table<?> name) {
        return new MatchDay(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay where(Condition condition) {
        return new MatchDay(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public MatchDay where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public MatchDay where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public MatchDay where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public MatchDay where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public MatchDay whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
