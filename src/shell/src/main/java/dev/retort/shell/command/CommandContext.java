package dev.retort.shell.command;

import dev.retort.RetortException;
import dev.retort.compile.CompiledSchema;
import dev.retort.database.live.LiveConnection;
import dev.retort.eval.Engine;
import dev.retort.eval.Outcome;
import dev.retort.render.AlignedText;
import dev.retort.render.Format;
import dev.retort.schema.IndexedTable;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.catalog.ServerNames;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.session.Move;
import dev.retort.shell.session.ProjectCommands;
import dev.retort.shell.session.Reload;
import dev.retort.shell.settings.Settings;
import dev.retort.shell.terminal.Console;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What commands work on.
 *
 * @param connection the connection that everything shares
 * @param engine the engine; may wait until it is ready
 * @param schema the index of the schema; may wait until it is ready
 * @param known the index, if it is ready: what need not wait for it asks here
 * @param compiled the classes of the schema
 * @param settings how results are shown
 * @param values shows rows
 * @param output where commands write
 * @param project what acts on the project; empty where there is none
 * @param environment the environment's variables
 * @param reload takes in the schema as it is now
 * @param move goes to another database
 * @param waiting waits for what takes long
 * @param console what only a person at a terminal can use; empty in a script
 */
public record CommandContext(
        LiveConnection connection,
        Supplier<Engine> engine,
        Supplier<SchemaIndex> schema,
        Supplier<Optional<SchemaIndex>> known,
        Supplier<CompiledSchema> compiled,
        Settings settings,
        ValuePrinter values,
        Output output,
        Optional<ProjectCommands> project,
        Map<String, String> environment,
        Reload reload,
        Move move,
        Waiting waiting,
        Optional<Console> console) {

    /**
     * Evaluates code as if it had been typed, and shows what it comes to.
     *
     * @throws RetortException when it does not compile, throws, or is interrupted
     */
    public void evaluate(String code) {
        engine.get().eval(code, outcome -> {
            switch (outcome) {
                case Outcome.Value value -> values.print(value);
                case Outcome.Declared _, Outcome.Done _ -> {}
                case Outcome.Failed failed -> throw failed.error();
                case Outcome.Interrupted() -> throw RetortException.interrupted();
            }
            return true;
        });
    }

    /** Carries out a line as if it were typed now: a command, SQL or Java. */
    public void carryOut(String line, CommandHandler commands) {
        if (commands.handle(line).isEmpty()) {
            evaluate(line);
        }
    }

    /** Writes a list with named columns: as aligned text, or in the format that is set for results. */
    public void list(List<String> header, List<? extends List<String>> rows) {
        values.list(target -> list(target, header, rows));
    }

    /** Writes such a list to an output. */
    public void list(Output target, List<String> header, List<? extends List<String>> rows) {
        if (settings.format() == Format.TABLE) {
            AlignedText.withHeader(header, rows)
                    .lines(target.columns().getAsInt())
                    .forEach(target::text);
        } else {
            target.list(settings.format(), header, rows);
        }
    }

    /** Which table it is that the driver names as that of a column of the last result. */
    public Function<String, Optional<IndexedTable>> origins() {
        ServerNames names = new ServerNames(connection, schema.get());
        Optional<String> sql = values.last().typedSql();
        return label -> names.origin(label, sql);
    }
}
