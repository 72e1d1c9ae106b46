package dev.retort.internal.url;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A parser that turns the forms of database URL that people have in their configuration into JDBC's, without the
 * credentials.
 */
public final class UrlParser {

    private static final String FORMS = "a URL looks like "
            + UrlProduct.all()
                    .flatMap(product -> product.examples().stream())
                    .collect(Collectors.joining(", "))
                    .replaceFirst(", ([^,]*)$", " or $1");

    /** A parameter of libpq's, as in a text of them. */
    private static final Pattern KEYWORD =
            Pattern.compile("([a-z_]+)\\s*=\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|((?:[^\\s'\\\\]|\\\\.)*))");

    /** Drivers of Python whose databases, or whose way to them, no driver of JDBC shares. */
    private static final Set<String> OTHER_DRIVERS = Set.of("pyodbc", "pysqlcipher");

    private final Path base;

    public UrlParser(Path base) {
        this.base = base;
    }

    public DatabaseUrl parse(String text) {
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
        if (KEYWORD.matcher(text).lookingAt()) {
            return keywords(text);
        }
        if (isFile(text)) {
            return UrlProduct.ofFile(base.resolve(text)).file(text, "", true, base);
        }
        int end = text.indexOf(':');
        if (end > 0
                && UrlProduct.ofScheme(text.substring(0, end))
                        .filter(UrlProduct::isOfFiles)
                        .isPresent()) {
            return jdbc(text);
        }
        throw RetortException.usage("this is neither a database URL nor a file: " + withoutCredentials(text))
                .withHint(FORMS);
    }

    private DatabaseUrl jdbc(String rest) {
        int colon = rest.indexOf(':');
        String subprotocol = colon < 0 ? rest : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        UrlProduct product = product(subprotocol);
        String address = colon < 0 ? "" : rest.substring(colon + 1);
        if (product.isOfFiles()) {
            int question = address.indexOf('?');
            String file = question < 0 ? address : address.substring(0, question);
            return product.file(file, question < 0 ? "" : address.substring(question + 1), true, base);
        }
        int slashes = address.indexOf("//");
        if (slashes < 0) {
            throw RetortException.usage("the URL jdbc:" + subprotocol + ": lacks its //host/name")
                    .withHint(FORMS);
        }
        // MariaDB's driver takes a mode before the slashes, as in jdbc:mariadb:sequential://a,b/name.
        return server(product, address.substring(0, slashes), address.substring(slashes + 2), true);
    }

    private DatabaseUrl sqlAlchemy(String scheme, String rest) {
        int plus = scheme.indexOf('+');
        String driver = plus < 0 ? "" : scheme.substring(plus + 1).toLowerCase(Locale.ROOT);
        if (OTHER_DRIVERS.contains(driver)) {
            throw RetortException.usage("a URL of the driver " + driver + " says nothing that other drivers understand")
                    .withHint(FORMS);
        }
        UrlProduct product = product((plus < 0 ? scheme : scheme.substring(0, plus)).toLowerCase(Locale.ROOT));
        if (product.isOfFiles()) {
            int question = rest.indexOf('?');
            String path = question < 0 ? rest : rest.substring(0, question);
            if (!path.isEmpty() && !path.startsWith("/")) {
                throw RetortException.usage("a " + product.title()
                                + " URL has three slashes before a relative path, four before an absolute one")
                        .withHint("write " + product.protocol() + ":///" + path);
            }
            String query = question < 0 ? "" : rest.substring(question + 1);
            return product.file(path.isEmpty() ? ":memory:" : path.substring(1), query, false, base);
        }
        return server(product, "", rest, false);
    }

    private static UrlProduct product(String scheme) {
        return UrlProduct.ofScheme(scheme)
                .orElseThrow(() -> RetortException.usage(
                                "Retort does not know databases of the kind \"" + scheme + "\"")
                        .withHint(Spelling.closest(
                                        scheme,
                                        UrlProduct.all()
                                                .flatMap(UrlProduct::schemes)
                                                .toList())
                                .map(known -> "did you mean " + known + "?")
                                .orElse(FORMS)));
    }

    /**
     * A server's URL.
     *
     * @param mode what its driver may take before the slashes
     * @param isJdbc whether its parameters are the driver's own
     */
    private static DatabaseUrl server(UrlProduct product, String mode, String rest, boolean isJdbc) {
        int question = rest.indexOf('?');
        String authority = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        UrlParts parts = new UrlParts(product, mode);
        // The last one: a password may hold an at sign or a slash, the name of a database hardly does.
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String credentials = authority.substring(0, at);
            int colon = credentials.indexOf(':');
            parts.user(decode(colon < 0 ? credentials : credentials.substring(0, colon)));
            if (colon >= 0) {
                parts.password(decode(credentials.substring(colon + 1)));
            }
            authority = authority.substring(at + 1);
        }
        UrlParameters parameters = product.parameters(parts);
        int slash = authority.indexOf('/');
        String name = slash < 0 ? "" : authority.substring(slash + 1);
        boolean isDecoded = !isJdbc || product.isDecoded();
        parts.at(
                slash < 0 ? authority : authority.substring(0, slash),
                isDecoded && !product.isDecoded() ? product.writtenName(decode(name)) : name);
        if (!isJdbc && authority.regionMatches(true, 0, "%2f", 0, 3)) {
            parameters.take("host", decode(slash < 0 ? authority : authority.substring(0, slash)));
        }
        Set<String> seen = new HashSet<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : parameter.substring(equals + 1);
            if (parameter.isEmpty()) {
                continue;
            }
            if (key.isEmpty()) {
                throw RetortException.usage("the URL has a parameter without a name: " + parameter);
            }
            if (!seen.add(key) && !key.equals("host")) {
                throw RetortException.usage("the URL's parameter " + key + " is given twice");
            }
            if (isJdbc) {
                boolean isCredential = key.equals("user") || key.equals("password");
                parameters.takeJdbc(key, isDecoded || isCredential ? decode(value) : value);
            } else {
                parameters.take(decode(key), decode(value.replace('+', ' ')));
            }
        }
        parameters.conclude();
        return parts.url();
    }

    /** What libpq takes in the place of a URL: {@code host=localhost dbname='my shop'}. */
    private static DatabaseUrl keywords(String text) {
        UrlParts parts = new UrlParts(UrlProduct.POSTGRESQL, "");
        // Such a text means this machine where it names no server.
        parts.at("localhost", "");
        UrlParameters parameters = UrlProduct.POSTGRESQL.parameters(parts);
        Matcher pair = KEYWORD.matcher(text);
        int end = 0;
        while (pair.find() && text.substring(end, pair.start()).isBlank()) {
            String value = pair.group(2) == null ? pair.group(3) : pair.group(2);
            parameters.take(pair.group(1), value.replaceAll("\\\\(.)", "$1"));
            end = pair.end();
        }
        if (!text.substring(end).isBlank()) {
            throw RetortException.usage("this list of NAME=VALUE cannot be read to its end")
                    .withHint("write a value with spaces in quotes: host=localhost dbname='my shop'");
        }
        return parts.url();
    }

    private boolean isFile(String text) {
        try {
            return Files.isRegularFile(base.resolve(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static String decode(String text) {
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
