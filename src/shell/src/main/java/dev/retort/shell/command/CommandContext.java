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
import dev.retort.shell.input.Console;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.Waiting;
import dev.retort.shell.result.ValuePrinter;
import dev.retort.shell.session.Move;
import dev.retort.shell.session.ProjectCommands;
import dev.retort.shell.session.Reload;
import dev.retort.shell.session.ShellLaunch;
import dev.retort.shell.session.Workspace;
import dev.retort.shell.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The context that commands work on.
 *
 * @param launch what the shell was opened with
 * @param workspace the connection, and the schema that is in scope
 * @param values shows rows
 * @param output where commands write
 * @param reload takes in the schema as it is now
 * @param move goes to another database
 * @param waiting waits for what takes long
 * @param console what only a user at a terminal can use; empty in a script
 */
public record CommandContext(
        ShellLaunch launch,
        Workspace workspace,
        ValuePrinter values,
        Output output,
        Reload reload,
        Move move,
        Waiting waiting,
        Optional<Console> console) {

    public LiveConnection connection() {
        return workspace.connection();
    }

    /** The engine; may wait until it is ready. */
    public Engine engine() {
        return workspace.engine(waiting);
    }

    /** The index of the schema, likewise. */
    public SchemaIndex schema() {
        return workspace.index(waiting);
    }

    /** The index, unless the schema is still being compiled: what need not wait for it asks here. */
    public Optional<SchemaIndex> known() {
        return workspace.isCompiled() ? Optional.of(schema()) : Optional.empty();
    }

    public CompiledSchema compiled() {
        return workspace.compiled(waiting);
    }

    public Settings settings() {
        return workspace.settings();
    }

    public void set(UnaryOperator<Settings> change) {
        workspace.set(change);
    }

    public Optional<ProjectCommands> project() {
        return launch.project();
    }

    public Map<String, String> environment() {
        return launch.environment();
    }

    /** The console; a script has none, which is an error then. */
    public Console terminal() {
        return console.orElseThrow(() -> new RetortException("this command needs a terminal"));
    }

    /**
     * Evaluates code as if it had been typed, and shows what it comes to.
     *
     * @throws RetortException when it does not compile, throws, or is interrupted
     */
    public void evaluate(String code) {
        engine().eval(code, outcome -> {
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
        if (settings().format() == Format.TABLE) {
            AlignedText.withHeader(header, rows)
                    .lines(target.columns().getAsInt())
                    .forEach(target::text);
        } else {
            target.list(settings().format(), header, rows);
        }
    }

    /** Which table it is that the driver names as that of a column of the last result. */
    public Function<String, Optional<IndexedTable>> origins() {
        ServerNames names = new ServerNames(connection(), schema());
        Optional<String> sql = values.last().typedSql();
        return label -> names.origin(label, sql);
    }
}
