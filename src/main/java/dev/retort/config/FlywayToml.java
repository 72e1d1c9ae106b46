package dev.retort.config;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** The part of retort.toml that is Flyway's: read under Flyway's names, and given to Flyway as the text that it reads. */
record FlywayToml(TomlFile toml) {

    private static final String VERSION_PATTERN = "\\d+([._]\\d+)*";

    private static final Map<String, BiFunction<FlywayToml, Setting, String>> KINDS = Map.of(
            "baselineOnMigrate", FlywayToml::truth,
            "baselineVersion", FlywayToml::version,
            "encoding", FlywayToml::charset,
            "ignoreMigrationPatterns", FlywayToml::list,
            "mixed", FlywayToml::truth,
            "outOfOrder", FlywayToml::truth,
            "placeholderPrefix", FlywayToml::text,
            "placeholderReplacement", FlywayToml::truth,
            "placeholderSeparator", FlywayToml::text,
            "placeholderSuffix", FlywayToml::text);

    Map<String, String> settings() {
        TomlTable table = toml.table(toml.root(), "flyway");
        toml.expectKeys(table, KINDS.keySet());
        Map<String, String> settings = new HashMap<>();
        KINDS.forEach((key, kind) -> {
            Object value = table.get(List.of(key));
            if (value != null) {
                settings.put(key, kind.apply(this, new Setting(table, key, value)));
            }
        });
        return settings;
    }

    /** Placeholders may have any name; numbers and truth values are what they look like. */
    Map<String, String> placeholders() {
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
                : refuse(setting, "a list of texts, such as [\"*:missing\"]");
    }

    private String refuse(Setting setting, String expected) {
        throw toml.errorAt(setting.table(), setting.key(), "\"" + setting.key() + "\" must be " + expected);
    }

    /** One key of the table, and what stands behind it. */
    private record Setting(TomlTable table, String key, Object value) {}
}
