/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated.tables;


import generated.DefaultSchema;
import generated.Keys;
import generated.tables.Article.ArticlePath;
import generated.tables.InfoUserCollection.InfoUserCollectionPath;
import generated.tables.records.UserTableRecord;

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
import org.jooq.impl.TableImpl;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class UserTable extends TableImpl<UserTableRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>user</code>
     */
    public static final UserTable USER = new UserTable();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<UserTableRecord> getRecordType() {
        return UserTableRecord.class;
    }

    /**
     * <code>user.id</code>: int(11) NOT NULL
     */
    public final TableField<UserTableRecord, Integer> ID = createField(DSL.name("id"), SQLDataType.INTEGER.nullable(false).generatedByDefaultAsIdentity(), this, "");

    /**
     * <code>user.name</code>: varchar(70) NOT NULL
     */
    public final TableField<UserTableRecord, String> NAME = createField(DSL.name("name"), SQLDataType.VARCHAR(70).nullable(false), this, "");

    /**
     * <code>user.password</code>: varchar(50)
     */
    public final TableField<UserTableRecord, String> PASSWORD = createField(DSL.name("password"), SQLDataType.VARCHAR(50), this, "");

    private UserTable(Name alias, Table<UserTableRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private UserTable(Name alias, Table<UserTableRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>user</code> table reference
     */
    public UserTable(String alias) {
        this(DSL.name(alias), USER);
    }

    /**
     * Create an aliased <code>user</code> table reference
     */
    public UserTable(Name alias) {
        this(alias, USER);
    }

    /**
     * Create a <code>user</code> table reference
     */
    public UserTable() {
        this(DSL.name("user"), null);
    }

    public <O extends Record> UserTable(Table<O> path, ForeignKey<O, UserTableRecord> childPath, InverseForeignKey<O, UserTableRecord> parentPath) {
        super(path, childPath, parentPath, USER);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class UserTablePath extends UserTable implements Path<UserTableRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> UserTablePath(Table<O> path, ForeignKey<O, UserTableRecord> childPath, InverseForeignKey<O, UserTableRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private UserTablePath(Name alias, Table<UserTableRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public UserTablePath as(String alias) {
            return new UserTablePath(DSL.name(alias), this);
        }

        @Override
        public UserTablePath as(Name alias) {
            return new UserTablePath(alias, this);
        }

        @Override
        public UserTablePath as(Table<?> alias) {
            return new UserTablePath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<UserTableRecord, Integer> getIdentity() {
        return (Identity<UserTableRecord, Integer>) super.getIdentity();
    }

    @Override
    public UniqueKey<UserTableRecord> getPrimaryKey() {
        return Keys.USER_PRIMARY;
    }

    @Override
    public List<UniqueKey<UserTableRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.USER_UQ_USER_NAME);
    }

    private transient ArticlePath _articles;

    /**
     * Get the implicit to-many join path to the <code>article</code> table
     */
    public ArticlePath articles() {
        if (_articles == null)
            _articles = new ArticlePath(this, null, Keys.ARTICLE__FK_ARTICLE_USER.getInverseKey());

        return _articles;
    }

    private transient InfoUserCollectionPath _infoUserCollections;

    /**
     * Get the implicit to-many join path to the <code>info_user_collection</code> table
     */
    public InfoUserCollectionPath infoUserCollections() {
        if (_infoUserCollections == null)
            _infoUserCollections = new InfoUserCollectionPath(this, null, Keys.INFO_USER_COLLECTION__FK_COLLECTION_USER.getInverseKey());

        return _infoUserCollections;
    }

    /**
     * Get the implicit many-to-many join path to the <code>article</code> table
     */
    public ArticlePath collectionArticles() {
        return infoUserCollections().article();
    }

    @Override
    public UserTable as(String alias) {
        return new UserTable(DSL.name(alias), this);
    }

    @Override
    public UserTable as(Name alias) {
        return new UserTable(alias, this);
    }

    @Override
    public UserTable as(Table<?> alias) {
        return new UserTable(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public UserTable rename(String name) {
        return new UserTable(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public UserTable rename(Name name) {
        return new UserTable(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public UserTable rename(Table<?> name) {
        return new UserTable(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable where(Condition condition) {
        return new UserTable(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public UserTable where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public UserTable where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public UserTable where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public UserTable where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public UserTable whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
