package dev.retort.database.server;

import dev.retort.internal.text.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a JDBC URL of a database server names.
 *
 * @param product the URL's second part: {@code mariadb}
 * @param server {@code host:port}, or several of them with commas
 * @param database the database, or an empty string
 */
public record ServerAddress(String product, String server, String database) {
    private static final Pattern URL = Pattern.compile("jdbc:([a-z]+):(?:[a-z0-9-]+:)?(?://([^/?]*))?/?([^?]*).*");
    private static final Pattern PORT = Pattern.compile(".*:\\d+");
    private static final int FEW = 12;

    /**
     * Reads it.
     *
     * @param isDecoded whether the driver decodes what a URL has
     */
    public static ServerAddress of(String jdbc, int defaultPort, boolean isDecoded) {
        Matcher matcher = URL.matcher(jdbc);
        if (!matcher.matches()) {
            return new ServerAddress("", "localhost:" + defaultPort, "");
        }
        String given = matcher.group(2);
        String server = given == null || given.isEmpty() ? "localhost" : given;
        boolean complete = PORT.matcher(server).matches() || server.contains(",");
        String product = matcher.group(1);
        String database = matcher.group(3);
        return new ServerAddress(
                product, complete ? server : server + ":" + defaultPort, isDecoded ? decoded(database) : database);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    public String host() {
        return server.replaceFirst(":\\d+$", "");
    }

    public String displayName() {
        return database.isEmpty() ? server : database;
    }

    /** The JDBC URL of a database here, without the parameters that it may need. */
    public String urlOf(String name) {
        return "jdbc:" + product + "://" + server + "/" + name;
    }

    /** Which of the databases that there are might have been meant. */
    public String suggestion(List<String> databases) {
        if (databases.isEmpty()) {
            return "create it first, or ask for the right to see it";
        }
        return Spelling.closest(database, databases)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> "there are: " + listed(databases));
    }

    public static String listed(List<String> names) {
        String few = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        return names.size() > FEW ? few + ", and " + (names.size() - FEW) + " more" : few;
    }
}
