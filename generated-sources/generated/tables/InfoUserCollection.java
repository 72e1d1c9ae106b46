/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import dev.retort.GeneratedTable;

import generated.DefaultSchema;
import generated.Indexes;
import generated.Keys;
import generated.tables.Article.ArticlePath;
import generated.tables.User.UserPath;
import generated.tables.records.InfoUserCollectionRecord;

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



/**
 * the articles that a user collects
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class InfoUserCollection extends GeneratedTable<InfoUserCollectionRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>info_user_collection</code>
     */
    public static final InfoUserCollection INFO_USER_COLLECTION = new InfoUserCollection();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<InfoUserCollectionRecord> getRecordType() {
        return InfoUserCollectionRecord.class;
    }

    /**
     * <code>info_user_collection.user_id</code>: int(11) NOT NULL
     */
    public final TableField<InfoUserCollectionRecord, Integer> USER_ID = createField(DSL.name("user_id"), SQLDataType.INTEGER.nullable(false), this, "");

    /**
     * <code>info_user_collection.article_id</code>: int(11) NOT NULL
     */
    public final TableField<InfoUserCollectionRecord, Integer> ARTICLE_ID = createField(DSL.name("article_id"), SQLDataType.INTEGER.nullable(false), this, "");

    private InfoUserCollection(Name alias, Table<InfoUserCollectionRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private InfoUserCollection(Name alias, Table<InfoUserCollectionRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment("the articles that a user collects"), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>info_user_collection</code> table reference
     */
    public InfoUserCollection(String alias) {
        this(DSL.name(alias), INFO_USER_COLLECTION);
    }

    /**
     * Create an aliased <code>info_user_collection</code> table reference
     */
    public InfoUserCollection(Name alias) {
        this(alias, INFO_USER_COLLECTION);
    }

    /**
     * Create a <code>info_user_collection</code> table reference
     */
    public InfoUserCollection() {
        this(DSL.name("info_user_collection"), null);
    }

    public <O extends Record> InfoUserCollection(Table<O> path, ForeignKey<O, InfoUserCollectionRecord> childPath, InverseForeignKey<O, InfoUserCollectionRecord> parentPath) {
        super(path, childPath, parentPath, INFO_USER_COLLECTION);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class InfoUserCollectionPath extends InfoUserCollection implements Path<InfoUserCollectionRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> InfoUserCollectionPath(Table<O> path, ForeignKey<O, InfoUserCollectionRecord> childPath, InverseForeignKey<O, InfoUserCollectionRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private InfoUserCollectionPath(Name alias, Table<InfoUserCollectionRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public InfoUserCollectionPath as(String alias) {
            return new InfoUserCollectionPath(DSL.name(alias), this);
        }

        @Override
        public InfoUserCollectionPath as(Name alias) {
            return new InfoUserCollectionPath(alias, this);
        }

        @Override
        public InfoUserCollectionPath as(Table<?> alias) {
            return new InfoUserCollectionPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public List<Index> getIndexes() {
        return Arrays.asList(Indexes.INFO_USER_COLLECTION_FK_COLLECTION_ARTICLE);
    }

    @Override
    public UniqueKey<InfoUserCollectionRecord> getPrimaryKey() {
        return Keys.INFO_USER_COLLECTION_PRIMARY;
    }

    @Override
    public List<ForeignKey<InfoUserCollectionRecord, ?>> getReferences() {
        return Arrays.asList(Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE, Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER);
    }

    private transient ArticlePath _article;

    /**
     * Get the implicit join path to the <code>article</code> table.
     */
    public ArticlePath article() {
        if (_article == null)
            _article = new ArticlePath(this, Keys.INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE, null);

        return _article;
    }

    private transient UserPath _user;

    /**
     * Get the implicit join path to the <code>user</code> table.
     */
    public UserPath user() {
        if (_user == null)
            _user = new UserPath(this, Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER, null);

        return _user;
    }

    @Override
    public InfoUserCollection as(String alias) {
        return new InfoUserCollection(DSL.name(alias), this);
    }

    @Override
    public InfoUserCollection as(Name alias) {
        return new InfoUserCollection(alias, this);
    }

    @Override
    public InfoUserCollection as(Table<?> alias) {
        return new InfoUserCollection(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public InfoUserCollection rename(String name) {
        return new InfoUserCollection(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public InfoUserCollection rename(Name name) {
        return new InfoUserCollection(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public InfoUserCollection rename(Table<?> name) {
        return new InfoUserCollection(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection where(Condition condition) {
        return new InfoUserCollection(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public InfoUserCollection where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public InfoUserCollection where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public InfoUserCollection where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public InfoUserCollection where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public InfoUserCollection whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
