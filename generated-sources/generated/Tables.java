/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package generated;


import generated.tables.Account;
import generated.tables.Actor;
import generated.tables.Article;
import generated.tables.Category;
import generated.tables.Customer;
import generated.tables.Film;
import generated.tables.FilmActor;
import generated.tables.Group;
import generated.tables.InfoUserCollection;
import generated.tables.Language;
import generated.tables.Membership;
import generated.tables.Rental;
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
     * The table <code>actor</code>.
     */
    public static final Actor ACTOR = Actor.ACTOR;

    /**
     * The table <code>article</code>.
     */
    public static final Article ARTICLE = Article.ARTICLE;

    /**
     * The table <code>category</code>.
     */
    public static final Category CATEGORY = Category.CATEGORY;

    /**
     * The table <code>customer</code>.
     */
    public static final Customer CUSTOMER = Customer.CUSTOMER;

    /**
     * The table <code>film</code>.
     */
    public static final Film FILM = Film.FILM;

    /**
     * who plays in which film
     */
    public static final FilmActor FILM_ACTOR = FilmActor.FILM_ACTOR;

    /**
     * The table <code>group</code>.
     */
    public static final Group GROUP = Group.GROUP;

    /**
     * the articles that a user collects
     */
    public static final InfoUserCollection INFO_USER_COLLECTION = InfoUserCollection.INFO_USER_COLLECTION;

    /**
     * The table <code>language</code>.
     */
    public static final Language LANGUAGE = Language.LANGUAGE;

    /**
     * one for each customer who wants one
     */
    public static final Membership MEMBERSHIP = Membership.MEMBERSHIP;

    /**
     * The table <code>rental</code>.
     */
    public static final Rental RENTAL = Rental.RENTAL;

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
