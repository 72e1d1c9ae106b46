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



/**
 * Convenience access to all tables in the default schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class Tables {

    /**
     * The table <code>account</code>.
     */
    public static final Account ACCOUNT = Account.ACCOUNT;

    /**
     * The table <code>article</code>.
     */
    public static final Article ARTICLE = Article.ARTICLE;

    /**
     * The table <code>group</code>.
     */
    public static final Group GROUP = Group.GROUP;

    /**
     * the articles that a user collects
     */
    public static final InfoUserCollection INFO_USER_COLLECTION = InfoUserCollection.INFO_USER_COLLECTION;

    /**
     * The table <code>roles</code>.
     */
    public static final Roles ROLES = Roles.ROLES;

    /**
     * The table <code>students</code>.
     */
    public static final Students STUDENTS = Students.STUDENTS;

    /**
     * The table <code>user</code>.
     */
    public static final User USER = User.USER;

    /**
     * The table <code>users</code>.
     */
    public static final Users USERS = Users.USERS;
}
