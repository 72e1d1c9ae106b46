package dev.retort.eval;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.run.EvaluationThread;
import dev.retort.eval.run.ResultHistory;
import dev.retort.eval.text.TypedStatement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/**
 * Evaluates Java against one compiled schema and one live connection. Variables, methods, classes and imports stay from
 * one call to the next. One thread evaluates; {@link #stop} is for another.
 */
public interface Engine extends AutoCloseable {

    /**
     * Opens an engine without a session.
     *
     * @param schema what is in scope; several engines may use one
     * @param db what {@code select(…)} and the rest are bound to
     * @param cancel stops the statement that runs on {@code db}'s connection; called by the thread that calls
     *     {@link #stop}
     */
    static Engine open(CompiledSchema schema, DSLContext db, Runnable cancel) {
        return new JShellEngine(
                schema,
                db,
                null,
                () -> {
                    cancel.run();
                    return false;
                },
                () -> {});
    }

    /** Opens an engine on a connection, which is replaced when {@link #stop} has to leave a statement to itself. */
    static Engine open(CompiledSchema schema, LiveConnection connection) {
        return new JShellEngine(schema, connection.db(), connection.session(), connection::cancel, connection::abandon);
    }

    /**
     * Evaluates everything in the text, one statement after the other; the last semicolon may be missing. An incomplete
     * text is an error.
     *
     * @param code the person's text, of any number of lines
     * @param onOutcome is handed each outcome as it comes, on the calling thread; false ends the evaluation there
     */
    void eval(String code, Predicate<Outcome> onOutcome);

    /** The statements and declarations of a text that is right, none of which is evaluated. */
    List<TypedStatement> split(String code);

    /** Whether the text is complete, or goes on in the next line. */
    Completeness completeness(String code);

    /**
     * Stops what {@link #eval} runs: its loops, its sleeps and the statement that it waits for. What runs on nevertheless is
     * left behind the second time.
     */
    void stop();

    /**
     * Does something that may call the person's code, as showing a value calls its {@code toString()}, where {@link #stop} can
     * stop it.
     *
     * @throws RetortException of the kind INTERRUPTED when it was stopped; whatever the action throws besides
     */
    void supervise(Runnable action);

    /** Whether the calling thread runs something that was told to stop, and left to itself since it did not. */
    static boolean isStoppedHere() {
        return Thread.currentThread() instanceof EvaluationThread thread && thread.stopped();
    }

    /**
     * What the compiler knows could stand at the cursor, unranked and unfiltered.
     *
     * @param budget the time after which an empty list is good enough
     */
    List<String> complete(String code, int cursor, Duration budget);

    /**
     * The forms of the call whose bracket is open at the cursor, as the compiler writes them; none where there is no such call.
     *
     * @param budget the time after which an empty list is good enough
     */
    default List<String> signatures(String code, int cursor, Duration budget) {
        return List.of();
    }

    /** The variables that the person declared, with their types, in order: {@code q : SelectConditionStep<…>}. */
    List<Variable> variables();

    /**
     * Declares here what the person declared in an earlier engine, in the same order: imports, types, methods, variables. A
     * variable's value is taken over where it has nothing to do with the classes of the earlier schema; what gave it is not
     * run again. Other values, such as queries and generated records, are computed anew from what was typed: let nothing
     * write meanwhile.
     *
     * @param event what happened, for what is said of a value that is gone: {@code the schema was reloaded}
     * @throws RetortException of the kind INTERRUPTED when {@link #stop} was called; close this engine then
     */
    Replay replay(Engine earlier, String event);

    /** Binds this engine to a connection that has been elsewhere meanwhile, and has another session now. */
    void rebind(LiveConnection connection);

    /**
     * Has lines find the values of earlier ones here, under the names {@code it}, {@code $1}, {@code $2} … The one who shows an
     * outcome keeps it there; the engine keeps none by itself.
     */
    void keptValues(ResultHistory values);

    /** Does beforehand, in the background, what would make the first line slow; returns at once. */
    void warmUp();

    @Override
    void close();

    /** A variable of the person's. */
    record Variable(String name, String type) {}

    /** Whether a text can be evaluated as it stands. */
    enum Completeness {
        /** It can, perhaps with a semicolon put after it; an error in it counts as complete. */
        COMPLETE,
        /** More lines must follow. */
        INCOMPLETE
    }
}
