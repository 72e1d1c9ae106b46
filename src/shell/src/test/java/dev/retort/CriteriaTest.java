package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.CITY;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.LOG_LINE;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;
import static testschema.Tables.REPLY;
import static testschema.Tables.TAG;

import dev.retort.DataCase.Kind;
import dev.retort.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.LogLine;
import testschema.tables.Post;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReplyRecord;
import testschema.tables.records.TagRecord;

/** Conditions that all rows of a table have to fulfil, in each way in which rows are asked for. What is called "gone…" is hidden. */
class CriteriaTest {

    /**
     * The author ann has the posts p1, p2 and gone p, the author gone has p3; p1 and gone p have replies of the same names; p1 has the
     * tags t1, t2 and gone t.
     */
    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, POST, REPLY, POST_TAG);
        data.retort().transaction(session -> {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            AuthorRecord gone = new AuthorRecord().setName("gone");
            PostRecord first = new PostRecord().setTitle("p1");
            PostRecord hidden = new PostRecord().setTitle("gone p");
            ann.posts().append(first, new PostRecord().setTitle("p2"), hidden);
            gone.posts().append(new PostRecord().setTitle("p3"));
            session.addAll(ann, gone);
            for (String name : List.of("t1", "gone t", "t2")) {
                first.tags().append(new TagRecord().setName(name));
            }
            session.addAll(
                    new ReplyRecord().setWords("of p1").setPost(first),
                    new ReplyRecord().setWords("of gone p").setPost(hidden),
                    new ReplyRecord().setWords("of nothing"));
        });
        data.statements();
        return data;
    }

    private static Retort restricted(DataCase data) {
        return data.retort()
                .where(AUTHOR, AUTHOR.NAME.notLike("gone%"))
                .where(POST, POST.TITLE.notLike("gone%"))
                .where(TAG, TAG.NAME.notLike("gone%"));
    }

    private static List<String> titles(List<PostRecord> posts) {
        return posts.stream().map(PostRecord::getTitle).toList();
    }

    private static List<String> words(Query<ReplyRecord> replies) {
        return replies.all().stream().map(ReplyRecord::getWords).toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyEndingOfAQuery_obeys(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            Query<PostRecord> posts = session.query(POST).orderBy(POST.TITLE);
            assertEquals(List.of("p1", "p2", "p3"), titles(posts.all()));
            assertEquals(3, posts.count());
            assertEquals("p1", posts.first().orElseThrow().getTitle());
            assertFalse(posts.where(POST.TITLE, "gone p").exists());
            assertEquals(Optional.empty(), posts.where(POST.TITLE, "gone p").oneOrNone());
            assertEquals(3, posts.paginate(1, 2).total());
            assertEquals(
                    List.of("p3"),
                    titles(posts.limit(5).after(posts.all().get(1)).all()));
            try (Stream<PostRecord> stream = posts.stream()) {
                assertEquals(List.of("p1", "p2", "p3"), titles(stream.toList()));
            }
            assertEquals(List.of("p1", "p2", "p3"), titles(posts.distinct().all()));
            assertEquals(List.of("p1", "p2", "p3"), titles(posts.forUpdate().all()));
            assertEquals(
                    List.of("p1", "p2", "p3"), titles(posts.select().fetch().into(POST)));
            assertEquals(
                    List.of("p1", "p2"),
                    titles(posts.where(POST.author().NAME.eq("ann")).forUpdate().all()));
            assertTrue(posts.sql().contains("gone%"), posts.sql());
            Post other = POST.as("other");
            assertEquals(
                    List.of("p1", "p2", "p3"),
                    titles(session.query(other).orderBy(other.TITLE).all()));
            assertEquals(4, session.dsl().fetchCount(POST));
            data.retort().transaction(any -> assertEquals(4, any.query(POST).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void get_obeys_alsoForWhatIsInMemory(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            PostRecord hidden = session.query(POST)
                    .withoutCriteria()
                    .where(POST.TITLE, "gone p")
                    .one();
            assertEquals(Optional.empty(), session.get(POST, hidden.getId()));
            assertSame(
                    hidden,
                    session.query(POST).withoutCriteria().get(hidden.getId()).orElseThrow());
            PostRecord shown = session.query(POST).where(POST.TITLE, "p1").one();
            data.statements();
            assertSame(shown, session.get(POST, shown.getId()).orElseThrow());
            assertEquals(List.of(), data.statements());
            shown.setTitle("gone as well");
            session.flush();
            assertEquals(Optional.empty(), session.get(POST, shown.getId()));
            assertThrows(NotFoundException.class, () -> session.query(POST).getOr404(shown.getId()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void relations_obey_lazilyAndLoadedBeforehand(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            for (boolean beforehand : List.of(false, true)) {
                try (Session session = restricted(data).session().refuseLazyLoads(beforehand)) {
                    AuthorRecord ann =
                            (beforehand ? session.query(AUTHOR).with(AUTHOR.posts()) : session.query(AUTHOR)).one();
                    assertEquals(List.of("p1", "p2"), titles(ann.posts().all()));
                    assertEquals(2, ann.posts().count());
                    List<ReplyRecord> replies = (beforehand
                                    ? session.query(REPLY).with(REPLY.post())
                                    : session.query(REPLY))
                            .orderBy(REPLY.ID)
                            .all();
                    assertEquals("p1", replies.getFirst().post().getTitle());
                    assertNull(replies.get(1).post());
                    assertNotNull(replies.get(1).getPostId());
                    assertNull(replies.get(2).post());
                    PostRecord first = (beforehand ? session.query(POST).with(POST.tags()) : session.query(POST))
                            .where(POST.TITLE, "p1")
                            .one();
                    data.statements();
                    assertEquals(
                            List.of("t1", "t2"),
                            first.tags().all().stream().map(TagRecord::getName).toList());
                    assertEquals(beforehand ? 0 : 1, data.statements().size());
                    PostRecord orphan = (beforehand ? session.query(POST).with(POST.author()) : session.query(POST))
                            .where(POST.TITLE, "p3")
                            .one();
                    assertNull(orphan.author());
                    session.commit();
                }
            }
            data.retort().transaction(session -> {
                assertEquals(4, session.query(POST).where(POST.author().any()).count());
                assertEquals(1, session.query(REPLY).where(REPLY.post(), null).count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStatementForEachStep_staysOne(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            session.query(AUTHOR).with(AUTHOR.posts().tags()).all();
            assertEquals(List.of("select author", "select post", "select post_tag", "select tag"), data.steps());
            PostRecord first = session.query(POST)
                    .with(POST.tags(), tags -> tags.orderBy(TAG.NAME.desc()))
                    .where(POST.TITLE, "p1")
                    .one();
            assertEquals(
                    List.of("t2", "t1"),
                    first.tags().all().stream().map(TagRecord::getName).toList());
            assertEquals(2, data.statements().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void conditionsAndOrders_thatLeadOverHiddenRows_findNone(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            Query<ReplyRecord> replies = session.query(REPLY).orderBy(REPLY.ID);
            assertEquals(
                    List.of("of p1"), words(replies.where(REPLY.post().TITLE.isNotNull())));
            assertEquals(
                    List.of("of gone p", "of nothing"),
                    words(replies.where(REPLY.post().TITLE.isNull())));
            assertEquals(
                    List.of("of p1"), words(replies.where(REPLY.post().TITLE.ne("x"))));
            assertEquals(
                    List.of("of p1"),
                    words(replies.where(REPLY.post().author().NAME.eq("ann"))));
            assertEquals(
                    List.of("of p1", "of nothing"),
                    words(replies.where(REPLY.post().author().NAME.eq("ann").or(REPLY.WORDS.eq("of nothing")))));
            assertEquals(List.of("of gone p", "of nothing"), words(replies.where(REPLY.post(), (PostRecord) null)));
            assertEquals(
                    List.of("of gone p", "of nothing"),
                    words(replies.where(REPLY.post().author(), (AuthorRecord) null)));
            AuthorRecord ann = session.query(AUTHOR).one();
            assertEquals(List.of("of p1"), words(replies.where(REPLY.post().author(), ann)));
            assertEquals(
                    List.of("of gone p", "of nothing", "of p1"),
                    words(session.query(REPLY).orderBy(DSL.nvl(REPLY.post().TITLE, ""), REPLY.ID)));
            assertEquals(
                    List.of("of p1", "of gone p"),
                    words(session.query(REPLY)
                            .withoutCriteria()
                            .where(REPLY.post().author().NAME.eq("ann"))
                            .orderBy(REPLY.post().TITLE.desc())));
            assertEquals(
                    List.of("p1", "p2"),
                    titles(session.query(POST)
                            .where(POST.author().NAME.ne("x"))
                            .orderBy(POST.author().NAME, POST.ID)
                            .all()));
            assertEquals(
                    2, session.query(POST).where(POST.author().NAME.ne("x")).count());
            assertTrue(session.query(POST).where(POST.author().NAME.ne("x")).exists());
        }
    }

    @ParameterizedTest
    @EnumSource
    void existsConditions_obey_atTheirEndAndOnTheWay(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            Query<AuthorRecord> authors = session.query(AUTHOR);
            assertEquals(0, authors.where(AUTHOR.posts().TITLE.like("gone%")).count());
            assertEquals(1, authors.where(AUTHOR.posts().TITLE.eq("p1")).count());
            assertEquals(
                    0,
                    authors.where(AUTHOR.posts().any(AUTHOR.posts().TITLE.like("gone%")))
                            .count());
            assertEquals(
                    1,
                    authors.where(AUTHOR.posts().none(AUTHOR.posts().TITLE.like("gone%")))
                            .count());
            // The reply is there, and the post between is not.
            assertEquals(
                    0,
                    authors.where(AUTHOR.posts().replies().WORDS.eq("of gone p"))
                            .count());
            assertEquals(
                    1, authors.where(AUTHOR.posts().replies().WORDS.eq("of p1")).count());
            assertEquals(
                    0, authors.where(AUTHOR.posts().tags().NAME.eq("gone t")).count());
            assertEquals(1, authors.where(AUTHOR.posts().tags().NAME.eq("t1")).count());
            assertEquals(
                    2,
                    authors.withoutCriteria()
                            .where(AUTHOR.posts().TITLE.isNotNull())
                            .count());
            assertEquals(
                    List.of("of p1"),
                    words(session.query(REPLY)
                            .where(REPLY.post().author().posts().TITLE.isNotNull())));
            Query<PostRecord> posts = session.query(POST).orderBy(POST.ID);
            assertEquals(
                    List.of("p1", "p2"),
                    titles(posts.where(POST.author().posts().TITLE.eq("p1")).all()));
            assertEquals(
                    List.of(),
                    titles(posts.where(POST.author().posts().TITLE.eq("p3")).all()));
            assertEquals(
                    List.of("p1"),
                    titles(posts.where(POST.author()
                                    .posts()
                                    .TITLE
                                    .eq("p1")
                                    .and(POST.author().NAME.eq("ann")))
                            .where(POST.tags().NAME.in("t1", "gone t"))
                            .all()));
            assertEquals(
                    1,
                    session.dsl()
                            .selectFrom(AUTHOR)
                            .where(AUTHOR.posts().any(AUTHOR.posts().TITLE.like("gone%")))
                            .fetch()
                            .size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSoftlyDeleted_leavesRelationsInMemory_andIsWritten(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            try (Session session = restricted(data).session()) {
                AuthorRecord ann =
                        session.query(AUTHOR).with(AUTHOR.posts().tags()).one();
                PostRecord first = ann.posts().all().getFirst();
                ReplyRecord reply =
                        session.query(REPLY).where(REPLY.WORDS, "of p1").one();
                first.setTitle("gone now");
                first.tags().all().getFirst().setName("gone too");
                assertEquals(List.of("p2"), titles(ann.posts().all()));
                assertEquals(
                        List.of("t2"),
                        first.tags().all().stream().map(TagRecord::getName).toList());
                assertNull(reply.post());
                assertEquals("gone now", first.getTitle());
                assertTrue(session.contains(first));
                // Its key leads to it, whatever it is.
                first.setTitle("gone again");
                session.flush();
                assertSame(session, session.refresh(first));
                session.commit();
                reply.setWords("still of p1");
                session.commit();
                session.delete(ann.posts().all().getFirst());
                first.setTitle("p1");
                session.commit();
                assertEquals(List.of("p1"), titles(ann.posts().all()));
                assertSame(first, reply.post());
            }
            data.retort().transaction(session -> {
                assertEquals(
                        List.of("gone p", "p1", "p3"),
                        titles(session.query(POST).orderBy(POST.TITLE).all()));
                assertEquals(
                        2,
                        session.query(REPLY)
                                .where(REPLY.post().TITLE.isNotNull())
                                .count());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollback_readsWhatItUndid_whateverTheCriteriaSay(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            PostRecord hidden = session.query(POST)
                    .withoutCriteria()
                    .where(POST.TITLE, "gone p")
                    .one();
            hidden.setTitle("shown");
            session.flush();
            assertSame(hidden, session.get(POST, hidden.getId()).orElseThrow());
            session.rollback();
            assertEquals("gone p", hidden.getTitle());
            assertTrue(session.contains(hidden));
            assertEquals(Optional.empty(), session.get(POST, hidden.getId()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void merge_findsTheRowByItsKey_whateverTheCriteriaSay(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            PostRecord hidden = data.retort()
                    .transactionResult(session ->
                            session.query(POST).where(POST.TITLE, "gone p").one());
            hidden.setTitle("gone later");
            restricted(data).transaction(session -> {
                session.merge(hidden);
            });
            data.retort().transaction(session -> {
                assertEquals(4, session.query(POST).count());
                assertTrue(session.query(POST).where(POST.TITLE, "gone later").exists());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutCriteria_givesAll_andWhatItLoadsToo(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = restricted(data).session()) {
            AuthorRecord ann = session.query(AUTHOR)
                    .withoutCriteria()
                    .with(AUTHOR.posts().tags())
                    .where(AUTHOR.NAME, "ann")
                    .one();
            assertEquals(4, data.statements().size());
            assertEquals(3, ann.posts().count());
            assertEquals(3, ann.posts().all().getFirst().tags().count());
            assertEquals(List.of(), data.statements());
            ann.setName("anna");
            session.flush();
            assertEquals(3, ann.posts().count());
            assertEquals(3, ann.posts().all().getFirst().tags().count());
            session.query(AUTHOR).with(AUTHOR.posts().tags()).all();
            assertEquals(2, ann.posts().count());
            assertEquals(2, ann.posts().all().getFirst().tags().count());
            assertEquals(3, ann.posts().withoutCriteria().count());
            session.query(AUTHOR)
                    .with(AUTHOR.posts(), posts -> posts.withoutCriteria())
                    .all();
            assertEquals(3, ann.posts().count());
            ReplyRecord reply = session.query(REPLY)
                    .withoutCriteria()
                    .with(REPLY.post())
                    .where(REPLY.WORDS, "of gone p")
                    .one();
            assertEquals("gone p", reply.post().getTitle());
        }
    }

    @ParameterizedTest
    @EnumSource
    void criteriaOverRelations_count_fromEverySide(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            Retort ofAnn = data.retort()
                    .where(POST, POST.author().NAME.eq("ann"))
                    .where(TAG, TAG.posts().TITLE.isNotNull())
                    .where(AUTHOR, AUTHOR.posts().any(AUTHOR.posts().TITLE.isNotNull()));
            try (Session session = ofAnn.session()) {
                assertEquals(
                        List.of("p1", "p2", "gone p"),
                        titles(session.query(POST).orderBy(POST.ID).all()));
                assertEquals(2, session.query(AUTHOR).count());
                assertEquals(
                        1,
                        session.query(AUTHOR)
                                .where(AUTHOR.posts().TITLE.isNotNull())
                                .count());
                AuthorRecord gone =
                        session.query(AUTHOR).where(AUTHOR.NAME, "gone").one();
                assertEquals(List.of(), gone.posts().all());
                assertEquals(
                        2,
                        session.query(REPLY)
                                .where(REPLY.post().TITLE.isNotNull())
                                .count());
                assertEquals(
                        List.of("p1"),
                        titles(session.query(POST)
                                .where(POST.tags().NAME.eq("t1"))
                                .all()));
                session.query(AUTHOR).with(AUTHOR.posts().tags()).all();
                assertEquals(List.of(), gone.posts().all());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatVary_areThoseOfTheTimeWhenTheSessionWasOpened(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            AtomicReference<String> tenant = new AtomicReference<>("ann");
            Retort ofTenant = data.retort().where(AUTHOR, () -> AUTHOR.NAME.eq(tenant.get()));
            try (Session first = ofTenant.session()) {
                tenant.set("gone");
                try (Session second = ofTenant.session()) {
                    assertEquals("ann", first.query(AUTHOR).one().getName());
                    assertEquals("gone", second.query(AUTHOR).one().getName());
                }
            }
            Retort ofNobody = data.retort().where(AUTHOR, () -> {
                throw new IllegalStateException("no tenant");
            });
            assertEquals(
                    "no tenant",
                    assertThrows(IllegalStateException.class, ofNobody::session).getMessage());
            tenant.set("nobody");
            ofTenant.transaction(
                    session -> assertEquals(0, session.query(AUTHOR).count()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysThatTheDatabaseCompares_obey(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY)) {
            data.retort().transaction(session -> {
                for (String code : List.of("DE", "XX")) {
                    CountryRecord country = new CountryRecord().setCode(code).setName(code);
                    country.cities()
                            .append(new CityRecord().setName("b" + code), new CityRecord().setName("gone" + code));
                    session.add(country);
                }
            });
            Retort restricted =
                    data.retort().where(COUNTRY, COUNTRY.CODE.ne("XX")).where(CITY, CITY.NAME.notLike("gone%"));
            for (boolean beforehand : List.of(false, true)) {
                try (Session session = restricted.session().refuseLazyLoads(beforehand)) {
                    Query<CountryRecord> countries = session.query(COUNTRY);
                    CountryRecord country = (beforehand ? countries.with(COUNTRY.cities()) : countries).one();
                    assertEquals("bDE", country.cities().one().getName());
                    Query<CityRecord> cities = session.query(CITY).orderBy(CITY.NAME);
                    List<CityRecord> all = (beforehand ? cities.with(CITY.country()) : cities).all();
                    assertEquals(2, all.size());
                    assertSame(country, all.getFirst().country());
                    assertNull(all.getLast().country());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotCount_isRefusedByName(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST, LOG_LINE)) {
            Retort retort = data.retort();
            Condition ofPost = POST.author().NAME.eq("x");
            assertEquals(
                    "the relation begins at post, and the query is for author",
                    assertThrows(RetortException.class, () -> retort.where(AUTHOR, ofPost))
                            .message());
            assertTrue(assertThrows(RetortException.class, () -> retort.where(POST.as("p"), DSL.noCondition()))
                    .message()
                    .startsWith("criteria are for a table"));
            try (Session session = retort.where(LOG_LINE, LOG_LINE.LINE.ne("x")).session()) {
                assertEquals(0, session.query(LOG_LINE).count());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableWithoutAPrimaryKey_obeysUnderAnotherName(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOG_LINE)) {
            data.retort().transaction(session -> {
                for (String line : new String[] {"x", "y", "y", null, "z", "z "}) {
                    session.dsl().insertInto(LOG_LINE).set(LOG_LINE.LINE, line).execute();
                }
            });
            LogLine named = LOG_LINE.as("l");
            try (Session session =
                    data.retort().where(LOG_LINE, LOG_LINE.LINE.ne("x")).session()) {
                assertEquals(4, session.query(named).count());
                assertEquals(
                        2, session.query(named).where(named.LINE, "y").all().size());
                assertFalse(session.query(named).where(named.LINE, "x").exists());
            }
            try (Session session =
                    data.retort().where(LOG_LINE, LOG_LINE.LINE.isNull()).session()) {
                assertNull(session.query(named).one().getLine());
            }
            try (Session session = data.retort()
                    .where(LOG_LINE, DSL.charLength(LOG_LINE.LINE).eq(2))
                    .session()) {
                assertEquals("z ", session.query(named).one().getLine());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MARIADB_11_4 | name varchar(20)
        MARIADB_11_4 | name varchar(20) not null unique
        MARIADB_11_4 | name varchar(20), data json
        MYSQL_8_0    | name varchar(20), data json
        POSTGRES_14  | name varchar(20), data jsonb, place point, more json
        POSTGRES_14  | name varchar(20) not null unique
        SQLITE       | name varchar(20), data text
        """)
    @Tag("slow")
    void relationToATableWithoutAPrimaryKey_obeys(TestDatabase kind, String columns, @TempDir Path folder)
            throws Exception {
        try (KeyCase keys = KeyCase.open(
                kind,
                folder,
                "create table parent (id integer not null primary key)",
                "create table child (parent_id integer, " + columns
                        + ", constraint fk_child foreign key (parent_id) references parent (id))")) {
            keys.data().retort().transaction(session -> {
                session.dsl().execute("insert into parent values (1), (2)");
                session.dsl().execute("insert into child (parent_id, name) values (1, 'a'), (2, 'gone'), (1, 'b')");
            });
            Field<String> name = name(keys.child());
            Field<String> ofPath = name((Table<?>) keys.children());
            try (Session session =
                    keys.data().retort().where(keys.child(), name.ne("gone")).session()) {
                assertEquals(2, session.query(keys.child()).count());
                assertEquals(
                        1, session.query(keys.parent()).where(ofPath.ne("x")).count());
                assertEquals(
                        0, session.query(keys.parent()).where(ofPath.eq("gone")).count());
                Table<?> other = keys.child().as("other");
                assertEquals(
                        2, session.query(other).where(name(other).isNotNull()).count());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<String> name(Table<?> table) {
        return (Field<String>) Objects.requireNonNull(table.field("name"));
    }
}
