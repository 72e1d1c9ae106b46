package dev.retort.cli;

import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A project in another team's layout, with a database of its own. */
final class ForeignProject {
    private final Path folder;
    private final String url;
    private final Map<String, String> environment = new HashMap<>();

    private ForeignProject(Path folder, String url) {
        this.folder = folder;
        this.url = url;
        environment.put("RETORT_URL", url);
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("home/cache").toString());
    }

    /** A project in a folder of the test's own, on a new database. */
    static ForeignProject on(TestDatabase database, Path folder) throws SQLException {
        if (database == TestDatabase.SQLITE) {
            return new ForeignProject(folder, "jdbc:sqlite:" + folder.resolve("data.db"));
        }
        return on(database.createSchema(), folder);
    }

    /** A project on a database of a server that the caller made. */
    static ForeignProject on(DatabaseUrl url, Path folder) {
        String separator = url.jdbc().contains("?") ? "&" : "?";
        return new ForeignProject(
                folder, url.jdbc() + separator + "user=" + url.user().orElse("root"));
    }

    String url() {
        return url;
    }

    Path folder() {
        return folder;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    ForeignProject write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
        return this;
    }

    /** Writes a Java migration into src/main/java, and compiles it as a build does. */
    ForeignProject java(String className, String body, String output) throws IOException {
        return source(className, """
            import java.sql.Statement;
            import org.flywaydb.core.api.migration.BaseJavaMigration;
            import org.flywaydb.core.api.migration.Context;

            public class %s extends BaseJavaMigration {
                @Override
                public void migrate(Context context) throws Exception {
                    try (Statement statement = context.getConnection().createStatement()) {
            %s
                    }
                }
            }
            """.formatted(className.substring(className.lastIndexOf('.') + 1), body), output);
    }

    /** Writes a class into src/main/java, and compiles it into a folder; an empty one leaves it uncompiled. */
    ForeignProject source(String className, String text, String output) throws IOException {
        String file = "src/main/java/" + className.replace('.', '/') + ".java";
        write(file, "package " + className.substring(0, className.lastIndexOf('.')) + ";\n\n" + text);
        if (!output.isEmpty()) {
            Path classes = Files.createDirectories(folder.resolve(output));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int status = compiler.run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path") + File.pathSeparator + classes,
                    folder.resolve(file).toString());
            if (status != 0) {
                throw new IllegalArgumentException(text);
            }
        }
        return this;
    }

    Ran retort(String... arguments) {
        return Ran.in(folder, environment, "", arguments);
    }

    /** In a process that has the project's own classes on its class path, as a build starts it. */
    Ran inItsBuild(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Stream.concat(
                                Stream.of(folder.resolve("target/classes").toString()),
                                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Ran(status, Files.readString(out), Files.readString(err));
    }

    Ran atTerminal(String input, String... arguments) {
        return Ran.atTerminal(folder, environment, input, arguments);
    }

    /** The rows of a query, their columns joined by commas. */
    List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(String.join(",", row));
            }
            return rows;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
