package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.flyway.FlywayToml;
import dev.retort.config.flyway.JavaFiles;
import dev.retort.config.flyway.LocationText;
import dev.retort.config.flyway.MigrationLocation;
import dev.retort.config.flyway.MigrationSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places where a project keeps what Retort works on: in {@code db}, or where Maven, Gradle and Spring Boot have it.
 */
public record ProjectLayout(Path project) {
    static final String MIGRATIONS = "db/migration";

    private static final Pattern NAMED_CLASS = Pattern.compile("(?s)\\btypes\\b.*[\"'][\\w$]+(\\.[\\w$]+)+[\"']");

    /** Spring Boot's and Flyway's own default, in the layout that Maven and Gradle share. */
    private static final String RESOURCES = "src/main/resources/" + MIGRATIONS;

    public Path settings() {
        return project.resolve("db/retort.toml");
    }

    public boolean isProject() {
        return Files.isRegularFile(settings()) || !present().isEmpty();
    }

    /** The folders in which migrations lie by themselves. */
    private List<Path> present() {
        return Stream.of(MIGRATIONS, RESOURCES)
                .map(project::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * The folder of the migrations of a project that names none.
     *
     * @throws RetortException of the kind USAGE when there are two
     */
    public Path migrations() {
        List<Path> present = present();
        List<Path> used = present.stream().filter(ProjectLayout::holdsFiles).toList();
        if (used.size() > 1) {
            throw RetortException.usage(MIGRATIONS + " and " + RESOURCES + " both hold migrations")
                    .withHint("say which are this project's, in db/retort.toml: [flyway] locations = [\"filesystem:"
                            + RESOURCES + "\"]");
        }
        return Stream.of(used, present).flatMap(List::stream).findFirst().orElseGet(() -> project.resolve(MIGRATIONS));
    }

    /**
     * The folders that a project's migrations lie in, for whichever kind of database. Settings that name none are not parsed: this is
     * asked where no more than Retort's own classes can be loaded.
     */
    public List<Path> roots() throws IOException {
        return locations(named()).stream().map(MigrationLocation::root).toList();
    }

    /** The files of the migrations and callbacks that are Java, found in the same way. */
    public List<Path> javaFiles() throws IOException {
        MigrationSources named = named();
        return new JavaFiles(project, locations(named), named).all();
    }

    /**
     * What retort.toml says of the types of columns, with what is known of the classes that it names. Settings that name none are not
     * parsed.
     */
    public String types() throws IOException {
        return Files.isRegularFile(settings())
                        && NAMED_CLASS.matcher(Files.readString(settings())).find()
                ? RetortToml.read(settings()).types().toString()
                : "";
    }

    private MigrationSources named() throws IOException {
        return Files.isRegularFile(settings()) && namesSources(Files.readString(settings()))
                ? RetortToml.read(settings()).migrations().sources()
                : MigrationSources.NONE;
    }

    /** Whether settings may say where migrations lie; those of a new project do so in comments alone. */
    private static boolean namesSources(String settings) {
        return settings.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .anyMatch(line -> FlywayToml.OF_SOURCES.stream().anyMatch(line::contains));
    }

    private List<MigrationLocation> locations(MigrationSources named) {
        return named.locations().isEmpty()
                ? present().stream()
                        .map(folder -> LocationText.ofFolder(project, folder))
                        .toList()
                : named.locations();
    }

    /** Whether there are migrations where they lie by themselves. */
    public boolean holdsMigrations() {
        return present().stream().anyMatch(ProjectLayout::holdsFiles);
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
