package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.POST;
import static testschema.Tables.REPLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.Table;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReplyRecord;

/**
 * Random work on a blog in all ways in which a session takes over what it did not know: upserts, merges, get or create, statements of
 * jOOQ's, and what other sessions commit.
 */
class RandomTakeOverTest extends RandomSessionTest {

    @Override
    List<Table<?>> tables() {
        return List.of(AUTHOR, POST, REPLY);
    }

    @Override
    RandomSessionWork<?> work(DataCase data, Session session, Random random) {
        return new Work(data.retort(), session, random);
    }

    private static final class Work extends RandomBlogWork {
        private final Retort retort;

        Work(Retort retort, Session session, Random random) {
            super(session, random, 26);
            this.retort = retort;
        }

        @Override
        void change(int kind) {
            Optional<AuthorRecord> author = any(AuthorRecord.class);
            Optional<PostRecord> post = any(PostRecord.class);
            Optional<ReplyRecord> reply = any(ReplyRecord.class);
            switch (kind) {
                case 0 -> addAuthor();
                case 1, 2 -> author.ifPresent(this::addPost);
                case 3, 4 -> addReply(post);
                case 5, 6 -> author.ifPresent(this::upsertAuthor);
                case 7, 8 -> post.ifPresent(some -> author.ifPresent(other -> upsertPost(some, other)));
                case 9, 10 -> post.ifPresent(some -> author.ifPresent(other -> merge(some, other)));
                case 11, 12 -> reply.ifPresent(some -> merge(some, random().nextInt(3) == 0 ? Optional.empty() : post));
                case 13, 14 -> author.ifPresent(this::getOrCreate);
                case 15, 16 -> reply.ifPresent(some -> update(some, post));
                case 17 -> insert(author);
                case 18 -> reply.ifPresent(this::refresh);
                case 19 -> post.ifPresent(this::refresh);
                case 20 -> withoutFlush();
                case 21 -> author.ifPresent(this::deletePostsOf);
                case 22 -> stream();
                case 23 -> post.ifPresent(some -> lock(some));
                case 24 -> flush();
                default -> {
                    say("load");
                    session().query(AUTHOR).with(AUTHOR.posts().replies()).all();
                }
            }
        }

        /** One that is there, and is known or not, by the name that is its unique key; and a new one. */
        private void upsertAuthor(AuthorRecord author) {
            session().flush();
            String name = newName();
            say("upsert " + author + " and " + name);
            boolean isByName = random().nextBoolean();
            AuthorRecord known = new AuthorRecord().setName(author.getName());
            AuthorRecord added = new AuthorRecord().setName(name);
            if (!isByName) {
                known.setId(author.getId()).setName(newName());
                added.setId(-names());
            }
            String renamed = known.getName();
            List<AuthorRecord> rows = isByName
                    ? session().upsert(List.of(known, added), AUTHOR.NAME)
                    : session().upsert(List.of(added, known));
            assertSame(author, isByName ? rows.getFirst() : rows.getLast());
            assertSame(added, isByName ? rows.getLast() : rows.getFirst());
            now().put(author, new Seen(renamed, null));
            now().put(added, new Seen(name, null));
        }

        private void upsertPost(PostRecord post, AuthorRecord author) {
            session().flush();
            say("upsert " + post + " to " + author);
            PostRecord given = new PostRecord().setId(post.getId()).setTitle(newName());
            if (random().nextBoolean()) {
                given.setAuthor(author);
            } else {
                given.setAuthorId(author.getId());
            }
            assertSame(post, session().upsert(List.of(given)).getFirst());
            now().put(post, new Seen(given.getTitle(), author));
        }

        private void merge(PostRecord post, AuthorRecord author) {
            session().flush();
            say("merge " + post + " to " + author);
            PostRecord given = new PostRecord().setId(post.getId()).setTitle(newName());
            switch (random().nextInt(4)) {
                case 0 -> given.setAuthor(author);
                case 1 -> given.setAuthorId(author.getId());
                case 2 -> given.setAuthor(new AuthorRecord().setId(author.getId()));
                default -> {
                    AuthorRecord other =
                            new AuthorRecord().setId(author.getId()).setName(newName());
                    other.posts().append(given);
                    assertSame(author, session().merge(other));
                    now().put(author, new Seen(other.getName(), null));
                }
            }
            assertSame(post, session().merge(given));
            now().put(post, new Seen(given.getTitle(), author));
        }

