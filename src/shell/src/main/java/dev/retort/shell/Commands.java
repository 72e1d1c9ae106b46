package dev.retort.shell;

import dev.retort.RetortException;
import dev.retort.complete.name.Suggestion;
import dev.retort.database.SqlFailure;
import dev.retort.eval.Outcome;
import dev.retort.internal.text.Spelling;
import dev.retort.schema.IndexedTable;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.CommandHandler;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.shell.command.follow.FollowCommands;
import dev.retort.shell.command.help.HelpCommands;
import dev.retort.shell.command.help.OtherShells;
import dev.retort.shell.command.help.SampleNames;
import dev.retort.shell.command.input.FavouriteCommands;
import dev.retort.shell.command.input.Favourites;
import dev.retort.shell.command.input.HomeCommands;
import dev.retort.shell.command.input.InputCommands;
import dev.retort.shell.command.input.WatchCommand;
import dev.retort.shell.command.migrate.MigrationCommands;
import dev.retort.shell.command.output.ExportCommand;
import dev.retort.shell.command.output.OutputCommands;
import dev.retort.shell.command.schema.SchemaCommands;
import dev.retort.shell.command.schema.ServerCommands;
import dev.retort.shell.command.sql.MissingTable;
import dev.retort.shell.command.sql.MistypedSql;
import dev.retort.shell.command.sql.PlanCommands;
import dev.retort.shell.command.sql.RawSql;
import dev.retort.shell.command.sql.SqlCommands;
import dev.retort.shell.command.sql.TransactionCommands;
import dev.retort.shell.input.CommandLine;
import dev.retort.shell.io.FileArgument;
import dev.retort.shell.result.SessionLog;
import dev.retort.shell.script.Inclusions;
import dev.retort.sql.SqlText;
import dev.retort.sql.TypedSql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** All commands of the shell. For one thread. */
public final class Commands implements CommandHandler {
    /** The words by which people help themselves, one of which is meant where it is nearly typed. */
    private static final List<String> WORDS = List.of("help", "exit", "quit");

    private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*;?\\s*");

    private final CommandContext context;
    private final RawSql guest;
    private final OutputCommands results;
    private final Inclusions inclusions;
    private final SessionLog log;
    private @Nullable String lastTyped;
    private final List<Command> all = new ArrayList<>();
    private volatile @Nullable Throwable lastError;
    private final PlanCommands plans;
    private final FollowCommands follow;
    private boolean leaving;

    Commands(CommandContext context) {
        this.context = context;
        this.guest = new RawSql(context);
        this.log = new SessionLog(context.connection()::syntax);
        this.results = new OutputCommands(context);
        this.inclusions = new Inclusions(context, this);
        this.follow = new FollowCommands(context);
        all.addAll(new HelpCommands(
                        context, this::all, name -> find(name, "/" + name), () -> Optional.ofNullable(lastError))
                .all());
        all.addAll(new SchemaCommands(context).all());
        all.addAll(new DisplayCommands(context).all());
        this.plans = new PlanCommands(context, this);
        all.addAll(plans.all());
        all.add(new WatchCommand(context, this).command());
        all.addAll(new SqlCommands(context).all());
        all.addAll(new TransactionCommands(context).all());
        MigrationCommands migrations = new MigrationCommands(context);
        all.addAll(migrations.all());
        all.addAll(new InputCommands(context, migrations, this).all());
        all.addAll(new ServerCommands(context).all());
        all.addAll(new HomeCommands(context).all());
        Favourites favourites = new Favourites(context.environment());
        all.addAll(new FavouriteCommands(context, inclusions, favourites, this::lastInput).all());
        all.addAll(follow.all());
        all.add(Command.of("i", file -> inclusions.run(named(file))));
        all.addAll(results.all());
        all.add(new ExportCommand(context, log).command());
        all.add(Command.of("quit", _ -> leaving = true));
    }

    CommandContext context() {
        return context;
    }

    /** Where the rows that were shown last lead. */
    List<Suggestion> relations() {
        return follow.suggestions();
    }

    /** All commands, in the order of the help. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** Keeps an error for {@code /wtf} to show; for any thread. */
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
        log.evaluated(code, outcomes, context.values().kept().next() - 1);
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

    @Override
    public Optional<Next> handle(String line) {
        if (isComment(line)) {
            return Optional.of(Next.CONTINUE);
        }
        Optional<CommandLine> command = CommandLine.of(line);
        if (command.isPresent()) {
            run(command.get(), line.strip().split("[\\s;]+", 2)[0]);
            boolean leave = leaving;
            leaving = false;
            return Optional.of(leave ? Next.LEAVE : Next.CONTINUE);
        }
        return isSql(line) || isWord(line) ? Optional.of(Next.CONTINUE) : Optional.empty();
    }

