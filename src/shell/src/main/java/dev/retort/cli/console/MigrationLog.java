package dev.retort.cli.console;

import dev.retort.migrate.Migrated;
import dev.retort.text.VisibleText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The account of the migrations that one run applies or undoes. Where no progress is seen, as in the log of a build, each is a line
 * when it begins and when it has ended. A run that fails or is interrupted says at its end what it has done before.
 */
public final class MigrationLog implements AutoCloseable {

    /** What is done to the migrations. */
    public enum Verb {
        APPLY("applying", "applied", "retort upgrade"),
        UNDO("undoing", "undid", "retort downgrade");

        private final String doing;
        private final String done;
        private final String command;

        Verb(String doing, String done, String command) {
            this.doing = doing;
            this.done = done;
            this.command = command;
        }

        /** The word for one that is done: {@code applied}. */
        public String done() {
            return done;
        }
    }

    /** How many migrations are named one by one; a project's whole past is not. */
    private static final int LISTED = 5;

    private final PrintStream err;
    private final Verb verb;
    private final boolean isTold;
    private final boolean isQuiet;
    private final Thread atExit = Thread.ofPlatform().unstarted(this::tellInterruption);
    private final List<String> done = new ArrayList<>();
    private Optional<Current> current = Optional.empty();

    /** @param isTransaction whether nothing of it is left when it does not come to its end */
    private record Current(String migration, boolean isTransaction) {}

    /**
     * The account of a run that begins.
     *
     * @param isTold whether each migration is a line
     * @param isQuiet whether nothing is to be told but errors
     */
    public MigrationLog(PrintStream err, Verb verb, boolean isTold, boolean isQuiet) {
        this.err = err;
        this.verb = verb;
        this.isTold = isTold && !isQuiet;
        this.isQuiet = isQuiet;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Whether each migration was a line of its own. */
    public boolean isTold() {
        return isTold;
    }

    public Verb verb() {
        return verb;
    }

    synchronized void began(String migration, boolean isTransaction) {
        current = Optional.of(new Current(migration, isTransaction));
        if (isTold) {
            print(verb.doing + " " + migration);
        }
    }

    synchronized void ended(String migration, Duration took) {
        current = Optional.empty();
        done.add(migration);
        if (isTold) {
            print(verb.done + " " + migration + String.format(Locale.ROOT, " in %.1f s", took.toMillis() / 1000.0));
        }
    }

    /** Does what there is to do; says, if that fails, what was done before. */
    public Migrated watching(Progress progress, Supplier<Migrated> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            progress.clear();
            tellFailure();
            throw e;
        }
    }

    private synchronized void tellFailure() {
        if (!isQuiet && !done.isEmpty()) {
            print("before the failure it " + verb.done + " " + listed());
        }
    }

    /** The process is told to end, and does not come back from here. */
    private synchronized void tellInterruption() {
        if (isQuiet) {
            return;
        }
        String before = done.isEmpty() ? "nothing" : listed();
        err.println();
        print(current.map(now -> "interrupted while " + verb.doing + " " + now.migration
                        + (now.isTransaction
                                ? ", of which nothing is left: " + verb.command + " begins it anew"
                                : ", which is done in part: " + verb.command + " goes on where it stopped")
                        + "; before that it " + verb.done + " " + before)
                .orElse("interrupted; it " + verb.done + " " + before));
    }

    private String listed() {
        if (done.size() > LISTED) {
            return done.size() + " migrations, from " + done.getFirst() + " to " + done.getLast();
        }
        return done.size() == 1
                ? done.getFirst()
                : String.join(", ", done.subList(0, done.size() - 1)) + " and " + done.getLast();
    }

    private void print(String line) {
        err.println(VisibleText.line(line));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // The process is ending, and says so.
        }
    }
}
