package dev.retort.cli.shell;

import dev.retort.cli.run.Invocation;
import dev.retort.config.NamedConnection;
import dev.retort.config.Personal;
import dev.retort.config.Personal.Choice;
import dev.retort.render.Format;
import dev.retort.render.Theme;
import dev.retort.shell.settings.Preferences;
import dev.retort.shell.settings.Preferences.Keys;
import dev.retort.shell.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of the shell in the user's config.toml, as the shell has them. What the command line says comes before
 * it.
 *
 * @param personal what the file says
 * @param invocation the environment
 */
record PersonalSettings(Personal personal, Invocation invocation) {
    private static final long INTERACTIVE_LIMIT = 1_000;
    private static final String PAGER = "PAGER";

    /**
     * The settings that a shell begins with. A script is not the user's: it does the same for any user who runs it.
     *
     * @param folder the folder that the shell is opened in
     */
    Settings of(ShellOptions options, boolean interactive, boolean colour, Path folder) {
        if (!interactive) {
            return new Settings(
                            options.format().orElse(Format.TABLE),
                            options.limit().orElse(0),
                            options.printSql())
                    .with(Preferences.DEFAULT.in(folder));
        }
        Settings settings = new Settings(
                options.format().or(this::format).orElse(Format.TABLE),
                options.limit().orElse(personal.limit().orElse(INTERACTIVE_LIMIT)),
                options.printSql() || personal.printSql().orElse(false));
        return personal.timing()
                .map(settings::withTiming)
                .orElse(settings)
                .with(new Preferences(
                        colour ? theme() : Theme.NONE,
                        keys(),
                        personal.hints().orElse(true),
                        personal.connections().values().stream()
                                .map(PersonalSettings::shown)
                                .toList(),
                        Optional.of(folder)));
    }

    /** The environment as the shell has it: with the user's pager, where it names none. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(invocation.environment());
        personal.pager().ifPresent(pager -> environment.putIfAbsent(PAGER, pager));
        return environment;
    }

    private Optional<Format> format() {
        return personal.format().map(choice -> chosen(choice, "format", Format.values()));
    }

    private Theme theme() {
        String name = personal.theme()
                .map(choice -> {
                    if (!Theme.NAMES.contains(choice.word())) {
                        throw choice.refused("theme", Theme.NAMES);
                    }
                    return choice.word();
                })
                .orElse("auto");
        return Theme.of(name, invocation.environment());
    }

    private Optional<Keys> keys() {
        return personal.keys().map(choice -> chosen(choice, "set of keys", Keys.values()));
    }

    private static <E extends Enum<E>> E chosen(Choice choice, String what, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(choice.word()))
                .findFirst()
                .orElseThrow(() -> choice.refused(
                        what,
                        Stream.of(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /** Without a password that is in the URL. */
    private static Preferences.Connection shown(NamedConnection connection) {
        String user = connection.user().map(name -> "user " + name).orElse("");
        String production = connection.production() ? "production" : "";
        String readOnly = connection.readOnly() ? "read-only" : "";
        List<String> remarks = List.of(user, production, readOnly).stream()
                .filter(remark -> !remark.isEmpty())
                .toList();
        return new Preferences.Connection(connection.name(), connection.shownUrl(), String.join(", ", remarks));
    }
}
