package dev.retort.shell.command.input;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import dev.retort.render.AlignedText;
import dev.retort.render.Theme;
import dev.retort.shell.command.Command;
import dev.retort.shell.command.CommandContext;
import dev.retort.shell.command.display.DisplayCommands;
import dev.retort.shell.settings.Preferences;
import dev.retort.shell.settings.Preferences.Connection;
import dev.retort.shell.settings.Preferences.Keys;
import dev.retort.text.VisibleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The commands by which a user makes the shell theirs. What they set holds until they leave; config.toml keeps it. */
public record HomeCommands(CommandContext context) {
    public List<Command> all() {
        return List.of(
                Command.of("theme", this::theme),
                Command.of("keys", this::keys),
                Command.of("hints", this::hints),
                Command.of("connections", _ -> connections()));
    }

    private void set(UnaryOperator<Preferences> change) {
        context.set(settings -> settings.with(change.apply(settings.preferences())));
    }

    private void theme(String name) {
        if (!name.isEmpty()) {
            String word = name.toLowerCase(Locale.ROOT);
            if (!Theme.NAMES.contains(word)) {
                throw unknown("theme", name, Theme.NAMES);
            }
            set(preferences -> preferences.withTheme(Theme.of(word, context.environment())));
        }
        context.output().note("theme is " + context.settings().theme().name());
    }

    private void keys(String name) {
        if (!name.isEmpty()) {
            Keys keys = Arrays.stream(Keys.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> unknown("set of keys", name, List.of("vi", "emacs")));
            set(preferences -> preferences.withKeys(keys));
        }
        context.output()
                .note(context.settings()
                        .preferences()
                        .keys()
                        .map(keys -> "keys are those of " + keys.name().toLowerCase(Locale.ROOT))
                        .orElse("keys are those of emacs, or what ~/.inputrc says"));
    }

    private static RetortException unknown(String what, String name, List<String> known) {
        return new RetortException("no " + what + " \"" + name + "\"")
                .withHint(Spelling.hint(name, known, "there are " + String.join(", ", known)));
    }

    private void hints(String argument) {
        boolean on = DisplayCommands.parseSwitch(
                argument, context.settings().preferences().hints());
        set(preferences -> preferences.withHints(on));
        context.output().note("hints are " + (on ? "on" : "off"));
    }

    private void connections() {
        List<Connection> connections = context.settings().preferences().connections();
        if (connections.isEmpty()) {
            context.output().note("no connection has a name yet: /help connections says how to give one");
            return;
        }
        List<List<String>> rows = connections.stream()
                .map(connection -> List.of(
                        VisibleText.line(connection.name()),
                        VisibleText.line(connection.address()),
                        VisibleText.line(connection.remark())))
                .toList();
        AlignedText.withHeader(List.of("name", "url", ""), rows)
                .lines(context.output().columns().getAsInt())
                .forEach(line -> context.output().text(line.stripTrailing()));
    }
}
