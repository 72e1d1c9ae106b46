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
import testschema.tables.Course.CoursePath;
import testschema.tables.Student.StudentPath;
import testschema.tables.records.EnrolmentRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Enrolment extends GeneratedTable<EnrolmentRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>enrolment</code>
     */
    public static final Enrolment ENROLMENT = new Enrolment();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<EnrolmentRecord> getRecordType() {
        return EnrolmentRecord.class;
    }

    /**
     * <code>enrolment.student_id</code>: int(11) NOT NULL
     */
    public final TableField<EnrolmentRecord, Integer> STUDENT_ID = createField(DSL.name("student_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>enrolment.course_id</code>: int(11) NOT NULL
     */
    public final TableField<EnrolmentRecord, Integer> COURSE_ID = createField(DSL.name("course_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>enrolment.grade</code>: int(11)
     */
    public final TableField<EnrolmentRecord, Integer> GRADE = createField(DSL.name("grade"), SQLDataType.INTEGER, this, "");

    /**
     * <code>enrolment.state</code>: varchar(10) NOT NULL
     */
    public final TableField<EnrolmentRecord, String> STATE = createField(DSL.name("state"), SQLDataType.VARCHAR(10).nullable(false).defaultValue(DSL.field(DSL.raw("'new'"), SQLDataType.VARCHAR)), this, "");

    private Enrolment(Name alias, Table<EnrolmentRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Enrolment(Name alias, Table<EnrolmentRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>enrolment</code> table reference
     */
    public Enrolment(String alias) {
        this(DSL.name(alias), ENROLMENT);
    }

    /**
     * Create an aliased <code>enrolment</code> table reference
     */
    public Enrolment(Name alias) {
        this(alias, ENROLMENT);
    }

    /**
     * Create a <code>enrolment</code> table reference
     */
    public Enrolment() {
        this(DSL.name("enrolment"), null);
    }

    public <O extends Record> Enrolment(Table<O> path, ForeignKey<O, EnrolmentRecord> childPath, InverseForeignKey<O, EnrolmentRecord> parentPath) {
        super(path, childPath, parentPath, ENROLMENT);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class EnrolmentPath extends Enrolment implements Path<EnrolmentRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> EnrolmentPath(Table<O> path, ForeignKey<O, EnrolmentRecord> childPath, InverseForeignKey<O, EnrolmentRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private EnrolmentPath(Name alias, Table<EnrolmentRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public EnrolmentPath as(String alias) {
            return new EnrolmentPath(DSL.name(alias), this);
        }

        @Override
        public EnrolmentPath as(Name alias) {
            return new EnrolmentPath(alias, this);
        }

        @Override
        public EnrolmentPath as(Table<?> alias) {
            return new EnrolmentPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.ENROLMENT_FK_ENROLMENT_COURSE);
    }

    @Override
    public UniqueKey<EnrolmentRecord> getPrimaryKey() {
        return Keys.ENROLMENT_PRIMARY;
    }

    @Override
    public List<ForeignKey<EnrolmentRecord, ?>> getReferences() {
        return Arrays.asList(Keys.ENROLMENT__FK_ENROLMENT_COURSE, Keys.ENROLMENT__FK_ENROLMENT_STUDENT);
    }

    private transient CoursePath _course;

    /**
     * Get the implicit join path to the <code>course</code> table.
     */
    public CoursePath course() {
        if (_course == null)
            _course = new CoursePath(this, Keys.ENROLMENT__FK_ENROLMENT_COURSE, null);

        return _course;
    }

    private transient StudentPath _student;

    /**
     * Get the implicit join path to the <code>student</code> table.
     */
    public StudentPath student() {
        if (_student == null)
            _student = new StudentPath(this, Keys.ENROLMENT__FK_ENROLMENT_STUDENT, null);

        return _student;
    }

    @Override
    public Enrolment as(String alias) {
        return new Enrolment(DSL.name(alias), this);
    }

    @Override
    public Enrolment as(Name alias) {
        return new Enrolment(alias, this);
    }

    @Override
    public Enrolment as(Table<?> alias) {
        return new Enrolment(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Enrolment rename(String name) {
        return new Enrolment(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Enrolment rename(Name name) {
        return new Enrolment(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Enrolment rename(Table<?> name) {
        return new Enrolment(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment where(Condition condition) {
        return new Enrolment(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Enrolment where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Enrolment where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Enrolment where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Enrolment where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Enrolment whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
