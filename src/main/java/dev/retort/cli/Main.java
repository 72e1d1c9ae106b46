package dev.retort.cli;

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
        int status = new CommandLineRunner(streams, Path.of("").toAbsolutePath(), System.getenv()).run(arguments);
        streams.flush();
        System.exit(status);
    }
}
