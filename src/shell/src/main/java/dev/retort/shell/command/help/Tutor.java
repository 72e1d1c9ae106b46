package dev.retort.shell.command.help;

import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import dev.retort.render.Theme;
import dev.retort.shell.io.Output;
import dev.retort.shell.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tutor, which gives a hint now and then, and remembers from one session to the next which ones were said. For one
 * thread.
 */
public final class Tutor {
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Supplier<Settings> settings;
    private final Output output;
    private final Supplier<SampleNames> sample;
    private final Path file;
    private @Nullable Hints hints;

    /** @param sample the names that hints are made of */
    public Tutor(
            Supplier<Settings> settings, Output output, Map<String, String> environment, Supplier<SampleNames> sample) {
        this.settings = settings;
        this.output = output;
        this.sample = sample;
        this.file = new UserFolders(environment).state().resolve("hints");
    }

    /** Is told of a line that was carried out, and how long that took. */
    public void after(String line, Duration took) {
        if (!settings.get().preferences().hints() || line.isBlank()) {
            return;
        }
        Hints known = hints;
        if (known == null) {
            known = new Hints(given());
            hints = known;
        }
        known.after(line, took.compareTo(LONG) > 0).ifPresent(hint -> {
            Theme theme = settings.get().theme();
            output.note(theme.paint(theme.faint(), "hint: " + sample.get().fill(hint.sentence()) + " (/hints off)"));
            remember(hint.name());
        });
    }

    private Set<String> given() {
        try {
            return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }

    private void remember(String name) {
        try {
            FileRights.makePrivate(file);
            List<String> names = new ArrayList<>(given());
            names.add(name);
            Files.write(file, names);
        } catch (IOException e) {
            // It is said again in another session then.
        }
    }
}
