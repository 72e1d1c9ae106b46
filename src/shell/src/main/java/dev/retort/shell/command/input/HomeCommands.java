package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.render.AlignedText;
import dev.retort.render.Theme;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Preferences.Connection;
import dev.retort.shell.settings.Preferences.Keys;
import dev.retort.shell.settings.Settings;
import dev.retort.text.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands by which a person makes the shell theirs. What they set holds until they leave; config.toml keeps it. */
public final class HomeCommands {
    private final Settings settings;
    private final Output output;
    private final Map<String, String> environment;

    public HomeCommands(CommandContext context) {
        this.settings = context.settings();
        this.output = context.output();
        this.environment = context.environment();
    }

    public List<Command> all() {
        return List.of(
                Command.of("theme", this::theme),
                Command.of("keys", this::keys),
                Command.of("hints", this::hints),
                Command.of("connections", _ -> connections()));
    }

    private void theme(String name) {
        if (!name.isEmpty()) {
            String word = name.toLowerCase(Locale.ROOT);
            if (!Theme.NAMES.contains(word)) {
                throw unknown("theme", name, Theme.NAMES);
            }
            settings.preferences(settings.preferences().withTheme(Theme.of(word, environment)));
        }
        output.note("theme is " + settings.theme().name());
    }

    private void keys(String name) {
        if (!name.isEmpty()) {
            Keys keys = Arrays.stream(Keys.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknown("set of keys", name, List.of("vi", "emacs")));
            settings.preferences(settings.preferences().withKeys(keys));
        }
        output.note(settings.preferences()
                .keys()
                .map(keys -> "keys are those of " + keys.name().toLowerCase(Locale.ROOT))
                .orElse("keys are those of emacs, or what ~/.inputrc says"));
    }

    private static RetortException unknown(String what, String name, List<String> known) {
        return new RetortException("no " + what + " \"" + name + "\"")
                .withHint(Spelling.hint(name, known, "there are " + String.join(", ", known)));
    }

    private void hints(String argument) {
        boolean on =
                DisplayCommands.parseSwitch(argument, settings.preferences().hints());
        settings.preferences(settings.preferences().withHints(on));
        output.note("hints are " + (on ? "on" : "off"));
    }

    private void connections() {
        List<Connection> connections = settings.preferences().connections();
        if (connections.isEmpty()) {
            output.note("no connection has a name yet: /help connections says how to give one");
            return;
        }
        List<List<String>> rows = connections.stream()
                .map(connection -> List.of(
                        VisibleText.line(connection.name()),
                        VisibleText.line(connection.address()),
                        VisibleText.line(connection.remark())))
                .toList();
        AlignedText.withHeader(List.of("name", "url", ""), rows)
                .lines(output.columns().getAsInt())
                .forEach(line -> output.text(line.stripTrailing()));
    }
}
