package dev.retort.shell.script;

import dev.retort.Location;
import dev.retort.RetortException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a script that are evaluated together.
 *
 * @param code the lines
 * @param name what the script is called, if it has a name
 * @param firstLine the number of the first of the lines, from 1
 */
record ScriptUnit(String code, Optional<Path> name, int firstLine) {

    /** The error with its place in the script, as far as that can be told. */
    RetortException located(RetortException error) {
        return name.map(file -> locatedIn(file, error)).orElse(error);
    }

    private RetortException locatedIn(Path file, RetortException error) {
        Location.InFile unit = new Location.InFile(file, firstLine, 0);
        return switch (error.location().orElse(unit)) {
            case Location.InFile place -> error.withLocation(place);
            case Location.Excerpt excerpt -> error.withLocation(excerpt);
            case Location.InText text -> {
                List<String> lines = code.lines().toList();
                int index = lines.indexOf(text.line());
                yield error.withLocation(new Location.Excerpt(
                        index < 0 ? unit : new Location.InFile(file, firstLine + index, text.start() + 1), text));
            }
        };
    }
}
