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

import java.util.Arrays;
import java.util.List;

import org.jooq.Catalog;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SchemaImpl;



/**
 * Generated from the schema.
 */
@SuppressWarnings({ "all", "unchecked", "rawtypes", "this-escape" })
public class DefaultSchema extends SchemaImpl {

    private static final long serialVersionUID = 1L;

    /**
     * The reference instance of <code>DEFAULT_SCHEMA</code>
     */
    public static final DefaultSchema DEFAULT_SCHEMA = new DefaultSchema();

    /**
     * The table <code>account</code>.
     */
    public final Account ACCOUNT = Account.ACCOUNT;

    /**
     * The table <code>actor</code>.
     */
    public final Actor ACTOR = Actor.ACTOR;

    /**
     * The table <code>article</code>.
     */
    public final Article ARTICLE = Article.ARTICLE;

    /**
     * The table <code>category</code>.
     */
    public final Category CATEGORY = Category.CATEGORY;

    /**
     * The table <code>customer</code>.
     */
    public final Customer CUSTOMER = Customer.CUSTOMER;

    /**
     * The table <code>film</code>.
     */
    public final Film FILM = Film.FILM;

    /**
     * who plays in which film
     */
    public final FilmActor FILM_ACTOR = FilmActor.FILM_ACTOR;

    /**
     * The table <code>group</code>.
     */
    public final Group GROUP = Group.GROUP;

    /**
     * the articles that a user collects
     */
    public final InfoUserCollection INFO_USER_COLLECTION = InfoUserCollection.INFO_USER_COLLECTION;

    /**
     * The table <code>language</code>.
     */
    public final Language LANGUAGE = Language.LANGUAGE;

    /**
     * one for each customer who wants one
     */
    public final Membership MEMBERSHIP = Membership.MEMBERSHIP;

    /**
     * The table <code>rental</code>.
     */
    public final Rental RENTAL = Rental.RENTAL;

    /**
     * The table <code>roles</code>.
     */
    public final Roles ROLES = Roles.ROLES;

    /**
     * The table <code>students</code>.
     */
    public final Students STUDENTS = Students.STUDENTS;

    /**
     * The table <code>user</code>.
     */
    public final User USER = User.USER;

    /**
     * The table <code>users</code>.
     */
    public final Users USERS = Users.USERS;

    /**
     * No further instances allowed
     */
    private DefaultSchema() {
        super(DSL.name(""), null, DSL.comment(""));
    }


    @Override
    public Catalog getCatalog() {
        return DefaultCatalog.DEFAULT_CATALOG;
    }

    @Override
    public final List<Table<?>> getTables() {
        return Arrays.asList(
            Account.ACCOUNT,
            Actor.ACTOR,
            Article.ARTICLE,
            Category.CATEGORY,
            Customer.CUSTOMER,
            Film.FILM,
            FilmActor.FILM_ACTOR,
            Group.GROUP,
            InfoUserCollection.INFO_USER_COLLECTION,
            Language.LANGUAGE,
            Membership.MEMBERSHIP,
            Rental.RENTAL,
            Roles.ROLES,
            Students.STUDENTS,
            User.USER,
            Users.USERS
        );
    }
}
