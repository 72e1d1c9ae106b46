package dev.retort;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the forms of database URL that people have in their configuration into JDBC's, without the credentials. */
final class UrlParser {

    private static final Map<String, String> SCHEMES = Map.of(
            "mysql", "mariadb",
            "mariadb", "mariadb",
            "sqlite", "sqlite",
            "postgresql", "postgresql",
            "postgres", "postgresql");

    private static final String FORMS =
            "a URL looks like jdbc:mariadb://host:3306/name, mysql://user@host/name, postgresql://user@host/name or sqlite:///file.db";

    private final Path base;

    UrlParser(Path base) {
        this.base = base;
    }

    DatabaseUrl parse(String text) {
        if (text.isEmpty()) {
            throw RetortException.usage("the database URL is empty").withHint(FORMS);
        }
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            return jdbc(text.substring(5));
        }
        int colon = text.indexOf("://");
        if (colon > 0) {
            return sqlAlchemy(text.substring(0, colon), text.substring(colon + 3));
        }
        if (isFile(text)) {
            return sqlite(text, "");
        }
        throw RetortException.usage("this is neither a database URL nor a file: " + withoutCredentials(text))
                .withHint(FORMS);
    }

    private DatabaseUrl jdbc(String rest) {
        int colon = rest.indexOf(':');
        String subprotocol = colon < 0 ? rest : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        String product = product(subprotocol);
        String address = colon < 0 ? "" : rest.substring(colon + 1);
        if (product.equals("sqlite")) {
            int question = address.indexOf('?');
            String file = question < 0 ? address : address.substring(0, question);
            return sqlite(file, question < 0 ? "" : address.substring(question));
        }
        int slashes = address.indexOf("//");
        if (slashes < 0) {
            throw RetortException.usage("the URL jdbc:" + subprotocol + ": lacks its //host/name")
                    .withHint(FORMS);
        }
        // MariaDB's driver takes a mode before the slashes, as in jdbc:mariadb:sequential://a,b/name.
        return server(product + ":" + address.substring(0, slashes), address.substring(slashes + 2), true);
    }

    private DatabaseUrl sqlAlchemy(String scheme, String rest) {
        int plus = scheme.indexOf('+');
        String product = product((plus < 0 ? scheme : scheme.substring(0, plus)).toLowerCase(Locale.ROOT));
        if (product.equals("sqlite")) {
            int question = rest.indexOf('?');
            String path = question < 0 ? rest : rest.substring(0, question);
            if (!path.isEmpty() && !path.startsWith("/")) {
                throw RetortException.usage(
                                "a SQLite URL has three slashes before a relative path, four before an absolute one")
                        .withHint("write sqlite:///" + path);
            }
            return sqlite(path.isEmpty() ? ":memory:" : path.substring(1), "");
        }
        return server(product + ":", rest, false);
    }

    private static String product(String scheme) {
        String product = SCHEMES.get(scheme);
        if (product == null) {
            RetortException unknown =
                    RetortException.usage("Retort does not know databases of the kind \"" + scheme + "\"");
            throw unknown.withHint(Spelling.closest(scheme, SCHEMES.keySet())
                    .map(known -> "did you mean " + known + "?")
                    .orElse(FORMS));
        }
        return product;
    }

    private DatabaseUrl server(String product, String rest, boolean jdbcParameters) {
        int question = rest.indexOf('?');
        String authority = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        // The last one: a password may hold an at sign or a slash, the name of a database hardly does.
        int at = authority.lastIndexOf('@');
        Optional<String> user = Optional.empty();
        Optional<Secret> password = Optional.empty();
        if (at >= 0) {
            String credentials = authority.substring(0, at);
            int colon = credentials.indexOf(':');
            user = Optional.of(decode(colon < 0 ? credentials : credentials.substring(0, colon)));
            password = colon < 0 ? Optional.empty() : Optional.of(new Secret(decode(credentials.substring(colon + 1))));
            authority = authority.substring(at + 1);
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            switch (name) {
                case "user" -> user = Optional.of(decode(value));
                case "password" -> password = Optional.of(new Secret(decode(value)));
                case "sslMode" -> parameters.add(parameter);
                case "unix_socket" -> parameters.add("localSocket=" + decode(value));
                default -> {
                    if (jdbcParameters) {
                        parameters.add(parameter);
                    }
                }
            }
        }
        String host = authority.startsWith("/") ? "localhost" + authority : authority;
        String jdbc =
                "jdbc:" + product + "//" + host + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
        return new DatabaseUrl(jdbc, user, password);
    }

    private DatabaseUrl sqlite(String file, String parameters) {
        if (file.isEmpty() || file.equals(":memory:")) {
            return new DatabaseUrl("jdbc:sqlite::memory:", Optional.empty(), Optional.empty());
        }
        try {
            String path = file.startsWith("file:") ? file.substring(5) : file;
            return new DatabaseUrl(
                    "jdbc:sqlite:" + base.resolve(path).normalize() + parameters, Optional.empty(), Optional.empty());
        } catch (InvalidPathException e) {
            throw RetortException.usage("this is no path of a file: " + file);
        }
    }

    private boolean isFile(String text) {
        try {
            return Files.isRegularFile(base.resolve(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String withoutCredentials(String text) {
        return text.substring(text.lastIndexOf('@') + 1);
    }
}
