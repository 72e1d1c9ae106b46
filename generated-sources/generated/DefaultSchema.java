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
     * The table <code>article</code>.
     */
    public final Article ARTICLE = Article.ARTICLE;

    /**
     * The table <code>group</code>.
     */
    public final Group GROUP = Group.GROUP;

    /**
     * the articles that a user collects
     */
    public final InfoUserCollection INFO_USER_COLLECTION = InfoUserCollection.INFO_USER_COLLECTION;

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
            Article.ARTICLE,
            Group.GROUP,
            InfoUserCollection.INFO_USER_COLLECTION,
            Roles.ROLES,
            Students.STUDENTS,
            User.USER,
            Users.USERS
        );
    }
}
