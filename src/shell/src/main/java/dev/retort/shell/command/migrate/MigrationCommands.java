package dev.retort.shell.command.migrate;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.Command.Argument;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.ShellWords;
import dev.retort.shell.session.ProjectCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of Retort's own command line that are about migrations, on the project that the shell was opened in. */
public final class MigrationCommands {

    private static final Set<String> CHANGES_NOTHING = Set.of("--help", "-h", "--sql", "--check");

    private final CommandContext context;

    public MigrationCommands(CommandContext context) {
        this.context = context;
    }

    public List<Command> all() {
        Stream<Command> migrations = Stream.of(
                changing(
                        "upgrade",
                        Argument.VERSION,
                        "applies pending migrations, and takes in the new schema",
                        "Applies the pending migrations, all or up to VERSION, and generates."),
                changing(
                        "downgrade",
                        Argument.TARGET,
                        "undoes migrations, and takes in the new schema",
                        "Undoes migrations down to VERSION, the last N, or all, and generates."),
                reading(
                        "current",
                        Argument.NOTHING_NEEDED,
                        "the version of the database",
                        "Says at which version the database is."),
                reading(
                        "check",
                        Argument.NOTHING_NEEDED,
                        "what does not agree: migrations, database, sources",
                        "Says what does not agree; --undo tries every undo on a scratch database."),
                changing(
                        "generate",
                        Argument.NOTHING_NEEDED,
                        "writes the generated sources",
                        "Writes the sources that the schema generates."),
                reading(
                        "revision",
                        Argument.MESSAGE,
                        "makes a new, empty migration",
                        "Makes a new, empty migration and its undo."),
                changing(
                        "stamp",
                        Argument.STAMPED,
                        "notes migrations as applied, and runs none",
                        "Notes the migrations up to VERSION as applied, and runs none."),
                changing(
                        "repair",
                        Argument.NOTHING_NEEDED,
                        "mends the history of migrations",
                        "Mends the history after what went wrong."));
        Command reload = new Command(
                        "reload",
                        List.of("refresh", "rehash", "#"),
                        Argument.NONE,
                        "takes in the schema as it is now",
                        "Takes in the schema as it is now: generates and compiles it, and declares again what you"
                                + " declared. Values that are of no generated class are kept; queries and records are"
                                + " evaluated again, while nothing can write to the database.",
                        none -> context.reload().run())
                .withExamples("/reload");
        return Stream.concat(migrations, Stream.of(reload)).toList();
    }

    private Command reading(String name, Argument argument, String summary, String details) {
        return reading(name, name, argument, summary, details);
    }

    /** A command that changes nothing, and the name that it has outside the shell. */
    public Command reading(String name, String outside, Argument argument, String summary, String details) {
        return new Command(
                        name,
                        List.of(),
                        argument,
                        summary,
                        more(name, outside, details),
                        typed -> run(name, outside, typed))
                .withExamples(examples(name));
    }

    private Command changing(String name, Argument argument, String summary, String details) {
        return new Command(name, List.of(), argument, summary, more(name, name, details), typed -> {
                    if (ShellWords.of(typed).stream().anyMatch(CHANGES_NOTHING::contains)) {
                        run(name, typed);
                        return;
                    }
                    refuseUnlessWriting(name);
                    context.reload().refuseInTransaction("/" + name);
                    run(name, typed);
                    context.reload().ifNeeded();
                })
                .withExamples(examples(name));
    }

    private static String[] examples(String name) {
        return switch (name) {
            case "upgrade" -> new String[] {"/upgrade", "/upgrade +1", "/upgrade --sql   what would run"};
            case "downgrade" -> new String[] {"/downgrade base --sql   what would run", "/downgrade -1", "/upgrade"};
            case "revision" -> new String[] {"/revision -m \"add a column\""};
            case "stamp" -> new String[] {"/stamp 3"};
            case "generate" -> new String[] {"/generate", "/generate --check"};
            default -> new String[] {"/" + name};
        };
    }

    private void refuseUnlessWriting(String name) {
        switch (context.connection().accessMode().mode()) {
            case READ_ONLY ->
                throw new RetortException("this shell is read-only, and /" + name + " writes")
                        .withHint("start without --read-only to write");
            case SANDBOX ->
                throw new RetortException("/" + name + " would last, and this shell is a sandbox")
                        .withHint("start without --sandbox for it");
            case WRITING -> {}
        }
    }

    private static String more(String name, String outside, String details) {
        return details + " It is what retort " + outside + " does outside the shell; /" + name + " --help tells more.";
    }

    /** Runs a command of the project's. */
    public void run(String name, String argument) {
        run(name, name, argument);
    }

    private void run(String name, String outside, String argument) {
        List<String> words = new ArrayList<>(List.of(outside));
        words.addAll(ShellWords.of(argument));
        ProjectCommands project = context.project().orElseThrow(() -> noProject(name));
        context.move().refuseAway("/" + name);
        context.waiting().winding(checkpoint -> project.run(words, context.output(), checkpoint), this::sayThatItEnds);
    }

    private void sayThatItEnds() {
        context.console()
                .ifPresent(console ->
                        console.say("it ends after the statement that runs; Ctrl-C again leaves that to itself"));
    }

    private static RetortException noProject(String name) {
        return new RetortException("/" + name + " needs a project, and this shell is on a database without one")
                .withHint(
                        name.equals("history")
                                ? "/typed lists the lines that you typed"
                                : "leave it, and start retort in the project's folder");
    }
}
