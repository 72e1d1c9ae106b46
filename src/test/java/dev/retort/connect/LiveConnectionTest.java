package dev.retort.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.config.DatabaseUrl;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveConnectionTest {
    private Database database;
    private LiveConnection live;

    @BeforeEach
    void open() {
        DatabaseUrl url = TestServer.createSchema();
        TestServer.execute(url, "create table users (id int primary key)");
        database = Database.open(TestServer.config(Path.of("target"), url), _ -> {});
        live = LiveConnection.open(database);
    }

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    @Test
    void rollback_undoesWhatCameSinceBegin() {
        live.db().execute("insert into users values (1)");
        live.begin();
        assertTrue(live.inTransaction());
        live.db().execute("insert into users values (2)");
        live.rollback();
        assertFalse(live.inTransaction());
        assertEquals(1L, live.db().fetchValue("select count(*) from users"));
    }
}
