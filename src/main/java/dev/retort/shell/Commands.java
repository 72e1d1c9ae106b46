package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.Spelling;
import dev.retort.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.schema.IndexedTable;
import dev.retort.shell.Command.Argument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** All commands of the shell. For one thread. */
public final class Commands implements CommandHandler {
    private static final String OTHER_DATABASE = "this shell has one database; leave it and type: retort URL";

    /** What other shells have and this one has not, with what to do instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "l", OTHER_DATABASE,
            "c", OTHER_DATABASE,
            "connect", OTHER_DATABASE,
            "di", "/d TABLE shows a table's indexes",
            "set", "declare a variable: var name = value",
            "watch", "run the line again with the arrow key",
            "pset", "/format and /x set how results are shown");

    private static final List<String> WORDS = List.of("help", "exit", "quit");

    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*;?\\s*");

    private final CommandContext context;
    private final OutputCommands results;
    private final Inclusions inclusions;
    private final SessionLog log = new SessionLog();
    private final List<Command> all = new ArrayList<>();
    private @Nullable String lastTyped;
    private @Nullable Throwable lastError;
    private boolean leaving;

    Commands(CommandContext context) {
        this.context = context;
        this.results = new OutputCommands(context);
        this.inclusions = new Inclusions(context, this);
        all.addAll(new HelpCommands(context, this::all, this::find, this::lastError).all());
        all.addAll(new SchemaCommands(context).all());
        all.addAll(new DisplayCommands(context).all());
        all.addAll(new TransactionCommands(context).all());
        all.addAll(new MigrationCommands(context).all());
        all.addAll(new InputCommands(context).all());
        Favourites favourites = new Favourites(context.environment());
        all.add(new EditCommand(context, inclusions, favourites, this::lastInput).command());
        all.addAll(new FavouriteCommands(context, inclusions, favourites, this::lastInput).all());
        all.add(new Command(
                "i",
                List.of("include", "source", "ir"),
                Argument.FILE,
                OutputCommands.FILES,
                "Runs the lines of FILE as if they were typed: Java, SQL and commands, up to the first error. What FILE"
                        + " itself includes is looked for beside it. In FILE.sql are statements of SQL, with a semicolon"
                        + " behind each, and those that write run too. Example: /i queries.java",
                file -> inclusions.run(named(file))));
        all.addAll(results.all());
        all.add(new ExportCommand(context, log).command());
        all.add(new Command(
                "quit",
                List.of("q", "exit"),
                Argument.NONE,
                InputCommands.SCREEN,
                "Leaves, as Ctrl-D does.",
                none -> leaving = true));
    }

    /** All commands, in the order of the help. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** Keeps an error for {@code /wtf} to show. */
    public void remember(Throwable error) {
        lastError = error;
    }

    private static Path named(String file) {
        if (file.isEmpty()) {
            throw new RetortException("/i needs the name of a file").withHint("/i queries.java");
        }
        return FileArgument.of(file);
    }

    /** Takes notice of what was typed, command or not. */
    void typed(String input) {
        if (!input.isBlank() && CommandLine.of(input).isEmpty()) {
            lastTyped = input.strip();
        }
    }

    @Override
    public void evaluated(String code, List<Outcome> outcomes) {
        log.evaluated(code, outcomes);
    }

    private Optional<String> lastInput() {
        return Optional.ofNullable(lastTyped)
                .or(() -> context.console().stream()
                        .flatMap(console -> console.history().reversed().stream())
                        .filter(line -> CommandLine.of(line).isEmpty())
                        .findFirst())
                .or(log::last);
    }

    /** The files that run within the shell. */
    Inclusions inclusions() {
        return inclusions;
    }

    /** Ends what takes results in the place of the screen; does nothing the second time. */
    void finish() {
        results.finish();
    }

    private Optional<Throwable> lastError() {
        return Optional.ofNullable(lastError);
    }

    @Override
    public Optional<Next> handle(String line) {
        Optional<CommandLine> command = CommandLine.of(line);
        if (command.isPresent()) {
            run(command.get());
            boolean leave = leaving;
            leaving = false;
            return Optional.of(leave ? Next.LEAVE : Next.CONTINUE);
        }
        Optional<ResultQuery<?>> rows =
                SqlStatement.of(line).filter(SqlStatement::isReading).<ResultQuery<?>>map(this::query);
        rows = rows.or(() -> bareTable(line));
        if (rows.isEmpty()) {
            refuseMistypedWord(line);
        }
        rows.ifPresent(query -> {
            context.values().print(new Outcome.Value(query, "ResultQuery", Optional.empty()));
            remember(line, query);
        });
        return rows.map(shown -> Next.CONTINUE);
    }

    /** A table that is named as the database names it has another name in Java. */
    private void remember(String line, ResultQuery<?> query) {
        Optional<IndexedTable> table = context.schema().get().table(line.strip().replaceFirst("\\s*;$", ""));
        evaluated(
                table.map(IndexedTable::constant).orElse(line),
                List.of(table.map(IndexedTable::table)
                        .map(named -> new Outcome.Value(named, named.getClass().getSimpleName(), Optional.empty()))
                        .orElseGet(() -> new Outcome.Value(query, "ResultQuery", Optional.empty()))));
    }

    private ResultQuery<?> query(SqlStatement sql) {
        return context.connection()
                .db()
                .configuration()
                .deriveAppending(SqlRows.listener())
                .dsl()
                .resultQuery(sql.text());
    }

    /** The rows of a table that is named as the database names it, where Java knows no such name. */
    private Optional<ResultQuery<?>> bareTable(String line) {
        Matcher name = NAME.matcher(line);
        if (!name.matches()) {
            return Optional.empty();
        }
        return context.schema()
                .get()
                .table(name.group(1))
                .filter(table -> !table.constant().equals(name.group(1)))
                .filter(table -> context.engine().get().variables().stream()
                        .noneMatch(variable -> variable.name().equals(name.group(1))))
                .map(table -> context.connection().db().selectFrom(table.table()));
    }

    /** A word that is nearly one of those by which people help themselves, and nothing else. */
    private void refuseMistypedWord(String line) {
        Matcher name = NAME.matcher(line);
        if (!name.matches()) {
            return;
        }
        String word = name.group(1);
        boolean known = WORDS.contains(word)
                || context.engine().get().variables().stream()
                        .anyMatch(variable -> variable.name().equals(word));
        Spelling.closest(word, WORDS).filter(_ -> !known).ifPresent(meant -> {
            throw new RetortException("no table or variable \"" + word + "\"").withHint("did you mean " + meant + "?");
        });
    }

    private void run(CommandLine line) {
        Command command = find(line.lowerName());
        if (command.argument() == Argument.NONE && !line.argument().isEmpty()) {
            throw new RetortException("/" + command.name() + " takes nothing behind it")
                    .withHint("/help " + command.name());
        }
        try {
            command.action().run(line.argument());
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        }
    }

    private Command find(String name) {
        return all.stream()
                .filter(command -> command.isCalled(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private RetortException unknown(String name) {
        String elsewhere = ELSEWHERE.get(name);
        if (elsewhere != null) {
            return new RetortException("Retort has no command /" + name).withHint(elsewhere);
        }
        List<String> names = all.stream()
                .flatMap(command -> Stream.concat(Stream.of(command.name()), command.aliases().stream()))
                .toList();
        String hint = Spelling.closest(name, names)
                .map(closest -> "did you mean /" + closest + "?")
                .orElse("/help lists the commands");
        return new RetortException("no command /" + name).withHint(hint);
    }
}
