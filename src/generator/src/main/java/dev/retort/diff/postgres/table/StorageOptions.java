package dev.retort.diff.postgres.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options of tables, views and indexes, as {@code a=1, b=2}. */
public final class StorageOptions {
    private static final Pattern SEPARATOR = Pattern.compile(", (?=[\\w.]+=)");

    private StorageOptions() {}

    /** The actions that make some others: {@code set (a=1)}, {@code reset (b)}. */
    public static List<String> changes(Optional<String> from, Optional<String> to) {
        Map<String, String> former = parts(from);
        Map<String, String> wanted = parts(to);
        List<String> actions = new ArrayList<>();
        String reset = former.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!reset.isEmpty()) {
            actions.add("reset (" + reset + ")");
        }
        String set = wanted.entrySet().stream()
                .filter(option -> !option.getValue().equals(former.get(option.getKey())))
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(", "));
        if (!set.isEmpty()) {
            actions.add("set (" + set + ")");
        }
        return actions;
    }

    /** Those with some names. */
    static Optional<String> only(Optional<String> options, Predicate<String> names) {
        return Optional.of(parts(options).entrySet().stream()
                        .filter(option -> names.test(option.getKey()))
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    private static Map<String, String> parts(Optional<String> options) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String option : SEPARATOR.splitAsStream(options.orElse("")).toList()) {
            if (!option.isEmpty()) {
                String[] pair = option.split("=", 2);
                parts.put(pair[0], pair[1]);
            }
        }
        return parts;
    }
}
