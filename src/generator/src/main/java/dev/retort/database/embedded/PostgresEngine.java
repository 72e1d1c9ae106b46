package dev.retort.database.embedded;

import dev.retort.database.Dialect;
import dev.retort.database.postgres.PostgresConnector;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.UrlProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;

/**
 * A PostgreSQL of which the project says the version.
 *
 * @param major its major version
 * @param searchPath the schemas in which names are looked for; none means the server's own
 * @param isDurable whether what is in it should outlive a crash of the machine
 */
record PostgresEngine(int major, List<String> searchPath, boolean isDurable) implements EmbeddedEngine {
    /** Whom all SQL is sent as; it owns the database, and may not reach out of the server. */
    private static final String USER = "postgres";

    /** Where a statement names the database that it is run in. */
    private static final Pattern OWN_DATABASE = Pattern.compile(
            "\\b(?:on|alter)\\s+database\\s+(?:\"([^\"]+)\"|([\\w$]+))\\s+(?:to|from|is|set|reset|owner)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final EmbeddedName.Mentions MENTIONS =
            new EmbeddedName.Mentions(PostgresEngine::databasesIn, Set.of(USER, "template0", "template1"));

    private static final Pattern ERROR =
            Pattern.compile("(?:.*?(?:FATAL|PANIC): +|.*?error: )(?!the database system is)(.*)|(.*error while.*)");

    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String EXISTING_DATABASE = "42P04";
    private static final String REFUSED = "42501";
    private static final String STARTING = "57P03";
    private static final Duration BEGINNING = Duration.ofSeconds(30);
    private static final Pattern MISSING_EXTENSION = Pattern.compile(
            "extension \"([^\"]+)\" is not available|extension control file \".*/([^/\"]+)\\.control\"");

    private static Set<String> databasesIn(String sql) {
        return OWN_DATABASE
                .matcher(sql.replaceAll("--.*", ""))
                .results()
                .map(name -> name.group(1) == null ? name.group(2).toLowerCase(Locale.ROOT) : name.group(1))
                .collect(Collectors.toSet());
    }

    static ServerLog logOf(Path file) {
        return new ServerLog(file, ERROR);
    }

    @Override
    public Dialect dialect() {
        return Dialect.of(SQLDialect.POSTGRES);
    }

    @Override
    public EmbeddedFiles files(Path state) {
        return new EmbeddedFiles(state.resolve("postgres"), "server");
    }

    @Override
    public String schema(String database) {
        return searchPath.isEmpty() ? "public" : searchPath.getFirst();
    }

    @Override
    public List<String> schemas(String database, List<String> wanted) {
        return wanted.isEmpty() ? List.of(schema(database)) : wanted;
    }

    @Override
    public EmbeddedName.Mentions mentions() {
        return MENTIONS;
    }

    /** As psql looks for it: {@code psql -h $PWD/.retort/postgres/run -U postgres}. */
    @Override
    public String socketName() {
        return ".s.PGSQL.5432";
    }

    /** The one on which it does not wait until all have gone; where nothing need be kept, it writes nothing down either. */
    @Override
    public String stopSignal() {
        return isDurable ? "INT" : "QUIT";
    }

    @Override
    public Installed install(Consumer<String> progress) {
        return new Programs(PostgresPrograms.unpacked(major, progress), isDurable);
    }

    @Override
    public boolean isReady(Path socket) {
        try (Connection _ = connectNow(socket, USER)) {
            return true;
        } catch (SQLException e) {
            return !STARTING.equals(e.getSQLState()) && !(e.getCause() instanceof IOException);
        }
    }

    /** A server of which one process was killed begins anew by itself, which takes a moment. */
    @Override
    public Connection connect(Path socket, String database) throws SQLException {
        Deadline deadline = Deadline.in(BEGINNING);
        while (true) {
            try {
                return connectNow(socket, database);
            } catch (SQLException e) {
                if (!STARTING.equals(e.getSQLState()) || deadline.hasPassed()) {
                    throw e;
                }
                try {
                    deadline.pause();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private Connection connectNow(Path socket, String database) throws SQLException {
        DatabaseUrl url = DatabaseUrl.local(UrlProduct.POSTGRESQL, database)
                .with("sslmode", "disable")
                .with("gssEncMode", "disable")
                .with("socketFactory", UnixSocketFactory.class.getName())
                .with("socketFactoryArg", socket.toString())
                .withUser(Optional.of(USER));
        return new PostgresConnector(
                        searchPath.isEmpty() ? url : url.with("currentSchema", String.join(",", searchPath)))
                .connect();
    }

    @Override
    public boolean isMissingDatabase(SQLException failure) {
        return UNKNOWN_DATABASE.equals(failure.getSQLState());
    }

    @Override
    public void createDatabase(Path socket, String database) throws SQLException {
        try {
            execute(socket, "create database " + dialect().quoted(database));
        } catch (SQLException e) {
            if (!EXISTING_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public boolean dropDatabase(Path socket, String database) throws SQLException {
        execute(socket, "drop database " + dialect().quoted(database));
        return true;
    }

    @Override
    public boolean isLight() {
        return true;
    }

    /** Runs a statement beside the databases that are worked in. */
    private void execute(Path socket, String sql) throws SQLException {
        try (Connection connection = connect(socket, USER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** No SQL ends a server: its own process gets a signal. */
    @Override
    public void shutDown(Path socket) {
        PostmasterFile.beside(socket).flatMap(PostmasterFile::process).ifPresent(ProcessHandle::destroy);
    }

    @Override
    public void awaitLeftovers(EmbeddedFiles files) throws IOException, InterruptedException {
        new PostmasterFile(files.data().resolve("postmaster.pid")).awaitLeftovers();
    }

    @Override
    public ServerLog log(Path file) {
        return logOf(file);
    }

    @Override
    public Optional<String> advice(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher missing = MISSING_EXTENSION.matcher(message);
        if (missing.find()) {
            String name = Optional.ofNullable(missing.group(1)).orElse(missing.group(2));
            return Optional.of("the embedded PostgreSQL has no extension " + name
                    + ": RETORT_URL, or [shadow] url in db/retort.toml, names a server that has it");
        }
        return REFUSED.equals(failure.getSQLState())
                ? Optional.of(
                        "in the embedded PostgreSQL, SQL has the rights of the database's owner, and no superuser's;"
                                + " RETORT_URL, or [shadow] url in db/retort.toml, names a server where it has more")
                : Optional.empty();
    }

    private record Programs(PostgresPrograms unpacked, boolean isDurable) implements Installed {

        @Override
        public void initialise(EmbeddedFiles files) throws IOException {
            new PostgresData(files.data(), unpacked).initialise();
        }

        @Override
        public List<String> startCommand(EmbeddedFiles files, RunFolder folder, String database) {
            return new PostgresData(files.data(), unpacked).startCommand(folder.folder(), isDurable);
        }
    }
}
