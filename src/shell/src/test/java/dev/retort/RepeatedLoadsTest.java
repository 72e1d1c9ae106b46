package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USER;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.ArticleRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements relations take, and who is told when they are too many. */
class RepeatedLoadsTest {

    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> {
            for (int i = 0; i < 20; i++) {
                session.add(new UsersRecord().setUsername("user " + i).setRole(new RolesRecord().setName("role " + i)));
                UserRecord reader = new UserRecord().setName("reader " + i);
                reader.collectionArticles()
                        .append(new ArticleRecord().setTitle("of " + i).setUser(reader));
                session.add(reader);
            }
        });
        data.statements();
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void relationThatIsLoadedInALoop_isToldOnce_withItsLineAndItsCure(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<RepeatedLoad> told = new ArrayList<>();
            session.warnOnRepeatedLoads(told::add);
            for (UsersRecord user : session.query(USERS).all()) {
                user.role();
            }
            for (RolesRecord role : session.query(ROLES).all()) {
                role.users().all();
            }
            for (UserRecord reader : session.query(USER).all()) {
                reader.collectionArticles().all();
            }
            assertEquals(
                    List.of("USERS.role()", "ROLES.users()", "USER.collectionArticles()"),
                    told.stream().map(RepeatedLoad::relation).toList());
            assertEquals("query(USERS).with(USERS.role())", told.getFirst().cure());
            assertTrue(
                    told.getFirst().place().startsWith("RepeatedLoadsTest.java:"),
                    told.getFirst().place());
            assertEquals(
                    "USERS.role() was loaded by 10 statements at "
                            + told.getFirst().place() + ": query(USERS).with(USERS.role()) takes one",
                    told.getFirst().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLoadedBeforehand_takesAStatementForEachStep_andIsNotLoadedAgain(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session()) {
            List<RepeatedLoad> told = new ArrayList<>();
            session.warnOnRepeatedLoads(told::add);
            List<UserRecord> readers = session.query(USER)
                    .with(USER.articles(), USER.collectionArticles().user())
                    .all();
            // The articles that are collected are among those that were loaded before.
            assertEquals(3, data.statements().size());
            for (UserRecord reader : readers) {
                assertEquals(1, reader.articles().all().size());
                assertEquals(
                        List.of(reader),
                        reader.collectionArticles().all().stream()
                                .map(ArticleRecord::user)
                                .toList());
                assertEquals(1, reader.collectionArticles().count());
            }
            assertEquals(List.of(), data.statements());
            assertEquals(List.of(), told);

            readers.getFirst().articles().append(new ArticleRecord().setTitle("more"));
            assertEquals(2, readers.getFirst().articles().all().size());
        }
    }
}
