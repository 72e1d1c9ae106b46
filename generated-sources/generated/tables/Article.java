/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;

import generated.DefaultSchema;
import generated.Indexes;
import generated.Keys;
import generated.tables.InfoUserCollection.InfoUserCollectionPath;
import generated.tables.User.UserPath;
import generated.tables.records.ArticleRecord;

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



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Article extends GeneratedTable<ArticleRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>article</code>
     */
    public static final Article ARTICLE = new Article();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<ArticleRecord> getRecordType() {
        return ArticleRecord.class;
    }

    /**
     * <code>article.id</code>: int(11) NOT NULL
     */
    public final TableField<ArticleRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>article.title</code>: varchar(50)
     */
    public final TableField<ArticleRecord, String> TITLE = createField(DSL.name("title"), SQLDataType.VARCHAR(50), this, "");

    /**
     * <code>article.content</code>: text
     */
    public final TableField<ArticleRecord, String> CONTENT = createField(DSL.name("content"), SQLDataType.CLOB, this, "");

    /**
     * <code>article.user_id</code>: int(11)
     */
    public final TableField<ArticleRecord, Integer> USER_ID = createField(DSL.name("user_id"), SQLDataType.INTEGER, this, "");

    private Article(Name alias, Table<ArticleRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Article(Name alias, Table<ArticleRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>article</code> table reference
     */
    public Article(String alias) {
        this(DSL.name(alias), ARTICLE);
    }

    /**
     * Create an aliased <code>article</code> table reference
     */
    public Article(Name alias) {
        this(alias, ARTICLE);
    }

    /**
     * Create a <code>article</code> table reference
     */
    public Article() {
        this(DSL.name("article"), null);
    }

    public <O extends Record> Article(Table<O> path, ForeignKey<O, ArticleRecord> childPath, InverseForeignKey<O, ArticleRecord> parentPath) {
        super(path, childPath, parentPath, ARTICLE);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class ArticlePath extends Article implements Path<ArticleRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> ArticlePath(Table<O> path, ForeignKey<O, ArticleRecord> childPath, InverseForeignKey<O, ArticleRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private ArticlePath(Name alias, Table<ArticleRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public ArticlePath as(String alias) {
            return new ArticlePath(DSL.name(alias), this);
        }

        @Override
        public ArticlePath as(Name alias) {
            return new ArticlePath(alias, this);
        }

        @Override
        public ArticlePath as(Table<?> alias) {
            return new ArticlePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.ARTICLE_FK_ARTICLE_USER, Indexes.ARTICLE_IX_ARTICLE_TITLE);
    }

    @Override
    public Identity<ArticleRecord, Integer> getIdentity() {
        return (Identity<ArticleRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<ArticleRecord> getPrimaryKey() {
        return Keys.ARTICLE_PRIMARY;
    }

    @Override
    public List<ForeignKey<ArticleRecord, ?>> getReferences() {
        return Arrays.asList(Keys.ARTICLE__FK_ARTICLE_USER);
    }

    private transient UserPath _user;

    /**
     * Get the implicit join path to the <code>user</code> table.
     */
    public UserPath user() {
        if (_user == null)
            _user = new UserPath(this, Keys.ARTICLE__FK_ARTICLE_USER, null);

        return _user;
    }

    private transient InfoUserCollectionPath _infoUserCollections;

    /**
     * Get the implicit to-many join path to the <code>info_user_collection</code> table
     */
    public InfoUserCollectionPath infoUserCollections() {
        if (_infoUserCollections == null)
            _infoUserCollections = new InfoUserCollectionPath(this, null, Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE.getInverseKey());

        return _infoUserCollections;
    }

    /**
     * Get the implicit many-to-many join path to the <code>user</code> table
     */
    public UserPath collectionUsers() {
        return infoUserCollections().user();
    }

    @Override
    public Article as(String alias) {
        return new Article(DSL.name(alias), this);
    }

    @Override
    public Article as(Name alias) {
        return new Article(alias, this);
    }

    @Override
    public Article as(Table<?> alias) {
        return new Article(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Article rename(String name) {
        return new Article(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Article rename(Name name) {
        return new Article(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Article rename(Table<?> name) {
        return new Article(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article where(Condition condition) {
        return new Article(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Article where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Article where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Article where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Article where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Article whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
