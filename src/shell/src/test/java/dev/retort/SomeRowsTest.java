package dev.retort;

import static dev.retort.RelationCase.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relationschema.Tables.BADGE;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.BadgeRecord;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.TeamRecord;

/** Relations to some of the rows of others, by a condition and an order of their own. */
class SomeRowsTest {
    private static final LocalDate GONE = LocalDate.of(2024, 2, 29);

    /** Team a has ann, bob (gone), cleo and eve (gone), team b has dora, and team c nobody; ann has the badges new, old (retired) and odd. */
    private static DataCase open(TestDatabase database) throws Exception {
        DataCase data = RelationCase.open(database);
        data.retort().transaction(session -> {
            TeamRecord a = new TeamRecord().setName("a");
            TeamRecord b = new TeamRecord().setName("b");
            session.addAll(a, b, new TeamRecord().setName("c"));
            PlayerRecord ann = player("ann", 7, null, a);
            session.addAll(
                    player("cleo", 9, null, a),
                    ann,
                    player("bob", null, GONE, a),
                    player("eve", 11, GONE, a),
                    player("dora", 1, null, b));
            ann.badges().append(badge("new", 0), badge("old", 1), badge("odd", 0));
        });
        data.statements();
        return data;
    }

    private static PlayerRecord player(String name, Integer shirt, LocalDate left, TeamRecord team) {
        return new PlayerRecord().setName(name).setShirt(shirt).setLeftOn(left).setTeam(team);
    }

    private static BadgeRecord badge(String name, int retired) {
        return new BadgeRecord().setName(name).setRetired(retired);
    }

    private static TeamRecord team(Session session, String name) {
        return session.query(TEAM).where(TEAM.NAME, name).one();
    }

    private static PlayerRecord find(Session session, String name) {
        return session.query(PLAYER).where(PLAYER.NAME, name).one();
    }

