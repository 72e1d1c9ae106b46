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
import testschema.tables.Post.PostPath;
import testschema.tables.records.ReplyRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Reply extends GeneratedTable<ReplyRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>reply</code>
     */
    public static final Reply REPLY = new Reply();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<ReplyRecord> getRecordType() {
        return ReplyRecord.class;
    }

    /**
     * <code>reply.id</code>: int(11) NOT NULL
     */
    public final TableField<ReplyRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>reply.words</code>: varchar(50)
     */
    public final TableField<ReplyRecord, String> WORDS = createField(DSL.name("words"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>reply.post_id</code>: int(11)
     */
    public final TableField<ReplyRecord, Integer> POST_ID = createField(DSL.name("post_id"), SQLDataType.INTEGER, this, "");

    private Reply(Name alias, Table<ReplyRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Reply(Name alias, Table<ReplyRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>reply</code> table reference
     */
    public Reply(String alias) {
        this(DSL.name(alias), REPLY);
    }

    /**
     * Create an aliased <code>reply</code> table reference
     */
    public Reply(Name alias) {
        this(alias, REPLY);
    }

    /**
     * Create a <code>reply</code> table reference
     */
    public Reply() {
        this(DSL.name("reply"), null);
    }

    public <O extends Record> Reply(Table<O> path, ForeignKey<O, ReplyRecord> childPath, InverseForeignKey<O, ReplyRecord> parentPath) {
        super(path, childPath, parentPath, REPLY);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class ReplyPath extends Reply implements Path<ReplyRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> ReplyPath(Table<O> path, ForeignKey<O, ReplyRecord> childPath, InverseForeignKey<O, ReplyRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private ReplyPath(Name alias, Table<ReplyRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public ReplyPath as(String alias) {
            return new ReplyPath(DSL.name(alias), this);
        }

        @Override
        public ReplyPath as(Name alias) {
            return new ReplyPath(alias, this);
        }

        @Override
        public ReplyPath as(Table<?> alias) {
            return new ReplyPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.REPLY_FK_REPLY_POST);
    }

    @Override
    public Identity<ReplyRecord, Integer> getIdentity() {
        return (Identity<ReplyRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<ReplyRecord> getPrimaryKey() {
        return Keys.REPLY_PRIMARY;
    }

    @Override
    public List<ForeignKey<ReplyRecord, ?>> getReferences() {
        return Arrays.asList(Keys.REPLY__FK_REPLY_POST);
    }

    private transient PostPath _post;

    /**
     * Get the implicit join path to the <code>post</code> table.
     */
    public PostPath post() {
        if (_post == null)
            _post = new PostPath(this, Keys.REPLY__FK_REPLY_POST, null);

        return _post;
    }

    @Override
    public Reply as(String alias) {
        return new Reply(DSL.name(alias), this);
    }

    @Override
    public Reply as(Name alias) {
        return new Reply(alias, this);
    }

    @Override
    public Reply as(Table<?> alias) {
        return new Reply(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Reply rename(String name) {
        return new Reply(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Reply rename(Name name) {
        return new Reply(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Reply rename(Table<?> name) {
        return new Reply(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply where(Condition condition) {
        return new Reply(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reply where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reply where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reply where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Reply where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Reply whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
