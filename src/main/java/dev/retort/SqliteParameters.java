package dev.retort;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands behind the question mark of a SQLite URL: parameters of SQLite's own URIs, pragmas of the JDBC driver's, and those of
 * Python's sqlite3.
 *
 * @param uri what SQLite itself reads from the name of the file
 * @param pragmas what the driver sets on each connection
 */
record SqliteParameters(Map<String, String> uri, Map<String, String> pragmas) {
    /** They are about Python's own objects, and change nothing of the database. */
    private static final Set<String> OF_PYTHON = Set.of("check_same_thread", "cached_statements");

    private static final Set<String> OF_URIS = Set.of("mode", "cache", "immutable", "nolock", "psow", "vfs");

    private static final Set<String> OF_DRIVER =
            Set.copyOf(UrlParameters.names("""
                open_mode shared_cache enable_load_extension cache_size mmap_size case_sensitive_like count_changes default_cache_size
                defer_foreign_keys empty_result_callback encoding foreign_keys full_column_names fullsync incremental_vacuum journal_mode
                journal_size_limit legacy_alter_table legacy_file_format locking_mode page_size max_page_count read_uncommitted
                recursive_triggers reverse_unordered_selects secure_delete short_column_names synchronous temp_store
                temp_store_directory user_version application_id wal_autocheckpoint transaction_mode date_precision date_class
                date_string_format busy_timeout hexkey_mode password
                """).values());

    private static final Map<String, Set<String>> WORDS = Map.of(
            "mode", Set.of("ro", "rw", "rwc", "memory"),
            "cache", Set.of("private", "shared"),
            "immutable", Set.of("0", "1"),
            "nolock", Set.of("0", "1"),
            "psow", Set.of("0", "1"));

    static SqliteParameters of(String query, boolean isJdbc) {
        Map<String, String> uri = new LinkedHashMap<>();
        Map<String, String> pragmas = new LinkedHashMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            String value = equals < 0 ? "" : URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
            if (OF_URIS.contains(name)) {
                uri.put(name, word(name, value));
            } else if (OF_DRIVER.contains(name) && isJdbc) {
                pragmas.put(name, value);
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
                known.addAll(isJdbc ? OF_DRIVER : Set.of("timeout", "uri", "check_same_thread"));
                throw UrlParameters.unknown(name, known);
            }
        }
        return new SqliteParameters(uri, pragmas);
    }

    private static String word(String name, String value) {
        Set<String> words = WORDS.getOrDefault(name, Set.of(value));
        if (!words.contains(value)) {
            throw RetortException.usage("the URL's parameter " + name + " cannot be " + value)
                    .withHint("there are " + String.join(", ", new TreeSet<>(words)));
        }
        return value;
    }

    /** The JDBC URL of a file. SQLite reads parameters only where the name is a URI. */
    String url(Path file) {
        String path = uri.isEmpty() ? file.toString() : "file:" + escaped(file.toString());
        Map<String, String> all = new LinkedHashMap<>(uri);
        all.putAll(pragmas);
        return "jdbc:sqlite:" + path
                + all.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", all.isEmpty() ? "" : "?", ""));
    }

    private static String escaped(String path) {
        return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
    }
}
