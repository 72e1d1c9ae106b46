package dev.retort;

import static dev.retort.RelationCase.GONE;
import static dev.retort.RelationCase.badge;
import static dev.retort.RelationCase.find;
import static dev.retort.RelationCase.names;
import static dev.retort.RelationCase.openTeams;
import static dev.retort.RelationCase.player;
import static dev.retort.RelationCase.team;
import static dev.retort.RelationCase.teams;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.BadgeRecord;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.TeamRecord;

/** Relations to some of the rows of others, by a condition and an order of their own. */
class SomeRowsTest {
    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relation_hasTheRowsThatMeetItsCondition_inItsOrder(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database);
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
        criteria_countForItsRows(mySql);
        streamsPagesAndLocks_haveItsRows(mySql);
    }

    private static List<String> badges(PlayerRecord player) {
        return player.shownBadges().all().stream().map(BadgeRecord::getName).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void with_loadsIt_byOneStatement_besideTheOtherRelation(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database);
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
    void criteria_countForItsRows(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database)) {
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
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database);
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
    void streamsPagesAndLocks_haveItsRows(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
