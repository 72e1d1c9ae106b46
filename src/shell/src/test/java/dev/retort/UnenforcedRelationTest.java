package dev.retort;

import static dev.retort.RelationCase.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static relationschema.Tables.COACH;
import static relationschema.Tables.FAVOURITE;
import static relationschema.Tables.MATCH_DAY;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.PLAYER_CARD;
import static relationschema.Tables.REPORT;
import static relationschema.Tables.TEAM;
import static relationschema.Tables.TRAINING;

import dev.retort.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.CoachRecord;
import relationschema.tables.records.MatchDayRecord;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.ReportRecord;
import relationschema.tables.records.TeamRecord;
import relationschema.tables.records.TrainingRecord;

/** Relations that the configuration says, of which the database knows nothing. */
class UnenforcedRelationTest {

    private static List<String> topics(List<TrainingRecord> trainings) {
        return trainings.stream().map(TrainingRecord::getTopic).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void newRecords_areWrittenInTheOrderOfTheirRelations(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            CoachRecord jo = new CoachRecord().setCode("jo");
            TeamRecord a = new TeamRecord().setName("a");
            TrainingRecord run =
                    new TrainingRecord().setTopic("run").setCoach(jo).setTeam(a);
            PlayerRecord mentor = new PlayerRecord().setName("mentor");
            PlayerRecord pupil = new PlayerRecord().setName("pupil").setMentor(mentor);
            session.add(pupil).add(run).commit();
            assertEquals("jo", run.getCoachCode());
            assertEquals(a.getId(), run.getTeamId());
            assertEquals(mentor.getId(), pupil.getMentorId());
            assertEquals(List.of(run), jo.trainings().all());
            assertEquals("pupil", names(mentor.pupils().all()));
        }
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            CoachRecord jo = new CoachRecord().setCode("jo");
            jo.trainings().append(new TrainingRecord().setTopic("run"), new TrainingRecord().setTopic("swim"));
            session.add(jo).commit();
            session.query(COACH).with(COACH.trainings()).all();
            assertEquals(List.of("run", "swim"), topics(jo.trainings().all()));
            assertEquals(
                    1,
                    session.query(COACH)
                            .where(COACH.trainings().TOPIC.eq("swim"))
                            .count());
            assertEquals(
                    2,
                    session.query(TRAINING)
                            .where(TRAINING.coach().CODE.eq("jo"))
                            .count());
            assertEquals(2, session.query(TRAINING).where(TRAINING.coach(), jo).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void valueThatRefersToNothing_isARelationToNone(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            session.addAll(
                            new CoachRecord().setCode("jo").setName("Jo"),
                            new TrainingRecord().setTopic("run").setCoachCode("gone"),
                            new TrainingRecord().setTopic("swim").setCoachCode("jo"))
                    .commit();
            TrainingRecord run =
                    session.query(TRAINING).where(TRAINING.TOPIC, "run").one();
            assertNull(run.coach());
            assertEquals("gone", run.getCoachCode());
            assertEquals(
                    List.of("run", "swim"),
                    topics(session.query(TRAINING)
                            .with(TRAINING.coach())
                            .orderBy(TRAINING.TOPIC)
                            .all()));
            assertNull(run.coach());
            assertEquals(
                    2,
                    session.query(TRAINING).orderBy(TRAINING.coach().NAME).all().size(),
                    "a row is not left out because of the order");
            assertEquals(
                    List.of("run"),
                    topics(session.query(TRAINING)
                            .where(TRAINING.coach().NAME.isNull())
                            .all()));
            assertEquals(
                    2,
                    session.dsl()
                            .select(TRAINING.TOPIC, TRAINING.coach().NAME)
                            .from(TRAINING)
                            .fetch()
                            .size());
            assertEquals(
                    List.of("run"),
                    topics(session.query(TRAINING).where(TRAINING.coach(), null).all()));
        }
    }

    record Coach(String name) {}

    record Training(String topic, Coach coach) {}

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void projections_haveTheRelation(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            session.addAll(
                            new CoachRecord().setCode("jo").setName("Jo"),
                            new TrainingRecord().setTopic("run").setCoachCode("gone"),
                            new TrainingRecord().setTopic("swim").setCoachCode("jo"))
                    .commit();
            assertEquals(
                    List.of(new Training("run", null), new Training("swim", new Coach("Jo"))),
                    session.query(TRAINING)
                            .orderBy(TRAINING.TOPIC)
                            .as(Training.class)
                            .all());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void deletingWhatIsReferredTo_leavesTheValues_andNoRecordRefersToIt(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            PlayerRecord mentor = new PlayerRecord().setName("mentor");
            PlayerRecord pupil = new PlayerRecord().setName("pupil").setMentor(mentor);
            session.addAll(mentor, pupil).commit();
            Integer id = mentor.getId();
            assertSame(mentor, pupil.mentor());
            session.delete(mentor).flush();
            assertEquals(id, pupil.getMentorId());
            assertNull(pupil.mentor());
            session.rollback();
            assertSame(mentor, pupil.mentor());
            session.delete(mentor).commit();
            assertEquals(id, pupil.getMentorId());
            assertNull(pupil.mentor());
            assertEquals(List.of(), session.pending().updated());
            pupil.setName("free");
            session.commit();
            assertEquals(id, session.dsl().fetchValue(PLAYER.MENTOR_ID));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void parentAndChildDeletedTogether_areBothGone(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            PlayerRecord mentor = new PlayerRecord().setName("mentor");
            PlayerRecord pupil = new PlayerRecord().setName("pupil").setMentor(mentor);
            session.addAll(mentor, pupil).commit();
            session.delete(mentor).delete(pupil).commit();
            assertEquals(0, session.query(PLAYER).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void keyThatChanges_takesNoRowsAlong(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            CoachRecord jo = new CoachRecord().setCode("jo");
            TrainingRecord run = new TrainingRecord().setTopic("run").setCoach(jo);
            session.addAll(jo, run).commit();
            jo.setCode("joe");
            session.flush();
            assertEquals("jo", run.getCoachCode());
            assertNull(run.coach());
            assertEquals(List.of(), jo.trainings().all());
            run.setCoach(jo);
            assertEquals("joe", run.getCoachCode());
            session.commit();
            assertEquals(List.of(run), jo.trainings().all());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void remove_clearsTheColumn_orDeletesTheRowWhereItMayNotBeNull(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            PlayerRecord mentor = new PlayerRecord().setName("mentor");
            PlayerRecord pupil = new PlayerRecord().setName("pupil").setMentor(mentor);
            CoachRecord jo = new CoachRecord().setCode("jo");
            TrainingRecord run = new TrainingRecord().setTopic("run").setCoach(jo);
            session.addAll(mentor, pupil, jo, run).commit();
            mentor.pupils().remove(pupil);
            jo.trainings().remove(run);
            session.commit();
            assertNull(pupil.getMentorId());
            assertEquals(0, session.query(TRAINING).count());
            mentor.pupils().set(pupil, mentor);
            session.commit();
            assertEquals("mentor pupil", names(mentor.pupils().all()), "a record refers to itself");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void keyOfTwoColumns_isSetAndLoadedAsOne(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            MatchDayRecord first = new MatchDayRecord().setSeason(2024).setNo(1);
            MatchDayRecord second = new MatchDayRecord().setSeason(2024).setNo(2);
            ReportRecord report = new ReportRecord().setWords("x").setMatchDay(second);
            session.addAll(report, first, second).commit();
            assertEquals(2, report.getNo());
            assertEquals(
                    List.of(0L, 1L),
                    session.query(MATCH_DAY).with(MATCH_DAY.reports()).orderBy(MATCH_DAY.NO).all().stream()
                            .map(day -> day.reports().count())
                            .toList());
            report.setMatchDay(null);
            session.commit();
            assertNull(report.getSeason());
            assertEquals(1, session.query(REPORT).where(REPORT.matchDay(), null).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void tableWithoutAnyKey_joinsTwoOthers(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            PlayerRecord ann = new PlayerRecord().setName("ann");
            TrainingRecord run = new TrainingRecord().setTopic("run").setCoachCode("x");
            TrainingRecord swim = new TrainingRecord().setTopic("swim").setCoachCode("x");
            ann.trainings().append(run, swim);
            session.add(ann).commit();
            assertEquals(2, session.dsl().fetchCount(FAVOURITE));
            assertEquals(List.of(ann), run.players().all());
            assertEquals(
                    1,
                    session.query(PLAYER)
                            .with(PLAYER.trainings())
                            .where(PLAYER.trainings().TOPIC.eq("run"))
                            .count());
            ann.trainings().remove(run);
            session.commit();
            assertEquals(List.of(swim), ann.trainings().all());
            session.delete(swim).commit();
            assertEquals(List.of(), ann.trainings().all());
            assertEquals(1, session.dsl().fetchCount(FAVOURITE), "the schema says nothing of its rows");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void view_refersToATable(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            TeamRecord a = new TeamRecord().setName("a");
            session.addAll(a, new PlayerRecord().setName("ann").setTeam(a), new PlayerRecord().setName("bob"))
                    .commit();
            assertEquals(
                    List.of("ann"),
                    session.query(PLAYER_CARD).where(PLAYER_CARD.team().NAME.eq("a")).all().stream()
                            .map(card -> card.getName())
                            .toList());
            assertEquals(
                    1, session.query(TEAM).where(TEAM.cards().NAME.eq("ann")).count());
            assertEquals(1, a.cards().count());
            assertEquals(
                    1,
                    session.query(TEAM).with(TEAM.cards()).one().cards().all().size());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void rollback_takesBackWhatWasSet(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database);
                Session session = data.retort().session()) {
            PlayerRecord mentor = new PlayerRecord().setName("mentor");
            PlayerRecord pupil = new PlayerRecord().setName("pupil");
            session.addAll(mentor, pupil).commit();
            pupil.setMentor(mentor);
            session.flush();
            session.rollback();
            assertNull(pupil.mentor());
            assertEquals(0, mentor.pupils().count());
            pupil.setMentorId(mentor.getId());
            assertSame(mentor, pupil.mentor());
            assertEquals("pupil", names(mentor.pupils().all()));
            session.commit();
            pupil.setMentorId(4711);
            session.commit();
            assertNull(pupil.mentor());
            assertEquals("", names(mentor.pupils().all()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void classesOfTheSchema_sayThatNoKeyIsEnforced(TestDatabase database) throws Exception {
        try (DataCase data = RelationCase.open(database)) {
            assertEquals(
                    Map.of("fk_player_team", true, "mentor", false),
                    PLAYER.getReferences().stream()
                            .collect(java.util.stream.Collectors.toMap(key -> key.getName(), key -> key.enforced())));
        }
    }

    @Test
    @Tag("slow")
    void mySql_hasTheSame() throws Exception {
        TestDatabase mySql = TestDatabase.MYSQL_8_0;
        newRecords_areWrittenInTheOrderOfTheirRelations(mySql);
        valueThatRefersToNothing_isARelationToNone(mySql);
        deletingWhatIsReferredTo_leavesTheValues_andNoRecordRefersToIt(mySql);
        keyThatChanges_takesNoRowsAlong(mySql);
        remove_clearsTheColumn_orDeletesTheRowWhereItMayNotBeNull(mySql);
        keyOfTwoColumns_isSetAndLoadedAsOne(mySql);
        tableWithoutAnyKey_joinsTwoOthers(mySql);
        view_refersToATable(mySql);
    }
}
