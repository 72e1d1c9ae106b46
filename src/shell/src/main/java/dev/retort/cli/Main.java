package dev.retort.cli;

import dev.retort.RetortException;
import dev.retort.cli.console.Streams;
import dev.retort.cli.run.ExitStatus;
import dev.retort.cli.run.MissingArtifact;
import dev.retort.render.ErrorText;
import java.nio.file.Path;
import java.util.Locale;

/** The entry point: reads the command line, runs what it says, and exits with its status. */
public final class Main {

    private Main() {}

    /** Runs Retort and ends the process. */
    public static void main(String[] arguments) {
        // javac, JShell and the drivers speak the language of the locale; Retort's errors are in English.
        Locale.setDefault(Locale.ENGLISH);
        Streams streams = Streams.ofProcess();
        int status = run(streams, arguments);
        streams.flush();
        System.exit(status);
    }

    private static int run(Streams streams, String... arguments) {
        try {
            return new CommandLineRunner(streams, Path.of("").toAbsolutePath(), System.getenv()).run(arguments);
        } catch (NoClassDefFoundError e) {
            // What reads the command line is missing itself.
            RetortException missing = MissingArtifact.in(e).orElseThrow(() -> e);
            streams.err().print(ErrorText.plain(missing));
            return ExitStatus.of(missing);
        }
    }
}
