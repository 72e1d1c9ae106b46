package dev.retort.migrate.script;

import dev.retort.config.flyway.MigrationSettings;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules by which a project's files are named: {@code V3__students.sql}, unless retort.toml says otherwise.
 *
 * @param prefix what the names of versioned migrations begin with
 * @param separator what comes between version and description
 * @param suffix what new ones end with
 */
public record MigrationNames(String prefix, String separator, String suffix) {
    private static final String VERSION = "(\\d+(?:[._]\\d+)*)";

    public static MigrationNames of(MigrationSettings settings) {
        Map<String, String> flyway = settings.flyway();
        return new MigrationNames(
                flyway.getOrDefault("sqlMigrationPrefix", "V"),
                flyway.getOrDefault("sqlMigrationSeparator", "__"),
                flyway.getOrDefault("sqlMigrationSuffixes", ".sql").split(",", -1)[0]);
    }

    /** The version that a file has taken, as it is written; of an undo and a baseline, too. */
    public Optional<String> version(String file) {
        Matcher name = Pattern.compile(
                        "(?:" + Pattern.quote(prefix) + "|[UB])" + VERSION + Pattern.quote(separator) + ".*")
                .matcher(file);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    public String migration(String version, String words) {
        return prefix + version + separator + words.replace(' ', '_') + suffix;
    }

    /**
     * The name of a file that undoes a migration.
     *
     * @param version empty for a repeatable migration
     */
    public String undo(String version, String words) {
        return "U" + version + separator + words.replace(' ', '_') + suffix;
    }

    /** The names of files that undo migrations: of the version and the words. */
    public Pattern undos() {
        return Pattern.compile("U(.*?)" + Pattern.quote(separator) + "(.+)" + Pattern.quote(suffix));
    }
}
