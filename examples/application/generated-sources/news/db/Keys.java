/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db;


import news.db.tables.Articles;
import news.db.tables.Bookmarks;
import news.db.tables.Roles;
import news.db.tables.Users;
import news.db.tables.records.ArticlesRecord;
import news.db.tables.records.BookmarksRecord;
import news.db.tables.records.RolesRecord;
import news.db.tables.records.UsersRecord;

import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.QOM.ForeignKeyRule;



/**
 * A class modelling foreign key relationships and constraints of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Keys {

    // -------------------------------------------------------------------------
    // UNIQUE and PRIMARY KEY definitions
    // -------------------------------------------------------------------------

    public static final UniqueKey<ArticlesRecord> ARTICLES_PRIMARY = Internal.createUniqueKey(Articles.ARTICLES, DSL.name("PRIMARY"), new TableField[] { Articles.ARTICLES.ID }, true);
    public static final UniqueKey<BookmarksRecord> BOOKMARKS_PRIMARY = Internal.createUniqueKey(Bookmarks.BOOKMARKS, DSL.name("PRIMARY"), new TableField[] { Bookmarks.BOOKMARKS.USER_ID, Bookmarks.BOOKMARKS.ARTICLE_ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_PRIMARY = Internal.createUniqueKey(Roles.ROLES, DSL.name("PRIMARY"), new TableField[] { Roles.ROLES.ID }, true);
    public static final UniqueKey<UsersRecord> USERS_PRIMARY = Internal.createUniqueKey(Users.USERS, DSL.name("PRIMARY"), new TableField[] { Users.USERS.ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_NAME = Internal.createUniqueKey(Roles.ROLES, DSL.name("name"), new TableField[] { Roles.ROLES.NAME }, true);
    public static final UniqueKey<UsersRecord> USERS_USERNAME = Internal.createUniqueKey(Users.USERS, DSL.name("username"), new TableField[] { Users.USERS.USERNAME }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<ArticlesRecord, UsersRecord> ARTICLES__ARTICLES_IBFK_1 = Internal.createForeignKey(Articles.ARTICLES, DSL.name("articles_ibfk_1"), new TableField[] { Articles.ARTICLES.AUTHOR_ID }, Keys.USERS_PRIMARY, new TableField[] { Users.USERS.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<BookmarksRecord, UsersRecord> BOOKMARKS__BOOKMARKS_IBFK_1 = Internal.createForeignKey(Bookmarks.BOOKMARKS, DSL.name("bookmarks_ibfk_1"), new TableField[] { Bookmarks.BOOKMARKS.USER_ID }, Keys.USERS_PRIMARY, new TableField[] { Users.USERS.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<BookmarksRecord, ArticlesRecord> BOOKMARKS__BOOKMARKS_IBFK_2 = Internal.createForeignKey(Bookmarks.BOOKMARKS, DSL.name("bookmarks_ibfk_2"), new TableField[] { Bookmarks.BOOKMARKS.ARTICLE_ID }, Keys.ARTICLES_PRIMARY, new TableField[] { Articles.ARTICLES.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<UsersRecord, RolesRecord> USERS__USERS_IBFK_1 = Internal.createForeignKey(Users.USERS, DSL.name("users_ibfk_1"), new TableField[] { Users.USERS.ROLE_ID }, Keys.ROLES_PRIMARY, new TableField[] { Roles.ROLES.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
}
