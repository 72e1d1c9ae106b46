package dev.retort.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * The program {@code retort}, run on one project.
 *
 * @param jdk what it runs in
 * @param jvmArguments what is said to the virtual machine besides
 * @param classPath its classes
 * @param directory the project's folder, in which relative paths begin
 * @param environment what is added to the environment: nothing of it is seen in a list of processes
 * @param options the options of each command
 * @param log is told what it says
 */
record RetortProgram(
        Jdk jdk,
        List<String> jvmArguments,
        ClassPath classPath,
        Path directory,
        Map<String, String> environment,
        List<String> options,
        Log log) {
    private static final String MAIN = "dev.retort.cli.Main";
    private static final String NOTHING_TO_GENERATE = "dev.retort.cli.NothingToGenerate";

    /** The second compiler would not pay, and whom Retort takes to be at a terminal it asks. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dretort.terminals=");

    private static final List<String> FLAGS_OF_MAIN = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true");

    /** It answered, or was told to end. */
    private static final Set<Integer> ANSWERED = Set.of(0, 129, 130, 143);

    /** How long a command that is interrupted may take to say what it leaves. */
    private static final long SECONDS_TO_END = 10;

    /** Generates, or says that there is nothing to do, which takes a part of Retort alone. */
    Ended generate(String... options) throws MojoExecutionException {
        List<String> command = new ArrayList<>(List.of("generate"));
        command.addAll(List.of(options));
        List<String> quick = new ArrayList<>(FLAGS);
        quick.addAll(List.of("-classpath", classPath.own(), NOTHING_TO_GENERATE));
        Ended answer = run(quick, command, log::info);
        return ANSWERED.contains(answer.status()) ? answer : run(command.toArray(String[]::new));
    }

    /** Runs a command, which asks nothing, and passes on what it says. */
    Ended run(String... command) throws MojoExecutionException {
        return run(main(), List.of(command), log::info);
    }

    /** Runs a command whose data is for the caller to tell. */
    Ended runSilently(String... command) throws MojoExecutionException {
        return run(main(), List.of(command), line -> {});
    }

    private List<String> main() {
        List<String> arguments = new ArrayList<>(FLAGS);
        arguments.addAll(FLAGS_OF_MAIN);
        arguments.addAll(jvmArguments);
        arguments.addAll(List.of("-classpath", classPath.whole(), MAIN));
        return arguments;
    }

    private Ended run(List<String> program, List<String> command, Consumer<String> each) throws MojoExecutionException {
        Messages messages = new Messages(log);
        List<String> data = new ArrayList<>();
        try {
            Process process = start(program, command);
            Thread interruption = new Thread(() -> end(process));
            Runtime.getRuntime().addShutdownHook(interruption);
            try {
                process.getOutputStream().close();
                Thread reading = new Thread(() -> read(process.getErrorStream(), messages), "messages of Retort");
                reading.start();
                read(process.getInputStream(), line -> {
                    String told = GoalNames.inLine(line);
                    each.accept(told);
                    data.add(told);
                });
                reading.join();
                return new Ended(process.waitFor(), List.copyOf(data), messages.error());
            } finally {
                process.destroy();
                remove(interruption);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Retort was interrupted", e);
        } catch (IOException e) {
            throw new MojoExecutionException("Retort cannot be started: " + e.getMessage(), e);
        }
    }

    private Process start(List<String> program, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(List.of(jdk.java()));
        all.addAll(program);
        all.addAll(command);
        all.addAll(options);
        log.debug(String.join(" ", all));
        ProcessBuilder builder = new ProcessBuilder(all);
        // Of a folder that does not exist Retort itself says so.
        if (Files.isDirectory(directory)) {
            builder.directory(directory.toFile());
        }
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .forEach(lines);
    }

    /** Maven is ending: so must what it started, which says what it leaves. */
    private static void end(Process process) {
        // Process.destroy would close the streams that it says it by.
        process.toHandle().destroy();
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException e) {
            // Maven is ending already.
        }
    }
}
