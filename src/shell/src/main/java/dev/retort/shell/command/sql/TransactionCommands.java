package dev.retort.shell.command.sql;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Command.Argument;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.io.Output;
import java.util.List;

/** The commands that begin and end a transaction. */
public final class TransactionCommands {
    private final LiveConnection connection;
    private final Output output;

    public TransactionCommands(CommandContext context) {
        this.connection = context.connection();
        this.output = context.output();
    }

    public List<Command> all() {
        return List.of(
                new Command(
                                "begin",
                                List.of(),
                                Argument.NONE,
                                "begins a transaction",
                                "Without one, each statement commits by itself. The prompt shows an open transaction"
                                        + " as a star.",
                                argument -> begin())
                        .withExamples(
                                "/begin", "insertInto({newTable}, {newColumn}).values(\"A\").execute()", "/rollback"),
                new Command(
                                "commit",
                                List.of(),
                                Argument.NONE,
                                "keeps what was done since it began",
                                "Keeps what was done since /begin.",
                                argument -> end(connection.session()::commit, "committed"))
                        .withExamples("/commit"),
                new Command(
                                "rollback",
                                List.of(),
                                Argument.NONE,
                                "undoes what was done since it began",
                                "Undoes what was done since /begin; in a sandbox without one, all that was done.",
                                argument -> rollback())
                        .withExamples("/rollback"));
    }

    private void begin() {
        if (connection.inTransaction()) {
            throw new RetortException("a transaction is open already").withHint("/commit or /rollback ends it");
        }
        connection.begin();
        output.note("transaction begun: /commit or /rollback ends it");
    }

    private void rollback() {
        boolean open =
                connection.inTransaction() || !connection.session().pending().isEmpty();
        if (connection.sandbox().isEmpty() || open) {
            end(connection.session()::rollback, "rolled back");
        } else {
            connection.renewSandbox();
            output.note("the sandbox is as it was at the start");
        }
    }

    private void end(Runnable ending, String said) {
        if (!connection.inTransaction() && connection.session().pending().isEmpty()) {
            throw new RetortException("no transaction is open").withHint("/begin opens one");
        }
        ending.run();
        output.note(connection.sandbox().isPresent() ? said + ", within the sandbox" : said);
    }
}
