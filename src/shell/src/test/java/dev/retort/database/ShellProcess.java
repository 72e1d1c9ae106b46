package dev.retort.database;

import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that uses a project's embedded server. It runs each line of its input as a statement on a new connection,
 * answers with the first value, and leaves at the end of its input.
 */
public final class ShellProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ShellProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param version that of the embedded PostgreSQL; an empty text for MariaDB */
    public static ShellProcess start(Path project, String version, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                ShellProcess.class.getName(),
                project.toString(),
                version));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ShellProcess(builder.start());
    }

    /** Waits for what the process says next. */
    public String answer() throws IOException {
        String line = output.readLine();
        return line == null ? "ended" : line;
    }

    public String run(String sql) throws IOException {
        process.outputWriter().write(sql + "\n");
        process.outputWriter().flush();
        return answer();
    }

    public void leave() throws IOException, InterruptedException {
        process.outputWriter().close();
        process.waitFor();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Ends a process as {@code kill -9} does. */
    public static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        awaitEnd(handle);
    }

    /** Waits until a process runs no more; its number may still be taken, until its parent asks how it ended. */
    public static void awaitEnd(ProcessHandle handle) {
        while (handle.info().command().isPresent()) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("still running: " + handle.info());
            }
            Thread.yield();
        }
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Database database =
                DatabaseOpener.open(TestServer.embedded(Path.of(arguments[0]), arguments[1]), _ -> {})) {
            out.println("ready");
            for (String sql = in.readLine(); sql != null; sql = in.readLine()) {
                out.println(value(database, sql));
            }
        } catch (RuntimeException e) {
            out.println(e.getMessage());
        }
    }

    private static String value(Database database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "done";
            }
            try (ResultSet result = statement.getResultSet()) {
                return result.next() ? result.getString(1) : "none";
            }
        } catch (Exception e) {
            return e.toString();
        }
    }
}
