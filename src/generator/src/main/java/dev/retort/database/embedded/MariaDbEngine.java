package dev.retort.database.embedded;

import dev.retort.database.Dialect;
import dev.retort.database.mariadb.MariaConnector;
import dev.retort.database.mariadb.NamedDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/**
 * The MariaDB that comes with Retort.
 *
 * @param isDurable whether what is in it should outlive a crash of the machine, or the server
 */
public record MariaDbEngine(boolean isDurable) implements EmbeddedEngine {

    private static final Set<String> OF_THE_SERVER = Set.of("information_schema", "mysql", "performance_schema", "sys");

    /** Exported views qualify their tables ({@code FROM shop.orders}). */
    private static final EmbeddedName.Mentions MENTIONS =
            new EmbeddedName.Mentions(sql -> NamedDatabases.in(sql).qualifying(), OF_THE_SERVER);

    private static final Pattern ERROR =
            Pattern.compile("(?:.*\\[ERROR\\] )?((?<=\\[ERROR\\] ).*|ERROR.*|.*error while.*)");

    /** A database that migrations reach beside the one that is connected to, in whatever way; what shows the server alone is none. */
    public static Optional<String> reached(List<Path> migrations) throws IOException {
        return EmbeddedName.texts(migrations).stream()
                .map(NamedDatabases::in)
                .flatMap(named -> Stream.concat(named.qualifying().stream(), named.chosen().stream()))
                .filter(name ->
                        !OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase("mysql"))
                .sorted()
                .findFirst();
    }

    static ServerLog logOf(Path file) {
        return new ServerLog(file, ERROR);
    }

    @Override
    public Dialect dialect() {
        return Dialect.of(SQLDialect.MARIADB);
    }

    @Override
    public EmbeddedFiles files(Path state) {
        return new EmbeddedFiles(state, "mariadb");
    }

    @Override
    public String schema(String database) {
        return database;
    }

    @Override
    public List<String> schemas(String database, List<String> wanted) {
        return Stream.concat(Stream.of(database), wanted.stream()).distinct().toList();
    }

    @Override
    public EmbeddedName.Mentions mentions() {
        return MENTIONS;
    }

    @Override
    public String socketName() {
        return "mariadb.sock";
    }

    @Override
    public String stopSignal() {
        // What is thrown away need not be written out first.
        return isDurable ? "TERM" : "KILL";
    }

    @Override
    public Installed install(Consumer<String> progress) {
        return new Programs(MariaDbPrograms.unpacked(progress), isDurable);
    }

    @Override
    public boolean isReady(Path socket) {
        // It takes connections only then.
        return true;
    }

    @Override
    public Connection connect(Path socket, String database) throws SQLException {
        return MariaConnector.socket(socket, database);
    }

    @Override
    public boolean isMissingDatabase(SQLException failure) {
        return failure.getErrorCode() == MariaConnector.UNKNOWN_DATABASE;
    }

    @Override
    public void createDatabase(Path socket, String database) throws SQLException {
        try (Connection connection = MariaConnector.socket(socket, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database if not exists `" + database.replace("`", "``") + "`");
        }
    }

    @Override
    public void shutDown(Path socket) {
        MariaConnector.shutDown(socket);
    }

    @Override
    public void awaitLeftovers(EmbeddedFiles files) {
        // The system lets go of all that a killed server had.
    }

    @Override
    public ServerLog log(Path file) {
        return logOf(file);
    }

    private record Programs(MariaDbPrograms unpacked, boolean isDurable) implements Installed {

        @Override
        public void initialise(EmbeddedFiles files) throws IOException, InterruptedException {
            if (isDurable) {
                data(files).initialise(unpacked);
            } else {
                data(files).initialiseScratch(unpacked);
            }
        }

        @Override
        public List<String> startCommand(EmbeddedFiles files, RunFolder folder, String database) throws IOException {
            Path accounts = folder.folder().resolve("accounts.sql");
            MariaDbAccounts.write(accounts, database);
            return isDurable
                    ? data(files).startCommand(unpacked, folder.socket(), accounts)
                    : data(files).startScratchCommand(unpacked, folder.socket(), accounts);
        }

        private static MariaDbData data(EmbeddedFiles files) {
            return new MariaDbData(files.data(), files.log());
        }
    }
}
