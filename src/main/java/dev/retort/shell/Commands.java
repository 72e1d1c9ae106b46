package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.Spelling;
import dev.retort.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.schema.IndexedTable;
import dev.retort.shell.Command.Argument;
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
            "i", "leave the shell and type: retort -f FILE",
            "o", "leave the shell and type: retort -f FILE -o OUTPUT",
            "di", "/d TABLE shows a table's indexes",
            "copy", "leave the shell and type: retort -e QUERY --csv -o FILE",
            "set", "declare a variable: var name = value",
            "watch", "run the line again with the arrow key",
            "pset", "/format and /x set how results are shown");

    /** The static type of SQL that was typed, of which the compiler knows nothing. */
    private static final String SQL_TYPE = "org.jooq.ResultQuery<org.jooq.Record>";

    private static final List<String> WORDS = List.of("help", "exit", "quit");

    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*;?\\s*");

    private final CommandContext context;
    private final List<Command> all = new ArrayList<>();
    private final FollowCommands follow;
    private @Nullable Throwable lastError;
    private boolean leaving;

    Commands(CommandContext context) {
        this.context = context;
        this.follow = new FollowCommands(context);
        all.addAll(new HelpCommands(context, this::all, this::find, this::lastError).all());
        all.addAll(new SchemaCommands(context).all());
        all.addAll(new DisplayCommands(context).all());
        all.addAll(new TransactionCommands(context).all());
        all.addAll(new MigrationCommands(context).all());
        all.addAll(new InputCommands(context).all());
        all.addAll(follow.all());
        all.add(new Command(
                "quit",
                List.of("q", "exit"),
                Argument.NONE,
                InputCommands.SCREEN,
                "Leaves, as Ctrl-D does.",
                none -> leaving = true));
    }

    /** Where the rows that were shown last lead. */
    List<Suggestion> relations() {
        return follow.suggestions();
    }

    /** All commands, in the order of the help. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** Keeps an error for {@code /wtf} to show. */
    public void remember(Throwable error) {
        lastError = error;
    }

    private Optional<Throwable> lastError() {
        return Optional.ofNullable(lastError);
    }

    @Override
    public Optional<Next> handle(String line) {
        Optional<CommandLine> typed = CommandLine.of(line);
        if (typed.isPresent()) {
            run(typed.get());
            return Optional.of(leaving ? Next.LEAVE : Next.CONTINUE);
        }
        Optional<SqlStatement> sql = SqlStatement.of(line).filter(SqlStatement::isReading);
        Optional<String> table = sql.isPresent() ? Optional.empty() : bareTable(line);
        if (sql.isEmpty() && table.isEmpty()) {
            refuseMistypedWord(line);
            return Optional.empty();
        }
        sql.ifPresent(
                statement -> context.values().print(new Outcome.Value(query(statement), SQL_TYPE, Optional.empty())));
        table.ifPresent(context::evaluate);
        return Optional.of(Next.CONTINUE);
    }

    private ResultQuery<?> query(SqlStatement sql) {
        return context.connection()
                .db()
                .configuration()
                .deriveAppending(SqlRows.listener())
                .dsl()
                .resultQuery(sql.text());
    }

    /** The constant of a table that is named as the database names it, where Java knows no such name. */
    private Optional<String> bareTable(String line) {
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
                .map(IndexedTable::constant);
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
