package dev.retort.shell.command.sql;

import dev.retort.RetortException;
import dev.retort.database.live.LiveConnection;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import java.util.List;

/** The commands that begin and end a transaction. */
public record TransactionCommands(CommandContext context) {

    public List<Command> all() {
        return List.of(
                Command.of("begin", _ -> begin()),
                Command.of("commit", _ -> end(connection().session()::commit, "committed")),
                Command.of("rollback", _ -> rollback()));
    }

    private void begin() {
        if (connection().inTransaction()) {
            throw new RetortException("a transaction is open already").withHint("/commit or /rollback ends it");
        }
        connection().begin();
        context.output().note("transaction begun: /commit or /rollback ends it");
    }

    private void rollback() {
        boolean open = connection().inTransaction()
                || !connection().session().pending().isEmpty();
        if (connection().sandbox().isEmpty() || open) {
            end(connection().session()::rollback, "rolled back");
        } else {
            connection().renewSandbox();
            context.output().note("the sandbox is as it was at the start");
        }
    }

    private void end(Runnable ending, String said) {
        if (!connection().inTransaction() && connection().session().pending().isEmpty()) {
            throw new RetortException("no transaction is open").withHint("/begin opens one");
        }
        ending.run();
        context.output().note(connection().sandbox().isPresent() ? said + ", within the sandbox" : said);
    }

    private LiveConnection connection() {
        return context.connection();
    }
}
