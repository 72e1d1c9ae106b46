package dev.retort.shell.command.migrate;

import dev.retort.RetortException;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.ShellWords;
import dev.retort.shell.session.ProjectCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The commands of Retort's own command line that are about migrations, on the project that the shell was opened in. */
public record MigrationCommands(CommandContext context) {
    private static final Set<String> CHANGES_NOTHING = Set.of("--help", "-h", "--sql", "--check");

    /** The options of a comparison that have their value as a word of its own. */
    private static final Set<String> WITH_VALUE = Set.of("--rename", "--dialect");

    /** The sides of a comparison that show what was done by hand. */
    private static final String BY_HAND = "migrations database";

    public List<Command> all() {
        return List.of(
                changing("upgrade"),
                changing("downgrade"),
                reading("current"),
                reading("check"),
                Command.of("diff", typed -> run("diff", namesSides(typed) ? typed : BY_HAND + " " + typed)),
                reading("lint"),
                changing("generate"),
                Command.of("revision", this::revision),
                changing("stamp"),
                changing("repair"),
                Command.of("reload", _ -> context.reload().run()));
    }

    /** Whether there is a word that is neither an option nor the value of one. */
    private static boolean namesSides(String typed) {
        List<String> words = ShellWords.of(typed);
        return IntStream.range(0, words.size())
                .anyMatch(i -> !words.get(i).startsWith("-") && (i == 0 || !WITH_VALUE.contains(words.get(i - 1))));
    }

    /** Only what is made of the database is noted there. */
    private void revision(String typed) {
        if (ShellWords.of(typed).contains("--from-database")) {
            refuseUnlessWriting("revision --from-database");
            context.reload().refuseInTransaction("/revision --from-database");
        }
        run("revision", typed);
    }

    private Command reading(String name) {
        return reading(name, name);
    }

    /** A command that changes nothing, and the name that it has outside the shell. */
    public Command reading(String name, String outside) {
        return Command.of(name, typed -> run(name, outside, typed));
    }

    private Command changing(String name) {
        return Command.of(name, typed -> {
            if (ShellWords.of(typed).stream().anyMatch(CHANGES_NOTHING::contains)) {
                run(name, typed);
                return;
            }
            refuseUnlessWriting(name);
            context.reload().refuseInTransaction("/" + name);
            run(name, typed);
            context.reload().ifNeeded();
        });
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
