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
    /** What other shells have and this one has not, with what to do instead. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "i", "leave the shell and type: retort -f FILE",
            "o", "leave the shell and type: retort -f FILE -o OUTPUT",
            "di", "/d TABLE shows a table's indexes",
            "copy", "leave the shell and type: retort -e QUERY --csv -o FILE",
            "set", "declare a variable: var name = value",
            "pset", "/format and /x set how results are shown");

    /** The static type of SQL that was typed, of which the compiler knows nothing. */

    private static final List<String> WORDS = List.of("help", "exit", "quit");

    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*;?\\s*");

    private final CommandContext context;
    private final SqlGuest guest;
    private final List<Command> all = new ArrayList<>();
    private volatile @Nullable Throwable lastError;
    private final PlanCommands plans;
    private boolean leaving;

    Commands(CommandContext context) {
        this.context = context;
        this.guest = new SqlGuest(context);
        all.addAll(new HelpCommands(context, this::all, this::find, this::lastError).all());
        all.addAll(new SchemaCommands(context).all());
        all.addAll(new DisplayCommands(context).all());
        this.plans = new PlanCommands(context);
        all.addAll(plans.all());
        all.addAll(new ChartCommands(context).all());
        all.add(new WatchCommand(context, this).command());
        all.addAll(new SqlCommands(context).all());
        all.addAll(new PagingCommands(context).all());
        all.addAll(new TransactionCommands(context).all());
        MigrationCommands migrations = new MigrationCommands(context);
        InputCommands input = new InputCommands(context);
        all.addAll(migrations.all());
        all.addAll(new HistoryCommands(context, migrations, input, this).all());
        all.addAll(input.all());
        all.addAll(new ServerCommands(context).all());
        all.addAll(new HomeCommands(context).all());
        all.add(new Command(
                        "quit",
                        List.of("q", "exit"),
                        Argument.NONE,
                        "leaves",
                        "Leaves, as Ctrl-D does.",
                        none -> leaving = true)
                .withExamples("/quit", "exit"));
    }

    /** All commands, in the order of the help. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** Keeps an error for {@code /wtf} to show; for any thread. */
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
        Optional<String> explained = SqlStatement.explained(line);
        if (explained.isPresent()) {
            plans.explain(explained.get());
            guest.sayInJava(line);
            return Optional.of(Next.CONTINUE);
        }
        if (guest.run(line)) {
            return Optional.of(Next.CONTINUE);
        }
        Optional<String> table = bareTable(line);
        if (table.isEmpty()) {
            Optional<CommandLine> word = OtherShells.word(line).filter(_ -> isNoName(line));
            if (word.isPresent()) {
                run(word.get());
                return Optional.of(Next.CONTINUE);
            }
            refuseMistypedWord(line);
            return Optional.empty();
        }
        table.ifPresent(context::evaluate);
        return Optional.of(Next.CONTINUE);
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

    private boolean isNoName(String line) {
        Matcher name = NAME.matcher(line);
        return name.matches()
                && context.engine().get().variables().stream()
                        .noneMatch(variable -> variable.name().equals(name.group(1)));
    }

    @Override
    public RetortException advised(String code, RetortException error) {
        return OtherShells.advice(code, Sample.of(context.schema().get()))
                .map(error::withHint)
                .orElse(error);
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
        Optional<String> elsewhere =
                Optional.ofNullable(ELSEWHERE.get(name)).or(() -> OtherShells.instead(name));
        if (elsewhere.isPresent()) {
            return new RetortException("Retort has no command /" + name).withHint(elsewhere.get());
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
