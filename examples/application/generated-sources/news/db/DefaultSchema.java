/*
 * Generated from the database's schema: do not change it here, it is written anew.
 */
package news.db;


import java.util.Arrays;
import java.util.List;

import news.db.tables.Articles;
import news.db.tables.Bookmarks;
import news.db.tables.Roles;
import news.db.tables.Users;

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
     * The table <code>articles</code>.
     */
    public final Articles ARTICLES = Articles.ARTICLES;

    /**
     * The table <code>bookmarks</code>.
     */
    public final Bookmarks BOOKMARKS = Bookmarks.BOOKMARKS;

    /**
     * The table <code>roles</code>.
     */
    public final Roles ROLES = Roles.ROLES;

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
            Articles.ARTICLES,
            Bookmarks.BOOKMARKS,
            Roles.ROLES,
            Users.USERS
        );
    }
}
