package dev.retort.database.embedded;

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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The name of the database of an embedded server: the name by which the project's migrations call it, so that they find
 * it; {@link #DEFAULT} where they name none, or several. The name is chosen once, and kept beside the data.
 */
final class EmbeddedName {
    static final String DEFAULT = "retort";

    private static final Pattern NAME = Pattern.compile("[\\w$-]{1,64}", Pattern.UNICODE_CHARACTER_CLASS);

    private EmbeddedName() {}

    /**
     * How migrations say what their database is called.
     *
     * @param names the databases that a text of SQL names
     * @param ofTheServer those that are the server's own
     */
    record Mentions(Function<String, Set<String>> names, Set<String> ofTheServer) {

        private Set<String> in(List<Path> migrations) throws IOException {
            Set<String> found = new HashSet<>();
            for (String sql : texts(migrations)) {
                found.addAll(names.apply(sql));
            }
            found.removeIf(name -> !isUsable(name));
            return found;
        }

        /** Whether a name is that of the user's database, and can be part of a URL as it is. */
        private boolean isUsable(String name) {
            return NAME.matcher(name).matches() && !ofTheServer.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * The name, from the file in Retort's own folder of the project if it was chosen before.
     *
     * @param file where it is kept
     * @param migrations the migrations' files, which are read where it was not
     */
    static String of(Path file, Mentions mentions, Supplier<List<Path>> migrations) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                String kept = Files.readString(file).strip();
                if (mentions.isUsable(kept)) {
                    return kept;
                }
            }
            Set<String> names = mentions.in(migrations.get());
            String name = names.size() == 1 ? names.iterator().next() : DEFAULT;
            Files.deleteIfExists(file);
            Files.writeString(file, name + "\n", StandardOpenOption.CREATE_NEW);
            return name;
        } catch (IOException e) {
            throw new RetortException("the embedded database's name cannot be kept in " + file, e)
                    .withHint("check the folder's permissions and the space on its disk");
        }
    }

    static List<String> texts(List<Path> migrations) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : migrations) {
            if (file.toString().endsWith(".sql")) {
                // Not readString: a file in another encoding is still good for the names that are ASCII.
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