        private void merge(ReplyRecord reply, Optional<PostRecord> post) {
            session().flush();
            say("merge " + reply + " to " + post);
            ReplyRecord given = new ReplyRecord().setId(reply.getId()).setWords(newName());
            given.setPostId(post.map(PostRecord::getId).orElse(null));
            assertSame(reply, session().merge(given));
            now().put(reply, new Seen(given.getWords(), post.orElse(null)));
        }

        private void getOrCreate(AuthorRecord author) {
            String name = newName();
            say("get " + author + " or create " + name);
            String known = now().get(author).name();
            if (random().nextBoolean()) {
                assertSame(author, session().getOrCreate(AUTHOR, AUTHOR.NAME, known));
                now().put(session().getOrCreate(AUTHOR, AUTHOR.NAME, name), new Seen(name, null));
            } else {
                Map<String, AuthorRecord> both = session().getOrCreateAll(AUTHOR, AUTHOR.NAME, List.of(name, known));
                assertSame(author, both.get(known));
                now().put(both.get(name), new Seen(name, null));
            }
        }

        /** By a statement of jOOQ's, or by another session where nothing is open; a query brings records up to date. */
        private void update(ReplyRecord reply, Optional<PostRecord> post) {
            session().flush();
            String words = newName();
            Integer key = post.map(PostRecord::getId).orElse(null);
            if (isOutermost() && random().nextBoolean()) {
                commit();
                say("another session sets " + reply + " to " + post);
                retort.transaction(other -> other.query(REPLY)
                        .getOr404(reply.getId())
                        .setWords(words)
                        .setPostId(key));
                now().put(reply, new Seen(words, post.orElse(null)));
                committedElsewhere();
            } else {
                say("a statement sets " + reply + " to " + post);
                session()
                        .dsl()
                        .update(REPLY)
                        .set(REPLY.WORDS, words)
                        .set(REPLY.POST_ID, key)
                        .where(REPLY.ID.eq(reply.getId()))
                        .execute();
                now().put(reply, new Seen(words, post.orElse(null)));
            }
            session().query(REPLY).with(REPLY.post()).all();
        }

        private void insert(Optional<AuthorRecord> author) {
            session().flush();
            String title = newName();
            author.ifPresent(some -> {
                say("a statement inserts " + title + " of " + some);
                session()
                        .dsl()
                        .insertInto(POST, POST.TITLE, POST.AUTHOR_ID)
                        .values(title, some.getId())
                        .execute();
                PostRecord read = session().query(POST).where(POST.TITLE, title).one();
                now().put(read, new Seen(title, some));
            });
        }

        private void refresh(GeneratedRecord<?> some) {
            session().flush();
            say("refresh " + some);
            session().refresh(some);
        }

        private void withoutFlush() {
            say("without flush");
            session().withoutFlush(() -> {
                session().query(POST).with(POST.author()).all();
                session().query(REPLY).all();
            });
        }

        private void deletePostsOf(AuthorRecord author) {
            say("delete posts of " + author);
            List<PostRecord> posts =
                    session().query(POST).where(POST.author(), author).all();
            session().deleteAll(posts);
            posts.forEach(this::drop);
        }

        private void stream() {
            say("stream");
            List<PostRecord> found = new ArrayList<>();
            try (Stream<PostRecord> rows = session().query(POST).orderBy(POST.ID).stream()) {
                rows.forEach(found::add);
            }
            found.forEach(
                    row -> assertEquals(Objects.requireNonNull(now().get(row)).name(), row.getTitle()));
        }

        private void lock(PostRecord post) {
            session().flush();
            say("lock " + post);
            assertSame(
                    post,
                    session()
                            .query(POST)
                            .where(POST.ID, post.getId())
                            .forUpdate()
                            .one());
        }
    }
}
