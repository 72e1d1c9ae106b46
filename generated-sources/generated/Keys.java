/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated;


import generated.tables.Account;
import generated.tables.Article;
import generated.tables.Group;
import generated.tables.InfoUserCollection;
import generated.tables.Roles;
import generated.tables.Students;
import generated.tables.User;
import generated.tables.Users;
import generated.tables.records.AccountRecord;
import generated.tables.records.ArticleRecord;
import generated.tables.records.GroupRecord;
import generated.tables.records.InfoUserCollectionRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.StudentsRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;

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

    public static final UniqueKey<AccountRecord> ACCOUNT_PRIMARY = Internal.createUniqueKey(Account.ACCOUNT, DSL.name("PRIMARY"), new TableField[] { Account.ACCOUNT.ID }, true);
    public static final UniqueKey<ArticleRecord> ARTICLE_PRIMARY = Internal.createUniqueKey(Article.ARTICLE, DSL.name("PRIMARY"), new TableField[] { Article.ARTICLE.ID }, true);
    public static final UniqueKey<GroupRecord> GROUP_PRIMARY = Internal.createUniqueKey(Group.GROUP, DSL.name("PRIMARY"), new TableField[] { Group.GROUP.ID }, true);
    public static final UniqueKey<InfoUserCollectionRecord> INFO_USER_COLLECTION_PRIMARY = Internal.createUniqueKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("PRIMARY"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.USER_ID, InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_PRIMARY = Internal.createUniqueKey(Roles.ROLES, DSL.name("PRIMARY"), new TableField[] { Roles.ROLES.ID }, true);
    public static final UniqueKey<StudentsRecord> STUDENTS_PRIMARY = Internal.createUniqueKey(Students.STUDENTS, DSL.name("PRIMARY"), new TableField[] { Students.STUDENTS.ID }, true);
    public static final UniqueKey<UserRecord> USER_PRIMARY = Internal.createUniqueKey(User.USER, DSL.name("PRIMARY"), new TableField[] { User.USER.ID }, true);
    public static final UniqueKey<UsersRecord> USERS_PRIMARY = Internal.createUniqueKey(Users.USERS, DSL.name("PRIMARY"), new TableField[] { Users.USERS.ID }, true);
    public static final UniqueKey<RolesRecord> ROLES_UQ_ROLES_NAME = Internal.createUniqueKey(Roles.ROLES, DSL.name("uq_roles_name"), new TableField[] { Roles.ROLES.NAME }, true);
    public static final UniqueKey<UserRecord> USER_UQ_USER_NAME = Internal.createUniqueKey(User.USER, DSL.name("uq_user_name"), new TableField[] { User.USER.NAME }, true);
    public static final UniqueKey<UsersRecord> USERS_UQ_USERS_USERNAME = Internal.createUniqueKey(Users.USERS, DSL.name("uq_users_username"), new TableField[] { Users.USERS.USERNAME }, true);

    // -------------------------------------------------------------------------
    // FOREIGN KEY definitions
    // -------------------------------------------------------------------------

    public static final ForeignKey<AccountRecord, GroupRecord> ACCOUNT__FK_ACCOUNT_GROUP = Internal.createForeignKey(Account.ACCOUNT, DSL.name("fk_account_group"), new TableField[] { Account.ACCOUNT.GROUP_ID }, Keys.GROUP_PRIMARY, new TableField[] { Group.GROUP.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<ArticleRecord, UserRecord> ARTICLE__FK_ARTICLE_USER = Internal.createForeignKey(Article.ARTICLE, DSL.name("fk_article_user"), new TableField[] { Article.ARTICLE.USER_ID }, Keys.USER_PRIMARY, new TableField[] { User.USER.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<InfoUserCollectionRecord, ArticleRecord> INFO_USER_COLLECTION__FK_COLLECTION_ARTICLE = Internal.createForeignKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("fk_collection_article"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, Keys.ARTICLE_PRIMARY, new TableField[] { Article.ARTICLE.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<InfoUserCollectionRecord, UserRecord> INFO_USER_COLLECTION__FK_COLLECTION_USER = Internal.createForeignKey(InfoUserCollection.INFO_USER_COLLECTION, DSL.name("fk_collection_user"), new TableField[] { InfoUserCollection.INFO_USER_COLLECTION.USER_ID }, Keys.USER_PRIMARY, new TableField[] { User.USER.ID }, true, ForeignKeyRule.CASCADE, ForeignKeyRule.RESTRICT);
    public static final ForeignKey<UsersRecord, RolesRecord> USERS__FK_USERS_ROLE = Internal.createForeignKey(Users.USERS, DSL.name("fk_users_role"), new TableField[] { Users.USERS.ROLE_ID }, Keys.ROLES_PRIMARY, new TableField[] { Roles.ROLES.ID }, true, ForeignKeyRule.RESTRICT, ForeignKeyRule.RESTRICT);
}
