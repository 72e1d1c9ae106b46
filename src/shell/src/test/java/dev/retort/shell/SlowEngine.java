package dev.retort.shell;

import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.eval.Replay;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.text.TypedStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/** An engine that never has an answer when it is asked to complete a text with the word {@code endless} in it. */
record SlowEngine(Engine engine) implements Engine {

    @Override
    public List<String> complete(String code, int cursor, Duration budget) {
        if (code.contains("endless")) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return engine.complete(code, cursor, budget);
    }

    @Override
    public List<String> signatures(String code, int cursor, Duration budget) {
        return engine.signatures(code, cursor, budget);
    }

    @Override
    public void eval(String code, Predicate<Outcome> onOutcome) {
        engine.eval(code, onOutcome);
    }

    @Override
    public Completeness completeness(String code) {
        return engine.completeness(code);
    }

    @Override
    public void rebind(LiveConnection connection) {
        engine.rebind(connection);
    }

    @Override
    public void stop() {
        engine.stop();
    }

    @Override
    public List<Variable> variables() {
        return engine.variables();
    }

    @Override
    public Replay replay(Engine earlier, String event) {
        return engine.replay(earlier instanceof SlowEngine slow ? slow.engine : earlier, event);
    }

    @Override
    public void warmUp() {
        engine.warmUp();
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public void keptValues(ResultHistory values) {
        engine.keptValues(values);
    }

    @Override
    public void supervise(Runnable action) {
        engine.supervise(action);
    }

    @Override
    public List<TypedStatement> split(String code) {
        return engine.split(code);
    }
}
