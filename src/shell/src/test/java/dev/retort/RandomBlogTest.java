package dev.retort;

import static testschema.Tables.AUTHOR;
import static testschema.Tables.POST;
import static testschema.Tables.REPLY;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jooq.Table;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReplyRecord;

/**
 * Random work on authors, posts that go with them, and replies that stay without their post, beside the same work on a map.
 */
class RandomBlogTest extends RandomSessionTest {
    @Override
    List<Table<?>> tables() {
        return List.of(AUTHOR, POST, REPLY);
    }

    @Override
    RandomSessionWork<?> work(DataCase data, Session session, Random random) {
        return new Work(session, random);
    }

    private static final class Work extends RandomBlogWork {
        Work(Session session, Random random) {
            super(session, random, 24);
        }

        @Override
        void change(int kind) {
            Optional<AuthorRecord> author = any(AuthorRecord.class);
            Optional<PostRecord> post = any(PostRecord.class);
            Optional<ReplyRecord> reply = any(ReplyRecord.class);
            switch (kind) {
                case 0 -> addAuthor();
                case 1, 2, 3 -> author.ifPresent(this::addPost);
                case 4, 5, 6 -> addReply(post);
                case 7, 8, 9 -> post.ifPresent(some -> author.ifPresent(other -> move(some, other)));
                case 10, 11, 12 ->
                    reply.ifPresent(some -> refer(some, random().nextInt(3) == 0 ? Optional.empty() : post));
                case 13 -> post.ifPresent(this::remove);
                case 14 ->
                    reply.filter(some -> now().get(some).parent() != null).ifPresent(some -> {
                        say("remove " + some);
                        ((PostRecord) now().get(some).parent()).replies().remove(some);
                        put(some, null);
                    });
                case 15 ->
                    author.filter(some -> !isPending(some)
                                    || childrenOf(some).stream().allMatch(this::isPending))
                            .ifPresent(this::delete);
                case 16 -> post.ifPresent(this::delete);
                case 17 -> reply.ifPresent(this::delete);
                case 18 -> flush();
                case 19, 20 -> {
                    say("load");
                    session().query(AUTHOR).with(AUTHOR.posts().replies()).all();
                }
                case 21, 22 -> {
                    say("load parents");
                    session().query(REPLY).with(REPLY.post().author()).all();
                }
                default ->
                    author.ifPresent(some -> {
                        String other = newName();
                        say(some + " renamed " + other);
                        some.setName(other);
                        now().put(some, new Seen(other, null));
                    });
            }
        }

        private void move(PostRecord post, AuthorRecord author) {
            say(post + " moves to " + author);
            switch (random().nextInt(4)) {
                case 0 -> post.setAuthor(author);
                case 1 -> author.posts().append(post);
                case 2 -> post.setAuthorId(keyOf(author, author::getId));
                default -> {
                    post.set(POST.AUTHOR_ID, keyOf(author, author::getId));
                    session().flush();
                }
            }
            put(post, author);
        }

        private void refer(ReplyRecord reply, Optional<PostRecord> post) {
            say(reply + " refers to " + post);
            switch (random().nextInt(4)) {
                case 0 -> reply.setPost(post.orElse(null));
                case 1 -> post.ifPresentOrElse(some -> some.replies().append(reply), () -> reply.setPost(null));
                case 2 ->
                    reply.setPostId(post.map(some -> keyOf(some, some::getId)).orElse(null));
                default -> {
                    session().flush();
                    reply.set(
                            REPLY.POST_ID,
                            post.map(some -> keyOf(some, some::getId)).orElse(null));
                    session().flush();
                }
            }
            put(reply, post.orElse(null));
        }

        private Integer keyOf(GeneratedRecord<?> some, java.util.function.Supplier<Integer> key) {
            if (key.get() == null) {
                session().flush();
            }
            return Objects.requireNonNull(key.get());
        }

        private void remove(PostRecord post) {
            say("remove " + post);
            ((AuthorRecord) now().get(post).parent()).posts().remove(post);
            drop(post);
        }

        /** Deletes; adds again what is deleted or is to be deleted, or not. */
        private void delete(GeneratedRecord<?> some) {
            boolean isPending = isPending(some);
            int again = random().nextInt(6);
            if (again == 0 && !isPending) {
                say("delete and take back " + some);
                session().delete(some).add(some);
                return;
            }
            if (again > 1) {
                say("delete " + some);
                session().delete(some);
                drop(some);
                return;
            }
            say("delete and add again " + some);
            Seen seen = now().get(some);
            session().delete(some).flush();
            session().add(some);
            List<GeneratedRecord<?>> children = childrenOf(some);
            drop(some);
            now().put(some, seen);
            if (isPending && some instanceof AuthorRecord) {
                children.forEach(child -> put(child, some));
            }
        }

        private boolean isPending(GeneratedRecord<?> some) {
            return session().pending().inserted().stream().anyMatch(other -> other == some);
        }
    }
}
