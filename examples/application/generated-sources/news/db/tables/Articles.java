/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.sqlite.SqliteIntegerBinding;
import dev.retort.binding.sqlite.SqliteTextBinding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import news.db.DefaultSchema;
import news.db.Keys;
import news.db.tables.Bookmarks.BookmarksPath;
import news.db.tables.Users.UsersPath;
import news.db.tables.records.ArticlesRecord;

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
public class Articles extends GeneratedTable<ArticlesRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>articles</code>
     */
    public static final Articles ARTICLES = new Articles();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<ArticlesRecord> getRecordType() {
        return ArticlesRecord.class;
    }

    /**
     * <code>articles.id</code>: INTEGER NOT NULL
     */
    public final TableField<ArticlesRecord, Number> ID = createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).generatedByDefaultAsIdentity(), this, "", new SqliteIntegerBinding());

    /**
     * <code>articles.title</code>: VARCHAR(200) NOT NULL
     */
    public final TableField<ArticlesRecord, String> TITLE = createField(DSL.name("title"), SQLDataType.CLOB.nullable(false), this, "", new SqliteTextBinding());

    /**
     * <code>articles.author_id</code>: INTEGER NOT NULL
     */
    public final TableField<ArticlesRecord, Number> AUTHOR_ID = createField(DSL.name("author_id"), SQLDataType.BIGINT.nullable(false), this, "", new SqliteIntegerBinding());

    private Articles(Name alias, Table<ArticlesRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Articles(Name alias, Table<ArticlesRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>articles</code> table reference
     */
    public Articles(String alias) {
        this(DSL.name(alias), ARTICLES);
    }

    /**
     * Create an aliased <code>articles</code> table reference
     */
    public Articles(Name alias) {
        this(alias, ARTICLES);
    }

    /**
     * Create a <code>articles</code> table reference
     */
    public Articles() {
        this(DSL.name("articles"), null);
    }

    public <O extends Record> Articles(Table<O> path, ForeignKey<O, ArticlesRecord> childPath, InverseForeignKey<O, ArticlesRecord> parentPath) {
        super(path, childPath, parentPath, ARTICLES);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class ArticlesPath extends Articles implements Path<ArticlesRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> ArticlesPath(Table<O> path, ForeignKey<O, ArticlesRecord> childPath, InverseForeignKey<O, ArticlesRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private ArticlesPath(Name alias, Table<ArticlesRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public ArticlesPath as(String alias) {
            return new ArticlesPath(DSL.name(alias), this);
        }

        @Override
        public ArticlesPath as(Name alias) {
            return new ArticlesPath(alias, this);
        }

        @Override
        public ArticlesPath as(Table<?> alias) {
            return new ArticlesPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<ArticlesRecord, Number> getIdentity() {
        return (Identity<ArticlesRecord, Number>) super.getIdentity();
    }

    @Override
    public UniqueKey<ArticlesRecord> getPrimaryKey() {
        return Keys.ARTICLES_PK_ARTICLES;
    }

    @Override
    public List<ForeignKey<ArticlesRecord, ?>> getReferences() {
        return Arrays.asList(Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID);
    }

    private transient UsersPath _author;

    /**
     * Get the implicit join path to the <code>users</code> table.
     */
    public UsersPath author() {
        if (_author == null)
            _author = new UsersPath(this, Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID, null);

        return _author;
    }

    private transient BookmarksPath _bookmarks;

    /**
     * Get the implicit to-many join path to the <code>bookmarks</code> table
     */
    public BookmarksPath bookmarks() {
        if (_bookmarks == null)
            _bookmarks = new BookmarksPath(this, null, Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID.getInverseKey());

        return _bookmarks;
    }

    /**
     * Get the implicit many-to-many join path to the <code>users</code> table
     */
    public UsersPath bookmarksUsers() {
        return bookmarks().user();
    }

    @Override
    public Articles as(String alias) {
        return new Articles(DSL.name(alias), this);
    }

    @Override
    public Articles as(Name alias) {
        return new Articles(alias, this);
    }

    @Override
    public Articles as(Table<?> alias) {
        return new Articles(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Articles rename(String name) {
        return new Articles(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Articles rename(Name name) {
        return new Articles(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Articles rename(Table<?> name) {
        return new Articles(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles where(Condition condition) {
        return new Articles(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Articles where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Articles where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Articles where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Articles where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Articles whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
