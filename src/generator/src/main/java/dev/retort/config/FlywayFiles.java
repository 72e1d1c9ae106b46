package dev.retort.config;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.config.flyway.MigrationSearch;
import dev.retort.config.flyway.SpringYaml;
import dev.retort.config.toml.TomlFile;
import dev.retort.config.toml.WithinProject;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * The files in which a project tells Flyway, or Spring Boot of Flyway, what it needs: read once, to write a retort.toml of them.
 *
 * @param project the project's folder, absolute
 */
public record FlywayFiles(Path project) {
    private static final List<String> FILES = List.of(
            "flyway.toml",
            "flyway.conf",
            "conf/flyway.conf",
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "src/main/resources/application.yaml");

    private static final String SPRING = "spring.flyway";
    private static final String DATA_SOURCE = "spring.datasource";
    private static final String FLYWAY = "flyway";
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

    /** What the files say that are there; what is not certain of them is among the remarks. */
    public FoundSettings find() {
        return read().build();
    }

    /** The same, and where migrations lie, if no file says it and they are not where they would be found by themselves. */
    public FoundSettings findWithMigrations() {
        FoundSettings.Builder found = read();
        if (!found.hasLocations() && !new ProjectLayout(project).holdsMigrations()) {
            found.searched(new MigrationSearch(project).locations());
        }
        return found.build();
    }

    private FoundSettings.Builder read() {
        FoundSettings.Builder found = new FoundSettings.Builder(project);
        for (String name : FILES) {
            Path file = project.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    new WithinProject(project).check(file);
                    read(file, Path.of(name)).forEach((key, values) -> found.add(name, key, values));
                } catch (RetortException e) {
                    found.remark(e.location()
                                    .filter(Location.InFile.class::isInstance)
                                    .map(Location.InFile.class::cast)
                                    .map(place -> name + ":" + place.line() + ": ")
                                    .orElse(name + ": ")
                            + e.message());
                } catch (IOException | IllegalArgumentException e) {
                    found.remark(name + " cannot be read: " + e.getMessage());
                }
            }
        }
        return found;
    }

    /** What one file says, by keys that begin with {@code flyway} or {@code datasource}. */
    private static Map<String, List<String>> read(Path file, Path shown) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".toml")) {
            return ofToml(TomlFile.read(file));
        }
        if (name.endsWith(".conf")) {
            return ofConf(Files.readAllLines(file));
        }
        Map<String, List<String>> spring = name.endsWith(".properties")
                ? properties(file)
                : SpringYaml.read(shown, Files.readAllLines(file), List.of(SPRING, DATA_SOURCE));
        Map<String, List<String>> settings = new LinkedHashMap<>();
        spring.forEach((key, values) -> {
            if (key.startsWith(SPRING + ".") || key.startsWith(DATA_SOURCE + ".")) {
                settings.computeIfAbsent(
                                INDEX.matcher(key.substring("spring.".length())).replaceFirst(""),
                                _ -> new ArrayList<>())
                        .addAll(values);
            }
        });
        return settings;
    }

    private static Map<String, List<String>> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, List<String>> settings = new LinkedHashMap<>();
        new TreeSet<>(properties.stringPropertyNames())
                .forEach(key -> settings.put(
                        key,
                        List.of(Optional.ofNullable(properties.getProperty(key))
                                .orElse("")
                                .strip())));
        return settings;
    }

    private static Map<String, List<String>> ofConf(List<String> lines) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (key.startsWith(FLYWAY + ".")) {
                settings.put(key, List.of(line.substring(equals + 1).strip()));
            }
        }
        return settings;
    }

    private static Map<String, List<String>> ofToml(TomlFile toml) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        add(FLYWAY, toml.table(toml.root(), FLYWAY), settings);
        TomlTable environments = toml.table(toml.root(), "environments");
        if (environments.size() == 1) {
            String only = environments.keySet().iterator().next();
            toml.string(toml.table(environments, only), "url")
                    .ifPresent(url -> settings.put(FLYWAY + ".url", List.of(url)));
        }
        return settings;
    }

    private static void add(String path, TomlTable table, Map<String, List<String>> settings) {
        for (String key : table.keySet()) {
            String whole = path + "." + key;
            switch (table.get(List.of(key))) {
                case TomlTable inner -> add(whole, inner, settings);
                case TomlArray array ->
                    settings.put(
                            whole, array.toList().stream().map(String::valueOf).toList());
                case Object value ->
                    settings.put(whole, Stream.of(value).map(String::valueOf).toList());
                case null -> {}
            }
        }
    }
}
