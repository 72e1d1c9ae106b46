/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;

import generated.DefaultSchema;
import generated.Keys;
import generated.tables.records.StudentsRecord;

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



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Students extends GeneratedTable<StudentsRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>students</code>
     */
    public static final Students STUDENTS = new Students();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<StudentsRecord> getRecordType() {
        return StudentsRecord.class;
    }

    /**
     * <code>students.id</code>: int(11) NOT NULL
     */
    public final TableField<StudentsRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>students.name</code>: varchar(64) NOT NULL
     */
    public final TableField<StudentsRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(64).nullable(false), this, "");

    /**
     * <code>students.math</code>: int(11)
     */
    public final TableField<StudentsRecord, Integer> MATH = createField(DSL.name("math"), SQLDataType.INTEGER, this, "");

    /**
     * <code>students.chinese</code>: int(11)
     */
    public final TableField<StudentsRecord, Integer> CHINESE = createField(DSL.name("chinese"), SQLDataType.INTEGER, this, "");

    /**
     * <code>students.english</code>: int(11)
     */
    public final TableField<StudentsRecord, Integer> ENGLISH = createField(DSL.name("english"), SQLDataType.INTEGER, this, "");

    private Students(Name alias, Table<StudentsRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Students(Name alias, Table<StudentsRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>students</code> table reference
     */
    public Students(String alias) {
        this(DSL.name(alias), STUDENTS);
    }

    /**
     * Create an aliased <code>students</code> table reference
     */
    public Students(Name alias) {
        this(alias, STUDENTS);
    }

    /**
     * Create a <code>students</code> table reference
     */
    public Students() {
        this(DSL.name("students"), null);
    }

    public <O extends Record> Students(Table<O> path, ForeignKey<O, StudentsRecord> childPath, InverseForeignKey<O, StudentsRecord> parentPath) {
        super(path, childPath, parentPath, STUDENTS);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class StudentsPath extends Students implements Path<StudentsRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> StudentsPath(Table<O> path, ForeignKey<O, StudentsRecord> childPath, InverseForeignKey<O, StudentsRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private StudentsPath(Name alias, Table<StudentsRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public StudentsPath as(String alias) {
            return new StudentsPath(DSL.name(alias), this);
        }

        @Override
        public StudentsPath as(Name alias) {
            return new StudentsPath(alias, this);
        }

        @Override
        public StudentsPath as(Table<?> alias) {
            return new StudentsPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<StudentsRecord, Integer> getIdentity() {
        return (Identity<StudentsRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<StudentsRecord> getPrimaryKey() {
        return Keys.STUDENTS_PRIMARY;
    }

    @Override
    public Students as(String alias) {
        return new Students(DSL.name(alias), this);
    }

    @Override
    public Students as(Name alias) {
        return new Students(alias, this);
    }

    @Override
    public Students as(Table<?> alias) {
        return new Students(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Students rename(String name) {
        return new Students(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Students rename(Name name) {
        return new Students(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Students rename(Table<?> name) {
        return new Students(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students where(Condition condition) {
        return new Students(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Students where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Students where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Students where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Students where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Students whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
