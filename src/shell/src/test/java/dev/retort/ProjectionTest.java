package dev.retort;

import static generated.Tables.ACCOUNT;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.CITY;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.LINE_NOTE;
import static testschema.Tables.LOCKER;
import static testschema.Tables.NODE;
import static testschema.Tables.PERSON;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.PURCHASE;
import static testschema.Tables.REPLY;
import static testschema.Tables.SETTING;
import static testschema.Tables.TAG;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.AccountRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.LineNote;
import testschema.tables.Purchase;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.LineNoteRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.PersonRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.PurchaseLineRecord;
import testschema.tables.records.PurchaseRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.SettingRecord;
import testschema.tables.records.TagRecord;

/** Rows as nested records of the application's own. */
class ProjectionTest {

    record TagView(String name) {}

    record ReplyView(String words) {}

    record PostView(String title, Set<TagView> tags, List<ReplyView> replies) {}

    record AuthorView(String name, List<PostView> posts) {}

    record WriterView(String name) {}

    record ArticleView(int id, String title, WriterView author) {}

    record AnswerView(@Nullable ArticleView post, String words) {}

    /** The author ann has the posts p1 and p2, bob has none; p1 has the tags t1 and t2, and a reply; one reply is of no post. */
    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, POST, REPLY, POST_TAG);
        data.retort().transaction(session -> {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            PostRecord first = new PostRecord().setTitle("p1");
            PostRecord second = new PostRecord().setTitle("p2");
            ann.posts().append(first, second);
            TagRecord shared = new TagRecord().setName("t1");
            first.tags().append(shared, new TagRecord().setName("t2"));
            second.tags().append(shared);
            session.addAll(ann, new AuthorRecord().setName("bob"));
            session.addAll(
                    new ReplyRecord().setWords("of p1").setPost(first), new ReplyRecord().setWords("of nothing"));
        });
        data.statements();
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void nestedRecords_areFilled_byOneStatementForEachRelation(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<AuthorView> authors = session.query(AUTHOR)
                    .orderBy(AUTHOR.NAME)
                    .as(AuthorView.class)
                    .all();
            assertEquals(
                    List.of(
                            new AuthorView(
                                    "ann",
                                    List.of(
                                            new PostView(
                                                    "p1",
                                                    Set.of(new TagView("t1"), new TagView("t2")),
                                                    List.of(new ReplyView("of p1"))),
                                            new PostView("p2", Set.of(new TagView("t1")), List.of()))),
                            new AuthorView("bob", List.of())),
                    authors);
            assertEquals(4, data.statements().size());
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> authors.getFirst().posts().clear());
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> authors.getFirst().posts().getFirst().tags().clear());
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsToOne_areRecords_orNull_andOnlyTheirColumnsAreRead(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<AnswerView> answers =
                    session.query(REPLY).orderBy(REPLY.ID).as(AnswerView.class).all();
            ArticleView post = answers.getFirst().post();
            assertEquals("p1", post.title());
            assertEquals("ann", post.author().name());
            assertNull(answers.getLast().post());
            List<String> statements = data.statements();
            assertEquals(3, statements.size());
            String plain = statements.getFirst().replaceAll("[`\"]", "");
            assertEquals("select reply.words, reply.post_id from reply order by reply.id", plain);
            assertEquals(
                    List.of("of p1", "of nothing"),
                    session.query(REPLY).orderBy(REPLY.ID).as(ReplyView.class).all().stream()
                            .map(ReplyView::words)
                            .toList());
            assertEquals(
                    "select reply.words from reply order by reply.id",
                    data.statements().getFirst().replaceAll("[`\"]", ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_saysWhichRowsOfARelation_inWhichOrder_atAnyDepth(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            AuthorView ann = session.query(AUTHOR)
                    .where(AUTHOR.NAME, "ann")
                    .with(
                            AUTHOR.posts(),
                            posts -> posts.orderBy(POST.TITLE.desc())
                                    .with(POST.tags(), tags -> tags.where(TAG.NAME.ne("t1"))))
                    .as(AuthorView.class)
                    .one();
            assertEquals(
                    List.of("p2", "p1"),
                    ann.posts().stream().map(PostView::title).toList());
            assertEquals(Set.of(), ann.posts().getFirst().tags());
            assertEquals(Set.of(new TagView("t2")), ann.posts().getLast().tags());
            AuthorView other = session.query(AUTHOR)
                    .where(AUTHOR.NAME, "ann")
                    .with(AUTHOR.posts().tags(), tags -> tags.where(TAG.NAME.eq("t1")))
                    .as(AuthorView.class)
                    .one();
            assertEquals(Set.of(new TagView("t1")), other.posts().getFirst().tags());
            assertEquals(2, other.posts().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEndingOfAQuery_givesProjections(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            Query.Projection<ArticleView> posts =
                    session.query(POST).orderBy(POST.ID).as(ArticleView.class);
            ArticleView first = posts.first().orElseThrow();
            assertEquals("p1", first.title());
            assertEquals(first, posts.get(first.id()).orElseThrow());
            assertEquals(Optional.empty(), posts.get("abc"));
            assertThrows(NotFoundException.class, () -> posts.getOr404(999));
            assertThrows(RetortException.class, posts::one);
            assertEquals(2, posts.count());
            assertTrue(posts.exists());
            Page<ArticleView> page = posts.paginate(2, 1);
            assertEquals("p2", page.items().getFirst().title());
            assertEquals(List.of(first), page.prev().items());
            assertEquals("post as ArticleView: .all() gives them", posts.toString());
            assertThrows(RetortException.class, posts::stream);
            try (Stream<WriterView> writers =
                    session.query(AUTHOR).orderBy(AUTHOR.NAME).as(WriterView.class).stream()) {
                assertEquals(
                        List.of("ann", "bob"), writers.map(WriterView::name).toList());
            }
            session.add(new AuthorRecord().setName("zoe"));
            assertEquals(3, session.query(AUTHOR).as(WriterView.class).all().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void criteria_count(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort()
                        .where(POST, POST.TITLE.ne("p1"))
                        .where(TAG, TAG.NAME.ne("t2"))
                        .session()) {
            AuthorView ann = session.query(AUTHOR)
                    .where(AUTHOR.NAME, "ann")
                    .as(AuthorView.class)
                    .one();
            assertEquals(
                    List.of("p2"), ann.posts().stream().map(PostView::title).toList());
            assertNull(session.query(REPLY)
                    .where(REPLY.WORDS, "of p1")
                    .as(AnswerView.class)
                    .one()
                    .post());
            assertEquals(
                    2,
                    session.query(AUTHOR)
                            .where(AUTHOR.NAME, "ann")
                            .withoutCriteria()
                            .as(AuthorView.class)
                            .one()
                            .posts()
                            .getFirst()
                            .tags()
                            .size());
        }
    }

    record CityView(String name, @Nullable String countryCode) {}

    record CountryView(String code, List<CityView> cities) {}

    record Land(String name) {}

    record Town(String name, @Nullable Land country) {}

    @ParameterizedTest
    @EnumSource
    void keysThatTheDatabaseCompares_leadToTheirRows(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY)) {
            data.retort().transaction(session -> {
                CountryRecord germany = new CountryRecord().setCode("DE").setName("Germany");
                germany.cities().append(new CityRecord().setName("b"), new CityRecord().setName("a"));
                session.addAll(germany, new CountryRecord().setCode("FR").setName("France"));
                session.add(new CityRecord().setName("nowhere"));
            });
            try (Session session = data.retort().session()) {
                data.statements();
                assertEquals(
                        List.of(
                                new CountryView("DE", List.of(new CityView("a", "DE"), new CityView("b", "DE"))),
                                new CountryView("FR", List.of())),
                        session.query(COUNTRY)
                                .orderBy(COUNTRY.CODE)
                                .with(COUNTRY.cities(), cities -> cities.orderBy(CITY.NAME))
                                .as(CountryView.class)
                                .all());
                assertEquals(2, data.statements().size());
                assertEquals(
                        List.of(
                                new Town("a", new Land("Germany")),
                                new Town("b", new Land("Germany")),
                                new Town("nowhere", null)),
                        session.query(CITY).orderBy(CITY.NAME).as(Town.class).all());
                assertEquals(2, data.statements().size());
            }
        }
    }

    record LockerView(String label) {}

    record PersonView(String name, @Nullable LockerView locker) {}

    @ParameterizedTest
    @EnumSource
    void oneToOne_isARecordOnBothSides(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOCKER)) {
            data.retort()
                    .transaction(session -> session.addAll(
                            new PersonRecord().setName("a").setLocker(new LockerRecord().setLabel("l")),
                            new PersonRecord().setName("b")));
            try (Session session = data.retort().session()) {
                assertEquals(
                        List.of(new PersonView("a", new LockerView("l")), new PersonView("b", null)),
                        session.query(PERSON)
                                .orderBy(PERSON.NAME)
                                .as(PersonView.class)
                                .all());
            }
        }
    }

    record Balance(String username, BigDecimal balance) {}

    record Snakes(String user_name, @Nullable Integer role_id) {}

    record Texts(String id, String roleId) {}

    record RoleView(long id, String name) {}

    record UserView(String USERNAME, @Nullable RoleView role) {}

    @ParameterizedTest
    @EnumSource
    void names_areThoseOfTheColumns_orOfJava(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA)) {
            data.retort().transaction(session -> {
                session.add(new AccountRecord().setUsername("x").setBalance(new BigDecimal("1.5")));
                session.add(new UsersRecord().setUsername("ann").setRole(new RolesRecord().setName("a")));
            });
            try (Session session = data.retort().session()) {
                assertEquals(
                        "x 1.5",
                        session.query(ACCOUNT).as(Balance.class).all().stream()
                                .map(row -> row.username() + " " + row.balance())
                                .findFirst()
                                .orElseThrow());
                assertEquals(
                        new Snakes("ann", 1),
                        session.query(USERS).as(Snakes.class).one());
                assertEquals(
                        new Texts("1", "1"),
                        session.query(USERS).as(Texts.class).one());
                assertEquals(
                        new UserView("ann", new RoleView(1, "a")),
                        session.query(USERS).as(UserView.class).one());
            }
        }
    }

    record NoSuchColumn(String titel) {}

    record WrongType(java.time.LocalDate id) {}

    record ListOfOne(List<WriterView> author) {}

    record OneOfMany(PostView posts) {}

    record NameOfRelation(String author) {}

    record Circle(String name, List<Circle> children) {}

    record Amount(int amount) {}

    record Small(byte amount) {}

    record Kinds(Thread.State kind) {}

    private static final class NoRecord {}

    private static String refusal(Query<?> query, Class<?> view) {
        RetortException refused =
                assertThrows(RetortException.class, () -> query.as(view).all());
        return refused.message() + "; " + refused.hint().orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFit_isRefused_withItsComponent(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST, POST_TAG, NODE, SETTING);
                Session session = data.retort().session()) {
            Query<PostRecord> posts = session.query(POST);
            assertEquals(
                    "titel of NoSuchColumn stands for no column of post; did you mean title?",
                    refusal(posts, NoSuchColumn.class));
            assertEquals("id of WrongType is a LocalDate, and post.id is a Integer; ", refusal(posts, WrongType.class));
            assertEquals(
                    "author of ListOfOne is a List, and POST.author() leads to one row; WriterView holds one, or null",
                    refusal(posts, ListOfOne.class));
            assertEquals(
                    "posts of OneOfMany is a PostView, and AUTHOR.posts() leads to several rows; List<PostView> holds several",
                    refusal(session.query(AUTHOR), OneOfMany.class));
            assertEquals(
                    "author of NameOfRelation stands for no column of post; it is a relation, whose component is a record,"
                            + " or a List or Set of records",
                    refusal(posts, NameOfRelation.class));
            assertEquals(
                    "Circle is within itself, without an end that could be loaded; give each level a record of its own",
                    refusal(session.query(NODE), Circle.class));
            assertTrue(refusal(posts, ReplyView.class)
                    .startsWith("words of ReplyView stands for no column of post; there are "));
            assertEquals(
                    "WriterView has no component for AUTHOR.posts(), which with(…) is to load; a component that is called like"
                            + " the relation takes its rows",
                    refusal(session.query(AUTHOR).with(AUTHOR.posts()), WriterView.class));
            assertEquals(
                    "PostView has no component for POST.author(), which with(…) is to load; a component that is called like"
                            + " the relation takes its rows",
                    refusal(session.query(AUTHOR).with(AUTHOR.posts().author()), AuthorView.class));
            assertEquals(
                    "NoRecord is no record, and as(…) fills records; record NoRecord(…) {}",
                    refusal(posts, NoRecord.class));
            session.add(new SettingRecord().setName("s").setAmount(300));
            assertEquals(
                    "amount of Small is a byte, and setting.amount has 300 in a row; ",
                    refusal(session.query(SETTING), Small.class));
            assertEquals(
                    "kind of Kinds is a State, and setting.kind has plain in a row; ",
                    refusal(session.query(SETTING), Kinds.class));
            session.query(SETTING).one().setAmount(null);
            assertEquals(
                    "setting.amount is null in a row, and amount of Amount is a int; a component that may be null is a Integer",
                    refusal(session.query(SETTING), Amount.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftInTheSession(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            session.query(AUTHOR).as(AuthorView.class).all();
            data.statements();
            AuthorRecord ann = session.query(AUTHOR).where(AUTHOR.NAME, "ann").one();
            assertEquals(2, ann.posts().all().size());
            assertEquals(2, data.statements().size());
            assertFalse(session.pending().updated().iterator().hasNext());
        }
    }

    record NoteView(String words) {}

    record ProductView(String product) {}

    record LineView(int lineNo, List<NoteView> lineNotes) {}

    record PurchaseView(String reference, List<LineView> purchaseLines) {}

    record RemarkView(String words, @Nullable ProductView purchaseLine) {}

    @ParameterizedTest
    @EnumSource
    void keysOfTwoColumns_andTablesUnderAnotherName_leadToTheirRows(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LINE_NOTE)) {
            data.retort().transaction(session -> {
                PurchaseRecord purchase = new PurchaseRecord().setReference("p");
                for (int i = 1; i <= 2; i++) {
                    PurchaseLineRecord line =
                            new PurchaseLineRecord().setLineNo(i).setProduct("x" + i);
                    purchase.purchaseLines().append(line);
                    line.lineNotes().append(new LineNoteRecord().setWords("of " + i));
                }
                session.addAll(purchase);
                session.add(new LineNoteRecord().setWords("of nothing").setLineNo(1));
            });
            try (Session session = data.retort().session()) {
                Purchase other = PURCHASE.as("other");
                assertEquals(
                        new PurchaseView(
                                "p",
                                List.of(
                                        new LineView(1, List.of(new NoteView("of 1"))),
                                        new LineView(2, List.of(new NoteView("of 2"))))),
                        session.query(other)
                                .where(other.REFERENCE.eq("p"))
                                .as(PurchaseView.class)
                                .one());
                LineNote note = LINE_NOTE.as("note");
                assertEquals(
                        List.of(
                                new RemarkView("of 1", new ProductView("x1")),
                                new RemarkView("of 2", new ProductView("x2")),
                                new RemarkView("of nothing", null)),
                        session.query(note)
                                .orderBy(note.WORDS)
                                .as(RemarkView.class)
                                .all());
            }
        }
    }
}
