package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.retort.database.Database;
import dev.retort.database.live.LiveConnection;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.Await;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StopOnServerTest {

    private static final String SLEEP = "select sleep(1000)";

    private Database database;
    private LiveConnection connection;
    private LiveConnection other;
    private Engine engine;

    @BeforeEach
    void open() {
        database = DatabaseOpener.open(TestServer.config(Path.of("target"), TestServer.createSchema()), _ -> {});
        connection = LiveConnection.open(database);
        other = LiveConnection.open(database);
        engine = Engine.open(OpenedSample.SCHEMA, connection);
    }

    @AfterEach
    void close() {
        engine.close();
        connection.close();
        other.close();
        database.close();
    }

    private List<Outcome> eval(String code) {
        List<Outcome> outcomes = new ArrayList<>();
        engine.eval(code, outcomes::add);
        return outcomes;
    }

    private Object value(String code) {
        return String.valueOf(
                assertInstanceOf(Outcome.Value.class, eval(code).getLast()).value());
    }

    private Object sleepers() {
        return String.valueOf(
                other.db().fetchValue("select count(*) from information_schema.processlist where info = ?", SLEEP));
    }

    private CompletableFuture<List<Outcome>> evalUntilItSleeps(String code) throws Exception {
        CompletableFuture<List<Outcome>> outcomes = CompletableFuture.supplyAsync(() -> eval(code));
        Await.until("the statement runs", () -> !sleepers().equals("0"));
        return outcomes;
    }

    @Test
    void stop_endsTheQueryOnTheServer_andKeepsVariablesAndConnection() throws Exception {
        value("int kept = 7");
        Object before = value("db.fetchValue(\"select connection_id()\")");
        CompletableFuture<List<Outcome>> outcomes = evalUntilItSleeps("db.fetch(\"" + SLEEP + "\")");
        engine.stop();
        assertInstanceOf(Outcome.Interrupted.class, outcomes.get().getLast());
        Await.until("the statement runs no more", () -> sleepers().equals("0"));
        assertEquals("7", value("kept"));
        assertEquals(before, value("db.fetchValue(\"select connection_id()\")"));
    }

    @Test
    void secondStop_leavesAStubbornStatement_andTakesAnotherConnection() throws Exception {
        Object before = value("db.fetchValue(\"select connection_id()\")");
        engine.close();
        engine = new Engine(OpenedSample.SCHEMA, connection.db(), null, () -> true, connection::abandon);
        value("int kept = 7");
        CompletableFuture<List<Outcome>> outcomes = evalUntilItSleeps("db.fetch(\"" + SLEEP + "\")");
        engine.stop();
        engine.stop();
        assertInstanceOf(Outcome.Interrupted.class, outcomes.get().getLast());
        assertEquals("7", value("kept"));
        assertNotEquals(before, value("db.fetchValue(\"select connection_id()\")"));
    }
}
