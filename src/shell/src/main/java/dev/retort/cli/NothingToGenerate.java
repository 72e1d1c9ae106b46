package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.config.Options;
import dev.retort.project.UpToDateStamp;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answer to {@code generate} and {@code generate --check} where nothing is to be done, which is most of the time: given
 * before anything is loaded that reads command lines, configurations or databases.
 */
final class NothingToGenerate {
    private static final Set<String> FLAGS = Set.of("--check", "-q", "--quiet");

    private NothingToGenerate() {}

    /**
     * Exits with 0 if that was the answer, and else with 1, which is for the launcher alone: it goes on with all of
     * Retort then.
     */
    public static void main(String[] arguments) {
        Invocation invocation = new Invocation(Streams.ofProcess(), Path.of("").toAbsolutePath(), System.getenv());
        System.exit(answered(invocation, arguments) ? 0 : 1);
    }

    /** Answers if nothing is to be done and the arguments are among the simple ones; else leaves all to the command. */
    static boolean answered(Invocation invocation, String... arguments) {
        try {
            return answersTo(invocation, arguments);
        } catch (RetortException | InvalidPathException | NoClassDefFoundError e) {
            // What is wrong with a command line is for the command to say, and what needs a library for it to find out.
            return false;
        }
    }

    private static boolean answersTo(Invocation invocation, String... arguments) {
        List<String> given = List.of(arguments);
        if (given.isEmpty() || !given.getFirst().equals("generate")) {
            return false;
        }
        List<String> rest = given.subList(1, given.size());
        int option = rest.indexOf("--project");
        Optional<Path> project = Optional.empty();
        if (option >= 0) {
            if (option + 1 == rest.size()) {
                return false;
            }
            project = Optional.of(Path.of(rest.get(option + 1)));
            rest = without(option, rest);
        }
        return FLAGS.containsAll(rest)
                && agrees(
                        invocation,
                        new Options(project, Optional.empty(), Optional.empty(), Optional.empty()),
                        rest.contains("-q") || rest.contains("--quiet"));
    }

    private static boolean agrees(Invocation invocation, Options options, boolean quiet) {
        Optional<UpToDateStamp> upToDateStamp =
                invocation.configLoader().findProject(options).map(found -> invocation.upToDateStamp(found, options));
        Optional<Path> sources = upToDateStamp.flatMap(UpToDateStamp::sources);
        if (sources.isEmpty()) {
            return false;
        }
        if (!quiet) {
            UpToDateStamp.say(invocation.streams().err(), sources.get());
        }
        return true;
    }

    private static List<String> without(int option, List<String> arguments) {
        return Stream.concat(
                        arguments.subList(0, option).stream(), arguments.subList(option + 2, arguments.size()).stream())
                .toList();
    }
}
