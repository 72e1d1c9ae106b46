package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.ADDRESS;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.LOCKER;
import static testschema.Tables.NODE;
import static testschema.Tables.PASSPORT;
import static testschema.Tables.PERSON;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.PURCHASE;
import static testschema.Tables.PURCHASE_LINE;
import static testschema.Tables.REPLY;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AddressRecord;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PassportRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.TagRecord;

/** How many statements it takes to load what records are related to. */
class EagerLoadingTest {

    /** Four authors with 0, 1, 2 and 3 posts, each with as many replies, and one tag that all share. */
    private static DataCase blog(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, REPLY, POST_TAG);
        data.retort().transaction(session -> {
            TagRecord tag = new TagRecord().setName("all");
            for (int a = 0; a < 4; a++) {
                AuthorRecord author = new AuthorRecord().setName("a" + a);
                for (int p = 0; p < a; p++) {
                    PostRecord post = new PostRecord().setTitle("a" + a + "p" + p);
                    author.posts().append(post);
                    post.tags().append(tag);
                    for (int r = 0; r < a; r++) {
                        post.replies().append(new ReplyRecord().setWords("a" + a + "p" + p + "r" + r));
                    }
                }
                session.add(author);
            }
        });
        data.statements();
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void toMany_takesOneStatementMore_andNoneAfterwards(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            List<AuthorRecord> authors = session.query(AUTHOR)
                    .with(AUTHOR.posts())
                    .orderBy(AUTHOR.NAME)
                    .all();
            assertEquals(List.of("select author", "select post"), data.steps());
            for (int a = 0; a < 4; a++) {
                AuthorRecord author = authors.get(a);
                assertEquals(a, author.posts().all().size());
                assertEquals(a, author.posts().count());
                assertEquals(a > 0, author.posts().exists());
                author.posts().all().forEach(post -> assertSame(author, post.author()));
            }
            assertEquals(List.of(), data.steps());
            assertEquals(1, authors.getLast().posts().where(POST.TITLE, "a3p1").count());
            assertEquals(List.of("select post"), data.steps());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nestedRelations_takeOneStatementEach(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            List<AuthorRecord> authors = session.query(AUTHOR)
                    .with(AUTHOR.posts().replies(), AUTHOR.posts().tags(), AUTHOR.posts())
                    .orderBy(AUTHOR.NAME)
                    .all();
            assertEquals(
                    List.of("select author", "select post", "select post_tag", "select reply", "select tag"),
                    data.steps().stream().sorted().toList());
            int replies = 0;
            for (AuthorRecord author : authors) {
                for (PostRecord post : author.posts().all()) {
                    assertEquals("all", post.tags().one().getName());
                    for (ReplyRecord reply : post.replies().all()) {
                        assertSame(author, Objects.requireNonNull(reply.post()).author());
                        replies++;
                    }
                }
            }
            assertEquals(1 + 4 + 9, replies);
            assertEquals(List.of(), data.steps());
        }
    }

