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
import relationschema.tables.MatchDay.MatchDayPath;
import relationschema.tables.records.ReportRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Report extends GeneratedTable<ReportRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>report</code>
     */
    public static final Report REPORT = new Report();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<ReportRecord> getRecordType() {
        return ReportRecord.class;
    }

    /**
     * <code>report.id</code>: int(11) NOT NULL
     */
    public final TableField<ReportRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>report.season</code>: int(11)
     */
    public final TableField<ReportRecord, Integer> SEASON = createField(DSL.name("season"), SQLDataType.INTEGER, this, "");

    /**
     * <code>report.no</code>: int(11)
     */
    public final TableField<ReportRecord, Integer> NO = createField(DSL.name("no"), SQLDataType.INTEGER, this, "");

    /**
     * <code>report.words</code>: varchar(50)
     */
    public final TableField<ReportRecord, String> WORDS = createField(DSL.name("words"), SQLDataType.VARCHAR(50), this, "");

    private Report(Name alias, Table<ReportRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Report(Name alias, Table<ReportRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>report</code> table reference
     */
    public Report(String alias) {
        this(DSL.name(alias), REPORT);
    }

    /**
     * Create an aliased <code>report</code> table reference
     */
    public Report(Name alias) {
        this(alias, REPORT);
    }

    /**
     * Create a <code>report</code> table reference
     */
    public Report() {
        this(DSL.name("report"), null);
    }

    public <O extends Record> Report(Table<O> path, ForeignKey<O, ReportRecord> childPath, InverseForeignKey<O, ReportRecord> parentPath) {
        super(path, childPath, parentPath, REPORT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class ReportPath extends Report implements Path<ReportRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> ReportPath(Table<O> path, ForeignKey<O, ReportRecord> childPath, InverseForeignKey<O, ReportRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private ReportPath(Name alias, Table<ReportRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public ReportPath as(String alias) {
            return new ReportPath(DSL.name(alias), this);
        }

        @Override
        public ReportPath as(Name alias) {
            return new ReportPath(alias, this);
        }

        @Override
        public ReportPath as(Table<?> alias) {
            return new ReportPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<ReportRecord, Integer> getIdentity() {
        return (Identity<ReportRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<ReportRecord> getPrimaryKey() {
        return Keys.REPORT_PRIMARY;
    }

    @Override
    public List<ForeignKey<ReportRecord, ?>> getReferences() {
        return Arrays.asList(Keys.REPORT__DAY);
    }

    private transient MatchDayPath _matchDay;

    /**
     * Get the implicit join path to the <code>match_day</code> table.
     */
    public MatchDayPath matchDay() {
        if (_matchDay == null)
            _matchDay = new MatchDayPath(this, Keys.REPORT__DAY, null);

        return _matchDay;
    }

    @Override
    public Report as(String alias) {
        return new Report(DSL.name(alias), this);
    }

    @Override
    public Report as(Name alias) {
        return new Report(alias, this);
    }

    @Override
    public Report as(Table<?> alias) {
        return new Report(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Report rename(String name) {
        return new Report(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Report rename(Name name) {
        return new Report(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Report rename(Table<?> name) {
        return new Report(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report where(Condition condition) {
        return new Report(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Report where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Report where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Report where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Report where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Report whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
