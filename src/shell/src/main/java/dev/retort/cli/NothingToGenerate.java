package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.Invocation;
import dev.retort.config.Options;
import dev.retort.config.toml.CodeTrust;
import dev.retort.project.UpToDateStamp;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to {@code generate} and {@code generate --check} where nothing is to be done, which is most of the time: given
 * before anything is loaded that reads command lines, configurations or databases.
 */
final class NothingToGenerate {
    private static final Set<String> FLAGS = Set.of("--check", "-q", "--quiet");

    /** Who connects makes no difference, since no connection is made. */
    private static final Set<String> WITH_VALUE = Set.of("--project", "--schemas", "--user", "--password-file");

    private NothingToGenerate() {}

    /**
     * Exits with 0 if that was the answer, and else with 1, which is for the launcher alone: it continues with all of
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
        Iterator<String> words = List.of(arguments).iterator();
        if (!words.hasNext() || !words.next().equals("generate")) {
            return false;
        }
        Map<String, String> given = new HashMap<>();
        while (words.hasNext()) {
            String option = words.next();
            if (FLAGS.contains(option)) {
                given.put(option, "");
            } else if (WITH_VALUE.contains(option) && words.hasNext()) {
                given.put(option, words.next());
            } else {
                return false;
            }
        }
        Options options = new Options(
                Optional.ofNullable(given.get("--project")).map(Path::of),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Options.listed(given.getOrDefault("--schemas", "")),
                CodeTrust.NONE);
        return agrees(invocation, options, given.containsKey("-q") || given.containsKey("--quiet"));
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
}
