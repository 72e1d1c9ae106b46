package dev.retort;

import static generated.Tables.ROLES;
import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static testschema.Tables.POST;
import static testschema.Tables.POST_TAG;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testschema.tables.records.AuthorRecord;
import testschema.tables.records.PostRecord;
import testschema.tables.records.TagRecord;

/** What becomes of records when their session is closed. */
class ClosedSessionTest {

    @ParameterizedTest
    @EnumSource
    void recordOfAClosedSession_takesNoConnectionAnyMore(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA)) {
            data.retort().transaction(session -> {
                session.add(new UsersRecord().setUsername("john").setRole(new RolesRecord().setName("Admin")));
            });
            UsersRecord john = data.retort().transaction(session -> {
                return session.query(USERS).one();
            });

            for (RetortException error : new RetortException[] {
                assertThrows(RetortException.class, john::role), assertThrows(RetortException.class, john::refresh)
            }) {
                assertEquals("the session is closed", error.message());
            }

            assertEquals("john", john.getUsername());
            try (Session other = data.retort().session()) {
                other.add(john);
                assertEquals("Admin", john.role().getName());
            }
        }
    }

    private static RolesRecord admins(DataCase data, boolean isLoaded) {
        data.retort().transaction(session -> {
            RolesRecord admin = new RolesRecord().setName("Admin");
            session.addAll(
                    new UsersRecord().setUsername("john").setRole(admin),
                    new UsersRecord().setUsername("ann").setRole(admin));
        });
        return data.retort().transaction(session -> {
            return isLoaded
                    ? session.query(ROLES).with(ROLES.users()).one()
                    : session.query(ROLES).one();
        });
    }

    private static List<String> names(List<UsersRecord> users) {
        return users.stream().map(UsersRecord::getUsername).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void relationsThatWereLoaded_areThereWhenTheSessionIsClosed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA)) {
            RolesRecord admin = admins(data, true);
            data.statements();
            assertEquals(List.of("ann", "john"), names(admin.users().all()));
            assertEquals(2, admin.users().count());
            UsersRecord john = admin.users().all().stream()
                    .filter(user -> user.getUsername().equals("john"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(admin.users().contains(john));
            assertSame(admin, john.role());
            assertEquals(List.of(), data.statements());
            admin.users().append(new UsersRecord().setUsername("new"));
            assertEquals(List.of("ann", "john", "new"), names(admin.users().all()));
            assertThrows(
                    RetortException.class,
                    () -> admin.users().where(USERS.USERNAME, "john").all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsThroughJunctionTables_areThereWhenTheSessionIsClosed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, POST_TAG)) {
            data.retort().transaction(session -> {
                PostRecord post = new PostRecord().setTitle("p").setAuthor(new AuthorRecord().setName("a"));
                session.add(post);
                post.tags().append(new TagRecord().setName("one"));
            });
            PostRecord post = data.retort().transaction(session -> {
                return session.query(POST).with(POST.tags()).one();
            });
            assertEquals("one", post.tags().first().orElseThrow().getName());
            assertEquals(1, post.postTags().all().size());
            post.postTags().all().getFirst().setTagId(99);
            assertThrows(RetortException.class, post.tags()::all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsToSomeRows_areThereWhenTheSessionIsClosed(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA)) {
            admins(data, false);
            RolesRecord admin = data.retort().transaction(session -> {
                return session.query(ROLES)
                        .with(ROLES.users(), users -> users.where(USERS.USERNAME.like("j%")))
                        .one();
            });
            assertEquals(List.of("john"), names(admin.users().all()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void relationsThatWereNotLoaded_orAreOtherOnesNow_areErrors(Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, DefaultSchema.DEFAULT_SCHEMA)) {
            RolesRecord unloaded = admins(data, false);
            assertThrows(RetortException.class, unloaded.users()::all);
            RolesRecord admin = data.retort().transaction(session -> {
                return session.query(ROLES).with(ROLES.users()).one();
            });
            admin.users().all().getFirst().setRoleId(null);
            assertThrows(RetortException.class, admin.users()::all);
            RolesRecord other = data.retort().transaction(session -> {
                return session.query(ROLES).with(ROLES.users()).one();
            });
            other.users().all().getFirst().setRole(null);
            assertThrows(RetortException.class, other.users()::all);
            try (Session session = data.retort().session()) {
                session.add(other);
                assertEquals(2, other.users().all().size());
            }
        }
    }
}
