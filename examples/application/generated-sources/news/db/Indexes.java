/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db;


import news.db.tables.Articles;
import news.db.tables.Bookmarks;
import news.db.tables.Users;

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

    public static final Index BOOKMARKS_ARTICLE_ID = Internal.createIndex(DSL.name("article_id"), Bookmarks.BOOKMARKS, new OrderField[] { Bookmarks.BOOKMARKS.ARTICLE_ID }, false);
    public static final Index ARTICLES_AUTHOR_ID = Internal.createIndex(DSL.name("author_id"), Articles.ARTICLES, new OrderField[] { Articles.ARTICLES.AUTHOR_ID }, false);
    public static final Index USERS_ROLE_ID = Internal.createIndex(DSL.name("role_id"), Users.USERS, new OrderField[] { Users.USERS.ROLE_ID }, false);
}
