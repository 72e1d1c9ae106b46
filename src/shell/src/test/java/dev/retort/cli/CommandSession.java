package dev.retort.cli;

import dev.retort.config.ConfigLoader;
import dev.retort.config.Options;
import dev.retort.database.Database;
import dev.retort.database.PasswordPrompt;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * A person's session with the commands in one project, written down. A line begins with what it is:
 *
 * <ul>
 *   <li>{@code $ retort …} runs a command. Its output follows, after {@code >}, its remarks after {@code !}, and its exit
 *       status, unless it is 0, in brackets
 *   <li>{@code write FILE} writes what follows after {@code |}, {@code remove FILE} removes it, {@code show FILE} shows it
 *   <li>{@code sql STATEMENT} is run in the database, {@code flyway} migrates with Flyway alone, and says how many it applied
 *   <li>{@code #} begins a remark; {@code # database: mariadb} in the first line names the kind, else it is SQLite
 * </ul>
 */
final class CommandSession {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern TOOK = Pattern.compile(" in \\d+\\.\\d s(?=$)");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final Path project;
    private final String schema;
    private final Map<String, String> environment;

    private final TestDatabase database;

    private CommandSession(Path project, TestDatabase database, String schema, String url) {
        this.database = database;
        this.project = project;
        this.schema = schema;
        this.environment = Map.of(
                "RETORT_URL", url, "XDG_CACHE_HOME", project.resolve("cache").toString());
    }

    /** Runs a session in an empty folder, and gives it as it went. */
    static String rerun(String session, Path folder) throws IOException, SQLException {
        return rerun(
                session,
                session.startsWith("# database: mariadb\n") ? TestDatabase.MARIADB_11_4 : TestDatabase.SQLITE,
                folder);
    }

    /** Runs a session on some database, whose words its files are written in. */
    static String rerun(String session, TestDatabase database, Path folder) throws IOException, SQLException {
        if (database == TestDatabase.SQLITE) {
            String url = "sqlite:///" + folder.resolve("data.db");
            return new CommandSession(folder, database, "data.db", url).record(session);
        }
        DatabaseUrl url = database.createSchema();
        String jdbc = url.jdbc() + (url.jdbc().contains("?") ? "&" : "?") + "user="
                + url.user().orElseThrow();
        return new CommandSession(folder, database, schema(jdbc), jdbc).record(session);
    }

    private static String schema(String url) {
        return url.substring(url.lastIndexOf('/', url.indexOf('?')) + 1, url.indexOf('?'));
    }

    private String record(String session) throws IOException, SQLException {
        StringBuilder recorded = new StringBuilder();
        List<String> lines = session.lines()
                .filter(line -> !line.startsWith(">") && !line.startsWith("!") && !line.matches("\\[\\d+]"))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            recorded.append(line).append('\n');
            if (line.startsWith("write ")) {
                write(line.substring("write ".length()), contents(lines, i + 1));
            } else if (line.startsWith("remove ")) {
                Files.delete(project.resolve(line.substring("remove ".length())));
            } else if (line.startsWith("show ")) {
                recorded.append(marked("> ", Files.readString(project.resolve(line.substring("show ".length())))));
            } else if (line.startsWith("sql ")) {
                execute(line.substring("sql ".length()));
            } else if (line.equals("flyway")) {
                recorded.append(migrateWithFlyway());
            } else if (line.startsWith("$ retort")) {
                recorded.append(run(line.substring("$ retort".length())));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("|")) {
                throw new IllegalArgumentException("no line of a session: " + line);
            }
        }
        return recorded.toString();
    }

    private static List<String> contents(List<String> lines, int start) {
        return lines.subList(start, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(Math.min(2, line.length())))
                .toList();
    }

    private void write(String file, List<String> contents) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.write(path, contents.stream().map(database::own).toList());
    }

    private void execute(String sql) throws SQLException {
        try (Database database = open();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As somebody who has never heard of Retort. */
    private String migrateWithFlyway() {
        String url = Optional.ofNullable(environment.get("RETORT_URL")).orElseThrow();
        try {
            int applied = Flyway.configure()
                    .dataSource(url.replace("sqlite:///", "jdbc:sqlite:"), null, null)
                    .locations("filesystem:" + project.resolve("db/migration"))
                    .load()
                    .migrate()
                    .migrationsExecuted;
            return "> " + applied + " applied\n";
        } catch (FlywayException e) {
            return marked("! ", String.valueOf(e.getErrorCode()));
        }
    }

    private Database open() {
        Options options = new Options(Optional.of(project), Optional.empty(), Optional.empty(), Optional.empty());
        return DatabaseOpener.open(
                new ConfigLoader(project, environment).project(project, options), true, PasswordPrompt.NOBODY, _ -> {});
    }

    private String run(String command) {
        Ran ran = Ran.in(
                project,
                environment,
                "",
                WORD.matcher(command).results().map(CommandSession::word).toArray(String[]::new));
        return marked("> ", ran.out())
                + marked("! ", ran.err())
                + (ran.status() == 0 ? "" : "[" + ran.status() + "]\n");
    }

    private static String word(MatchResult word) {
        return word.group(1) == null ? word.group(2) : word.group(1);
    }

    private String marked(String mark, String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add((mark + timeless(line)).stripTrailing() + "\n"));
        return String.join("", lines);
    }

    private String timeless(String line) {
        String named = line.replace(project.toString(), "PROJECT").replace(schema, "shop");
        named = TOOK.matcher(named).replaceAll(" in 0.0 s");
        return INSTANT.matcher(TIME.matcher(named).replaceAll("yyyy-mm-dd hh:mm:ss"))
                .replaceAll("yyyy-mm-ddThh:mm:ssZ");
    }
}
