package dev.retort.connect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that a JDBC URL of a database server names.
 *
 * @param server {@code host:port}
 * @param database the database, or an empty string
 */
record ServerAddress(String server, String database) {
    private static final Pattern URL = Pattern.compile("jdbc:[a-z]+:(?:[a-z]+:)?(?://([^/?]*))?/?([^?]*).*");

    static ServerAddress of(String jdbc, int defaultPort) {
        Matcher matcher = URL.matcher(jdbc);
        if (!matcher.matches()) {
            return new ServerAddress("localhost:" + defaultPort, "");
        }
        String server = matcher.group(1) == null || matcher.group(1).isEmpty() ? "localhost" : matcher.group(1);
        boolean port = server.matches(".*:\\d+") || server.contains(",");
        return new ServerAddress(port ? server : server + ":" + defaultPort, matcher.group(2));
    }

    String displayName() {
        return database.isEmpty() ? server : database;
    }
}
