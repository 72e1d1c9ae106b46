package dev.retort.config.client;

import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import dev.retort.internal.url.UrlProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the databases' own client programs would know of a database: from ~/.my.cnf, from ~/.pgpass and libpq's variables of
 * the environment. It fills in what a URL leaves open.
 */
public final class ClientFiles {
    private static final Pattern SERVER =
            Pattern.compile("jdbc:(?<product>\\w+):(?:[a-z0-9-]+:)?//(?<hosts>[^/?]*)(?:/(?<database>[^?]*))?.*");

    private static final Pattern HOST = Pattern.compile("(.*?)(?::(\\d+))?");

    /** Where a server's address stands that was not named, and the database behind it. */
    private static final Pattern OPEN_SERVER = Pattern.compile("//(?:localhost)?(?=[/?]|$)");

    private static final Pattern OPEN_DATABASE = Pattern.compile("(//[^/?]*)/?(?=\\?|$)");
    /** A URL that names no host: {@code mysql:///shop}, {@code postgresql://ann@/shop}. */
    private static final Pattern HOSTLESS = Pattern.compile("(?:jdbc:)?[\\w+]+://(?:[^/?@]*@)?(?:[/?].*)?");

    private final UserFolders folders;
    private final Consumer<String> warnings;

    /** @param warnings is told of files that are passed over */
    public ClientFiles(UserFolders folders, Consumer<String> warnings) {
        this.folders = folders;
        this.warnings = warnings;
    }

    /**
     * A URL with what it left open.
     *
     * @param given the URL's text, as the person gave it
     */
    public DatabaseUrl complete(DatabaseUrl url, String given) {
        return complete(url, given, false);
    }

    /**
     * As {@link #complete}, for a URL that others may have written: of what is not meant for one server alone, only this machine's own
     * is told.
     */
    public DatabaseUrl completeForProject(DatabaseUrl url, String given) {
        return complete(url, given, true);
    }

    private DatabaseUrl complete(DatabaseUrl url, String given, boolean isForeign) {
        Matcher server = SERVER.matcher(url.jdbc());
        if (!server.matches()) {
            return url;
        }
        // A host may have come from among the parameters.
        boolean hostless = HOSTLESS.matcher(given).matches()
                && OPEN_SERVER.matcher(url.jdbc()).find()
                && !url.jdbc().contains("localSocket=");
        return UrlProduct.of(url)
                .map(product -> switch (product) {
                    case MARIADB -> withMyCnf(url, hostless, isForeign);
                    case POSTGRESQL -> withLibpq(url, hostless, isForeign && !hostless && !url.isOnThisMachine());
                    default -> url;
                })
                .orElse(url);
    }

    private DatabaseUrl withMyCnf(DatabaseUrl url, boolean hostless, boolean isForeign) {
        MyCnf file = MyCnf.of(folders.home().map(home -> home.resolve(".my.cnf")).stream()
                .filter(Files::isRegularFile)
                .filter(this::isTrusted)
                .flatMap(path -> lines(path).stream())
                .toList());
        String jdbc = url.jdbc();
        if (hostless) {
            Optional<String> host = file.get("host");
            Optional<String> socket =
                    file.get("socket").filter(_ -> host.isEmpty() || host.get().equals("localhost"));
            jdbc = at(host, file.get("port"), jdbc);
            jdbc = socket.isPresent() ? jdbc + (jdbc.contains("?") ? "&" : "?") + "localSocket=" + socket.get() : jdbc;
            jdbc = in(file.get("database"), jdbc);
        }
        Optional<String> user = url.user().or(() -> file.get("user"));
        boolean isMeant = hostless
                || !isForeign
                || url.isOnThisMachine()
                || file.get("host").filter(host -> isOnly(host, url)).isPresent();
        Optional<Secret> password = url.password().or(() -> isMeant ? file.passwordOf(url.user()) : Optional.empty());
        return new DatabaseUrl(jdbc, user, password);
    }

