package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USER;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.ArticleRecord;
import generated.tables.records.RolesRecord;
import generated.tables.records.UserRecord;
import generated.tables.records.UsersRecord;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that refuse to load what was not loaded beforehand. */
class LazyLoadsTest {

    private static DataCase open(Kind kind) throws Exception {
        DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA);
        data.retort().transaction(session -> {
            session.add(new UsersRecord().setUsername("ann").setRole(new RolesRecord().setName("a")));
            session.add(new UsersRecord().setUsername("bob"));
            UserRecord reader = new UserRecord().setName("reader");
            reader.collectionArticles()
                    .append(new ArticleRecord().setTitle("first").setUser(reader));
            session.add(reader);
        });
        return data;
    }

    private static void assertRefused(String relation, Executable load) {
        RetortException refused = assertThrows(RetortException.class, load);
        assertEquals(
                relation + " was not loaded beforehand, and this session refuses to load it now", refused.message());
        assertEquals(
                "query(" + relation.replaceAll("\\..*", "") + ").with(" + relation
                        + ") loads it with the rows; refuseLazyLoads(false) allows it",
                refused.hint().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void relationThatWasNotLoaded_isRefused_withTheLineThatLoadsIt(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().refusingLazyLoads().session()) {
            UsersRecord ann = session.query(USERS).where(USERS.USERNAME, "ann").one();
            assertRefused("USERS.role()", ann::role);
            RolesRecord role = session.query(ROLES).one();
            assertRefused("ROLES.users()", () -> role.users().all());
            assertRefused("ROLES.users()", () -> role.users().first());
            assertRefused("ROLES.users()", () -> role.users().one());
            assertRefused("ROLES.users()", () -> role.users().count());
            assertRefused("ROLES.users()", () -> role.users().exists());
            assertRefused("ROLES.users()", () -> role.users().contains(ann));
            assertRefused("ROLES.users()", () -> role.users().set(ann));
            UserRecord reader = session.query(USER).one();
            assertRefused(
                    "USER.collectionArticles()",
                    () -> reader.collectionArticles().all());
            assertEquals(1, role.users().where(USERS.USERNAME, "ann").count());
            session.refuseLazyLoads(false);
            assertEquals(1, role.users().count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsInMemory_isGiven(Kind kind) throws Exception {
        try (DataCase data = open(kind);
                Session session = data.retort().session().refuseLazyLoads(true)) {
            for (UsersRecord user : session.query(USERS).with(USERS.role()).all()) {
                assertEquals("bob".equals(user.getUsername()), user.role() == null);
            }
            RolesRecord role = session.query(ROLES).with(ROLES.users()).one();
            assertEquals(1, role.users().count());
            UserRecord reader =
                    session.query(USER).with(USER.collectionArticles().user()).one();
            assertEquals(reader, reader.collectionArticles().all().getFirst().user());
            RolesRecord fresh = new RolesRecord().setName("fresh");
            fresh.users().append(new UsersRecord().setUsername("new"));
            session.add(fresh);
            assertEquals("new", session.pending().inserted().get(1).get(USERS.USERNAME));
            session.commit();
        }
    }
}
