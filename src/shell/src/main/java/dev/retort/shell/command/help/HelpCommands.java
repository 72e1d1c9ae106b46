package dev.retort.shell.command.help;

import dev.retort.RetortException;
import dev.retort.schema.SchemaIndex;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.text.VisibleText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The commands that explain: the help, and the trace of an error.
 *
 * @param commands all commands, in the order of the help
 * @param lookup finds a command by what was typed, or says that there is none
 * @param lastError what the last error was
 */
public record HelpCommands(
        CommandContext context,
        Supplier<List<Command>> commands,
        Function<String, Command> lookup,
        Supplier<Optional<Throwable>> lastError) {

    public List<Command> all() {
        return List.of(Command.of("help", this::help), Command.of("wtf", _ -> trace()));
    }

    private void help(String typed) {
        SchemaIndex schema = context.known().orElse(SchemaIndex.EMPTY);
        HelpText text = new HelpText(commands.get(), schema, sample(schema));
        String asked = typed.replaceFirst("^[/\\\\]", "").toLowerCase(Locale.ROOT);
        Optional<List<String>> lines = asked.isEmpty() ? Optional.of(text.overview()) : text.about(asked);
        if (lines.isEmpty()
                && typed.equalsIgnoreCase(asked)
                && OtherShells.instead(asked).isEmpty()) {
            throw new RetortException("no help on \"" + VisibleText.line(typed) + "\"")
                    .withHint("/help lists the topics and the commands");
        }
        // The lookup says what was meant where nothing is found.
        lines.orElseGet(() -> text.explain(lookup.apply(asked))).forEach(context.output()::text);
    }

    /** With values of a row; in a transaction without, for a table that may not be read would end it on some databases. */
    private SampleNames sample(SchemaIndex schema) {
        SampleNames sample = SampleNames.of(schema);
        return context.connection().inTransaction()
                ? sample
                : sample.withValues(context.connection().db());
    }

    private void trace() {
        Throwable error = lastError.get().orElseThrow(() -> new RetortException("there was no error yet"));
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        context.output().text(VisibleText.block(text.toString().strip()));
    }
}
