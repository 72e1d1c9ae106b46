package dev.retort.internal.url;

import dev.retort.RetortException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows the question mark of a SQLite URL: parameters of SQLite's own URIs, pragmas of the JDBC driver's, and those of
 * Python's sqlite3.
 *
 * @param uri what SQLite itself reads from the name of the file
 * @param pragmas what the driver sets on each connection
 */
record SqliteParameters(Map<String, String> uri, Map<String, String> pragmas) {
    /** They are about Python's own objects, and change nothing of the database. */
    private static final Set<String> OF_PYTHON = Set.of("check_same_thread", "cached_statements");

    private static final Set<String> OF_URIS = Set.of("mode", "cache", "immutable", "nolock", "psow", "vfs");

    private static final Set<String> TRUTHS = words("true false on off yes no 1 0");

    /** The driver's parameters that are numbers. */
    private static final Set<String> NUMBERS = words(
            "open_mode cache_size mmap_size default_cache_size journal_size_limit page_size max_page_count user_version"
                    + " application_id wal_autocheckpoint busy_timeout");

    /** Those that are any text. */
    private static final Set<String> TEXTS = words("date_string_format temp_store_directory");

    /** What the others can be. SQLite passes over a word that it does not know. */
    private static final Map<String, Set<String>> WORDS = allWords();

    private static Set<String> words(String list) {
        return Set.of(list.split(" ", -1));
    }

    private static Map<String, Set<String>> allWords() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String name :
                words("shared_cache enable_load_extension case_sensitive_like count_changes defer_foreign_keys"
                        + " empty_result_callback foreign_keys full_column_names fullsync legacy_alter_table"
                        + " legacy_file_format read_uncommitted recursive_triggers reverse_unordered_selects"
                        + " short_column_names")) {
            all.put(name, TRUTHS);
        }
        all.put("encoding", words("UTF8 UTF-8 UTF16 UTF-16 UTF_16 UTF16LE UTF-16LE UTF16BE UTF-16BE"));
        all.put("journal_mode", words("DELETE TRUNCATE PERSIST MEMORY WAL OFF"));
        all.put("locking_mode", words("NORMAL EXCLUSIVE"));
        all.put("secure_delete", words("true false on off 1 0 FAST"));
        all.put("synchronous", words("OFF NORMAL FULL EXTRA 0 1 2 3"));
        all.put("temp_store", words("DEFAULT FILE MEMORY 0 1 2"));
        all.put("transaction_mode", words("DEFERRED IMMEDIATE EXCLUSIVE"));
        all.put("date_precision", words("SECONDS MILLISECONDS"));
        all.put("date_class", words("INTEGER TEXT REAL"));
        all.put("mode", words("ro rw rwc memory"));
        all.put("cache", words("private shared"));
        all.put("immutable", words("0 1"));
        all.put("nolock", words("0 1"));
        all.put("psow", words("0 1"));
        return Map.copyOf(all);
    }

    private static boolean isOfDriver(String name) {
        return NUMBERS.contains(name) || TEXTS.contains(name) || (WORDS.containsKey(name) && !OF_URIS.contains(name));
    }

    private static Set<String> ofDriver() {
        return Stream.of(NUMBERS, TEXTS, WORDS.keySet()).flatMap(Set::stream).collect(Collectors.toSet());
    }

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
            } else if (isJdbc && isOfDriver(name)) {
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
                known.addAll(isJdbc ? ofDriver() : Set.of("timeout", "uri", "check_same_thread"));
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
        if (NUMBERS.contains(name)) {
            if (!value.matches("-?\\d{1,18}")) {
                throw refusal(name, value, "it is a number");
            }
        } else if (WORDS.containsKey(name)) {
            // SQLite's own URIs know capital letters from small ones, and its pragmas do not.
            Set<String> words = new TreeSet<>(OF_URIS.contains(name) ? null : String.CASE_INSENSITIVE_ORDER);
            words.addAll(WORDS.getOrDefault(name, Set.of()));
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
