package dev.retort;

import static generated.Tables.ARTICLE;
import static generated.Tables.ROLES;
import static generated.Tables.USER;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.CITY;
import static testschema.Tables.COUNTRY;
import static testschema.Tables.LOCKER;
import static testschema.Tables.PERSON;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.ArticleRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.CityRecord;
import testschema.tables.records.CountryRecord;
import testschema.tables.records.LockerRecord;
import testschema.tables.records.PersonRecord;

/** Relations of which a condition chooses rows when they are loaded: what they hold, and that none of the others is lost. */
class ChosenRelationTest {

    /** Role a has ann, bob and cleo, role b has bert and dora; the reader collects three articles of the writer. */
    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> {
            RolesRecord a = new RolesRecord().setName("a");
            RolesRecord b = new RolesRecord().setName("b");
            session.addAll(a, b);
            for (String name : List.of("ann", "cleo", "bob")) {
                session.add(new UsersRecord().setUsername(name).setRole(a));
            }
            session.addAll(
                    new UsersRecord().setUsername("dora").setRole(b),
                    new UsersRecord().setUsername("bert").setRole(b));
            UserRecord reader = new UserRecord().setName("reader");
            UserRecord writer = new UserRecord().setName("writer");
            for (String title : List.of("x1", "y1", "x2")) {
                ArticleRecord article = new ArticleRecord().setTitle(title).setUser(writer);
                reader.collectionArticles().append(article);
                writer.collectionArticles().append(article);
            }
            session.addAll(reader, writer);
        });
        data.statements();
        return data;
    }

    private static List<String> names(List<UsersRecord> users) {
        return users.stream().map(UsersRecord::getUsername).toList();
    }

    private static Query<RolesRecord> withShortNames(Session session) {
        return session.query(ROLES)
                .with(
                        ROLES.users(),
                        users -> users.where(USERS.USERNAME.ne("cleo")).orderBy(USERS.USERNAME.desc()))
                .orderBy(ROLES.NAME);
    }

    private static List<String> rows(DataCase data) {
        return data.retort()
                .transactionResult(session -> session.dsl()
                        .select(USERS.USERNAME, ROLES.NAME)
                        .from(USERS)
                        .leftJoin(ROLES)
                        .on(USERS.ROLE_ID.eq(ROLES.ID))
                        .orderBy(USERS.USERNAME)
                        .fetch(row -> row.value1() + " " + row.value2()));
    }

    @ParameterizedTest
    @EnumSource
    void relation_holdsTheRowsThatWereChosen_inTheirOrder_byOneStatement(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<RolesRecord> roles = withShortNames(session).all();
            assertEquals(List.of("select roles", "select users"), data.steps());
            assertEquals(List.of("bob", "ann"), names(roles.getFirst().users().all()));
            assertEquals(List.of("dora", "bert"), names(roles.getLast().users().all()));
            assertEquals(2, roles.getFirst().users().count());
            assertEquals("bob", roles.getFirst().users().first().orElseThrow().getUsername());
            assertSame(
                    roles.getFirst(), roles.getFirst().users().all().getFirst().role());
            assertEquals(List.of(), data.statements());
            assertEquals(
                    List.of("bob"),
                    names(roles.getFirst()
                            .users()
                            .where(USERS.USERNAME.gt("ann"))
                            .all()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void choiceThroughAJunctionTable_takesOneStatement_andGoesOn(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<UserRecord> users = session.query(USER)
                    .with(
                            USER.collectionArticles(),
                            articles -> articles.where(ARTICLE.TITLE.like("x%"))
                                    .orderBy(ARTICLE.TITLE.desc())
                                    .with(ARTICLE.user()))
                    .orderBy(USER.NAME)
                    .all();
            assertEquals(2, users.size());
            assertEquals(List.of("select user", "select article"), data.steps());
            for (UserRecord user : users) {
                assertEquals(
                        List.of("x2 writer", "x1 writer"),
                        user.collectionArticles().all().stream()
                                .map(article -> article.getTitle() + " "
                                        + article.user().getName())
                                .toList());
            }
            assertEquals(List.of(), data.statements());
            session.query(USER).with(USER.collectionArticles()).all();
            assertEquals(3, users.getFirst().collectionArticles().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void choiceWithinAWay_loadsWhatFollowsIt_andSortsByWhatItsRowsReferTo(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            UserRecord writer = session.query(USER)
                    .where(USER.NAME, "writer")
                    .with(
                            USER.articles(),
                            articles -> articles.where(ARTICLE.user().NAME.eq("writer"))
                                    .orderBy(ARTICLE.user().NAME, ARTICLE.TITLE.desc())
                                    .with(ARTICLE.collectionUsers(), users -> users.orderBy(USER.NAME)))
                    .one();
            assertEquals(3, data.statements().size());
            assertEquals(
                    List.of("y1", "x2", "x1"),
                    writer.articles().all().stream()
                            .map(ArticleRecord::getTitle)
                            .toList());
            writer.articles()
                    .all()
                    .forEach(article -> assertEquals(
                            List.of("reader", "writer"),
                            article.collectionUsers().all().stream()
                                    .map(UserRecord::getName)
                                    .toList()));
            assertEquals(List.of(), data.statements());
        }
    }

    @ParameterizedTest
    @EnumSource
    void appendAndRemove_loseNoRow_andTheChoiceStays(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort().transaction(session -> {
                RolesRecord a = withShortNames(session).all().getFirst();
                UsersRecord cleo =
                        session.query(USERS).where(USERS.USERNAME, "cleo").one();
                assertFalse(a.users().contains(cleo));
                a.users().append(new UsersRecord().setUsername("zoe"));
                assertEquals(List.of("zoe", "bob", "ann"), names(a.users().all()));
                a.users().remove(a.users().all().get(1));
                assertEquals(List.of("zoe", "ann"), names(a.users().all()));
                // What is not shown can be removed as well.
                a.users().remove(cleo);
                assertNull(cleo.getRoleId());
                assertEquals(List.of("zoe", "ann"), names(a.users().all()));
                a.users().append(cleo);
                session.flush();
                assertSame(a, cleo.role());
                assertEquals(List.of("zoe", "ann"), names(a.users().all()));
            });
            assertEquals(List.of("ann a", "bert b", "bob null", "cleo a", "dora b", "zoe a"), rows(data));
        }
    }

    @ParameterizedTest
    @EnumSource
    void set_isRefused_whileTheChoiceMayLeaveRowsOut(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            data.retort().transaction(session -> {
                RolesRecord a = withShortNames(session).all().getFirst();
                UsersRecord ann = a.users().all().getLast();
                RetortException refused =
                        assertThrows(RetortException.class, () -> a.users().set(ann));
                assertTrue(refused.message().startsWith("with(…) has loaded a part of what is related to <roles 1 a>"));
                session.flush();
                session.refresh(a);
                assertEquals(3, a.users().count());
                a.users().set(ann);
            });
            assertEquals(List.of("ann a", "bert b", "bob null", "cleo null", "dora b"), rows(data));
            data.retort().transaction(session -> {
                RolesRecord b = session.query(ROLES)
                        .where(ROLES.NAME, "b")
                        .with(ROLES.users(), users -> users.orderBy(USERS.USERNAME))
                        .one();
                b.users().set(b.users().all().getFirst());
            });
            assertEquals(List.of("ann a", "bert b", "bob null", "cleo null", "dora null"), rows(data));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedValues_areSeen_afterTheyAreWritten_orReadAgain(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord a = withShortNames(session).all().getFirst();
            a.users().all().getFirst().setUsername("cleo the second");
            UsersRecord cleo =
                    session.query(USERS).where(USERS.USERNAME, "cleo").one();
            cleo.setUsername("clea");
            assertEquals(
                    List.of("cleo the second", "clea", "ann"), names(a.users().all()));
            session.rollback();
            assertEquals(List.of("bob", "ann"), names(a.users().all()));
            session.dsl()
                    .update(USERS)
                    .set(USERS.USERNAME, "c")
                    .where(USERS.ID.eq(cleo.getId()))
                    .execute();
            session.query(USERS).all();
            assertEquals(List.of("c", "bob", "ann"), names(a.users().all()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void loadingItOtherwise_endsTheChoice(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            RolesRecord a = withShortNames(session).all().getFirst();
            Related<UsersRecord> users = a.users();
            session.query(ROLES).with(ROLES.users()).all();
            assertEquals(3, a.users().count());
            // What was asked before says what it said.
            assertEquals(List.of("bob", "ann"), names(users.all()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysThatTheDatabaseCompares_areChosenFrom(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, CITY)) {
            data.retort().transaction(session -> {
                for (String code : List.of("DE", "FR")) {
                    CountryRecord country = new CountryRecord().setCode(code).setName(code);
                    country.cities().append(new CityRecord().setName("b" + code), new CityRecord().setName("a" + code));
                    session.add(country);
                }
            });
            try (Session session = data.retort().session()) {
                data.statements();
                List<CountryRecord> countries = session.query(COUNTRY)
                        .with(
                                COUNTRY.cities(),
                                cities -> cities.where(CITY.country().NAME.ne("FR"))
                                        .orderBy(CITY.country().CODE, CITY.NAME))
                        .orderBy(COUNTRY.CODE)
                        .all();
                assertEquals(2, data.statements().size());
                assertEquals(
                        List.of("aDE", "bDE"),
                        countries.getFirst().cities().all().stream()
                                .map(CityRecord::getName)
                                .toList());
                assertEquals(List.of(), countries.getLast().cities().all());
                assertEquals(List.of(), data.statements());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneToOne_thatIsNotChosen_cannotBeReplacedUnseen(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, LOCKER)) {
            data.retort()
                    .transaction(session ->
                            session.add(new PersonRecord().setName("p").setLocker(new LockerRecord().setLabel("l"))));
            try (Session session = data.retort().session()) {
                PersonRecord person = session.query(PERSON)
                        .with(PERSON.locker(), lockers -> lockers.where(LOCKER.LABEL.eq("other")))
                        .one();
                assertNull(person.locker());
                assertThrows(RetortException.class, () -> person.setLocker(null));
                session.commit();
                assertEquals(person.getId(), session.query(LOCKER).one().getPersonId());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeChosen_isRefusedByName(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            Query<RolesRecord> roles = session.query(ROLES);
            assertEquals(
                    "with(…) takes where(…), orderBy(…) and with(…) for the rows of a relation, and nothing else",
                    assertThrows(RetortException.class, () -> roles.with(ROLES.users(), users -> users.limit(1)))
                            .message());
            assertEquals(
                    "a relation to one row has no rows to choose from: roles",
                    assertThrows(
                                    RetortException.class,
                                    () -> session.query(USERS).with(USERS.role(), some -> some.where(ROLES.NAME, "a")))
                            .message());
            assertEquals(
                    "the relation begins at roles, and the query is for users",
                    assertThrows(
                                    RetortException.class,
                                    () -> roles.with(
                                            ROLES.users(),
                                            users -> users.where(
                                                    ROLES.users().USERNAME.eq("x"))))
                            .message());
            assertEquals(
                    "two with(…) of this query lead over the same relation, and one of them chooses its rows",
                    assertThrows(
                                    RetortException.class,
                                    () -> withShortNames(session).with(ROLES.users()))
                            .message());
            assertEquals(
                    3,
                    roles.with(ROLES.users(), users -> users.with(USERS.role()))
                            .all()
                            .getFirst()
                            .users()
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void recordThatComesToAnotherSession_isAskedAnew(Kind kind) throws Exception {
        try (DataCase data = open(kind)) {
            RolesRecord whole = data.retort()
                    .transactionResult(session -> session.query(ROLES)
                            .where(ROLES.NAME, "a")
                            .with(ROLES.users())
                            .one());
            RolesRecord chosen = data.retort()
                    .transactionResult(
                            session -> withShortNames(session).first().orElseThrow());
            for (RolesRecord role : List.of(whole, chosen)) {
                try (Session session = data.retort().session()) {
                    session.add(role);
                    assertEquals(3, role.users().all().size());
                    assertSame(
                            session.query(USERS).where(USERS.USERNAME, "ann").one(),
                            role.users().all().getFirst());
                }
            }
        }
    }
}
