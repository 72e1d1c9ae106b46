package dev.retort.config.toml;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** One parsed file of TOML, whose mistakes are errors at their place in it. */
public record TomlFile(Path file, TomlTable root) {

    public static TomlFile read(Path file) {
        try {
            TomlParseResult result = Toml.parse(file);
            List<TomlParseError> errors = result.errors();
            if (!errors.isEmpty()) {
                TomlParseError first = errors.getFirst();
                throw error(file, first.position(), String.valueOf(first.getMessage()));
            }
            return new TomlFile(file, result);
        } catch (IOException e) {
            throw new RetortException(RetortException.Kind.USAGE, "the file cannot be read: " + file, null, null, e);
        }
    }

    private static RetortException error(Path file, @Nullable TomlPosition position, String message) {
        return RetortException.usage(message).withLocation(place(file, position));
    }

    private static Location place(Path file, @Nullable TomlPosition position) {
        return new Location.InFile(
                file, position == null ? 1 : position.line(), position == null ? 0 : position.column());
    }

    public void expectKeys(TomlTable table, Set<String> known) {
        table.keySet().forEach(key -> expectKey(table, key, known));
    }

    public void expectKey(TomlTable table, String key, Set<String> known) {
        if (!known.contains(key)) {
            throw errorAt(table, key, "there is no setting \"" + key + "\"")
                    .withHint(Spelling.closest(key, known)
                            .map(nearest -> "did you mean " + nearest + "?")
                            .orElse("the settings here are " + String.join(", ", new TreeSet<>(known))));
        }
    }

    public TomlTable table(TomlTable parent, String key) {
        Object value = parent.get(List.of(key));
        return switch (value) {
            case null -> Toml.parse("");
            case TomlTable table -> table;
            default -> throw errorAt(parent, key, "\"" + key + "\" must be a table");
        };
    }

    public Optional<String> string(TomlTable parent, String key) {
        Object value = parent.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw errorAt(parent, key, "\"" + key + "\" must be a text in quotes");
        };
    }

    /** The texts of a list, each once; none where there is no list. */
    public List<String> strings(TomlTable parent, String key) {
        Object value = parent.get(List.of(key));
        return switch (value) {
            case null -> List.of();
            case TomlArray array
            when array.toList().stream().allMatch(text -> text instanceof String name && !name.isBlank()) ->
                array.toList().stream().map(String::valueOf).distinct().toList();
            default -> throw errorAt(parent, key, "\"" + key + "\" must be a list of names: [\"shop\", \"audit\"]");
        };
    }

    public Optional<Boolean> truth(TomlTable parent, String key) {
        Object value = parent.get(List.of(key));
        return switch (value) {
            case null -> Optional.empty();
            case Boolean truth -> Optional.of(truth);
            default -> throw errorAt(parent, key, "\"" + key + "\" must be true or false");
        };
    }

    public Location placeOf(TomlTable table, String key) {
        return place(file, table.inputPositionOf(List.of(key)));
    }

    public RetortException errorAt(TomlTable table, String key, String message) {
        return error(file, table.inputPositionOf(List.of(key)), message);
    }
}