    private static List<String> texts(DSLContext dsl, org.jooq.Select<? extends org.jooq.Record> query) {
        return dsl.fetch(query).getValues(0, String.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relation_hasTheRowsThatMeetItsCondition_inItsOrder(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = team(session, "a");
            assertEquals("ann cleo", names(a.activePlayers().all()));
            assertEquals(
                    "cleo",
                    names(a.activePlayers().orderBy(PLAYER.NAME.desc()).limit(1).all()));
            assertEquals("ann", a.activePlayers().first().orElseThrow().getName());
            assertEquals(2, a.activePlayers().count());
            assertEquals(
                    "cleo", names(a.activePlayers().where(PLAYER.SHIRT.gt(8)).all()));
            assertEquals("eve bob", names(a.veterans().all()), "in the order of players()");
            assertEquals("ann bob cleo eve", names(a.byName().all()));
            assertEquals("eve cleo ann bob", names(a.players().all()));
            assertEquals(0, team(session, "c").activePlayers().all().size());
            assertFalse(team(session, "c").activePlayers().exists());
            assertTrue(a.activePlayers().contains(find(session, "ann")));
            assertFalse(a.activePlayers().contains(find(session, "bob")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relationThroughAJunction_hasTheRowsThatMeetItsCondition(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = find(session, "ann");
            assertEquals(List.of("odd", "new"), badges(ann));
            assertEquals(3, ann.badges().count());
            List<PlayerRecord> all = session.query(PLAYER)
                    .with(PLAYER.shownBadges())
                    .orderBy(PLAYER.NAME)
                    .all();
            data.statements();
            assertEquals(List.of("odd", "new"), badges(all.getFirst()));
            assertEquals(List.of(), badges(all.get(1)));
            assertEquals(List.of(), data.statements());
            BadgeRecord late = badge("zip", 0);
            ann.shownBadges().append(late);
            assertEquals(List.of("zip", "odd", "new"), badges(ann));
            ann.shownBadges().remove(late);
            assertEquals(List.of("odd", "new"), badges(ann));
            session.commit();
            assertEquals(
                    List.of("ann"),
                    session.query(PLAYER).where(PLAYER.shownBadges().NAME.eq("new")).all().stream()
                            .map(PlayerRecord::getName)
                            .toList());
            assertEquals(
                    0,
                    session.query(PLAYER)
                            .where(PLAYER.shownBadges().NAME.eq("old"))
                            .count());
            assertEquals(
                    1,
                    session.query(PLAYER).where(PLAYER.badges().NAME.eq("old")).count());
            assertEquals(
                    1,
                    session.query(PLAYER)
                            .where(PLAYER.badges()
                                    .NAME
                                    .eq("old")
                                    .and(PLAYER.shownBadges().NAME.eq("new")))
                            .count(),
                    "of two relations, and so not of one row");
            assertEquals(
                    1, session.query(PLAYER).where(PLAYER.shownBadges().any()).count());
            assertEquals(
                    4, session.query(PLAYER).where(PLAYER.shownBadges().none()).count());
            assertEquals(
                    0,
                    session.query(PLAYER)
                            .where(PLAYER.shownBadges().RETIRED.eq(1))
                            .count());
        }
    }

    @Test
    @Tag("slow")
    void mySql_hasTheSame() throws Exception {
        TestDatabase mySql = TestDatabase.MYSQL_8_0;
        relation_hasTheRowsThatMeetItsCondition_inItsOrder(mySql);
        relationThroughAJunction_hasTheRowsThatMeetItsCondition(mySql);
        with_loadsIt_byOneStatement_besideTheOtherRelation(mySql);
        whatIsLoaded_followsWhatIsWritten(mySql);
        conditionsOnIt_areSaidOfItsRowsAlone(mySql);
        projections_haveItAsAComponent(mySql);
        jooqAlone_writesTheCondition_whereverItWritesThePath(mySql);
        criteria_countForItsRows(mySql);
        conditionWithWhatJooqReplacesElsewhere_isTakenAsItIs(mySql);
        pathsOverSeveralOfThem_areEachSaidOfTheirRows(mySql);
        streamsPagesAndLocks_haveItsRows(mySql);
    }

    private static List<String> badges(PlayerRecord player) {
        return player.shownBadges().all().stream().map(BadgeRecord::getName).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void with_loadsIt_byOneStatement_besideTheOtherRelation(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            List<TeamRecord> teams = session.query(TEAM)
                    .with(
                            TEAM.activePlayers(),
                            TEAM.players(),
                            TEAM.veterans(),
                            TEAM.activePlayers().badges())
                    .orderBy(TEAM.NAME)
                    .all();
            assertEquals(
                    List.of(
                            "select team",
                            "select player",
                            "select player_badge",
                            "select badge",
                            "select player",
                            "select player"),
                    data.steps());
            TeamRecord a = teams.getFirst();
            assertEquals("ann cleo", names(a.activePlayers().all()));
            assertEquals("eve cleo ann bob", names(a.players().all()));
            assertEquals("eve bob", names(a.veterans().all()));
            assertEquals("dora", names(teams.get(1).activePlayers().all()));
            assertEquals("", names(teams.get(2).activePlayers().all()));
            assertEquals(3, a.activePlayers().all().getFirst().badges().count());
            assertEquals(List.of(), data.statements());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void with_takesACondition_andAnOrderOfItsOwn(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM)
                    .with(TEAM.activePlayers(), players -> players.orderBy(PLAYER.NAME.desc()))
                    .where(TEAM.NAME, "a")
                    .one();
            data.statements();
            assertEquals("cleo ann", names(a.activePlayers().all()));
            assertEquals(List.of(), data.statements());
            TeamRecord again = session.query(TEAM)
                    .with(TEAM.activePlayers(), players -> players.where(PLAYER.SHIRT.gt(8)))
                    .where(TEAM.NAME, "a")
                    .one();
            assertEquals("cleo", names(again.activePlayers().all()));
            session.refresh(again);
            assertEquals("ann cleo", names(again.activePlayers().all()));
            RetortException twice = assertThrows(
                    RetortException.class,
                    () -> session.query(TEAM)
                            .with(TEAM.activePlayers())
                            .with(TEAM.activePlayers(), players -> players.where(PLAYER.SHIRT.gt(8))));
            assertTrue(twice.message().contains("lead over the same relation"), twice.message());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void whatIsLoaded_followsWhatIsWritten(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM)
                    .with(TEAM.activePlayers())
                    .where(TEAM.NAME, "a")
                    .one();
            find(session, "cleo").setLeftOn(GONE);
            assertEquals("ann", names(a.activePlayers().all()));
            PlayerRecord fay = new PlayerRecord().setName("fay");
            PlayerRecord late = new PlayerRecord().setName("gil").setLeftOn(GONE);
            a.activePlayers().append(fay, late);
            assertSame(a, late.team());
            assertEquals(
                    "ann fay",
                    names(a.activePlayers().all()),
                    "what does not meet the condition is written, and not shown");
            assertEquals(6, a.players().count());
            a.activePlayers().remove(fay);
            assertNull(fay.team());
            assertEquals("ann", names(a.activePlayers().all()));
            session.rollback();
            assertEquals("ann cleo", names(a.activePlayers().all()));
            session.delete(find(session, "ann"));
            assertEquals("cleo", names(a.activePlayers().all()));
            session.rollback();
            assertEquals("ann cleo", names(a.activePlayers().all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void set_isRefused_unlessItIsAnOrderAlone(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = team(session, "a");
            RetortException error =
                    assertThrows(RetortException.class, () -> a.activePlayers().set(find(session, "dora")));
            assertTrue(error.message().startsWith("activePlayers() of <team "), error.message());
            a.byName().set(find(session, "dora"));
            session.commit();
            assertEquals("dora", names(a.players().all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void conditionsOnIt_areSaidOfItsRowsAlone(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            assertEquals(List.of("a"), teams(session, TEAM.activePlayers().NAME.eq("cleo")));
            assertEquals(List.of(), teams(session, TEAM.activePlayers().NAME.eq("bob")));
            assertEquals(List.of("a"), teams(session, TEAM.players().NAME.eq("bob")));
            assertEquals(List.of("a", "b"), teams(session, TEAM.activePlayers().any()));
            assertEquals(List.of("c"), teams(session, TEAM.activePlayers().none()));
            assertEquals(
                    List.of("b", "c"),
                    teams(session, DSL.not(TEAM.veterans().NAME.eq("bob"))));
            assertEquals(
                    List.of("a"),
                    teams(
                            session,
                            TEAM.activePlayers()
                                    .NAME
                                    .eq("ann")
                                    .and(TEAM.veterans().NAME.eq("bob"))));
            assertEquals(
                    List.of(),
                    teams(
                            session,
                            TEAM.activePlayers()
                                    .NAME
                                    .eq("ann")
                                    .and(TEAM.activePlayers().SHIRT.eq(9))));
            assertEquals(
                    List.of("a"),
                    teams(
                            session,
                            TEAM.activePlayers().any(TEAM.activePlayers().SHIRT.gt(7)),
                            TEAM.players().any(TEAM.players().SHIRT.gt(10))));
            assertEquals(
                    List.of("a"),
                    teams(session, TEAM.activePlayers().badges().NAME.eq("old")));
            assertEquals(List.of(), teams(session, TEAM.veterans().badges().NAME.eq("old")));
            assertEquals(
                    List.of("a"),
                    teams(session, TEAM.activePlayers().shownBadges().NAME.eq("odd")));
            assertEquals(
                    List.of(),
                    teams(session, TEAM.activePlayers().shownBadges().NAME.eq("old")));
            assertEquals(
                    List.of("b"),
                    teams(session, TEAM.activePlayers().team().NAME.eq("b")));
            assertEquals(
                    1,
                    session.query(TEAM)
                            .where(TEAM.activePlayers(), find(session, "ann"))
                            .count());
            assertEquals(
                    0,
                    session.query(TEAM)
                            .where(TEAM.activePlayers(), find(session, "bob"))
                            .count());
            assertEquals(
                    1,
                    session.query(PLAYER)
                            .where(
                                    PLAYER.shownBadges(),
                                    session.query(BADGE)
                                            .where(BADGE.NAME, "new")
                                            .one())
                            .count());
            assertEquals(
                    0,
                    session.query(PLAYER)
                            .where(
                                    PLAYER.shownBadges(),
                                    session.query(BADGE)
                                            .where(BADGE.NAME, "old")
                                            .one())
                            .count());
            assertEquals(
                    1, session.query(TEAM).where(TEAM.activePlayers(), null).count(), "team c");
        }
    }

    private static List<String> teams(Session session, org.jooq.Condition... conditions) {
        return session.query(TEAM).where(conditions).orderBy(TEAM.NAME).all().stream()
                .map(TeamRecord::getName)
                .toList();
    }

    record TeamView(String name, List<Name> activePlayers, List<Name> players) {}

    record Name(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    record PlayerView(String name, List<Name> shownBadges) {}

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void projections_haveItAsAComponent(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamView a =
                    session.query(TEAM).where(TEAM.NAME, "a").as(TeamView.class).one();
            assertEquals("[ann, cleo]", a.activePlayers().toString());
            assertEquals("[eve, cleo, ann, bob]", a.players().toString());
            assertEquals(
                    "[cleo, ann]",
                    session.query(TEAM)
                            .with(TEAM.activePlayers(), players -> players.orderBy(PLAYER.NAME.desc()))
                            .where(TEAM.NAME, "a")
                            .as(TeamView.class)
                            .one()
                            .activePlayers()
                            .toString());
            assertEquals(
                    "[odd, new]",
                    session.query(PLAYER)
                            .where(PLAYER.NAME, "ann")
                            .as(PlayerView.class)
                            .one()
                            .shownBadges()
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void jooqAlone_writesTheCondition_whereverItWritesThePath(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            DSLContext dsl = session.dsl();
            assertEquals(
                    List.of("ann", "cleo", "dora"),
                    texts(
                            dsl,
                            dsl.select(TEAM.activePlayers().NAME)
                                    .from(TEAM)
                                    .join(TEAM.activePlayers())
                                    .orderBy(TEAM.activePlayers().NAME)));
            assertEquals(
                    List.of("ann", "cleo", "dora"),
                    texts(
                            dsl,
                            dsl.select(TEAM.activePlayers().as("p").NAME)
                                    .from(TEAM, TEAM.activePlayers().as("p"))
                                    .orderBy(1)));
            assertEquals(
                    List.of("a", "b"),
                    texts(
                            dsl,
                            dsl.select(TEAM.NAME)
                                    .from(TEAM)
                                    .where(DSL.exists(dsl.selectOne().from(TEAM.activePlayers())))
                                    .orderBy(1)));
            assertEquals(
                    List.of("2", "1", "0"),
                    texts(
                            dsl,
                            dsl.select(DSL.field(dsl.selectCount().from(TEAM.activePlayers())))
                                    .from(TEAM)
                                    .orderBy(TEAM.NAME)));
            assertEquals(
                    List.of("new", "odd"),
                    texts(
                            dsl,
                            dsl.select(PLAYER.shownBadges().NAME)
                                    .from(PLAYER)
                                    .join(PLAYER.playerBadges())
                                    .join(PLAYER.shownBadges())
                                    .orderBy(1)));
            assertEquals(
                    List.of("2", "0", "0", "0", "0"),
                    texts(
                            dsl,
                            dsl.select(DSL.field(dsl.selectCount().from(PLAYER.shownBadges())))
                                    .from(PLAYER)
                                    .orderBy(PLAYER.NAME)));
            assertThrows(
                    RuntimeException.class,
                    () -> dsl.select(TEAM.activePlayers().NAME).from(TEAM).fetch());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void criteria_countForItsRows(TestDatabase database) throws Exception {
        try (DataCase data = open(database)) {
            Retort short9 = data.retort().where(PLAYER, PLAYER.NAME.ne("ann"));
            short9.transaction(session -> {
                TeamRecord a = team(session, "a");
                assertEquals("cleo", names(a.activePlayers().all()));
                assertEquals(
                        "cleo",
                        names(session.query(TEAM)
                                .with(TEAM.activePlayers())
                                .where(TEAM.NAME, "a")
                                .one()
                                .activePlayers()
                                .all()));
                assertEquals(List.of(), teams(session, TEAM.activePlayers().NAME.eq("ann")));
                assertEquals(
                        List.of("a"), teams(session, TEAM.activePlayers().NAME.eq("cleo")));
                assertEquals(
                        List.of("a", "b"), teams(session, TEAM.activePlayers().any()));
                assertEquals(
                        "ann cleo",
                        names(session.query(TEAM)
                                .withoutCriteria()
                                .with(TEAM.activePlayers())
                                .where(TEAM.NAME, "a")
                                .one()
                                .activePlayers()
                                .all()));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void lazyLoad_isRefusedByItsName(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = team(session, "a");
            PlayerRecord ann = find(session, "ann");
            session.refuseLazyLoads(true);
            assertEquals(
                    "TEAM.activePlayers() was not loaded beforehand, and this session refuses to load it now",
                    assertThrows(RetortException.class, () -> a.activePlayers().all())
                            .message());
            assertEquals(
                    "PLAYER.shownBadges() was not loaded beforehand, and this session refuses to load it now",
                    assertThrows(RetortException.class, () -> ann.shownBadges().count())
                            .message());
            assertEquals(
                    "TEAM.players() was not loaded beforehand, and this session refuses to load it now",
                    assertThrows(RetortException.class, () -> a.players().all()).message());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void recordInNoSession_doesNotKnowWhichMeetTheCondition(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord fresh = new TeamRecord().setName("d");
            assertEquals(0, fresh.activePlayers().count());
            fresh.activePlayers().append(new PlayerRecord().setName("hal"));
            RetortException error = assertThrows(
                    RetortException.class, () -> fresh.activePlayers().all());
            assertEquals("session.add(…) takes it in", error.hint().orElseThrow());
            assertEquals("hal", names(fresh.players().all()));
            session.add(fresh);
            assertEquals("hal", names(fresh.activePlayers().all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void conditionWithWhatJooqReplacesElsewhere_isTakenAsItIs(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = find(session, "ann");
            for (String name : List.of("q?{0}x", "qx", "q")) {
                ann.pupils().append(new PlayerRecord().setName(name).setShirt(3));
            }
            ann.pupils().append(new PlayerRecord().setName("old").setShirt(30));
            session.commit();
            assertEquals("old q?{0}x", names(ann.oldPupils().all()));
            assertEquals(
                    "old q?{0}x",
                    names(session.query(PLAYER)
                            .with(PLAYER.oldPupils())
                            .where(PLAYER.NAME, "ann")
                            .one()
                            .oldPupils()
                            .all()));
            assertEquals(
                    1,
                    session.query(PLAYER).where(PLAYER.oldPupils().SHIRT.eq(3)).count());
            assertEquals(
                    0,
                    session.query(PLAYER).where(PLAYER.oldPupils().NAME.eq("q")).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void pathsOverSeveralOfThem_areEachSaidOfTheirRows(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = find(session, "ann");
            PlayerRecord cleo = find(session, "cleo");
            PlayerRecord eve = find(session, "eve").setMentor(ann);
            find(session, "bob").setMentor(eve);
            find(session, "dora").setMentor(cleo);
            cleo.setMentor(eve).setShirt(12);
            session.commit();
            assertEquals(
                    "ann",
                    names(session.query(PLAYER)
                            .where(PLAYER.oldPupils().oldPupils().NAME.eq("cleo"))
                            .all()));
            assertEquals(
                    "",
                    names(session.query(PLAYER)
                            .where(PLAYER.oldPupils().oldPupils().NAME.eq("bob"))
                            .all()));
            assertEquals(
                    "bob cleo",
                    names(session.query(PLAYER)
                            .where(PLAYER.mentor().oldPupils().NAME.eq("cleo"))
                            .orderBy(PLAYER.NAME)
                            .all()));
            assertEquals(
                    1,
                    session.query(TEAM)
                            .where(TEAM.veterans().oldPupils().mentor().NAME.eq("eve"))
                            .count());
            assertEquals(
                    0,
                    session.query(TEAM)
                            .where(TEAM.activePlayers()
                                    .oldPupils()
                                    .mentor()
                                    .NAME
                                    .eq("eve"))
                            .count());
            List<PlayerRecord> all = session.query(PLAYER)
                    .with(
                            PLAYER.mentor().oldPupils(),
                            PLAYER.oldPupils().oldPupils(),
                            PLAYER.oldPupils().mentor())
                    .orderBy(PLAYER.NAME)
                    .all();
            data.statements();
            assertEquals("eve", names(all.getFirst().oldPupils().all()));
            assertEquals(
                    "cleo", names(all.getFirst().oldPupils().one().oldPupils().all()));
            assertEquals("cleo", names(all.get(1).mentor().oldPupils().all()));
            assertEquals(List.of(), data.statements());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void criteria_mayBeOnSuchARelation(TestDatabase database) throws Exception {
        try (DataCase data = open(database)) {
            Retort withActive = data.retort().where(TEAM, TEAM.activePlayers().any());
            withActive.transaction(session -> {
                assertEquals(List.of("a", "b"), teams(session));
                assertEquals(List.of("a"), teams(session, TEAM.veterans().NAME.eq("bob")));
                assertNull(session.query(PLAYER)
                        .where(PLAYER.team().NAME.eq("c"))
                        .first()
                        .orElse(null));
            });
            Retort shown = data.retort().where(PLAYER, PLAYER.shownBadges().any());
            shown.transaction(session -> {
                assertEquals("ann", names(session.query(PLAYER).all()));
                assertEquals("ann", names(team(session, "a").activePlayers().all()));
                assertEquals(List.of("a"), teams(session, TEAM.activePlayers().any()));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void jooqsOwnFormsOfThePath_keepTheCondition(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            DSLContext dsl = session.dsl();
            relationschema.tables.Team t = TEAM.as("t");
            assertEquals(
                    List.of("ann", "cleo", "dora"),
                    texts(
                            dsl,
                            dsl.select(t.activePlayers().NAME)
                                    .from(t)
                                    .join(t.activePlayers())
                                    .orderBy(1)));
            relationschema.tables.Player high =
                    TEAM.activePlayers().where(TEAM.activePlayers().SHIRT.gt(8));
            assertEquals(
                    List.of("cleo"),
                    texts(dsl, dsl.select(TEAM.activePlayers().NAME).from(TEAM, high)));
            assertEquals(
                    List.of("a", "b"),
                    texts(
                            session.dsl(),
                            session.dsl()
                                    .select(TEAM.NAME)
                                    .from(TEAM)
                                    .leftSemiJoin(TEAM.activePlayers())
                                    .orderBy(1)));
            assertThrows(
                    RuntimeException.class,
                    () -> session.dsl().deleteFrom(TEAM.activePlayers()).execute());
            session.rollback();
            assertEquals(5, session.query(PLAYER).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void streamsPagesAndLocks_haveItsRows(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = team(session, "a");
            try (var rows = a.activePlayers().stream()) {
                assertEquals(
                        List.of("ann", "cleo"), rows.map(PlayerRecord::getName).toList());
            }
            assertEquals("cleo", names(a.activePlayers().paginate(2, 1).items()));
            assertEquals(2, a.activePlayers().paginate(1, 1).total());
            assertEquals(
                    "cleo",
                    names(a.activePlayers()
                            .after(a.activePlayers().first().orElseThrow())
                            .all()));
            assertEquals("ann cleo", names(a.activePlayers().forUpdate().all()));
            assertTrue(a.activePlayers().get(find(session, "bob").getId()).isEmpty());
            assertTrue(a.activePlayers().get(find(session, "ann").getId()).isPresent());
        }
    }
}
