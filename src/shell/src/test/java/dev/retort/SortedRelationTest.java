package dev.retort;

import static dev.retort.RelationCase.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    @Tag("slow")
    void mySql_hasTheSame() throws Exception {
        TestDatabase mySql = TestDatabase.MYSQL_8_0;
        rows_comeInItsOrder_loadedBeforehandOrNot(mySql);
        orderThatIsAskedFor_goesBefore(mySql);
        countAndExists_sortNothing(mySql);
        whatWasLoaded_isSortedAnewOnceItsRowsWereChanged(mySql);
        projections_haveTheirListsInItsOrder(mySql);
    }
}
