package dev.retort.config;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * What a project's retort.toml says. Every key is optional; one that Retort does not know is an error.
 *
 * <pre>
 * url = "mysql+pymysql://user@host/name"
 *
 * [generate]
 * package = "com.example.db"
 * directory = "generated-sources"
 *
 * [names]                    # Java name = the database's name
 * people = "tbl_people"
 *
 * [names.account]            # the columns of the table account
 * username = "账号"
 *
 * [relations.film]           # foreign key = its two directions
 * fk_film_language = { to = "language", from = "films" }
 * </pre>
 */
record RetortToml(Optional<String> url, Optional<String> packageName, Optional<String> directory, Naming naming) {

    private static final String PACKAGE_PATTERN = "[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*";

    static RetortToml read(Path file) {
        if (!Files.exists(file)) {
            return new RetortToml(Optional.empty(), Optional.empty(), Optional.empty(), Naming.NONE);
        }
        try {
            TomlParseResult result = Toml.parse(file);
            List<TomlParseError> errors = result.errors();
            if (!errors.isEmpty()) {
                throw error(
                        file,
                        errors.getFirst().position(),
                        String.valueOf(errors.getFirst().getMessage()));
            }
            return new Reader(file, result).read();
        } catch (IOException e) {
            throw new RetortException(RetortException.Kind.USAGE, "the file cannot be read: " + file, null, null, e);
        }
    }

    private static RetortException error(Path file, @Nullable TomlPosition position, String message) {
        Location place = new Location.InFile(
                file, position == null ? 1 : position.line(), position == null ? 0 : position.column());
        return RetortException.usage(message).withLocation(place);
    }

    /** Reads one parsed file. */
    private record Reader(Path file, TomlTable root) {

        RetortToml read() {
            expectKeys(root, Set.of("url", "generate", "names", "relations"));
            TomlTable generate = table(root, "generate");
            expectKeys(generate, Set.of("package", "directory"));
            Optional<String> packageName = string(generate, "package");
            packageName.filter(name -> !name.matches(PACKAGE_PATTERN)).ifPresent(name -> {
                throw errorAt(generate, "package", "\"" + name + "\" is not the name of a Java package");
            });
            return new RetortToml(string(root, "url"), packageName, string(generate, "directory"), naming());
        }

        private Naming naming() {
            Map<String, String> tables = new HashMap<>();
            Map<String, Map<String, String>> columns = new HashMap<>();
            TomlTable names = table(root, "names");
            for (String key : names.keySet()) {
                if (names.get(List.of(key)) instanceof TomlTable columnNames) {
                    columns.put(key, inverted(columnNames));
                } else {
                    putOnce(names, key, tables);
                }
            }
            return new Naming(tables, columns, relations());
        }

        private Map<String, Naming.Relation> relations() {
            Map<String, Naming.Relation> relations = new HashMap<>();
            TomlTable byTable = table(root, "relations");
            for (String tableName : byTable.keySet()) {
                TomlTable byKey = table(byTable, tableName);
                for (String foreignKey : byKey.keySet()) {
                    TomlTable directions = table(byKey, foreignKey);
                    expectKeys(directions, Set.of("to", "from"));
                    relations.put(
                            tableName + "." + foreignKey,
                            new Naming.Relation(
                                    string(directions, "to").orElse(""),
                                    string(directions, "from").orElse("")));
                }
            }
            return relations;
        }

        private Map<String, String> inverted(TomlTable names) {
            Map<String, String> inverted = new HashMap<>();
            for (String key : names.keySet()) {
                putOnce(names, key, inverted);
            }
            return inverted;
        }

        private void putOnce(TomlTable names, String javaName, Map<String, String> inverted) {
            String databaseName = string(names, javaName).orElseThrow();
            if (inverted.put(databaseName, javaName) != null) {
                throw errorAt(names, javaName, "\"" + databaseName + "\" is given two names");
            }
        }

        private void expectKeys(TomlTable table, Set<String> known) {
            for (String key : table.keySet()) {
                if (!known.contains(key)) {
                    throw errorAt(table, key, "there is no setting \"" + key + "\"")
                            .withHint(Spelling.closest(key, known)
                                    .map(nearest -> "did you mean " + nearest + "?")
                                    .orElse("the settings here are " + String.join(", ", new TreeSet<>(known))));
                }
            }
        }

        private TomlTable table(TomlTable parent, String key) {
            Object value = parent.get(List.of(key));
            return switch (value) {
                case null -> Toml.parse("");
                case TomlTable table -> table;
                default -> throw errorAt(parent, key, "\"" + key + "\" must be a table");
            };
        }

        private Optional<String> string(TomlTable parent, String key) {
            Object value = parent.get(List.of(key));
            return switch (value) {
                case null -> Optional.empty();
                case String text -> Optional.of(text);
                default -> throw errorAt(parent, key, "\"" + key + "\" must be a text in quotes");
            };
        }

        private RetortException errorAt(TomlTable table, String key, String message) {
            return error(file, table.inputPositionOf(List.of(key)), message);
        }
    }
}
