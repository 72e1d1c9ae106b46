package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.config.flyway.FoundSettings;
import dev.retort.config.toml.TomlText;
import dev.retort.internal.text.ResourceFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that a folder lacks to be a project. What is there already is not touched.
 *
 * @param url the URL of the project's database, as its settings are to have it; empty for one that is to be filled in
 * @param schemas the schemas of that database, as its settings are to have them; none for the one that is connected to
 */
public record NewProject(Path folder, FoundSettings found, Optional<String> url, List<String> schemas) {
    private static final String STATE = ".retort/";

    /** The ways in which Git may have been told of the state already. */
    private static final Set<String> IGNORED = Set.of(".retort/", ".retort", "/.retort/", "/.retort", "**/.retort/");

    private static final String EXAMPLE = "#url = \"mysql+pymysql://app@localhost/shop\"";

    /** Makes what is missing, and gives the paths of what was made or added to. */
    public List<Path> make() {
        List<Path> made = new ArrayList<>();
        try {
            if (!hasMigrations()) {
                makeFolder("db/migration", made);
            }
            makeFolder("db/undo", made);
            makeSettings(made);
            ignoreState(made);
            return made;
        } catch (FileAlreadyExistsException e) {
            throw RetortException.usage("there is a file where a folder is needed: " + e.getFile())
                    .withHint("name another folder: retort init DIR");
        } catch (IOException e) {
            throw new RetortException("the project cannot be made in " + folder + ": " + e, e);
        }
    }

    private void makeFolder(String name, List<Path> made) throws IOException {
        Path path = folder.resolve(name);
        for (Path above = path; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new FileAlreadyExistsException(above.toString());
            }
        }
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            made.add(path);
        }
    }

    private void makeSettings(List<Path> made) throws IOException {
        Path file = folder.resolve("db/retort.toml");
        if (!Files.exists(file)) {
            Files.writeString(file, settings(), StandardOpenOption.CREATE_NEW);
            made.add(file);
        }
    }

    /** Whether migrations lie elsewhere than a new project has them. */
    public boolean hasMigrations() {
        return found.toml().contains("locations = ")
                || Files.isDirectory(folder.resolve("src/main/resources/db/migration"));
    }

    /** What other files say; or else what one could say. */
    private String settings() {
        if (found.toml().isEmpty()) {
            return ResourceFile.text(NewProject.class, "new-retort.toml")
                    .replace("${url}\n", urlSetting())
                    .replace("#[generate]\n", schemas.isEmpty() ? "#[generate]\n" : generation());
        }
        String origin = found.files().isEmpty() ? "" : ", taken from " + String.join(", ", found.files());
        return "# Settings of Retort" + origin + ".\n\n" + (found.toml().startsWith("url = ") ? "" : urlSetting())
                + found.toml();
    }

    private String generation() {
        return "[generate]\nschemas = "
                + schemas.stream().map(TomlText::of).collect(Collectors.joining(", ", "[", "]\n"));
    }

    private String urlSetting() {
        return """
            # The database; without it, Retort starts a MariaDB server of its own, with its data in .retort/.
            %s

            """.formatted(url.map(text -> "url = " + TomlText.of(text)).orElse(EXAMPLE));
    }

    private void ignoreState(List<Path> made) throws IOException {
        Path file = folder.resolve(".gitignore");
        String present = Files.exists(file) ? Files.readString(file) : "";
        if (present.lines().map(String::strip).noneMatch(IGNORED::contains)) {
            String lineBreak = present.isEmpty() || present.endsWith("\n") ? "" : "\n";
            Files.writeString(file, lineBreak + STATE + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            made.add(file);
        }
    }
}
