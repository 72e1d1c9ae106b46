package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.RetortException.Kind;
import dev.retort.connect.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.schema.SchemaIndex;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What commands work on.
 *
 * @param connection the connection that everything shares
 * @param engine the engine; may wait until it is ready
 * @param schema the index of the schema; may wait until it is ready
 * @param settings how results are shown
 * @param values shows rows
 * @param output where commands write
 * @param project what acts on the project; empty where there is none
 * @param reload takes in the schema as it is now
 * @param waiting waits for what takes long
 * @param console what only somebody at a terminal can use; empty in a script
 */
record CommandContext(
        LiveConnection connection,
        Supplier<Engine> engine,
        Supplier<SchemaIndex> schema,
        Settings settings,
        ValuePrinter values,
        Output output,
        Optional<ProjectCommands> project,
        Reload reload,
        Waiting waiting,
        Optional<Console> console) {

    /**
     * Evaluates code as if it had been typed, and shows what it comes to.
     *
     * @throws RetortException when it does not compile, throws, or is interrupted
     */
    void evaluate(String code) {
        engine.get().eval(code, outcome -> {
            switch (outcome) {
                case Outcome.Value value -> values.print(value);
                case Outcome.Declared _, Outcome.Done _ -> {}
                case Outcome.Failed failed -> throw failed.error();
                case Outcome.Interrupted() ->
                    throw new RetortException(Kind.INTERRUPTED, "interrupted", null, null, null);
            }
            return true;
        });
    }
}
