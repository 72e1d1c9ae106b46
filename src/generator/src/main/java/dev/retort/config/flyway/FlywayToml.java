package dev.retort.config.flyway;

import dev.retort.RetortException;
import dev.retort.config.toml.CodeTrust;
import dev.retort.config.toml.TomlFile;
import dev.retort.config.toml.TomlText;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The part of retort.toml that is Flyway's: read under Flyway's names, and given to Flyway as the text that it reads. */
public record FlywayToml(TomlFile toml) {

    private static final String VERSION_PATTERN = "\\d+([._]\\d+)*";

    private static final String JAVA_NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*";

    private static final Map<String, BiFunction<FlywayToml, Setting, String>> KINDS = Map.ofEntries(
            Map.entry("baselineOnMigrate", FlywayToml::truth),
            Map.entry("baselineVersion", FlywayToml::version),
            Map.entry("createSchemas", FlywayToml::truth),
            Map.entry("defaultSchema", FlywayToml::text),
            Map.entry("encoding", FlywayToml::charset),
            Map.entry("ignoreMigrationPatterns", FlywayToml::list),
            Map.entry("initSql", FlywayToml::text),
            Map.entry("mixed", FlywayToml::truth),
            Map.entry("outOfOrder", FlywayToml::truth),
            Map.entry("placeholderPrefix", FlywayToml::text),
            Map.entry("placeholderReplacement", FlywayToml::truth),
            Map.entry("placeholderSeparator", FlywayToml::text),
            Map.entry("placeholderSuffix", FlywayToml::text),
            Map.entry("repeatableSqlMigrationPrefix", FlywayToml::text),
            Map.entry("schemas", FlywayToml::list),
            Map.entry("sqlMigrationPrefix", FlywayToml::text),
            Map.entry("sqlMigrationSeparator", FlywayToml::text),
            Map.entry("sqlMigrationSuffixes", FlywayToml::list),
            Map.entry("table", FlywayToml::text),
            Map.entry("validateMigrationNaming", FlywayToml::truth),
            Map.entry("validateOnMigrate", FlywayToml::truth));

    static final String LOCATIONS = "locations";
    private static final String UNDO = "undo";
    private static final String CLASS_PATH = "class-path";
    private static final String CALLBACKS = "callbacks";

    /** The settings that say where the migrations and their code lie. */
    public static final List<String> OF_SOURCES = List.of(LOCATIONS, CLASS_PATH, CALLBACKS);

    private static final Set<String> LISTS =
            Set.of(LOCATIONS, CALLBACKS, "schemas", "sqlMigrationSuffixes", "ignoreMigrationPatterns");

    /** Flyway's settings that retort.toml may have. */
    static Set<String> names() {
        Set<String> names = new HashSet<>(KINDS.keySet());
        names.add(CALLBACKS);
        return names;
    }

    /** The values of a setting as they are written in retort.toml. */
    static String written(String name, List<String> values) {
        if (LISTS.contains(name)) {
            return values.stream()
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(TomlText::of)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        String value = String.join(",", values);
        return value.equals("true") || value.equals("false") ? value : TomlText.of(value);
    }

    public Map<String, String> settings() {
        TomlTable table = table();
        Set<String> known = new HashSet<>(KINDS.keySet());
        known.addAll(List.of(LOCATIONS, UNDO, CLASS_PATH, CALLBACKS));
        toml.expectKeys(table, known);
        Map<String, String> settings = new HashMap<>();
        KINDS.forEach((key, kind) -> {
            Object value = table.get(List.of(key));
            if (value != null) {
                settings.put(key, kind.apply(this, new Setting(table, key, value)));
            }
        });
        return settings;
    }

    private TomlTable table() {
        return toml.table(toml.root(), "flyway");
    }

    /**
     * Where the migrations come from.
     *
     * @param project the project's folder, absolute
     */
    public MigrationSources sources(Path project) {
        TomlTable table = table();
        return new MigrationSources(
                texts(table, LOCATIONS).stream()
                        .map(text -> located(table, text, project))
                        .toList(),
                toml.string(table, UNDO).map(folder -> project.resolve(folder).normalize()),
                texts(table, CLASS_PATH),
                texts(table, CALLBACKS).stream()
                        .map(text -> javaName(table, text))
                        .toList(),
                CodeTrust.NONE);
    }

    /** A class or a package, as Flyway lets it be written: {@code shop.db.Audit}, {@code classpath:shop/db}. */
    private String javaName(TomlTable table, String text) {
        String name = text.replaceFirst("^classpath:", "").replace('/', '.');
        if (!name.matches(JAVA_NAME)) {
            throw toml.errorAt(table, CALLBACKS, "\"" + text + "\" is not the name of a Java class or package");
        }
        return name;
    }

    private MigrationLocation located(TomlTable table, String text, Path project) {
        try {
            return new LocationText(project, text).read();
        } catch (RetortException e) {
            throw e.withLocation(toml.placeOf(table, LOCATIONS));
        }
    }

    private List<String> texts(TomlTable table, String key) {
        Object value = table.get(List.of(key));
        return value == null
                ? List.of()
                : Stream.of(list(new Setting(table, key, value)).split(",", -1))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Placeholders may have any name; numbers and truth values are what they look like. */
    public Map<String, String> placeholders() {
        TomlTable table = toml.table(toml.root(), "placeholders");
        Map<String, String> placeholders = new HashMap<>();
        for (String name : table.keySet()) {
            Object value = table.get(List.of(name));
            if (value instanceof TomlTable || value instanceof TomlArray) {
                throw toml.errorAt(table, name, "\"" + name + "\" must be a text in quotes");
            }
            placeholders.put(name, String.valueOf(value));
        }
        return placeholders;
    }

    private String truth(Setting setting) {
        return setting.value() instanceof Boolean truth ? truth.toString() : refuse(setting, "true or false");
    }

    private String text(Setting setting) {
        return setting.value() instanceof String text ? text : refuse(setting, "a text in quotes");
    }

    private String version(Setting setting) {
        String version = String.valueOf(setting.value());
        return version.matches(VERSION_PATTERN) ? version : refuse(setting, "a version, such as \"1\" or \"2.5\"");
    }

    private String charset(Setting setting) {
        String name = text(setting);
        try {
            return Charset.forName(name).name();
        } catch (IllegalArgumentException e) {
            return refuse(setting, "the name of an encoding, such as \"UTF-8\"");
        }
    }

    private String list(Setting setting) {
        if (setting.value() instanceof TomlArray array
                && array.toList().stream().allMatch(String.class::isInstance)) {
            return String.join(",", array.toList().stream().map(String::valueOf).toList());
        }
        return setting.value() instanceof String text
                ? text
                : refuse(setting, "a list of texts, such as [\"a\", \"b\"]");
    }

    private String refuse(Setting setting, String expected) {
        throw toml.errorAt(setting.table(), setting.key(), "\"" + setting.key() + "\" must be " + expected);
    }

    /** One key of the table, and what follows it. */
    private record Setting(TomlTable table, String key, Object value) {}
}
