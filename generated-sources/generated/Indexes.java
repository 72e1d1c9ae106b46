/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated;


import generated.tables.Account;
import generated.tables.Article;
import generated.tables.InfoUserCollection;
import generated.tables.Users;

import org.jooq.Index;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;



/**
 * A class modelling indexes of tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Indexes {

    // -------------------------------------------------------------------------
    // INDEX definitions
    // -------------------------------------------------------------------------

    public static final Index ACCOUNT_FK_ACCOUNT_GROUP = Internal.createIndex(DSL.name("fk_account_group"), Account.ACCOUNT, new OrderField[] { Account.ACCOUNT.GROUP_ID }, false);
    public static final Index ARTICLE_FK_ARTICLE_USER = Internal.createIndex(DSL.name("fk_article_user"), Article.ARTICLE, new OrderField[] { Article.ARTICLE.USER_ID }, false);
    public static final Index INFO_USER_COLLECTION_FK_COLLECTION_ARTICLE = Internal.createIndex(DSL.name("fk_collection_article"), InfoUserCollection.INFO_USER_COLLECTION, new OrderField[] { InfoUserCollection.INFO_USER_COLLECTION.ARTICLE_ID }, false);
    public static final Index USERS_FK_USERS_ROLE = Internal.createIndex(DSL.name("fk_users_role"), Users.USERS, new OrderField[] { Users.USERS.ROLE_ID }, false);
    public static final Index ARTICLE_IX_ARTICLE_TITLE = Internal.createIndex(DSL.name("ix_article_title"), Article.ARTICLE, new OrderField[] { Article.ARTICLE.TITLE }, false);
}
