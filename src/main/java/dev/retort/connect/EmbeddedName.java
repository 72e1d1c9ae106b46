package dev.retort.connect;

import dev.retort.RetortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the database of an embedded server is called: the name by which the project's migrations qualify their tables, as
 * exported views do ({@code FROM shop.orders}), so that they find them; {@link #DEFAULT} where they name none, or several.
 * The name is chosen once, and kept beside the data.
 */
final class EmbeddedName {
    static final String DEFAULT = "retort";

    private static final Set<String> OF_THE_SERVER = Set.of("information_schema", "mysql", "performance_schema", "sys");

    private static final Pattern NAME = Pattern.compile("[\\w$-]{1,64}", Pattern.UNICODE_CHARACTER_CLASS);

    private EmbeddedName() {}

    /**
     * The name, from the file in Retort's own folder of the project if it was chosen before.
     *
     * @param migrations the migrations' files, which are read where it was not
     */
    static String of(Path state, Supplier<List<Path>> migrations) {
        Path file = state.resolve("database-name");
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                String kept = Files.readString(file).strip();
                if (isUsable(kept)) {
                    return kept;
                }
            }
            String name = chosenBy(migrations.get());
            Files.deleteIfExists(file);
            Files.writeString(file, name + "\n", StandardOpenOption.CREATE_NEW);
            return name;
        } catch (IOException e) {
            throw new RetortException("the embedded database's name cannot be kept in " + file, e)
                    .withHint("check the folder's permissions and the space on its disk");
        }
    }

    /** Whether a name is that of a person's database, and can stand in a URL as it is. */
    private static boolean isUsable(String name) {
        return NAME.matcher(name).matches() && !OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String chosenBy(List<Path> migrations) throws IOException {
        Set<String> names = new HashSet<>();
        for (NamedDatabases named : namedIn(migrations)) {
            named.qualifying().stream().filter(EmbeddedName::isUsable).forEach(names::add);
        }
        return names.size() == 1 ? names.iterator().next() : DEFAULT;
    }

    /** A database that migrations reach beside the one that is connected to, in whatever way; what shows the server alone is none. */
    static Optional<String> reached(List<Path> migrations) throws IOException {
        return namedIn(migrations).stream()
                .flatMap(named -> Stream.concat(named.qualifying().stream(), named.chosen().stream()))
                .filter(name ->
                        !OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase("mysql"))
                .sorted()
                .findFirst();
    }

    private static List<NamedDatabases> namedIn(List<Path> migrations) throws IOException {
        List<NamedDatabases> named = new ArrayList<>();
        for (Path file : migrations) {
            if (file.toString().endsWith(".sql")) {
                // Not readString: a file in another encoding is still good for the names that are ASCII.
                named.add(NamedDatabases.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
            }
        }
        return named;
    }
}
