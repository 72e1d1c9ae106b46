package dev.retort;

import static dev.retort.RelationCase.names;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relationschema.Tables.BADGE;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.PLAYER_BADGE;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.BadgeRecord;
import relationschema.tables.records.PlayerBadgeRecord;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.TeamRecord;

/** Relations to many whose rows have an order by the configuration. */
class SortedRelationTest {

    /** By shirt, the highest first and those without one last, and then by name: eve, cleo, ann, bob, fay. */
    private static DataCase open(TestDatabase database) throws Exception {
        DataCase data = RelationCase.open(database);
        data.retort().transaction(session -> {
            TeamRecord a = new TeamRecord().setName("a");
            session.addAll(
                    a,
                    player("fay", null, a),
                    player("ann", 7, a),
                    player("bob", null, a),
                    player("eve", 11, a),
                    player("cleo", 9, a));
        });
        data.statements();
        return data;
    }

    private static PlayerRecord player(String name, Integer shirt, TeamRecord team) {
        return new PlayerRecord().setName(name).setShirt(shirt).setTeam(team);
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void rows_comeInItsOrder_loadedBeforehandOrNot(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM).one();
            assertEquals("eve cleo ann bob fay", names(a.players().all()));
            assertEquals("eve", a.players().first().orElseThrow().getName());
            assertEquals("ann bob", names(a.players().limit(2).offset(2).all()));
            assertEquals(
                    "bob fay", names(a.players().where(PLAYER.SHIRT.isNull()).all()));
            assertEquals("eve cleo", names(a.players().paginate(1, 2).items()));
            assertEquals(
                    "ann bob fay",
                    names(a.players()
                            .after(a.players().where(PLAYER.NAME, "cleo").one())
                            .all()));
            session.query(TEAM).with(TEAM.players()).all();
            data.statements();
            assertEquals("eve cleo ann bob fay", names(a.players().all()));
            assertEquals(List.of(), data.statements());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void orderThatIsAskedFor_goesBefore(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM).one();
            assertEquals(
                    "ann bob cleo eve fay",
                    names(a.players().orderBy(PLAYER.NAME).all()));
            assertEquals(
                    "bob fay eve cleo ann",
                    names(a.players().orderBy(PLAYER.SHIRT.isNotNull()).all()),
                    "what is equal in it comes in the usual order");
            session.query(TEAM)
                    .with(TEAM.players(), players -> players.orderBy(PLAYER.NAME.desc()))
                    .all();
            assertEquals("fay eve cleo bob ann", names(a.players().all()));
            session.query(TEAM)
                    .with(TEAM.players(), players -> players.where(PLAYER.NAME.ne("eve")))
                    .all();
            assertEquals("cleo ann bob fay", names(a.players().all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void countAndExists_sortNothing(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM).one();
            data.statements();
            assertEquals(5, a.players().count());
            assertTrue(a.players().exists());
            assertEquals(
                    1, session.query(TEAM).where(TEAM.players().NAME.eq("eve")).count());
            assertFalse(data.statements().toString().contains("order by"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void whatWasLoaded_isSortedAnewOnceItsRowsWereChanged(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            TeamRecord a = session.query(TEAM).with(TEAM.players()).one();
            a.players().all().getLast().setShirt(20);
            assertEquals("fay eve cleo ann bob", names(a.players().all()));
            a.players().append(new PlayerRecord().setName("gil").setShirt(10));
            assertEquals("fay eve gil cleo ann bob", names(a.players().all()));
            session.rollback();
            assertEquals("eve cleo ann bob fay", names(a.players().all()));
        }
    }

    record TeamView(String name, List<PlayerView> players) {}

    record PlayerView(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void projections_haveTheirListsInItsOrder(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            assertEquals(
                    "[eve, cleo, ann, bob, fay]",
                    session.query(TEAM).as(TeamView.class).one().players().toString());
            assertEquals(
                    "[fay, eve, cleo, bob, ann]",
                    session.query(TEAM)
                            .with(TEAM.players(), players -> players.orderBy(PLAYER.NAME.desc()))
                            .as(TeamView.class)
                            .one()
                            .players()
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relationOfATableToItself_isSorted(TestDatabase database) throws Exception {
        try (DataCase data = open(database);
                Session session = data.retort().session()) {
            PlayerRecord eve = session.query(PLAYER).where(PLAYER.NAME, "eve").one();
            session.query(PLAYER).all().forEach(player -> player.setMentor(eve));
            session.commit();
            assertEquals("ann bob cleo eve fay", names(eve.pupils().all()));
            PlayerRecord again = session.query(PLAYER)
                    .with(PLAYER.pupils().pupils())
                    .where(PLAYER.NAME, "eve")
                    .one();
            assertEquals("ann bob cleo eve fay", names(again.pupils().all()));
        }
    }

    /** Ann has the badge b in the first place and a in the second one, and c and d in none. */
    private static DataCase openBadges(TestDatabase database) throws Exception {
        DataCase data = open(database);
        data.retort().transaction(session -> {
            PlayerRecord ann = session.query(PLAYER).where(PLAYER.NAME, "ann").one();
            PlayerRecord eve = session.query(PLAYER).where(PLAYER.NAME, "eve").one();
            for (String name : List.of("a", "b", "c", "d")) {
                BadgeRecord badge = new BadgeRecord().setName(name);
                Integer place = Map.of("a", 8, "b", 9).get(name);
                session.add(
                        new PlayerBadgeRecord().setPlayer(ann).setBadge(badge).setPlace(place));
                session.add(new PlayerBadgeRecord().setPlayer(eve).setBadge(badge));
            }
        });
        data.statements();
        return data;
    }

    private static String badges(List<BadgeRecord> badges) {
        return badges.stream().map(BadgeRecord::getName).collect(joining(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void rowsBeyondAJunctionTable_comeInTheOrderOfItsRows(TestDatabase database) throws Exception {
        try (DataCase data = openBadges(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = session.query(PLAYER).where(PLAYER.NAME, "ann").one();
            assertEquals("b a c d", badges(ann.badges().limit(4).all()));
            assertEquals("b a", badges(ann.badges().limit(2).all()));
            assertEquals("b", ann.badges().first().orElseThrow().getName());
            assertEquals("c d", badges(ann.badges().paginate(2, 2).items()));
            assertEquals(
                    "d c b a", badges(ann.badges().orderBy(BADGE.NAME.desc()).all()));
            assertEquals(
                    "a c d",
                    badges(ann.badges().where(BADGE.NAME.ne("b")).limit(4).all()));
            BadgeRecord a = ann.badges().where(BADGE.NAME, "a").one();
            assertEquals(
                    "b c d", badges(ann.badges().orderBy(BADGE.NAME).after(a).all()));
            assertEquals(4, ann.badges().distinct().all().size());
            assertEquals(4, ann.badges().count());
            assertEquals("b a", badges(ann.badges().all().subList(0, 2)));
            session.query(PLAYER).with(PLAYER.badges()).all();
            data.statements();
            assertEquals("b a", badges(ann.badges().all().subList(0, 2)));
            assertEquals(List.of(), data.statements());
            session.query(PLAYER)
                    .with(PLAYER.badges(), badges -> badges.where(BADGE.NAME.ne("c")))
                    .all();
            data.statements();
            assertEquals("b a d", badges(ann.badges().all()));
            assertEquals(List.of(), data.statements());
            assertEquals("d c b a", badges(ann.shownBadges().all()), "which has an order of its own");
        }
    }

    record BadgesView(String name, List<PlayerView> badges) {}

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void projectionsBeyondAJunctionTable_comeInTheOrderOfItsRows(TestDatabase database) throws Exception {
        try (DataCase data = openBadges(database);
                Session session = data.retort().session()) {
            assertEquals(
                    "[BadgesView[name=ann, badges=[b, a, c, d]], BadgesView[name=eve, badges=[a, b, c, d]]]",
                    session.query(PLAYER)
                            .where(PLAYER.NAME.in("ann", "eve"))
                            .orderBy(PLAYER.NAME)
                            .as(BadgesView.class)
                            .all()
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void rowsBeyondAJunctionTable_areSortedAnewOnceItsRowsWereChanged(TestDatabase database) throws Exception {
        try (DataCase data = openBadges(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = session.query(PLAYER)
                    .with(PLAYER.badges())
                    .where(PLAYER.NAME, "ann")
                    .one();
            BadgeRecord d = session.query(BADGE).where(BADGE.NAME, "d").one();
            ann.playerBadges().where(PLAYER_BADGE.badge(), d).one().setPlace(99);
            assertEquals("d b a c", badges(ann.badges().all()));
            session.rollback();
            assertEquals("b a", badges(ann.badges().all().subList(0, 2)));
        }
    }

    @Test
    @Tag("slow")
    void mySql_hasTheSame() throws Exception {
        TestDatabase mySql = TestDatabase.MYSQL_8_0;
        rows_comeInItsOrder_loadedBeforehandOrNot(mySql);
        orderThatIsAskedFor_goesBefore(mySql);
        countAndExists_sortNothing(mySql);
        whatWasLoaded_isSortedAnewOnceItsRowsWereChanged(mySql);
        projections_haveTheirListsInItsOrder(mySql);
        rowsBeyondAJunctionTable_comeInTheOrderOfItsRows(mySql);
        projectionsBeyondAJunctionTable_comeInTheOrderOfItsRows(mySql);
    }
}
