package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USER;
import static generated.Tables.USERS;
import static org.jooq.impl.DSL.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.ArticleRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import java.util.List;
import org.jooq.Condition;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditions on rows of relations to many: that there is such a row. */
class RelationConditionTest {

    /** The role a has the users ann and bob, b has bob, c has none. */
    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> {
            RolesRecord a = new RolesRecord().setName("a");
            RolesRecord b = new RolesRecord().setName("b");
            session.addAll(a, b, new RolesRecord().setName("c"));
            session.addAll(
                    new UsersRecord().setUsername("ann").setRole(a),
                    new UsersRecord().setUsername("bob").setRole(a),
                    new UsersRecord().setUsername("bob2").setRole(b));
            UserRecord reader = new UserRecord().setName("reader");
            UserRecord writer = new UserRecord().setName("writer");
            ArticleRecord article = new ArticleRecord().setTitle("first").setUser(writer);
            reader.collectionArticles().append(article);
            session.addAll(reader, writer);
        });
        return data;
    }

    private static List<String> roles(Session session, Condition... conditions) {
        return session.query(ROLES).where(conditions).orderBy(ROLES.NAME).all().stream()
                .map(RolesRecord::getName)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void condition_saysThatThereIsSuchARow_andGivesEachRowOnce(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            assertEquals(List.of("a"), roles(session, ROLES.users().USERNAME.eq("ann")));
            assertEquals(
                    List.of("a", "b"), roles(session, ROLES.users().USERNAME.like("%b%")));
            assertEquals(List.of("a", "b"), roles(session, ROLES.users().ID.isNotNull()));
            assertEquals(
                    2, session.query(ROLES).where(ROLES.users().ID.isNotNull()).count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void and_isSaidOfOneRow_orAndNotOfAny(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            Condition ann = ROLES.users().USERNAME.eq("ann");
            Condition bob = ROLES.users().USERNAME.eq("bob");
            assertEquals(List.of(), roles(session, ann.and(bob)));
            assertEquals(
                    List.of("a"),
                    session.query(ROLES).where(ann).where(bob).all().stream()
                            .map(RolesRecord::getName)
                            .toList());
            assertEquals(List.of("a"), roles(session, ann.or(bob)));
            assertEquals(List.of("b", "c"), roles(session, not(ann)));
            assertEquals(
                    List.of("b"),
                    roles(session, ann.not(), ROLES.users().USERNAME.eq("bob2")));
            assertEquals(List.of("c"), roles(session, not(ROLES.users().ID.isNotNull())));
            assertEquals(List.of("a", "c"), roles(session, ann.or(ROLES.NAME.eq("c"))));
            assertEquals(
                    List.of("a"),
                    roles(
                            session,
                            ROLES.NAME.ne("b"),
                            ann.or(bob),
                            ROLES.users().ID.gt(0)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pathsOfSeveralSteps_goOverManyAndOne(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            assertEquals(
                    List.of("ann", "bob"),
                    session
                            .query(USERS)
                            .where(USERS.role().users().USERNAME.eq("ann"))
                            .orderBy(USERS.USERNAME)
                            .all()
                            .stream()
                            .map(UsersRecord::getUsername)
                            .toList());
            assertEquals(List.of("a"), roles(session, ROLES.users().role().NAME.eq("a")));
            assertEquals(
                    List.of("a"),
                    roles(
                            session,
                            ROLES.users().role().users().USERNAME.eq("ann"),
                            ROLES.users().USERNAME.eq("bob")));
            assertEquals(
                    List.of("reader"),
                    session.query(USER).where(USER.collectionArticles().TITLE.eq("first")).all().stream()
                            .map(UserRecord::getName)
                            .toList());
            assertEquals(
                    List.of("reader"),
                    session
                            .query(USER)
                            .where(USER.collectionArticles().user().NAME.eq("writer"))
                            .all()
                            .stream()
                            .map(UserRecord::getName)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void pathThatBeginsElsewhere_isRefusedByName(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> session.query(USERS).where(ROLES.users().USERNAME.eq("x")));
            assertEquals("the relation begins at roles, and the query is for users", refused.message());
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnOfTheTable_inThePlaceOfThatOfThePath_isNamed(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            for (Condition wrong : List.of(
                    ROLES.users().any(USERS.USERNAME.eq("x")), ROLES.users().none(USERS.USERNAME.eq("x")))) {
                try (Session session = data.retort().session()) {
                    for (Executable query : List.<Executable>of(
                            () -> session.query(ROLES).where(wrong).all(),
                            () -> session.dsl().selectFrom(ROLES).where(wrong).fetch())) {
                        RetortException refused = assertThrows(RetortException.class, query);
                        assertEquals(
                                "the query has no row of users whose username could be meant, but those of ROLES.users()",
                                refused.message());
                        assertEquals(
                                "write ROLES.users().USERNAME", refused.hint().orElseThrow());
                        session.rollback();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyAndNone_sayTheSame_inQueriesOfJooqToo(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            Condition ann = ROLES.users().any(ROLES.users().USERNAME.eq("ann"));
            assertEquals(List.of("a"), roles(session, ann));
            assertEquals(
                    List.of("a"),
                    roles(session, ann, ROLES.users().any(ROLES.users().USERNAME.eq("bob"))));
            assertEquals(List.of("c"), roles(session, ROLES.users().none()));
            assertEquals(
                    List.of("b"),
                    session.dsl()
                            .select(ROLES.NAME)
                            .from(ROLES)
                            .where(ROLES.users().any(), not(ann))
                            .fetch(ROLES.NAME));
            assertEquals(
                    List.of("a"),
                    roles(
                            session,
                            ROLES.users()
                                    .any(ROLES.users().role().users().USERNAME.eq("ann"))));
            assertEquals(
                    1L,
                    session.query(USERS)
                            .where(USERS.role().any(USERS.role().NAME.eq("b")))
                            .count());
            assertThrows(RetortException.class, () -> USERS.any());
        }
    }

    @ParameterizedTest
    @EnumSource
    void orderByARelationToMany_isRefused_andToOneSorts(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> session.query(ROLES).orderBy(ROLES.users().USERNAME.desc()));
            assertEquals(
                    "there are several users for each row of roles, which cannot be sorted by them", refused.message());
            assertEquals(
                    List.of("bob2", "ann", "bob"),
                    session.query(USERS).orderBy(USERS.role().NAME.desc(), USERS.USERNAME).all().stream()
                            .map(UsersRecord::getUsername)
                            .toList());
        }
    }
}
