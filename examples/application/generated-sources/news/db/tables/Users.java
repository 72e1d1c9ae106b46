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
import news.db.tables.Articles.ArticlesPath;
import news.db.tables.Bookmarks.BookmarksPath;
import news.db.tables.Roles.RolesPath;
import news.db.tables.records.UsersRecord;

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
public class Users extends GeneratedTable<UsersRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>users</code>
     */
    public static final Users USERS = new Users();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<UsersRecord> getRecordType() {
        return UsersRecord.class;
    }

    /**
     * <code>users.id</code>: INTEGER NOT NULL
     */
    public final TableField<UsersRecord, Number> ID = createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).generatedByDefaultAsIdentity(), this, "", new SqliteIntegerBinding());

    /**
     * <code>users.username</code>: VARCHAR(64) NOT NULL
     */
    public final TableField<UsersRecord, String> USERNAME = createField(DSL.name("username"), SQLDataType.CLOB.nullable(false), this, "", new SqliteTextBinding());

    /**
     * <code>users.role_id</code>: INTEGER
     */
    public final TableField<UsersRecord, Number> ROLE_ID = createField(DSL.name("role_id"), SQLDataType.BIGINT, this, "", new SqliteIntegerBinding());

    /**
     * <code>users.version</code>: INTEGER NOT NULL
     */
    public final TableField<UsersRecord, Number> VERSION = createField(DSL.name("version"), SQLDataType.BIGINT.nullable(false), this, "", new SqliteIntegerBinding());

    private Users(Name alias, Table<UsersRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Users(Name alias, Table<UsersRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>users</code> table reference
     */
    public Users(String alias) {
        this(DSL.name(alias), USERS);
    }

    /**
     * Create an aliased <code>users</code> table reference
     */
    public Users(Name alias) {
        this(alias, USERS);
    }

    /**
     * Create a <code>users</code> table reference
     */
    public Users() {
        this(DSL.name("users"), null);
    }

    public <O extends Record> Users(Table<O> path, ForeignKey<O, UsersRecord> childPath, InverseForeignKey<O, UsersRecord> parentPath) {
        super(path, childPath, parentPath, USERS);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class UsersPath extends Users implements Path<UsersRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> UsersPath(Table<O> path, ForeignKey<O, UsersRecord> childPath, InverseForeignKey<O, UsersRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private UsersPath(Name alias, Table<UsersRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public UsersPath as(String alias) {
            return new UsersPath(DSL.name(alias), this);
        }

        @Override
        public UsersPath as(Name alias) {
            return new UsersPath(alias, this);
        }

        @Override
        public UsersPath as(Table<?> alias) {
            return new UsersPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public Identity<UsersRecord, Number> getIdentity() {
        return (Identity<UsersRecord, Number>) super.getIdentity();
    }

    @Override
    public UniqueKey<UsersRecord> getPrimaryKey() {
        return Keys.USERS_PK_USERS;
    }

    @Override
    public List<UniqueKey<UsersRecord>> getUniqueKeys() {
        return Arrays.asList(Keys.USERS_UK_USERS_USERNAME);
    }

    @Override
    public List<ForeignKey<UsersRecord, ?>> getReferences() {
        return Arrays.asList(Keys.USERS__FK_USERS_ROLE_ID);
    }

    private transient RolesPath _role;

    /**
     * Get the implicit join path to the <code>roles</code> table.
     */
    public RolesPath role() {
        if (_role == null)
            _role = new RolesPath(this, Keys.USERS__FK_USERS_ROLE_ID, null);

        return _role;
    }

    private transient ArticlesPath _articles;

    /**
     * Get the implicit to-many join path to the <code>articles</code> table
     */
    public ArticlesPath articles() {
        if (_articles == null)
            _articles = new ArticlesPath(this, null, Keys.ARTICLES__FK_ARTICLES_AUTHOR_ID.getInverseKey());

        return _articles;
    }

    private transient BookmarksPath _bookmarks;

    /**
     * Get the implicit to-many join path to the <code>bookmarks</code> table
     */
    public BookmarksPath bookmarks() {
        if (_bookmarks == null)
            _bookmarks = new BookmarksPath(this, null, Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID.getInverseKey());

        return _bookmarks;
    }

    /**
     * Get the implicit many-to-many join path to the <code>articles</code> table
     */
    public ArticlesPath bookmarksArticles() {
        return bookmarks().article();
    }

    @Override
    public TableField<UsersRecord, Number> getRecordVersion() {
        return VERSION;
    }

    @Override
    public Users as(String alias) {
        return new Users(DSL.name(alias), this);
    }

    @Override
    public Users as(Name alias) {
        return new Users(alias, this);
    }

    @Override
    public Users as(Table<?> alias) {
        return new Users(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Users rename(String name) {
        return new Users(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Users rename(Name name) {
        return new Users(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Users rename(Table<?> name) {
        return new Users(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users where(Condition condition) {
        return new Users(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Users where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Users where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Users where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Users where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Users whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
