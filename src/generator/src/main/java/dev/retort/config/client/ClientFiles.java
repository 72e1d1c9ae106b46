package dev.retort.config.client;

import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files of the databases' own client programs, and what those would know of a database: from ~/.my.cnf, from
 * ~/.pgpass and libpq's variables of the environment. It fills in what a URL leaves open.
 */
public final class ClientFiles {
    private static final String SOCKET = "localSocket";

    private final UserFolders folders;
    private final Consumer<String> warnings;

    /** @param warnings takes a word about each file that is passed over */
    public ClientFiles(UserFolders folders, Consumer<String> warnings) {
        this.folders = folders;
        this.warnings = warnings;
    }

    /** A URL with what it left open. */
    public DatabaseUrl complete(DatabaseUrl url) {
        return complete(url, false);
    }

    /**
     * As {@link #complete}, for a URL that others may have written: of what is not meant for one server alone, only this machine's own
     * is taken.
     */
    public DatabaseUrl completeForProject(DatabaseUrl url) {
        return complete(url, true);
    }

    private DatabaseUrl complete(DatabaseUrl url, boolean isForeign) {
        return switch (url.product()) {
            case MARIADB -> withMyCnf(url, isForeign);
            case POSTGRESQL -> withLibpq(url, isForeign && !url.isServerOpen() && !url.isOnThisMachine());
            default -> url;
        };
    }

    private DatabaseUrl withMyCnf(DatabaseUrl url, boolean isForeign) {
        MyCnf file = MyCnf.of(folders.home().map(home -> home.resolve(".my.cnf")).stream()
                .filter(Files::isRegularFile)
                .filter(this::isTrusted)
                .flatMap(path -> lines(path).stream())
                .toList());
        boolean isOpen = url.isServerOpen() && !url.parameters().containsKey(SOCKET);
        DatabaseUrl completed = url;
        if (isOpen) {
            Optional<String> host = file.get("host");
            Optional<String> socket =
                    file.get("socket").filter(_ -> host.isEmpty() || host.get().equals("localhost"));
            completed = in(file.get("database"), at(host, file.get("port"), url));
            completed = socket.isPresent() ? completed.with(SOCKET, socket.get()) : completed;
        }
        boolean isMeant = isOpen
                || !isForeign
                || url.isOnThisMachine()
                || file.get("host").filter(host -> isOnly(host, url)).isPresent();
        return completed
                .withUser(url.user().or(() -> file.get("user")))
                .withPassword(url.password().or(() -> isMeant ? file.passwordOf(url.user()) : Optional.empty()));
    }

    /** Whether all servers that a URL names are this one. */
    private static boolean isOnly(String host, DatabaseUrl url) {
        return url.hosts().stream().allMatch(named -> named.name().equals(host));
    }

    private boolean isTrusted(Path file) {
        return isUsed(file, rights -> !rights.isWritableByOthers(), "others may write to it");
    }

    /** As libpq does, which says so too. */
    private boolean isPrivate(Path file) {
        return isUsed(file, rights -> !rights.isOpenToOthers(), "others may read it");
    }

    private boolean isUsed(Path file, Predicate<FileRights> condition, String reason) {
        try {
            if (condition.test(FileRights.of(file))) {
                return true;
            }
            warnings.accept(file + " is passed over, as " + reason + "; chmod 600 " + file + " keeps it yours");
        } catch (IOException e) {
            warnings.accept(file + " is passed over: " + e.getMessage());
        }
        return false;
    }

    private DatabaseUrl withLibpq(DatabaseUrl url, boolean isElsewhere) {
        // A folder is that of a Unix socket, which the driver does not speak over.
        DatabaseUrl found = url.isServerOpen()
                ? in(
                        variable("PGDATABASE"),
                        at(variable("PGHOST").filter(host -> !host.startsWith("/")), variable("PGPORT"), url))
                : url;
        DatabaseUrl completed = found.withUser(url.user().or(() -> variable("PGUSER")));
        return completed.password().isPresent()
                ? completed
                : completed.withPassword((isElsewhere ? Optional.<String>empty() : variable("PGPASSWORD"))
                        .map(Secret::new)
                        .or(() -> fromPgPass(completed, isElsewhere)));
    }

    /** The one that all servers of a URL have: the driver takes one alone. */
    private Optional<Secret> fromPgPass(DatabaseUrl url, boolean isElsewhere) {
        Optional<Path> file = variable("PGPASSFILE")
                .map(Path::of)
                .or(() -> folders.home().map(home -> home.resolve(".pgpass")))
                .filter(Files::isRegularFile)
                .filter(this::isPrivate);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String user = url.user().orElseGet(() -> System.getProperty("user.name"));
        String database = url.database().isEmpty() ? user : url.database();
        PgPass passwords = new PgPass(lines(file.get()));
        List<Optional<Secret>> known = url.hosts().stream()
                .map(host -> passwords.password(host.name(), host.port().orElse("5432"), database, user, !isElsewhere))
                .distinct()
                .toList();
        return known.size() == 1 ? known.getFirst() : Optional.empty();
    }

    private static DatabaseUrl at(Optional<String> host, Optional<String> port, DatabaseUrl url) {
        return url.withServer(
                host.orElse("localhost") + port.map(number -> ":" + number).orElse(""));
    }

    /** A database that a URL does not name. */
    private static DatabaseUrl in(Optional<String> database, DatabaseUrl url) {
        return database.isPresent() && url.database().isEmpty() ? url.withDatabase(database.get()) : url;
    }

    private Optional<String> variable(String name) {
        return Optional.of(folders.environment().getOrDefault(name, "")).filter(value -> !value.isEmpty());
    }

    private List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            warnings.accept(file + " cannot be read: " + e.getMessage());
            return List.of();
        }
    }
}
