package dev.retort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.AUTHOR;
import static testschema.Tables.LOG_LINE;
import static testschema.Tables.NODE;
import static testschema.Tables.POST;
import static testschema.Tables.READING;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.LogLineRecord;
import testschema.tables.records.NodeRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.ReadingRecord;

/** What {@code Model.query} gives in Flask-SQLAlchemy. */
class LegacyQueryTest {

    private static DataCase open(Kind kind, String... names) throws Exception {
        DataCase data = DataCase.open(kind, NODE);
        data.retort().transaction(session -> {
            for (String name : names) {
                session.add(new NodeRecord().setName(name));
            }
        });
        return data;
    }

    private static List<String> names(Query<NodeRecord> query) {
        return query.all().stream().map(NodeRecord::getName).toList();
    }

    @ParameterizedTest
    @EnumSource
    void getOr404_isTheRecordOfTheSession(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            NodeRecord node = new NodeRecord();
            session.add(node).commit();
            data.statements();
            assertSame(node, session.query(NODE).getOr404(node.getId()));
            assertSame(node, session.query(NODE).get(node.getId().longValue()).orElseThrow());
            assertSame(node, session.query(NODE).get("" + node.getId()).orElseThrow());
            assertEquals(List.of(), data.steps());
            NotFoundException none = assertThrows(
                    NotFoundException.class, () -> session.query(NODE).getOr404(99));
            assertEquals("node 99 (404)", none.message());
            assertEquals(404, none.status());
            assertTrue(session.get(NODE, (Object) null).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void firstOr404_andOneOr404_sayWhatIsMissing(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b", "b");
                Session session = data.retort().session()) {
            Query<NodeRecord> query = session.query(NODE);
            assertEquals("a", query.where(NODE.NAME, "a").firstOr404().getName());
            assertEquals("a", query.where(NODE.NAME, "a").oneOr404().getName());
            assertEquals("b", query.where(NODE.NAME, "b").firstOr404().getName());
            assertEquals(
                    404,
                    assertThrows(
                                    NotFoundException.class,
                                    () -> query.where(NODE.NAME, "c").firstOr404())
                            .status());
            assertEquals(
                    404,
                    assertThrows(
                                    NotFoundException.class,
                                    () -> query.where(NODE.NAME, "c").oneOr404())
                            .status());
            RetortException several = assertThrows(
                    RetortException.class, () -> query.where(NODE.NAME, "b").oneOr404());
            assertFalse(several instanceof NotFoundException);
            assertEquals("one row was expected, and there are 2: node", several.message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_isExactlyOne(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b", "b", "b");
                Session session = data.retort().session()) {
            Query<NodeRecord> query = session.query(NODE);
            assertEquals("a", query.where(NODE.NAME, "a").one().getName());
            assertEquals(
                    "one row was expected, and there is none: node",
                    assertThrows(
                                    RetortException.class,
                                    () -> query.where(NODE.NAME, "c").one())
                            .message());
            assertEquals(
                    "one row was expected, and there are 3: node",
                    assertThrows(
                                    RetortException.class,
                                    () -> query.where(NODE.NAME, "b").one())
                            .message());
            assertEquals(Optional.empty(), query.where(NODE.NAME, "c").oneOrNone());
            assertThrows(
                    RetortException.class, () -> query.where(NODE.NAME, "b").oneOrNone());
            assertEquals("b", query.where(NODE.NAME, "b").limit(1).one().getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void query_isImmutable_andCallsStack(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b", "c", "d");
                Session session = data.retort().session()) {
            Query<NodeRecord> all = session.query(NODE).orderBy(NODE.NAME);
            Query<NodeRecord> some = all.where(NODE.NAME.gt("a"));
            Query<NodeRecord> fewer = some.where(NODE.NAME.ne("c"), NODE.NAME.isNotNull());
            assertNotSame(all, some);
            assertEquals(List.of("a", "b", "c", "d"), names(all));
            assertEquals(List.of("b", "c", "d"), names(some));
            assertEquals(List.of("b", "d"), names(fewer));
            assertEquals(List.of("b"), names(fewer.limit(1)));
            assertEquals(List.of("d"), names(fewer.offset(1).limit(1)));
            assertEquals(List.of("b", "d"), names(fewer));
            assertEquals(2, fewer.count());
            assertEquals(1, fewer.limit(1).count());
            assertEquals(List.of("a", "d"), names(all.where(NODE.NAME.eq("a").or(NODE.NAME.eq("d")))));
            assertEquals(List.of("a", "b"), names(all.where(NODE.NAME.in("a", "b"))));
            assertEquals(List.of("c", "d"), names(all.where(NODE.NAME.notIn("a", "b"))));
            assertEquals(List.of("c"), names(all.where(NODE.NAME.like("c%"))));
            assertEquals(List.of("a", "b", "c", "d"), names(all.where()));
            assertEquals(4, all.where(NODE.PARENT_ID, null).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void orders_stackToo(Kind kind) throws Exception {
        try (DataCase data = open(kind, "b", "a", "b", "a");
                Session session = data.retort().session()) {
            assertEquals(
                    List.of("b 3", "b 1", "a 4", "a 2"),
                    session.query(NODE).orderBy(NODE.NAME.desc()).orderBy(NODE.ID.desc()).all().stream()
                            .map(node -> node.getName() + " " + node.getId())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void query_writesWhatIsPendingFirst(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            NodeRecord a = session.query(NODE).one();
            a.setName("changed");
            assertEquals(0, session.query(NODE).where(NODE.NAME, "a").count());
            assertTrue(session.query(NODE).where(NODE.NAME, "changed").exists());
            session.add(new NodeRecord().setName("b"));
            assertEquals(2, session.query(NODE).count());
            session.delete(a);
            assertEquals(List.of("b"), names(session.query(NODE)));
            a.setName("unheard");
            session.add(new NodeRecord().setName("c"));
            assertEquals(2, session.dsl().fetchCount(NODE));
            session.rollback();
            assertEquals(List.of("a"), names(session.query(NODE)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stream_givesTheRecordsOfTheSession(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b", "c");
                Session session = data.retort().session()) {
            NodeRecord b = session.query(NODE).where(NODE.NAME, "b").one();
            try (Stream<NodeRecord> stream = session.query(NODE).orderBy(NODE.NAME).stream()) {
                List<NodeRecord> streamed = stream.toList();
                assertEquals(3, streamed.size());
                assertSame(b, streamed.get(1));
            }
            try (Stream<NodeRecord> stream = session.query(NODE).orderBy(NODE.NAME).stream()) {
                assertEquals("a", stream.findFirst().orElseThrow().getName());
            }
            assertEquals(3, session.query(NODE).count());
            assertThrows(RetortException.class, () -> session.query(NODE).with(NODE.parent()).stream());
        }
    }

    @ParameterizedTest
    @EnumSource
    void getOrCreate_leavesOneRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = session.getOrCreate(AUTHOR, AUTHOR.NAME, "ann");
            assertSame(ann, session.getOrCreate(AUTHOR, AUTHOR.NAME, "ann"));
            session.commit();
            assertSame(ann, session.getOrCreate(AUTHOR, AUTHOR.NAME, "ann"));
            AuthorRecord bob = session.getOrCreate(AUTHOR, AUTHOR.NAME, "bob", made -> made.setId(70));
            assertEquals(70, bob.getId());
            assertEquals(2, session.query(AUTHOR).count());
            assertThrows(
                    IllegalStateException.class,
                    () -> session.getOrCreate(AUTHOR, AUTHOR.NAME, "eve", made -> {
                        throw new IllegalStateException("no");
                    }));
            assertThrows(DataAccessException.class, () -> session.getOrCreate(POST, POST.TITLE, "without an author"));
            session.commit();
            assertEquals(2, session.query(AUTHOR).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void sql_isWhatWouldRun_withItsValues(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            Query<NodeRecord> query = session.query(NODE)
                    .where(NODE.NAME, "O'Hara")
                    .orderBy(NODE.ID)
                    .limit(3);
            assertEquals(query.sql(), query.toString());
            assertTrue(query.sql().contains("'O''Hara'"), query.sql());
            data.statements();
            query.sql();
            assertEquals(List.of(), data.statements());
            assertEquals(0, session.dsl().fetch(query.sql()).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void select_andDsl_areJooqsOwn_inTheSameTransaction(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a", "b");
                Session session = data.retort().session()) {
            assertEquals(
                    List.of("a", "b"),
                    session.query(NODE).orderBy(NODE.NAME).select().fetch(NODE.NAME));
            NodeRecord a = session.query(NODE).where(NODE.NAME, "a").one();
            session.dsl()
                    .update(NODE)
                    .set(NODE.NAME, DSL.concat(NODE.NAME, DSL.inline("!")))
                    .execute();
            assertEquals("a", a.getName());
            session.refresh(a);
            assertEquals("a!", a.getName());
            assertEquals(List.of("a!", "b!"), names(session.query(NODE).orderBy(NODE.NAME)));
            session.rollback();
            assertEquals(List.of("a", "b"), names(session.query(NODE).orderBy(NODE.NAME)));
            assertEquals("a", a.getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableWithoutAKey_canBeAsked(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOG_LINE);
                Session session = data.retort().session()) {
            session.dsl()
                    .insertInto(LOG_LINE, LOG_LINE.LINE)
                    .values("x")
                    .values("x")
                    .execute();
            assertEquals(2, session.query(LOG_LINE).all().size());
            assertEquals(2, session.query(LOG_LINE).where(LOG_LINE.LINE, "x").count());
            assertEquals(
                    "x",
                    session.query(LOG_LINE).first().map(LogLineRecord::getLine).orElseThrow());
            RetortException none = assertThrows(
                    RetortException.class, () -> session.query(LOG_LINE).get(1));
            assertEquals("log_line has no primary key, by which get(…) could find a row", none.message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keyOfTwoColumns_findsItsRow(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, READING);
                Session session = data.retort().session()) {
            ReadingRecord one = new ReadingRecord().setSensor("a").setMoment(1).setPlace("p");
            ReadingRecord two = new ReadingRecord().setSensor("a").setMoment(2).setPlace("p");
            session.addAll(one, two).commit();
            assertSame(two, session.query(READING).get("a", 2).orElseThrow());
            assertEquals(
                    "reading a, 3 (404)",
                    assertThrows(
                                    NotFoundException.class,
                                    () -> session.query(READING).getOr404("a", 3))
                            .message());
            assertTrue(
                    session.query(READING).where(READING.PLACE, "q").get("a", 1).isEmpty());
            try (Session other = data.retort().session()) {
                ReadingRecord read = other.get(READING, "a", 1L).orElseThrow();
                assertSame(read, other.query(READING).where(READING.MOMENT, 1).one());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aliasOfATable_givesTheSameRecords(Kind kind) throws Exception {
        try (DataCase data = open(kind, "root");
                Session session = data.retort().session()) {
            NodeRecord root = session.query(NODE).one();
            root.children().append(new NodeRecord().setName("leaf"));
            session.commit();
            testschema.tables.Node n = NODE.as("n");
            NodeRecord leaf = session.query(n).where(n.NAME.eq("leaf")).one();
            assertSame(root, session.query(n).where(n.NAME.eq("root")).one());
            assertSame(root, leaf.parent());
            assertSame(leaf, session.query(NODE).get(leaf.getId()).orElseThrow());
            leaf.setName("changed");
            session.commit();
            assertEquals(1, session.query(NODE).where(NODE.NAME, "changed").count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfTheDatabase_leavesTheSessionUsable(Kind kind) throws Exception {
        try (DataCase data = open(kind, "a");
                Session session = data.retort().session()) {
            session.add(new NodeRecord().setName("b"));
            assertThrows(
                    DataAccessException.class,
                    () -> session.query(NODE)
                            .where(DSL.condition("nothing = 1"))
                            .all());
            if (kind == Kind.POSTGRES) {
                // PostgreSQL does nothing more in this transaction.
                session.rollback();
                session.add(new NodeRecord().setName("b"));
            }
            session.commit();
            assertEquals(List.of("a", "b"), names(session.query(NODE).orderBy(NODE.NAME)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void relation_isAQueryToo(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST);
                Session session = data.retort().session()) {
            AuthorRecord ann = new AuthorRecord().setName("ann");
            ann.posts().append(new PostRecord().setTitle("a"), new PostRecord().setTitle("b"));
            session.add(ann).commit();
            Query<PostRecord> posts = ann.posts();
            assertEquals(2, posts.count());
            assertEquals(2, posts.paginate().total());
            assertEquals(
                    "b", ann.posts().orderBy(POST.TITLE.desc()).firstOr404().getTitle());
            assertEquals(2, session.query(POST).where(POST.author(), ann).count());
            assertSame(ann, posts.firstOr404().author());
        }
    }
}
