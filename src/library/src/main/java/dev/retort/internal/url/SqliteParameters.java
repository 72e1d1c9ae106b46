package dev.retort.internal.url;

import dev.retort.RetortException;
import dev.retort.internal.text.ResourceFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a SQLite URL after its question mark: parameters of SQLite's own URIs, pragmas of the JDBC driver's, and
 * those of Python's sqlite3.
 *
 * @param uri what SQLite itself reads from the name of the file
 * @param pragmas what the driver sets on each connection
 */
record SqliteParameters(Map<String, String> uri, Map<String, String> pragmas) {
    /** They are about Python's own objects, and change nothing of the database. */
    private static final Set<String> OF_PYTHON = Set.of("check_same_thread", "cached_statements");

    private static final Set<String> OF_URIS = Set.of("mode", "cache", "immutable", "nolock", "psow", "vfs");

    private static final String NUMBER = "<number>";
    private static final String TEXT = "<text>";

    /** What each can be: a number, any text, or one of some words. */
    private static final Map<String, List<String>> VALUES = ResourceFile.text(
                    SqliteParameters.class, "sqlite-parameters.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> line.subList(1, line.size())));

    static SqliteParameters of(String query, boolean isJdbc) {
        Map<String, String> uri = new LinkedHashMap<>();
        Map<String, String> pragmas = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
            if (!seen.add(name)) {
                throw RetortException.usage("the URL's parameter " + name + " is given twice");
            }
            if (OF_URIS.contains(name)) {
                uri.put(name, checked(name, value));
            } else if (isJdbc && VALUES.containsKey(name)) {
                pragmas.put(name, checked(name, value));
            } else if (!isJdbc && name.equals("timeout")) {
                pragmas.put("busy_timeout", UrlParameters.milliseconds(name, value));
            } else if (!isJdbc && name.equals("uri")) {
                UrlParameters.truth(name, value);
            } else if (!isJdbc
                    && Set.of("isolation_level", "detect_types", "autocommit", "factory")
                            .contains(name)) {
                throw UrlParameters.refused(name, "leave it out: it changes what Python makes of a connection");
            } else if (isJdbc || !OF_PYTHON.contains(name)) {
                Set<String> known = new TreeSet<>(OF_URIS);
                known.addAll(isJdbc ? VALUES.keySet() : Set.of("timeout", "uri", "check_same_thread"));
                throw UrlParameters.unknown(name, known);
            }
        }
        return new SqliteParameters(uri, pragmas);
    }

    /** Whether they say that the database is in memory, whatever its name. */
    boolean areOfMemory() {
        return "memory".equals(uri.get("mode"));
    }

    /** Refuses what a database in memory, which all connections of a program share here, does not have. */
    void expectNothingKept() {
        Stream.concat(uri.keySet().stream(), pragmas.keySet().stream())
                .filter(name -> !Set.of("mode", "cache", "busy_timeout").contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw UrlParameters.refused(name, "leave it out: a database in memory has no settings here");
                });
    }

    private static String checked(String name, String value) {
        List<String> values = VALUES.getOrDefault(name, List.of(TEXT));
        if (values.contains(NUMBER)) {
            if (!value.matches("-?\\d{1,18}")) {
                throw refusal(name, value, "it is a number");
            }
        } else if (!values.contains(TEXT)) {
            // SQLite's own URIs know capital letters from small ones, and its pragmas do not.
            Set<String> words = new TreeSet<>(OF_URIS.contains(name) ? null : String.CASE_INSENSITIVE_ORDER);
            words.addAll(values);
            if (!words.contains(value)) {
                throw refusal(name, value, "there are " + String.join(", ", words));
            }
        }
        return value;
    }

    private static RetortException refusal(String name, String value, String hint) {
        return RetortException.usage("the URL's parameter " + name + " cannot be " + value)
                .withHint(hint);
    }

    /** A database with them. */
    DatabaseUrl of(DatabaseUrl file) {
        Map<String, String> all = new LinkedHashMap<>(uri);
        all.putAll(pragmas);
        return new DatabaseUrl(file.product(), file.place(), all, file.user(), file.password());
    }

    /** How a file is named to the driver. SQLite reads parameters only where the name is a URI. */
    static String address(Path file, Map<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(OF_URIS::contains)
                ? "file:" + escaped(file.toString())
                : file.toString();
    }

    private static String escaped(String path) {
        return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    }
}
