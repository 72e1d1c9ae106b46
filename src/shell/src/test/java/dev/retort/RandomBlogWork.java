package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.POST;
import static testschema.Tables.REPLY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReplyRecord;

/** Random work on authors, posts that go with them, and replies that stay without their post, beside the same work on a map. */
abstract class RandomBlogWork extends RandomSessionWork<Map<GeneratedRecord<?>, RandomBlogWork.Seen>> {

    /** What is to be seen of a record: its name, and the author or post that it refers to. */
    record Seen(String name, GeneratedRecord<?> parent) {}

    RandomBlogWork(Session session, Random random, int kinds) {
        super(session, random, kinds, new IdentityHashMap<>());
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

    final void addAuthor() {
        AuthorRecord added = new AuthorRecord().setName(newName());
        say("add " + added);
        session().add(added);
        now().put(added, new Seen(added.getName(), null));
    }

    final void addPost(AuthorRecord author) {
        PostRecord added = new PostRecord().setTitle(newName());
        say("new post " + added + " of " + author);
        if (random().nextBoolean()) {
            author.posts().append(added);
        } else {
            session().add(added.setAuthor(author));
        }
        put(added, author);
    }

    final void addReply(Optional<PostRecord> post) {
        ReplyRecord added = new ReplyRecord().setWords(newName());
        say("new reply " + added + " to " + post);
        if (post.isPresent() && random().nextBoolean()) {
            post.get().replies().append(added);
        } else {
            session().add(added.setPost(post.orElse(null)));
        }
        put(added, post.orElse(null));
    }

    /** What the database does when a row goes. */
    final void drop(GeneratedRecord<?> some) {
        childrenOf(some).forEach(child -> {
            if (child instanceof PostRecord) {
                drop(child);
            } else {
                put(child, null);
            }
        });
        now().remove(some);
    }

    final void put(GeneratedRecord<?> child, GeneratedRecord<?> parent) {
        String own = child instanceof PostRecord post ? post.getTitle() : ((ReplyRecord) child).getWords();
        now().put(child, new Seen(own, parent));
    }

    final <R extends GeneratedRecord<R>> Optional<R> any(Class<R> type) {
        return any(now().keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(some -> now().get(some).name()))
                .toList());
    }

    final List<GeneratedRecord<?>> childrenOf(GeneratedRecord<?> parent) {
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
