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
import testschema.tables.Author.AuthorPath;
import testschema.tables.PostTag.PostTagPath;
import testschema.tables.Reply.ReplyPath;
import testschema.tables.Tag.TagPath;
import testschema.tables.records.PostRecord;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Post extends GeneratedTable<PostRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>post</code>
     */
    public static final Post POST = new Post();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<PostRecord> getRecordType() {
        return PostRecord.class;
    }

    /**
     * <code>post.id</code>: int(11) NOT NULL
     */
    public final TableField<PostRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>post.title</code>: varchar(50)
     */
    public final TableField<PostRecord, String> TITLE = createField(DSL.name("title"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>post.author_id</code>: int(11) NOT NULL
     */
    public final TableField<PostRecord, Integer> AUTHOR_ID = createField(DSL.name("author_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private Post(Name alias, Table<PostRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Post(Name alias, Table<PostRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>post</code> table reference
     */
    public Post(String alias) {
        this(DSL.name(alias), POST);
    }

    /**
     * Create an aliased <code>post</code> table reference
     */
    public Post(Name alias) {
        this(alias, POST);
    }

    /**
     * Create a <code>post</code> table reference
     */
    public Post() {
        this(DSL.name("post"), null);
    }

    public <O extends Record> Post(Table<O> path, ForeignKey<O, PostRecord> childPath, InverseForeignKey<O, PostRecord> parentPath) {
        super(path, childPath, parentPath, POST);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class PostPath extends Post implements Path<PostRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> PostPath(Table<O> path, ForeignKey<O, PostRecord> childPath, InverseForeignKey<O, PostRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private PostPath(Name alias, Table<PostRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public PostPath as(String alias) {
            return new PostPath(DSL.name(alias), this);
        }

        @Override
        public PostPath as(Name alias) {
            return new PostPath(alias, this);
        }

        @Override
        public PostPath as(Table<?> alias) {
            return new PostPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.POST_FK_POST_AUTHOR);
    }

    @Override
    public Identity<PostRecord, Integer> getIdentity() {
        return (Identity<PostRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<PostRecord> getPrimaryKey() {
        return Keys.POST_PRIMARY;
    }

    @Override
    public List<ForeignKey<PostRecord, ?>> getReferences() {
        return Arrays.asList(Keys.POST__FK_POST_AUTHOR);
    }

    private transient AuthorPath _author;

    /**
     * Get the implicit join path to the <code>author</code> table.
     */
    public AuthorPath author() {
        if (_author == null)
            _author = new AuthorPath(this, Keys.POST__FK_POST_AUTHOR, null);

        return _author;
    }

    private transient PostTagPath _postTags;

    /**
     * Get the implicit to-many join path to the <code>post_tag</code> table
     */
    public PostTagPath postTags() {
        if (_postTags == null)
            _postTags = new PostTagPath(this, null, Keys.POST_TAG__FK_POST_TAG_POST.getInverseKey());

        return _postTags;
    }

    private transient ReplyPath _replies;

    /**
     * Get the implicit to-many join path to the <code>reply</code> table
     */
    public ReplyPath replies() {
        if (_replies == null)
            _replies = new ReplyPath(this, null, Keys.REPLY__FK_REPLY_POST.getInverseKey());

        return _replies;
    }

    /**
     * Get the implicit many-to-many join path to the <code>tag</code> table
     */
    public TagPath tags() {
        return postTags().tag();
    }

    @Override
    public Post as(String alias) {
        return new Post(DSL.name(alias), this);
    }

    @Override
    public Post as(Name alias) {
        return new Post(alias, this);
    }

    @Override
    public Post as(Table<?> alias) {
        return new Post(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Post rename(String name) {
        return new Post(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Post rename(Name name) {
        return new Post(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Post rename(Table<?> name) {
        return new Post(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post where(Condition condition) {
        return new Post(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Post where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Post where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Post where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Post where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Post whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
