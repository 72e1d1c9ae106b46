package dev.retort.shell.input;

import dev.retort.home.UserFolders;
import dev.retort.render.Theme;
import dev.retort.shell.settings.Preferences;
import dev.retort.shell.settings.Preferences.Keys;
import dev.retort.shell.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.builtins.InputRC;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;

/**
 * The way in which lines are edited, and what a line and its menus look like, as the user prefers it. For one thread.
 */
public final class LineEditing {
    private final LineReader reader;
    private final Supplier<Settings> settings;
    private Optional<Preferences> inForce = Optional.empty();

    public LineEditing(LineReader reader, Supplier<Settings> settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /** Takes what ~/.inputrc says, as other programs do whose lines are edited; a file that cannot be read says nothing. */
    public void readInputrc(Map<String, String> environment) {
        Optional.of(environment.getOrDefault("INPUTRC", ""))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .or(() -> new UserFolders(environment).home().map(home -> home.resolve(".inputrc")))
                .filter(Files::isRegularFile)
                .ifPresent(file -> {
                    try {
                        InputRC.configure(reader, file);
                    } catch (IOException | RuntimeException e) {
                        // It is other programs' file as well.
                    }
                });
    }

    /** Puts the preferences of now in force, if they are not. */
    public void adjust() {
        Preferences now = settings.get().preferences();
        if (inForce.equals(Optional.of(now))) {
            return;
        }
        now.keys().ifPresent(this::edit);
        dress(now.theme());
        inForce = Optional.of(now);
    }

    private void edit(Keys keys) {
        Map<String, KeyMap<Binding>> maps = reader.getKeyMaps();
        KeyMap<Binding> map = maps.get(keys == Keys.VI ? LineReader.VIINS : LineReader.EMACS);
        if (map != null) {
            maps.put(LineReader.MAIN, map);
        }
    }

    private void dress(Theme theme) {
        boolean plain = theme.equals(Theme.NONE);
        reader.setVariable(LineReader.COMPLETION_STYLE_STARTING, plain ? "bold" : theme.constant());
        reader.setVariable(LineReader.COMPLETION_STYLE_DESCRIPTION, plain ? "faint" : theme.faint());
        reader.setVariable(LineReader.COMPLETION_STYLE_GROUP, plain ? "bold" : theme.heading());
        reader.setVariable(LineReader.COMPLETION_STYLE_SELECTION, plain ? "inverse" : theme.selection());
        reader.setVariable(LineReader.COMPLETION_STYLE_BACKGROUND, "bg:default");
    }
}