    @ParameterizedTest
    @EnumSource
    void toOne_readsEachRowOnce_andNoneThatIsKnown(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            List<ReplyRecord> replies =
                    session.query(REPLY).with(REPLY.post().author()).all();
            assertEquals(List.of("select reply", "select post", "select author"), data.steps());
            replies.forEach(reply -> assertTrue(reply.getWords()
                    .startsWith(Objects.requireNonNull(reply.post()).author().getName())));
            List<PostRecord> posts = session.query(POST).with(POST.author()).all();
            assertEquals(List.of("select post"), data.steps());
            posts.forEach(post ->
                    assertEquals(post.getTitle().substring(0, 2), post.author().getName()));
            assertEquals(List.of(), data.steps());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRows_loadNothingMore(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            assertEquals(
                    List.of(),
                    session.query(AUTHOR)
                            .where(AUTHOR.NAME, "nobody")
                            .with(AUTHOR.posts().replies())
                            .all());
            assertEquals(List.of("select author"), data.steps());
            AuthorRecord first = session.query(AUTHOR)
                    .where(AUTHOR.NAME, "a0")
                    .with(AUTHOR.posts().replies())
                    .one();
            assertEquals(List.of("select author", "select post"), data.steps());
            assertEquals(List.of(), first.posts().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneRow_andAPage_loadWhatBelongsToThem(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            AuthorRecord last = session.query(AUTHOR)
                    .with(AUTHOR.posts())
                    .orderBy(AUTHOR.NAME.desc())
                    .first()
                    .orElseThrow();
            assertEquals(3, last.posts().all().size());
            assertEquals(List.of("select author", "select post"), data.steps());
            Page<AuthorRecord> page = session.query(AUTHOR)
                    .with(AUTHOR.posts())
                    .orderBy(AUTHOR.NAME)
                    .paginate(2, 2);
            assertEquals(List.of("select author", "select post", "select author"), data.steps());
            assertEquals(2, page.items().getFirst().posts().count());
            AuthorRecord found = session.query(AUTHOR).with(AUTHOR.posts()).getOr404(last.getId());
            assertSame(last, found);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasLoaded_isAskedAgain_onceItMayBeDifferent(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            AuthorRecord author = session.query(AUTHOR)
                    .where(AUTHOR.NAME, "a2")
                    .with(AUTHOR.posts())
                    .one();
            PostRecord post = author.posts().all().getFirst();
            author.posts().append(new PostRecord().setTitle("more"));
            assertEquals(3, author.posts().all().size());
            session.delete(post);
            assertEquals(2, author.posts().all().size());
            session.rollback();
            assertEquals(2, author.posts().all().size());
            assertTrue(author.posts().contains(post));
            post.setAuthorId(
                    session.query(AUTHOR).where(AUTHOR.NAME, "a0").one().getId());
            assertEquals(1, author.posts().all().size());
            session.flush();
            assertEquals(1, author.posts().all().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pendingChanges_areWrittenBeforeLoading(Kind kind) throws Exception {
        try (DataCase data = blog(kind);
                Session session = data.retort().session()) {
            AuthorRecord author = session.query(AUTHOR).where(AUTHOR.NAME, "a0").one();
            author.posts().append(new PostRecord().setTitle("fresh"));
            AuthorRecord again = session.query(AUTHOR)
                    .with(AUTHOR.posts())
                    .where(AUTHOR.NAME, "a0")
                    .one();
            assertSame(author, again);
            assertEquals("fresh", again.posts().one().getTitle());
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelsOfATree_takeOneStatementEach(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE)) {
            data.retort().transaction(session -> {
                NodeRecord root = new NodeRecord().setName("root");
                for (int i = 0; i < 3; i++) {
                    NodeRecord child = new NodeRecord().setName("c" + i);
                    root.children().append(child);
                    child.children().append(new NodeRecord().setName("g" + i), new NodeRecord().setName("h" + i));
                }
                session.add(root);
            });
            try (Session session = data.retort().session()) {
                data.statements();
                NodeRecord root = session.query(NODE)
                        .where(NODE.NAME, "root")
                        .with(NODE.children().children().children())
                        .one();
                assertEquals(4, data.statements().size());
                for (NodeRecord child : root.children().all()) {
                    assertEquals(2, child.children().all().size());
                    child.children()
                            .all()
                            .forEach(leaf ->
                                    assertEquals(List.of(), leaf.children().all()));
                }
                assertEquals(List.of(), data.statements());
                session.query(NODE).with(NODE.parent().parent()).all().forEach(node -> {
                    if (node.getName().startsWith("g")) {
                        assertSame(root, Objects.requireNonNull(node.parent()).parent());
                    }
                });
                assertEquals(1, data.statements().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTwoColumns_andTwoKeysToOneTable_areLoaded(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE)) {
            data.retort().transaction(session -> {
                AddressRecord home = new AddressRecord().setStreet("home");
                AddressRecord work = new AddressRecord().setStreet("work");
                for (int p = 0; p < 3; p++) {
                    PurchaseRecord purchase = new PurchaseRecord()
                            .setReference("p" + p)
                            .setBillAddress(home)
                            .setShipAddress(p == 0 ? null : work);
                    for (int l = 1; l <= p; l++) {
                        PurchaseLineRecord line = new PurchaseLineRecord().setLineNo(l);
                        purchase.purchaseLines().append(line);
                        line.lineNotes().append(new LineNoteRecord().setWords("p" + p + "l" + l));
                    }
                    session.add(purchase);
                }
                session.add(new LineNoteRecord().setWords("of nothing"));
            });
            try (Session session = data.retort().session()) {
                data.statements();
                List<PurchaseRecord> purchases = session.query(PURCHASE)
                        .with(PURCHASE.purchaseLines().lineNotes(), PURCHASE.billAddress(), PURCHASE.shipAddress())
                        .orderBy(PURCHASE.REFERENCE)
                        .all();
                assertTrue(data.statements().size() <= 5);
                assertNull(purchases.getFirst().shipAddress());
                for (int p = 0; p < 3; p++) {
                    PurchaseRecord purchase = purchases.get(p);
                    assertEquals(
                            "home",
                            Objects.requireNonNull(purchase.billAddress()).getStreet());
                    assertEquals(p, purchase.purchaseLines().all().size());
                    for (PurchaseLineRecord line : purchase.purchaseLines().all()) {
                        assertEquals(
                                "p" + p + "l" + line.getLineNo(),
                                line.lineNotes().one().getWords());
                    }
                }
                assertEquals(List.of(), data.statements());
                session.query(LINE_NOTE)
                        .with(LINE_NOTE.purchaseLine().purchase())
                        .all()
                        .forEach(note ->
                                assertEquals("of nothing".equals(note.getWords()), note.purchaseLine() == null));
                assertEquals(1, data.statements().size());
                List<AddressRecord> addresses = session.query(ADDRESS)
                        .with(ADDRESS.billAddressPurchases(), ADDRESS.shipAddressPurchases())
                        .orderBy(ADDRESS.STREET)
                        .all();
                assertEquals(
                        3, addresses.getFirst().billAddressPurchases().all().size());
                assertEquals(
                        0, addresses.getFirst().shipAddressPurchases().all().size());
                assertEquals(2, addresses.getLast().shipAddressPurchases().all().size());
                assertEquals(3, data.statements().size());
                assertEquals(3, session.query(PURCHASE_LINE).count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneToOne_isLoadedFromEitherSide(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, PASSPORT, LOCKER)) {
            data.retort().transaction(session -> {
                for (int i = 0; i < 4; i++) {
                    PersonRecord person = new PersonRecord().setName("p" + i);
                    if (i % 2 == 0) {
                        person.setPassport(new PassportRecord().setNumber("n" + i));
                    }
                    if (i > 1) {
                        person.setLocker(new LockerRecord().setLabel("l" + i));
                    }
                    session.add(person);
                }
            });
            try (Session session = data.retort().session()) {
                data.statements();
                List<PersonRecord> people = session.query(PERSON)
                        .with(PERSON.passport(), PERSON.locker())
                        .orderBy(PERSON.NAME)
                        .all();
                for (int i = 0; i < 4; i++) {
                    PersonRecord person = people.get(i);
                    assertEquals(i % 2 == 0, person.passport() != null);
                    assertEquals(i > 1, person.locker() != null);
                }
                assertEquals(
                        List.of("select locker", "select passport", "select person"),
                        data.steps().stream().sorted().toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyOwners_areLoadedWithFewStatements(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, NODE)) {
            data.retort().transaction(session -> {
                for (int i = 0; i < 1500; i++) {
                    session.add(new NodeRecord().setName("r").setParent(null));
                }
            });
            data.retort().transaction(session -> {
                session.query(NODE).all().forEach(node -> node.children().append(new NodeRecord().setName("c")));
            });
            try (Session session = data.retort().session()) {
                data.statements();
                List<NodeRecord> roots = session.query(NODE)
                        .where(NODE.parent(), null)
                        .with(NODE.children())
                        .all();
                assertTrue(data.statements().size() <= 5);
                roots.forEach(root -> assertEquals("c", root.children().one().getName()));
                assertEquals(List.of(), data.statements());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationOfAnotherTable_isRefused(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            RetortException begins = assertThrows(
                    RetortException.class, () -> session.query(AUTHOR).with(POST.author()));
            assertEquals("the relation begins at post, and the query is for author", begins.message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementThatWrites_hasRelationsInMemoryAskedForAgain(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, REPLY, POST_TAG);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            ann.posts().append(new PostRecord().setTitle("p1"));
            session.add(ann).commit();
            session.query(AUTHOR).with(AUTHOR.posts()).all();
            session.dsl()
                    .insertInto(POST, POST.TITLE, POST.AUTHOR_ID)
                    .values("p2", ann.getId())
                    .execute();
            assertEquals(2, ann.posts().count());
            session.query(AUTHOR).with(AUTHOR.posts()).all();
            session.dsl().deleteFrom(POST).where(POST.TITLE.eq("p1")).execute();
            assertEquals("p2", ann.posts().one().getTitle());
            session.query(AUTHOR).with(AUTHOR.posts()).all();
            data.statements();
            session.dsl().selectFrom(AUTHOR).fetch();
            assertEquals(1, ann.posts().count());
            assertEquals(List.of("select author"), data.steps());
        }
    }
}
