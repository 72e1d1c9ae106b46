package dev.retort;

import static generated.Tables.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.retort.DataCase.Kind;
import generated.DefaultSchema;
import generated.tables.records.RolesRecord;
import generated.tables.records.UsersRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
