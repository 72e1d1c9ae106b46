package dev.retort;

import static dev.retort.RelationCase.find;
import static dev.retort.RelationCase.names;
import static dev.retort.RelationCase.openTeams;
import static dev.retort.RelationCase.player;
import static dev.retort.RelationCase.team;
import static dev.retort.RelationCase.teams;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static relationschema.Tables.BADGE;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.PlayerRecord;

/** Paths to some of the rows of relations, in conditions, projections, and jOOQ's own queries. */
class SomeRowsPathTest {

    private static List<String> texts(DSLContext dsl, org.jooq.Select<? extends org.jooq.Record> query) {
        return dsl.fetch(query).getValues(0, String.class);
    }

    record TeamView(String name, List<Name> activePlayers, List<Name> players) {}

    record TeamWithBadges(String name, List<PlayerView> activePlayers) {}

    record Name(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    record PlayerView(String name, List<Name> shownBadges) {}

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void conditionsOnIt_areSaidOfItsRowsAlone(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void projections_haveItAsAComponent(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
                    List.of("[odd, new]", "[]"),
                    session
                            .query(TEAM)
                            .where(TEAM.activePlayers().NAME.eq("ann"))
                            .with(TEAM.activePlayers().shownBadges())
                            .as(TeamWithBadges.class)
                            .one()
                            .activePlayers()
                            .stream()
                            .map(player -> player.shownBadges().toString())
                            .toList());
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
        try (DataCase data = openTeams(database);
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
    void jooqsOwnFormsOfThePath_keepTheCondition(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
    void pathThatLeadsOn_isToBeJoinedInQueriesOfJooq_andSaysSo(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
                Session session = data.retort().session()) {
            DSLContext dsl = session.dsl();
            RetortException refused = assertThrows(
                    RetortException.class,
                    () -> dsl.select(TEAM.activePlayers().mentor().NAME)
                            .from(TEAM)
                            .leftJoin(TEAM.activePlayers())
                            .fetch());
            assertEquals(
                    "TEAM.activePlayers().mentor() leads on from some of the rows of a relation, and so has to be joined"
                            + " itself",
                    refused.message());
            assertEquals(
                    "add .leftJoin(TEAM.activePlayers().mentor()) to the query",
                    refused.hint().orElseThrow());
            session.rollback();
            RetortException hidden = assertThrows(
                    RetortException.class,
                    () -> dsl.selectFrom(TEAM)
                            .where(DSL.exists(dsl.selectOne()
                                    .from(TEAM.activePlayers())
                                    .where(TEAM.activePlayers().team().NAME.eq("a"))))
                            .fetch());
            assertEquals(
                    "add .leftJoin(TEAM.activePlayers().team()) to the query",
                    hidden.hint().orElseThrow());
            session.rollback();
            assertEquals(
                    3,
                    dsl.select(TEAM.activePlayers().team().NAME)
                            .from(TEAM)
                            .join(TEAM.activePlayers())
                            .leftJoin(TEAM.activePlayers().team())
                            .fetch()
                            .size());
            assertThrows(DataAccessException.class, () -> dsl.fetch("select nothing from nowhere"));
            session.rollback();
            RetortException many = assertThrows(
                    RetortException.class,
                    () -> dsl.select(TEAM.players().NAME).from(TEAM).fetch());
            assertEquals(
                    "a relation to many gives several rows for each row, so it must be joined or asked for",
                    many.message());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void pathsOverSeveralOfThem_areEachSaidOfTheirRows(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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
        try (DataCase data = openTeams(database)) {
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
    void conditionWithWhatJooqReplacesElsewhere_isTakenAsItIs(TestDatabase database) throws Exception {
        try (DataCase data = openTeams(database);
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

    @Test
    @Tag("slow")
    void mySql_hasTheSame() throws Exception {
        TestDatabase mySql = TestDatabase.MYSQL_8_0;
        conditionsOnIt_areSaidOfItsRowsAlone(mySql);
        projections_haveItAsAComponent(mySql);
        jooqAlone_writesTheCondition_whereverItWritesThePath(mySql);
        conditionWithWhatJooqReplacesElsewhere_isTakenAsItIs(mySql);
        pathsOverSeveralOfThem_areEachSaidOfTheirRows(mySql);
    }
}
