/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db.tables;


import dev.retort.GeneratedTable;
import dev.retort.binding.sqlite.SqliteIntegerBinding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import news.db.DefaultSchema;
import news.db.Keys;
import news.db.tables.Articles.ArticlesPath;
import news.db.tables.Users.UsersPath;
import news.db.tables.records.BookmarksRecord;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
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
public class Bookmarks extends GeneratedTable<BookmarksRecord> {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>bookmarks</code>
     */
    public static final Bookmarks BOOKMARKS = new Bookmarks();

    /**
     * The class holding records for this type
     */
    @Override
    public Class<BookmarksRecord> getRecordType() {
        return BookmarksRecord.class;
    }

    /**
     * <code>bookmarks.user_id</code>: INTEGER NOT NULL
     */
    public final TableField<BookmarksRecord, Number> USER_ID = createField(DSL.name("user_id"), SQLDataType.BIGINT.nullable(false), this, "", new SqliteIntegerBinding());

    /**
     * <code>bookmarks.article_id</code>: INTEGER NOT NULL
     */
    public final TableField<BookmarksRecord, Number> ARTICLE_ID = createField(DSL.name("article_id"), SQLDataType.BIGINT.nullable(false), this, "", new SqliteIntegerBinding());

    private Bookmarks(Name alias, Table<BookmarksRecord> aliased) {
        this(alias, aliased, (Field<?>[]) null, null);
    }

    private Bookmarks(Name alias, Table<BookmarksRecord> aliased, Field<?>[] parameters, Condition where) {
        super(alias, null, aliased, parameters, DSL.comment(""), TableOptions.table(), where);
    }

    /**
     * Create an aliased <code>bookmarks</code> table reference
     */
    public Bookmarks(String alias) {
        this(DSL.name(alias), BOOKMARKS);
    }

    /**
     * Create an aliased <code>bookmarks</code> table reference
     */
    public Bookmarks(Name alias) {
        this(alias, BOOKMARKS);
    }

    /**
     * Create a <code>bookmarks</code> table reference
     */
    public Bookmarks() {
        this(DSL.name("bookmarks"), null);
    }

    public <O extends Record> Bookmarks(Table<O> path, ForeignKey<O, BookmarksRecord> childPath, InverseForeignKey<O, BookmarksRecord> parentPath) {
        super(path, childPath, parentPath, BOOKMARKS);
    }

    /**
     * A subtype implementing {@link org.jooq.Path} for simplified path-based joins.
     */
    public static class BookmarksPath extends Bookmarks implements Path<BookmarksRecord> {

        private static final long serialVersionUID = 1L;
        public <O extends Record> BookmarksPath(Table<O> path, ForeignKey<O, BookmarksRecord> childPath, InverseForeignKey<O, BookmarksRecord> parentPath) {
            super(path, childPath, parentPath);
        }
        private BookmarksPath(Name alias, Table<BookmarksRecord> aliased) {
            super(alias, aliased);
        }

        @Override
        public BookmarksPath as(String alias) {
            return new BookmarksPath(DSL.name(alias), this);
        }

        @Override
        public BookmarksPath as(Name alias) {
            return new BookmarksPath(alias, this);
        }

        @Override
        public BookmarksPath as(Table<?> alias) {
            return new BookmarksPath(alias.getQualifiedName(), this);
        }
    }

    @Override
    public Schema getSchema() {
        return aliased() ? null : DefaultSchema.DEFAULT_SCHEMA;
    }

    @Override
    public UniqueKey<BookmarksRecord> getPrimaryKey() {
        return Keys.BOOKMARKS_PK_BOOKMARKS;
    }

    @Override
    public List<ForeignKey<BookmarksRecord, ?>> getReferences() {
        return Arrays.asList(Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID, Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID);
    }

    private transient ArticlesPath _article;

    /**
     * Get the implicit join path to the <code>articles</code> table.
     */
    public ArticlesPath article() {
        if (_article == null)
            _article = new ArticlesPath(this, Keys.BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID, null);

        return _article;
    }

    private transient UsersPath _user;

    /**
     * Get the implicit join path to the <code>users</code> table.
     */
    public UsersPath user() {
        if (_user == null)
            _user = new UsersPath(this, Keys.BOOKMARKS__FK_BOOKMARKS_USER_ID, null);

        return _user;
    }

    @Override
    public Bookmarks as(String alias) {
        return new Bookmarks(DSL.name(alias), this);
    }

    @Override
    public Bookmarks as(Name alias) {
        return new Bookmarks(alias, this);
    }

    @Override
    public Bookmarks as(Table<?> alias) {
        return new Bookmarks(alias.getQualifiedName(), this);
    }

    /**
     * Rename this table
     */
    @Override
    public Bookmarks rename(String name) {
        return new Bookmarks(DSL.name(name), null);
    }

    /**
     * Rename this table
     */
    @Override
    public Bookmarks rename(Name name) {
        return new Bookmarks(name, null);
    }

    /**
     * Rename this table
     */
    @Override
    public Bookmarks rename(Table<?> name) {
        return new Bookmarks(name.getQualifiedName(), null);
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks where(Condition condition) {
        return new Bookmarks(getQualifiedName(), aliased() ? this : null, null, Internal.condition(this, condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks where(Collection<? extends Condition> conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks where(Condition... conditions) {
        return where(DSL.and(conditions));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks where(Field<Boolean> condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Bookmarks where(SQL condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Bookmarks where(@Stringly.SQL String condition) {
        return where(DSL.condition(condition));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Bookmarks where(@Stringly.SQL String condition, Object... binds) {
        return where(DSL.condition(condition, binds));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    @PlainSQL
    public Bookmarks where(@Stringly.SQL String condition, QueryPart... parts) {
        return where(DSL.condition(condition, parts));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks whereExists(TableLike<?> select) {
        return where(DSL.exists(select));
    }

    /**
     * Create an inline derived table from this table
     */
    @Override
    public Bookmarks whereNotExists(TableLike<?> select) {
        return where(DSL.notExists(select));
    }
}
