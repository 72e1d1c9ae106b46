package news;

import static news.db.Tables.ARTICLES;
import static news.db.Tables.ROLES;
import static news.db.Tables.USERS;

import dev.retort.Page;
import dev.retort.Paging;
import dev.retort.Retort;
import dev.retort.RetryPolicy;
import dev.retort.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.db.tables.records.ArticlesRecord;
import news.db.tables.records.RolesRecord;
import news.db.tables.records.UsersRecord;
import org.sqlite.SQLiteDataSource;

/** A newspaper that lists what it has; its database is made while it is built. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        SQLiteDataSource dataSource = new SQLiteDataSource();
        dataSource.setUrl("jdbc:sqlite:" + args[0]);
        dataSource.setEnforceForeignKeys(true);
        try (Retort retort = Retort.open(dataSource)) {
            fill(retort);
            list(retort);
            change(retort);
        }
    }

    /** New records refer to each other; the commit inserts them in an order that the foreign keys allow. */
    private static void fill(Retort retort) {
        retort.transaction(session -> {
            session.onCommit(changes ->
                    System.out.println("committed: " + changes.inserted().size() + " new records"));
            RolesRecord author = new RolesRecord().setName("author");
            UsersRecord ann = new UsersRecord().setUsername("ann").setRole(author);
            UsersRecord bob =
                    new UsersRecord().setUsername("bob").setRole(session.getOrCreate(ROLES, ROLES.NAME, "reader"));
            List<ArticlesRecord> articles = IntStream.rangeClosed(1, 45)
                    .mapToObj(number -> new ArticlesRecord().setTitle("No. " + number))
                    .toList();
            ann.articles().append(articles);
            bob.bookmarksArticles().append(articles.getFirst(), articles.getLast());
            session.addAll(ann, bob);
        });
    }

    private static void list(Retort retort) {
        try (Session session = retort.session()) {
            // Four statements, however many users and articles there are.
            for (UsersRecord user : session.query(USERS)
                    .with(USERS.role(), USERS.bookmarksArticles())
                    .orderBy(USERS.USERNAME)
                    .all()) {
                System.out.println(user.getUsername() + ", " + user.role().getName() + ": "
                        + user.bookmarksArticles().all().stream()
                                .map(ArticlesRecord::getTitle)
                                .toList());
            }

            // A relation is a query as well.
            UsersRecord ann = session.query(USERS).where(USERS.USERNAME, "ann").one();
            System.out.println(ann.articles().where(ARTICLES.TITLE.like("No. 1%")).count() + " articles begin with 1");

            Page<ArticlesRecord> page = session.query(ARTICLES)
                    .where(ARTICLES.author(), ann)
                    .orderBy(ARTICLES.ID)
                    .paginate(Paging.page(8).perPage(3));
            System.out.println(page + ": " + page.first() + " to " + page.last() + " of " + page.total());
            System.out.println(page.iterPages().stream()
                    .map(number -> number.map(String::valueOf).orElse("..."))
                    .toList());

            ArticlesRecord last = page.items().getLast();
            Optional<ArticlesRecord> next =
                    session.query(ARTICLES).orderBy(ARTICLES.ID).after(last).first();
            System.out.println("after " + last.getTitle() + ": " + next.map(ArticlesRecord::getTitle).orElseThrow());
        }
    }

    private static void change(Retort retort) {
        // Tried again when bob has been changed by another transaction meanwhile: the table users counts the versions of its rows.
        Number version = retort.transaction(RetryPolicy.attempts(3), session -> {
            UsersRecord bob = session.query(USERS).where(USERS.USERNAME, "bob").one();
            bob.setUsername("robert").bookmarksArticles().remove(bob.bookmarksArticles().all().getFirst());
            session.flush();
            return bob.getVersion();
        });
        retort.transaction(session -> {
            UsersRecord robert = session.query(USERS).where(USERS.USERNAME, "robert").one();
            System.out.println(robert.getUsername() + " has version " + version + " and "
                    + robert.bookmarksArticles().count() + " bookmark");

            // What the session has no words for is jOOQ, in the same transaction.
            int renamed = session.dsl()
                    .update(ARTICLES)
                    .set(ARTICLES.TITLE, ARTICLES.TITLE.concat("!"))
                    .execute();
            System.out.println(renamed + " articles renamed");
        });
    }
}
