/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db;


import news.db.tables.Articles;
import news.db.tables.Bookmarks;
import news.db.tables.Roles;
import news.db.tables.Users;



/**
 * Convenience access to all tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Tables {

    /**
     * The table <code>articles</code>.
     */
    public static final Articles ARTICLES = Articles.ARTICLES;

    /**
     * The table <code>bookmarks</code>.
     */
    public static final Bookmarks BOOKMARKS = Bookmarks.BOOKMARKS;

    /**
     * The table <code>roles</code>.
     */
    public static final Roles ROLES = Roles.ROLES;

    /**
     * The table <code>users</code>.
     */
    public static final Users USERS = Users.USERS;
}
