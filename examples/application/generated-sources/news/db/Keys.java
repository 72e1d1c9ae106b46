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

    public static final UniqueKey<ArticlesRecord> ARTICLES_PK_ARTICLES = Internal.createUniqueKey(Articles.ARTICLES, DSL.name("pk_articles"), new TableField[] { Articles.ARTICLES.ID }, true);
    public static final UniqueKey<BookmarksRecord> BOOKMARKS_PK_BOOKMARKS = Internal.createUniqueKey(Bookmarks.BOOKMARKS, DSL.name("pk_bookmarks"), new TableField[] { Bookmarks.BOOKMARKS.USER_ID, Bookmarks.BOOKMARKS.ARTICLE_ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_PK_ROLES = Internal.createUniqueKey(Roles.ROLES, DSL.name("pk_roles"), new TableField[] { Roles.ROLES.ID }, true);
    public static final UniqueKey<UsersRecord> USERS_PK_USERS = Internal.createUniqueKey(Users.USERS, DSL.name("pk_users"), new TableField[] { Users.USERS.ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_UK_ROLES_NAME = Internal.createUniqueKey(Roles.ROLES, DSL.name("uk_roles_name"), new TableField[] { Roles.ROLES.NAME }, true);
    public static final UniqueKey<UsersRecord> USERS_UK_USERS_USERNAME = Internal.createUniqueKey(Users.USERS, DSL.name("uk_users_username"), new TableField[] { Users.USERS.USERNAME }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<ArticlesRecord, UsersRecord> ARTICLES__FK_ARTICLES_AUTHOR_ID = Internal.createForeignKey(Articles.ARTICLES, DSL.name("fk_articles_author_id"), new TableField[] { Articles.ARTICLES.AUTHOR_ID }, Keys.USERS_PK_USERS, new TableField[] { Users.USERS.ID }, true, ForeignKeyRule.NO_ACTION, ForeignKeyRule.NO_ACTION);
    public static final ForeignKey<BookmarksRecord, ArticlesRecord> BOOKMARKS__FK_BOOKMARKS_ARTICLE_ID = Internal.createForeignKey(Bookmarks.BOOKMARKS, DSL.name("fk_bookmarks_article_id"), new TableField[] { Bookmarks.BOOKMARKS.ARTICLE_ID }, Keys.ARTICLES_PK_ARTICLES, new TableField[] { Articles.ARTICLES.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.NO_ACTION);
    public static final ForeignKey<BookmarksRecord, UsersRecord> BOOKMARKS__FK_BOOKMARKS_USER_ID = Internal.createForeignKey(Bookmarks.BOOKMARKS, DSL.name("fk_bookmarks_user_id"), new TableField[] { Bookmarks.BOOKMARKS.USER_ID }, Keys.USERS_PK_USERS, new TableField[] { Users.USERS.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.NO_ACTION);
    public static final ForeignKey<UsersRecord, RolesRecord> USERS__FK_USERS_ROLE_ID = Internal.createForeignKey(Users.USERS, DSL.name("fk_users_role_id"), new TableField[] { Users.USERS.ROLE_ID }, Keys.ROLES_PK_ROLES, new TableField[] { Roles.ROLES.ID }, true, ForeignKeyRule.NO_ACTION, ForeignKeyRule.NO_ACTION);
}
