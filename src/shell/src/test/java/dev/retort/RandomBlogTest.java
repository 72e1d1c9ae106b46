package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.POST;
import static testschema.Tables.REPLY;

import dev.retort.DataCase.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReplyRecord;

/**
 * Random work on authors, posts that go with them, and replies that stay without their post, beside the same work on a map.
 */
class RandomBlogTest {
    /** What is to be seen of a record: its name, and the author or post that it refers to. */
    private record Seen(String name, GeneratedRecord<?> parent) {}

    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModel(Kind kind) throws Exception {
        run(RandomSessionWork.FEW, kind);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModelForLong(Kind kind) throws Exception {
        run(RandomSessionWork.MANY, kind);
    }

    private static void run(int runs, Kind kind) throws Exception {
        RandomSessionWork.run(
                runs,
                kind,
                REPLY,
                session -> {
                    session.dsl().deleteFrom(REPLY).execute();
                    session.dsl().deleteFrom(AUTHOR).execute();
                },
                Work::new);
    }

    private static final class Work extends RandomSessionWork<Map<GeneratedRecord<?>, Seen>> {
        Work(Session session, Random random) {
            super(session, random, 24, new IdentityHashMap<>());
        }

        @Override
        Map<GeneratedRecord<?>, Seen> copy(Map<GeneratedRecord<?>, Seen> some) {
            return new IdentityHashMap<>(some);
        }

        @Override
        void begin() {
            for (int i = 0; i < 3; i++) {
                addAuthor();
            }
            for (int i = 0; i < 5; i++) {
                any(AuthorRecord.class).ifPresent(this::addPost);
                addReply(any(PostRecord.class));
            }
            if (random().nextBoolean()) {
                commit();
            }
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

        private void addAuthor() {
            AuthorRecord added = new AuthorRecord().setName(newName());
            say("add " + added);
            session().add(added);
            now().put(added, new Seen(added.getName(), null));
        }

        private void addPost(AuthorRecord author) {
            PostRecord added = new PostRecord().setTitle(newName());
            say("new post " + added + " of " + author);
            if (random().nextBoolean()) {
                author.posts().append(added);
            } else {
                session().add(added.setAuthor(author));
            }
            put(added, author);
        }

        private void addReply(Optional<PostRecord> post) {
            ReplyRecord added = new ReplyRecord().setWords(newName());
            say("new reply " + added + " to " + post);
            if (post.isPresent() && random().nextBoolean()) {
                post.get().replies().append(added);
            } else {
                session().add(added.setPost(post.orElse(null)));
            }
            put(added, post.orElse(null));
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

        /** What the database does when a row goes. */
        private void drop(GeneratedRecord<?> some) {
            childrenOf(some).forEach(child -> {
                if (child instanceof PostRecord) {
                    drop(child);
                } else {
                    put(child, null);
                }
            });
            now().remove(some);
        }

        private void put(GeneratedRecord<?> child, GeneratedRecord<?> parent) {
            String own = child instanceof PostRecord post ? post.getTitle() : ((ReplyRecord) child).getWords();
            now().put(child, new Seen(own, parent));
        }

        private boolean isPending(GeneratedRecord<?> some) {
            return session().pending().inserted().stream().anyMatch(other -> other == some);
        }

        private <R extends GeneratedRecord<R>> Optional<R> any(Class<R> type) {
            return any(now().keySet().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .sorted(Comparator.comparing(some -> now().get(some).name()))
                    .toList());
        }

        private List<GeneratedRecord<?>> childrenOf(GeneratedRecord<?> parent) {
            List<GeneratedRecord<?>> children = new ArrayList<>();
            now().forEach((child, seen) -> {
                if (seen.parent() == parent) {
                    children.add(child);
                }
            });
            return children;
        }

        @Override
        void compare() {
            flush();
            now().forEach((some, seen) -> {
                assertTrue(session().contains(some), () -> seen.name() + " is in the session");
                assertEquals(seen.name(), some.get(1));
                switch (some) {
                    case AuthorRecord author -> assertChildren(author, author.posts());
                    case PostRecord post -> {
                        assertSame(seen.parent(), post.author(), () -> "author of " + post);
                        assertChildren(post, post.replies());
                    }
                    case ReplyRecord reply -> assertSame(seen.parent(), reply.post(), () -> "post of " + reply);
                    default -> throw new AssertionError(some);
                }
            });
            assertEquals(
                    now().size(),
                    session().query(AUTHOR).count()
                            + session().query(POST).count()
                            + session().query(REPLY).count());
        }

        private void assertChildren(GeneratedRecord<?> parent, Related<? extends GeneratedRecord<?>> children) {
            List<String> expected = childrenOf(parent).stream()
                    .map(child -> now().get(child).name())
                    .sorted()
                    .toList();
            assertEquals(
                    expected,
                    children.all().stream()
                            .map(child -> (String) child.get(1))
                            .sorted()
                            .toList(),
                    () -> "children of " + parent);
            assertEquals(expected.size(), children.count());
        }

        @Override
        void compareRows() {
            Map<String, String> expected = new TreeMap<>();
            now().forEach((some, seen) -> expected.put(
                    seen.name(),
                    seen.parent() == null ? "" : now().get(seen.parent()).name()));
            Map<String, String> rows = new TreeMap<>();
            session().dsl().selectFrom(AUTHOR).forEach(row -> rows.put(row.getName(), ""));
            session()
                    .dsl()
                    .select(POST.TITLE, POST.author().NAME)
                    .from(POST)
                    .forEach(row -> rows.put(row.value1(), row.value2()));
            session()
                    .dsl()
                    .select(REPLY.WORDS, REPLY.post().TITLE)
                    .from(REPLY)
                    .forEach(row -> rows.put(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
            assertEquals(expected, rows);
        }
    }
}
