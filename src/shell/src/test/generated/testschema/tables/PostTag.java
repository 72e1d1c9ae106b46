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
import testschema.tables.Post.PostPath;
import testschema.tables.Tag.TagPath;
import testschema.tables.records.PostTagRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class PostTag extends GeneratedTable<PostTagRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>post_tag</code>
     */
    public static final PostTag POST_TAG = new PostTag();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PostTagRecord> getRecordType() {
        return PostTagRecord.class;
    }

    /**
     * <code>post_tag.post_id</code>: int(11) NOT NULL
     */
    public final TableField<PostTagRecord, Integer> POST_ID = createField(DSL.name("post_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>post_tag.tag_id</code>: int(11) NOT NULL
     */
    public final TableField<PostTagRecord, Integer> TAG_ID = createField(DSL.name("tag_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private PostTag(Name alias, Table<PostTagRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private PostTag(Name alias, Table<PostTagRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>post_tag</code> table reference
     */
    public PostTag(String alias) {
        this(DSL.name(alias), POST_TAG);
    }

    /**
     * Create an aliased <code>post_tag</code> table reference
     */
    public PostTag(Name alias) {
        this(alias, POST_TAG);
    }

    /**
     * Create a <code>post_tag</code> table reference
     */
    public PostTag() {
        this(DSL.name("post_tag"), null);
    }

    public <O extends Record> PostTag(Table<O> path, ForeignKey<O, PostTagRecord> childPath, InverseForeignKey<O, PostTagRecord> parentPath) {
        super(path, childPath, parentPath, POST_TAG);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PostTagPath extends PostTag implements Path<PostTagRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PostTagPath(Table<O> path, ForeignKey<O, PostTagRecord> childPath, InverseForeignKey<O, PostTagRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PostTagPath(Name alias, Table<PostTagRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PostTagPath as(String alias) {
            return new PostTagPath(DSL.name(alias), this);
        }

        @Override
        public PostTagPath as(Name alias) {
            return new PostTagPath(alias, this);
        }

        @Override
        public PostTagPath as(Table<?> alias) {
            return new PostTagPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.POST_TAG_FK_POST_TAG_TAG);
    }

    @Override
    public UniqueKey<PostTagRecord> getPrimaryKey() {
        return Keys.POST_TAG_PRIMARY;
    }

    @Override
    public List<ForeignKey<PostTagRecord, ?>> getReferences() {
        return Arrays.asList(Keys.POST_TAG__FK_POST_TAG_POST, Keys.POST_TAG__FK_POST_TAG_TAG);
    }

    private transient PostPath _post;

    /**
     * Get the implicit join path to the <code>post</code> table.
     */
    public PostPath post() {
        if (_post == null)
            _post = new PostPath(this, Keys.POST_TAG__FK_POST_TAG_POST, null);

        return _post;
    }

    private transient TagPath _tag;

    /**
     * Get the implicit join path to the <code>tag</code> table.
     */
    public TagPath tag() {
        if (_tag == null)
            _tag = new TagPath(this, Keys.POST_TAG__FK_POST_TAG_TAG, null);

        return _tag;
    }

    @Override
    public PostTag as(String alias) {
        return new PostTag(DSL.name(alias), this);
    }

    @Override
    public PostTag as(Name alias) {
        return new PostTag(alias, this);
    }

    @Override
    public PostTag as(Table<?> alias) {
        return new PostTag(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public PostTag rename(String name) {
        return new PostTag(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public PostTag rename(Name name) {
        return new PostTag(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public PostTag rename(Table<?> name) {
        return new PostTag(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag where(Condition condition) {
        return new PostTag(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PostTag where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PostTag where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PostTag where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public PostTag where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public PostTag whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
