package dev.retort.shell.command.output;

import dev.retort.RetortException;
import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.internal.text.Spelling;
import dev.retort.render.Format;
import dev.retort.render.InsertStatements;
import dev.retort.schema.IndexedTable;
import dev.retort.shell.catalog.ComputedColumns;
import dev.retort.shell.catalog.InsertTarget;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.ShellWords;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.shell.io.FileArgument;
import dev.retort.shell.io.Output;
import dev.retort.shell.io.OutputFailedException;
import dev.retort.shell.io.OutputFile;
import dev.retort.shell.result.ResultRows;
import dev.retort.shell.result.SessionLog;
import dev.retort.shell.result.ShowRequest;
import dev.retort.shell.result.ValueOutput;
import dev.retort.text.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;

/** The command that writes the last result in another form, or the queries of the session as Java. */
public final class ExportCommand {
    private static final String INSERT = "insert";
    private static final String JAVA = "java";
    private static final Pattern TABLE_NAME = Pattern.compile("[\\p{L}\\p{N}_$]+");

    private final CommandContext context;
    private final JavaExport java;

    /** @param log what was evaluated in this session */
    public ExportCommand(CommandContext context, SessionLog log) {
        this.context = context;
        this.java = new JavaExport(context, log);
    }

    public Command command() {
        return Command.of("export", this::export);
    }

    private void export(String argument) {
        List<String> words = new ArrayList<>(ShellWords.of(argument));
        words.remove(">");
        if (words.isEmpty()) {
            throw new RetortException("/export needs to know as what: " + String.join(", ", forms()))
                    .withHint("/export csv films.csv");
        }
        String form = words.removeFirst().toLowerCase(Locale.ROOT);
        if (form.equals(INSERT)) {
            inserts(words);
            return;
        }
        if (form.equals(JAVA)) {
            java(file(words));
            return;
        }
        Format format = Stream.of(Format.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(form))
                .findFirst()
                .orElseThrow(() -> unknown(form));
        Optional<Path> file = file(words);
        ShowRequest last = context.values().again().as(format);
        Output screen = context.output();
        if (file.isPresent()) {
            write(file.get(), out -> show(last, new Output(out, screen.notes(), false)));
        } else {
            show(last, screen);
        }
    }

    private void show(ShowRequest request, Output target) {
        boolean remarks = context.output().terminal();
        context.values().showElsewhere(request.wholeTo(new ValueOutput(target, remarks)));
    }

    private static List<String> forms() {
        List<String> forms = new ArrayList<>(DisplayCommands.formatNames());
        forms.addAll(List.of(INSERT, JAVA));
        return forms;
    }

    private static RetortException unknown(String form) {
        return new RetortException("nothing can be exported as \"" + VisibleText.line(form) + "\"")
                .withHint(Spelling.hint(form, forms(), "it is one of " + String.join(", ", forms())));
    }

    private static Optional<Path> file(List<String> words) {
        if (words.size() > 1) {
            throw new RetortException("one file is enough: " + VisibleText.line(String.join(" ", words)))
                    .withHint("put a name with spaces in quotes");
        }
        return words.stream().findFirst().map(FileArgument::of);
    }

    /** The file has its new content when all of it is written. */
    private void write(Path path, Consumer<PrintWriter> content) {
        try (OutputFile file = OutputFile.open(path)) {
            content.accept(file.writer());
            file.complete();
        }
        if (context.output().terminal()) {
            context.output().note("written to " + VisibleText.line(path.toString()));
        }
    }

    private void java(Optional<Path> file) {
        String source = java.source(file);
        if (file.isPresent()) {
            write(file.get(), out -> out.write(source));
        } else {
            context.output().text(context.output().terminal() ? VisibleText.block(source.strip()) : source.strip());
        }
    }

    private void inserts(List<String> words) {
        Optional<String> table = words.stream().findFirst().filter(this::isTable);
        Optional<Path> file = file(table.isPresent() ? words.subList(1, words.size()) : words);
        Outcome.Value value = context.values().last().value();
        Function<String, Optional<IndexedTable>> origins = context.origins();
        long[] rows = new long[1];
        try (ResultRows result = ResultRows.of(value.value(), context.values())) {
            InsertTarget target = InsertTarget.of(
                    result.fields(),
                    table,
                    context.schema(),
                    origins,
                    known -> ComputedColumns.of(known, context.connection()));
            InsertStatements statements =
                    new InsertStatements(context.connection().db(), target.table(), target.columns());
            if (file.isPresent()) {
                write(file.get(), out -> rows[0] = write(statements, result, out));
            } else {
                rows[0] = write(statements, result, visible(context.output()));
            }
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        }
        if (context.output().terminal() || rows[0] == 0) {
            context.output().note(String.format(Locale.ROOT, "(%,d %s)", rows[0], rows[0] == 1 ? "row" : "rows"));
        }
    }

    /** A terminal gets nothing that it would act on. */
    private static PrintWriter visible(Output output) {
        return !output.terminal()
                ? output.data()
                : new PrintWriter(new FilterWriter(output.data()) {
                    @Override
                    public void write(String text, int offset, int length) throws IOException {
                        out.write(VisibleText.block(text.substring(offset, offset + length)));
                    }
                });
    }

    private static long write(InsertStatements statements, ResultRows rows, PrintWriter out) {
        try {
            return statements.write(rows.records(), out);
        } catch (IOException e) {
            throw new OutputFailedException("cannot write the output: " + e.getMessage(), e);
        }
    }

    /** A word that names a table, and no file: files have a dot or a slash in their names. */
    private boolean isTable(String word) {
        return TABLE_NAME.matcher(word).matches()
                || context.schema().table(word).isPresent();
    }
}