    /** Whether all servers that a URL names are this one. */
    private static boolean isOnly(String host, DatabaseUrl url) {
        return hosts(url).stream().allMatch(named -> named.name().equals(host));
    }

    private record Host(String name, String port) {}

    private static List<Host> hosts(DatabaseUrl url) {
        Matcher server = SERVER.matcher(url.jdbc());
        if (!server.matches()) {
            return List.of();
        }
        return Stream.of(server.group("hosts").split(",", -1))
                .map(HOST::matcher)
                .filter(Matcher::matches)
                .map(host -> new Host(
                        host.group(1).isEmpty() ? "localhost" : host.group(1),
                        Optional.ofNullable(host.group(2)).orElse("5432")))
                .toList();
    }

    private boolean isTrusted(Path file) {
        try {
            if (!FileRights.of(file).isWritableByOthers()) {
                return true;
            }
            warnings.accept(file + " is passed over, as others may write to it; chmod 600 " + file + " keeps it yours");
        } catch (IOException e) {
            warnings.accept(file + " is passed over: " + e.getMessage());
        }
        return false;
    }

    private DatabaseUrl withLibpq(DatabaseUrl url, boolean hostless, boolean isElsewhere) {
        String jdbc = url.jdbc();
        if (hostless) {
            // A folder is that of a Unix socket, which the driver does not speak over.
            jdbc = at(variable("PGHOST").filter(host -> !host.startsWith("/")), variable("PGPORT"), jdbc);
            jdbc = in(variable("PGDATABASE"), jdbc);
        }
        DatabaseUrl completed = new DatabaseUrl(jdbc, url.user().or(() -> variable("PGUSER")), url.password());
        return completed.password().isPresent()
                ? completed
                : completed.withPassword((isElsewhere ? Optional.<String>empty() : variable("PGPASSWORD"))
                        .map(Secret::new)
                        .or(() -> fromPgPass(completed, isElsewhere)));
    }

    /** The one that all servers of a URL have: the driver is told one alone. */
    private Optional<Secret> fromPgPass(DatabaseUrl url, boolean isElsewhere) {
        Matcher server = SERVER.matcher(url.jdbc());
        Optional<Path> file = variable("PGPASSFILE")
                .map(Path::of)
                .or(() -> folders.home().map(home -> home.resolve(".pgpass")))
                .filter(Files::isRegularFile)
                .filter(this::isPrivate);
        if (file.isEmpty() || !server.matches()) {
            return Optional.empty();
        }
        String user = url.user().orElseGet(() -> System.getProperty("user.name"));
        String database = Optional.ofNullable(server.group("database"))
                .filter(name -> !name.isEmpty())
                .orElse(user);
        PgPass passwords = new PgPass(lines(file.get()));
        List<Optional<Secret>> known = hosts(url).stream()
                .map(host -> passwords.password(host.name(), host.port(), database, user, !isElsewhere))
                .distinct()
                .toList();
        return known.size() == 1 ? known.getFirst() : Optional.empty();
    }

    /** As libpq does, which says so too. */
    private boolean isPrivate(Path file) {
        try {
            if (!FileRights.of(file).isOpenToOthers()) {
                return true;
            }
            warnings.accept(file + " is passed over, as others may read it; chmod 600 " + file + " keeps it yours");
        } catch (IOException e) {
            warnings.accept(file + " is passed over: " + e.getMessage());
        }
        return false;
    }

    private static String at(Optional<String> host, Optional<String> port, String jdbc) {
        String server =
                host.orElse("localhost") + port.map(number -> ":" + number).orElse("");
        return OPEN_SERVER.matcher(jdbc).replaceFirst(Matcher.quoteReplacement("//" + server));
    }

    private static String in(Optional<String> database, String jdbc) {
        return database.map(name -> OPEN_DATABASE.matcher(jdbc).replaceFirst("$1/" + Matcher.quoteReplacement(name)))
                .orElse(jdbc);
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
