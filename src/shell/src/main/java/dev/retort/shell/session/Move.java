package dev.retort.shell.session;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.live.AccessMode;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.eval.Replay;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The move of an open shell to another database: its schema compiled, a new connection, a new engine with what the user
 * declared. Until all of that is done, the shell stays where it is.
 */
public final class Move {
    private final Workspace workspace;
    private final LiveConnection connection;
    private final Reload reload;
    private final Databases databases;
    private final ValuePrinter values;
    private final Optional<Function<String, Optional<String>>> answers;
    private final Database home;
    private @Nullable Destination here;

    /**
     * @param reload tells what became of declarations, and refuses what would undo work
     * @param values forgets what was shown last: it is of the database that is left
     * @param answers puts a question to the user; empty without a user to answer
     */
    public Move(
            Reload reload,
            Databases databases,
            ValuePrinter values,
            Optional<Function<String, Optional<String>>> answers) {
        this.workspace = reload.workspace();
        this.connection = workspace.connection();
        this.reload = reload;
        this.databases = databases;
        this.values = values;
        this.answers = answers;
        this.home = connection.database();
    }

    /**
     * Refuses a command that is about the database which the shell was opened on.
     *
     * @throws RetortException when the shell is elsewhere than where it was opened
     */
    public void refuseAway(String command) {
        if (here != null) {
            String name = VisibleText.line(home.displayName());
            throw new RetortException(command + " acts on the project's database, " + name + ", and this shell is on "
                            + VisibleText.line(connection.database().displayName()))
                    .withHint("/connect " + name + " goes back");
        }
    }

    /**
     * Goes to a database, and says what became of the user's declarations.
     *
     * @throws RetortException when that is not possible; all is as before then
     */
    public void to(String name) {
        if (!isSettled()) {
            return;
        }
        List<String> siblings = connection.catalog().databases();
        Destination from = here;
        Destination there =
                reload.waiting().on(CompletableFuture.supplyAsync(() -> databases.open(name, from, siblings)));
        Replay replay;
        try {
            replay = arrive(there);
        } catch (RuntimeException | Error e) {
            there.close();
            throw e;
        }
        here = isHome(there) ? null : there;
        if (from != null) {
            from.close();
        }
        reload.report("connected to " + VisibleText.line(connection.database().displayName()), replay);
    }

    @SuppressWarnings("ReferenceEquality") // it is this one object that the shell was opened with
    private boolean isHome(Destination there) {
        return there.database() == home;
    }

    /** What is open is asked about; without a user to answer it is an error. */
    private boolean isSettled() {
        if (answers.isEmpty()) {
            reload.refuseInTransaction("/connect");
            return true;
        }
        return new UnfinishedWork(connection, reload.output()).settle(answers.get());
    }

    private Replay arrive(Destination there) {
        Database left = connection.database();
        AccessMode before = connection.accessMode();
        Optional<Engine> earlier = workspace.earlier(reload.waiting());
        connection.moveTo(there.database(), there.accessMode());
        String event = "the shell went to " + VisibleText.line(there.database().displayName());
        Engine engine;
        Replay replay;
        try {
            engine = workspace.open(there.schema());
            replay = reload.replayed(earlier, engine, event);
        } catch (RuntimeException | Error e) {
            connection.moveTo(left, before);
            earlier.ifPresent(engineBefore -> engineBefore.rebind(connection));
            throw e;
        }
        values.forget();
        workspace.replace(there.schema(), engine);
        engine.warmUp();
        return replay;
    }

    /** Leaves the database that the shell went to, at its end. */
    public void end() {
        if (here != null) {
            here.close();
        }
    }
}
