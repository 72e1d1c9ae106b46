package dev.retort;

import static dev.retort.RelationCase.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static relationschema.Tables.PLAYER;
import static relationschema.Tables.TEAM;

import dev.retort.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relationschema.tables.records.PlayerRecord;
import relationschema.tables.records.TeamRecord;

/**
 * Whatever is done, relations that are sorted, to some rows, or without a foreign key have what the database says. {@code
 * -Dretort.seed=7} runs one program, {@code -Dretort.programs=1000} more of them.
 */
class RandomRelationsTest {
    private static final int STEPS = 60;

    @ParameterizedTest
    @EnumSource(names = {"MARIADB_11_4", "POSTGRES_14", "SQLITE"})
    void relations_haveWhatTheDatabaseSays(TestDatabase database) throws Exception {
        Long only = Long.getLong("retort.seed");
        try (DataCase data = RelationCase.open(database)) {
            for (long seed = 1; seed <= Integer.getInteger("retort.programs", 15); seed++) {
                new Program(data.retort(), only == null ? seed : only).run();
            }
        }
    }

    private static final class Program {
        private final Session session;
        private final long seed;
        private final Random random;
        private final List<String> done = new ArrayList<>();
        private int names;

        Program(Retort retort, long seed) {
            this.session = retort.session();
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            try (session) {
                session.dsl().deleteFrom(PLAYER).execute();
                session.dsl().deleteFrom(TEAM).execute();
                for (int i = 0; i < 3; i++) {
                    session.add(new TeamRecord().setName("t" + i));
                }
                session.commit();
                for (int step = 0; step < STEPS; step++) {
                    step();
                    if (random.nextInt(3) == 0) {
                        compare();
                    }
                }
            }
        }

        private void step() {
            int kind = random.nextInt(15);
            done.add(String.valueOf(kind));
            switch (kind) {
                case 0, 1 -> session.add(fresh().setTeam(team()).setMentor(playerOrNull()));
                case 2 -> team().activePlayers().append(fresh());
                case 3 -> team().players().append(player());
                case 4 -> player().setLeftOn(random.nextBoolean() ? null : LocalDate.of(2024, 1, 1));
                case 5 -> player().setShirt(random.nextInt(3) == 0 ? null : random.nextInt(30));
                case 6 -> player().setTeam(random.nextInt(3) == 0 ? null : team());
                case 7 -> player().setMentor(playerOrNull());
                case 8 -> player().setMentorId(random.nextInt(3) == 0 ? Integer.valueOf(-5) : player().getId());
                case 9 -> {
                    TeamRecord team = team();
                    team.activePlayers()
                            .first()
                            .ifPresent(first -> team.activePlayers().remove(first));
                }
                case 10 -> session.delete(player());
                case 11 ->
                    session.query(TEAM)
                            .with(
                                    TEAM.players(),
                                    TEAM.activePlayers(),
                                    TEAM.veterans().pupils())
                            .all();
                case 12 ->
                    session.query(PLAYER)
                            .with(PLAYER.mentor(), PLAYER.pupils(), PLAYER.oldPupils())
                            .all();
                case 13 -> session.commit();
                default -> session.rollback();
            }
        }

        private PlayerRecord fresh() {
            return new PlayerRecord()
                    .setName("p" + names++ + (random.nextBoolean() ? "a" : "B"))
                    .setShirt(5);
        }

        private TeamRecord team() {
            List<TeamRecord> teams = session.query(TEAM).orderBy(TEAM.ID).all();
            return teams.get(random.nextInt(teams.size()));
        }

        private @Nullable PlayerRecord playerOrNull() {
            List<PlayerRecord> players =
                    session.query(PLAYER).orderBy(PLAYER.ID).all();
            return players.isEmpty() ? null : players.get(random.nextInt(players.size()));
        }

        private PlayerRecord player() {
            PlayerRecord player = playerOrNull();
            if (player == null) {
                player = fresh().setTeam(team());
                session.add(player).flush();
            }
            return player;
        }

        private void compare() {
            for (TeamRecord team : session.query(TEAM).all()) {
                Condition own = PLAYER.TEAM_ID.eq(team.getId());
                List<OrderField<?>> usual = List.of(PLAYER.SHIRT.desc().nullsLast(), PLAYER.NAME);
                same(own, usual, team.players(), "players");
                same(own.and(PLAYER.LEFT_ON.isNull()), List.of(PLAYER.NAME), team.activePlayers(), "activePlayers");
                same(own.and(PLAYER.LEFT_ON.isNotNull()), usual, team.veterans(), "veterans");
            }
            for (PlayerRecord player : session.query(PLAYER).all()) {
                Condition own = PLAYER.MENTOR_ID.eq(player.getId());
                same(own, List.of(PLAYER.NAME), player.pupils(), "pupils");
                same(own.and(PLAYER.SHIRT.gt(10)), List.of(PLAYER.NAME), player.oldPupils(), "oldPupils");
                assertEquals(
                        session.dsl()
                                .select(PLAYER.NAME)
                                .from(PLAYER)
                                .where(PLAYER.ID.eq(DSL.inline(player.getMentorId())))
                                .fetch(PLAYER.NAME)
                                .toString(),
                        player.mentor() == null ? "[]" : "[" + player.mentor().getName() + "]",
                        said("mentor"));
            }
        }

        private void same(Condition rows, List<OrderField<?>> order, Related<PlayerRecord> related, String name) {
            String expected =
                    session
                            .dsl()
                            .select(PLAYER.NAME)
                            .from(PLAYER)
                            .where(rows)
                            .orderBy(order)
                            .fetch(PLAYER.NAME)
                            .stream()
                            .collect(Collectors.joining(" "));
            assertEquals(expected, names(related.all()), said(name));
            assertEquals(expected.isEmpty() ? 0 : expected.split(" ", -1).length, related.count(), said(name));
        }

        private String said(String relation) {
            return relation + ", seed " + seed + ", after " + String.join(" ", done);
        }
    }
}
