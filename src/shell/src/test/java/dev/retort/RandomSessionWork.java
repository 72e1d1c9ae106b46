package dev.retort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random work on one session, beside the same work on a model: what records, relations and rows say has to agree with that, and
 * after a rollback nothing may be pending.
 *
 * @param <S> a state of the model
 */
abstract class RandomSessionWork<S> {
    private static final int STEPS = 60;
    private static final int ENDS = 4;

    private final Session session;
    private final Random random;
    private final int kinds;
    private final List<String> done = new ArrayList<>();
    private S now;
    private S committed;
    private int names;
    private int savepoints;

    /**
     * On a session.
     *
     * @param kinds how many kinds of {@link #change} there are
     * @param empty the state in which nothing is there
     */
    RandomSessionWork(Session session, Random random, int kinds, S empty) {
        this.session = session;
        this.random = random;
        this.kinds = kinds;
        this.now = empty;
        this.committed = copy(empty);
    }

    final void run(String name) {
        try {
            begin();
            for (int i = 0; i < STEPS; i++) {
                step(2);
                if (random.nextInt(3) == 0) {
                    lookAtAll();
                }
            }
            session.commit();
            lookAtAll();
            compareRows();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(name + ": " + String.join("; ", done) + ": " + e, e);
        }
    }

    private void step(int depth) {
        int kind = random.nextInt(depth > 0 ? kinds + ENDS : kinds);
        if (kind < kinds) {
            change(kind);
            return;
        }
        switch (kind - kinds) {
            case 0 -> {
                if (depth == 2) {
                    commit();
                }
            }
            case 1 -> {
                if (depth == 2 && random.nextBoolean()) {
                    say("rollback");
                    session.rollback();
                    undone(committed);
                }
            }
            case 2 -> {
                say("savepoint");
                session.savepoint(() -> steps(depth - 1));
                say("released");
                written();
            }
            default -> {
                say("savepoint that fails");
                S before = copy(now);
                try {
                    session.savepoint(() -> {
                        steps(depth - 1);
                        throw new IllegalStateException("stop");
                    });
                } catch (IllegalStateException expected) {
                    say("undone");
                }
                undone(before);
            }
        }
    }

    private void steps(int depth) {
        savepoints++;
        try {
            doSteps(depth);
        } finally {
            savepoints--;
        }
    }

    private void doSteps(int depth) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            step(depth);
            if (random.nextInt(4) == 0) {
                lookAtAll();
            }
        }
    }

    private void undone(S before) {
        now = copy(before);
        written();
        assertTrue(session.pending().isEmpty(), () -> session + " has something pending that was undone");
    }

    private void lookAtAll() {
        say("compare");
        compare();
    }

    final void commit() {
        say("commit");
        session.commit();
        committed = copy(now);
        written();
    }

    /** Whether no savepoint is open. */
    final boolean isOutermost() {
        return savepoints == 0;
    }

    /** What the model has by now was committed by another session. */
    final void committedElsewhere() {
        committed = copy(now);
    }

    final void flush() {
        say("flush");
        session.flush();
        written();
    }

    final void say(String what) {
        done.add(what);
    }

    final Session session() {
        return session;
    }

    final Random random() {
        return random;
    }

    /** What the model has at this moment, to be changed with the session. */
    final S now() {
        return now;
    }

    final int names() {
        return names;
    }

    final String newName() {
        return "n" + ++names;
    }

    final <R> Optional<R> any(List<R> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    abstract S copy(S state);

    /** Makes what is there at first. */
    void begin() {}

    /** Changes something in the session and the model, or asks for something. */
    abstract void change(int kind);

    /** All that was pending is written, or undone. */
    void written() {}

    /** Holds what the session's records say against the model. */
    abstract void compare();

    /** Holds the rows against the model, once all is committed. */
    abstract void compareRows();
}
