package dev.retort.shell.command.schema;

import dev.retort.database.WriteBarrier;
import dev.retort.database.live.LiveConnection;
import dev.retort.render.AlignedText;
import dev.retort.shell.catalog.QuotedName;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The commands that tell where one is: on which server, in which of its databases, and as whom. */
public record ServerCommands(CommandContext context) {

    public List<Command> all() {
        return List.of(
                Command.of("conninfo", _ -> status()),
                Command.of("databases", _ -> databases()),
                Command.of("connect", this::connect));
    }

    private void status() {
        List<List<String>> rows = new ArrayList<>();
        DSLContext db = connection().db();
        Record facts = db.fetchSingle(connection().database().dialect().whereabouts());
        for (Field<?> fact : facts.fields()) {
            row(fact.getName(), facts.get(fact), rows);
        }
        row("writing", isReadOnly(db) ? "refused: the connection is read-only" : "allowed", rows);
        row("transaction", transaction(), rows);
        new AlignedText(rows).lines(context.output().columns().getAsInt()).forEach(context.output()::text);
    }

    private static void row(String name, @Nullable Object value, List<List<String>> rows) {
        rows.add(List.of(name, VisibleText.line(String.valueOf(value))));
    }

    private boolean isReadOnly(DSLContext db) {
        return WriteBarrier.isSet(String.valueOf(
                db.fetchValue(connection().database().dialect().readOnly().state())));
    }

    private String transaction() {
        return (connection().inTransaction() ? "open" : "none: each statement commits by itself")
                + (connection().session().pending().isEmpty()
                        ? ""
                        : "; " + connection().session());
    }

    private void connect(String name) {
        if (name.isEmpty()) {
            context.output()
                    .note("this is " + VisibleText.line(connection().database().displayName())
                            + "; /connect NAME goes to another, and /databases lists them");
            return;
        }
        context.move().to(QuotedName.plain(name));
    }

    private void databases() {
        List<String> names = connection().catalog().files();
        context.values().list(target -> names.forEach(name -> target.text(VisibleText.line(String.valueOf(name)))));
        context.output()
                .note("this is " + VisibleText.line(connection().database().displayName())
                        + "; /connect NAME goes to another; /connections lists those that you named");
    }

    private LiveConnection connection() {
        return context.connection();
    }
}