    /** Carries a line out that is SQL, if it is. */
    private boolean isSql(String line) {
        Optional<String> explained =
                TypedSql.explained(line, context.connection().syntax());
        if (explained.isPresent()) {
            plans.explain(explained.get());
            guest.sayInJava(line);
            return true;
        }
        boolean ran = guest.run(line);
        if (ran) {
            evaluated(line, List.of(context.values().last().value()));
        }
        return ran;
    }

    /** Carries a line out that is but a table's name or a word for a command; refuses one that is meant to be such. */
    private boolean isWord(String line) {
        Optional<String> table = bareTable(line);
        if (table.isPresent()) {
            context.evaluate(table.get());
            evaluated(table.get(), List.of(context.values().last().value()));
            return true;
        }
        Optional<CommandLine> word = OtherShells.word(line).filter(_ -> isNoName(line));
        if (word.isPresent()) {
            run(word.get(), line.strip());
            return true;
        }
        OtherShells.called(line)
                .filter(_ -> !NAME.matcher(line).matches() || isNoName(line))
                .ifPresent(name -> {
                    throw unknown(name.toLowerCase(Locale.ROOT), line.strip().split("[\\s;]+", 2)[0]);
                });
        refuseMistypedWord(line);
        MistypedSql.of(line, context.connection().syntax()).ifPresent(mistyped -> {
            throw mistyped;
        });
        return false;
    }

    /** Whether a line is nothing but what MariaDB, or most shells, take for a comment; Java has two dashes for other things. */
    private boolean isComment(String line) {
        String typed = line.strip();
        return typed.startsWith("#")
                && (typed.matches("#(?:\\s.*)?")
                        || SqlText.of(typed, context.connection().syntax())
                                .code()
                                .isEmpty());
    }

    /** The constant of a table that is named as the database names it, where Java knows no such name. */
    private Optional<String> bareTable(String line) {
        Matcher name = NAME.matcher(line);
        if (!name.matches()) {
            return Optional.empty();
        }
        return context.schema()
                .table(name.group(1))
                .filter(table -> !table.constant().equals(name.group(1)))
                .filter(_ -> !isVariable(name.group(1)))
                .map(IndexedTable::constant);
    }

    private boolean isNoName(String line) {
        Matcher name = NAME.matcher(line);
        return name.matches() && !isVariable(name.group(1));
    }

    private boolean isVariable(String name) {
        return context.engine().variables().stream()
                .anyMatch(variable -> variable.name().equals(name));
    }

    @Override
    public RetortException advised(String code, RetortException error) {
        SampleNames sample = SampleNames.of(context.schema());
        return OtherShells.ofLine(code, sample)
                .or(() -> error.hint().or(() -> OtherShells.ofCall(code, sample)))
                .map(error::withHint)
                .orElse(error);
    }

    @Override
    public RetortException refused(String code, RetortException error) {
        return MissingTable.explained(
                error,
                MissingTable.of(error.message(), context.connection().database().dialect())
                        .flatMap(table -> table.inJava(code, context.schema())));
    }

    /** A word that is nearly one of those by which people help themselves, and nothing else. */
    private void refuseMistypedWord(String line) {
        Matcher name = NAME.matcher(line);
        if (!name.matches()) {
            return;
        }
        String word = name.group(1);
        boolean known = WORDS.contains(word) || isVariable(word);
        Spelling.closest(word, WORDS).filter(_ -> !known).ifPresent(meant -> {
            throw new RetortException("no table or variable \"" + word + "\"").withHint("did you mean " + meant + "?");
        });
    }

    private void run(CommandLine line, String typed) {
        Command command = find(line.lowerName(), typed);
        if (!command.takesArgument() && !line.argument().isEmpty()) {
            throw new RetortException("/" + command.name() + " takes nothing after it")
                    .withHint("/help " + command.name());
        }
        try {
            command.action().accept(line.argument());
        } catch (DataAccessException e) {
            throw SqlFailure.of(e);
        }
    }

    /** @param typed the name with whatever stood before it */
    private Command find(String name, String typed) {
        return all.stream()
                .filter(command -> command.isCalled(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, typed));
    }

    private RetortException unknown(String name, String typed) {
        Optional<String> elsewhere = OtherShells.instead(name);
        if (elsewhere.isPresent()) {
            return new RetortException("Retort has no command " + typed).withHint(elsewhere.get());
        }
        List<String> names = all.stream()
                .flatMap(command -> Stream.concat(Stream.of(command.name()), command.aliases().stream()))
                .toList();
        String hint = Spelling.closest(name, names)
                .map(closest -> "did you mean /" + closest + "?")
                .orElse("/help lists the commands");
        return new RetortException("no command " + typed).withHint(hint);
    }
}
