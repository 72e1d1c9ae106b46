package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.config.toml.TomlText;
import dev.retort.internal.url.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of migrations that a project's other files have.
 *
 * @param files the files that say something, within the project
 * @param toml the same as a retort.toml; empty where all is as by default
 * @param searched where migrations lie that none of the files tells of, as {@code locations} names it
 * @param remarks what was not taken, each as a sentence without a full stop
 */
public record FoundSettings(List<String> files, String toml, List<String> searched, List<String> remarks) {

    public FoundSettings {
        files = List.copyOf(files);
        searched = List.copyOf(searched);
        remarks = List.copyOf(remarks);
    }

    /** Gathers settings, under whichever spelling they have. */
    public static final class Builder {
        /** What says where the database is, or what does not concern migrations that are run by Retort. */
        private static final Set<String> ELSEWHERE = Set.of(
                "user", "password", "enabled", "driverclassname", "environment", "connectretries", "cleandisabled");

        private static final Pattern FALLBACK = Pattern.compile("\\\\?\\$\\{[^:{}]+:([^{}]*)}");

        private final Path project;
        private final Set<String> files = new LinkedHashSet<>();
        private final Map<String, String> settings = new TreeMap<>();
        private final Map<String, String> placeholders = new TreeMap<>();
        /** Those whose values are not known, with what they would be by default. */
        private final Map<String, String> open = new TreeMap<>();

        private final List<String> searched = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private Optional<String> url = Optional.empty();
        private Optional<String> user = Optional.empty();

        public Builder(Path project) {
            this.project = project;
        }

        public void remark(String sentence) {
            remarks.add(sentence);
        }

        public boolean hasLocations() {
            return settings.containsKey(FlywayToml.LOCATIONS);
        }

        /** Takes what a search has found: if that is one folder, it is the project's. */
        public void searched(List<String> locations) {
            searched.addAll(locations);
            if (locations.size() == 1) {
                addLocations(locations);
            }
        }

        /** Of several, the user has to say which they mean. */
        private String choice() {
            return searched.size() < 2
                    ? ""
                    : searched.stream()
                            .map(location -> "#    " + TomlText.of(location) + ",\n")
                            .collect(Collectors.joining(
                                    "", "# Those of these that are this project's:\n#locations = [\n", "#]\n"));
        }

        /**
         * Takes what a file says of a key.
         *
         * @param key as the file has it, but for what it has before {@code flyway} or {@code datasource}
         */
        public void add(String file, String key, List<String> values) {
            String name = key.substring(key.indexOf('.') + 1);
            String plain = name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
            boolean isDataSource = key.startsWith("datasource.");
            if (isDataSource && !Set.of("url", "username").contains(plain)) {
                return;
            }
            if (!isDataSource && (ELSEWHERE.contains(plain) || values.stream().allMatch(String::isBlank))) {
                return;
            }
            files.add(file);
            Optional<String> unknown = values.stream()
                    .filter(value -> value.contains("${") && !plain.startsWith("placeholderp"))
                    .findFirst();
            if (unknown.isPresent()) {
                if (plain.startsWith("placeholders.")) {
                    open.put(placeholder(name), fallback(unknown.get()));
                }
                remarks.add(file + " has " + name + " = " + unknown.get() + ", whose value is not known here: "
                        + (plain.equals("url") ? "RETORT_URL names the database" : "write it in db/retort.toml"));
            } else if (plain.equals("url")) {
                url = Optional.of(values.getFirst());
            } else if (isDataSource) {
                user = Optional.of(values.getFirst());
            } else if (plain.startsWith("placeholders.")) {
                placeholders.put(placeholder(name), values.getFirst());
            } else {
                addSetting(file, name, plain, values);
            }
        }

        private static String placeholder(String name) {
            return name.substring(name.indexOf('.') + 1);
        }

        /** What Spring takes where nothing else is said; a build that fills in values has the signs after a backslash. */
        private static String fallback(String value) {
            Matcher reference = FALLBACK.matcher(value);
            return reference.matches() ? reference.group(1) : "";
        }

        private void addSetting(String file, String name, String plain, List<String> values) {
            if (plain.equals("locations")) {
                addLocations(values);
                return;
            }
            String singular = plain.equals("initsqls") && values.size() == 1 ? "initsql" : plain;
            FlywayToml.names().stream()
                    .filter(known -> known.toLowerCase(Locale.ROOT).equals(singular))
                    .findFirst()
                    .ifPresentOrElse(
                            known -> settings.put(known, FlywayToml.written(known, values)),
                            () -> remarks.add(file + " has " + name + ", which Retort does not know"));
        }

        private void addLocations(List<String> values) {
            boolean isDefault = values.equals(List.of("classpath:db/migration"))
                    && Files.isDirectory(project.resolve("src/main/resources/db/migration"));
            if (!isDefault) {
                settings.put(FlywayToml.LOCATIONS, FlywayToml.written(FlywayToml.LOCATIONS, values));
            }
        }

        public FoundSettings build() {
            StringBuilder toml = new StringBuilder();
            url.flatMap(this::usable)
                    .ifPresent(text ->
                            toml.append("url = ").append(TomlText.of(text)).append('\n'));
            append(toml, "flyway", choice(), settings);
            Map<String, String> texts = new TreeMap<>();
            placeholders.forEach((name, value) -> texts.put(TomlText.of(name), TomlText.of(value)));
            open.forEach((name, value) -> texts.put("#" + TomlText.of(name), TomlText.of(value)));
            append(toml, "placeholders", "", texts);
            return new FoundSettings(List.copyOf(files), toml.toString(), searched, remarks);
        }

        /** The URL with the user, without a password, if it is one of a database that Retort knows. */
        private Optional<String> usable(String text) {
            try {
                DatabaseUrl parsed = DatabaseUrl.parse(text, project);
                Optional<String> name = parsed.user().or(() -> user);
                return Optional.of(
                        parsed.product().isOfFiles()
                                ? text
                                : name.map(known -> parsed.with("user", known))
                                        .orElse(parsed)
                                        .jdbc());
            } catch (RetortException e) {
                remarks.add("the database is not taken: " + e.message());
                return Optional.empty();
            }
        }

        private static void append(StringBuilder toml, String table, String first, Map<String, String> entries) {
            if (!entries.isEmpty() || !first.isEmpty()) {
                toml.append(toml.isEmpty() ? "" : "\n")
                        .append('[')
                        .append(table)
                        .append("]\n")
                        .append(first);
                entries.forEach((key, value) ->
                        toml.append(key).append(" = ").append(value).append('\n'));
            }
        }
    }
}
