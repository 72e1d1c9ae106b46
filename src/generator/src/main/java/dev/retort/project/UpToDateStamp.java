package dev.retort.project;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.config.ProjectLayout;
import dev.retort.config.flyway.ScriptFolder;
import dev.retort.database.FileGuard;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.generate.tree.SourceSync;
import dev.retort.home.ProjectState;
import dev.retort.home.Seal;
import dev.retort.home.SealedNote;
import dev.retort.internal.text.Sha256;
import dev.retort.internal.url.DatabaseUrl;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The memory that a project's generated sources agreed with its migrations, and of all that this depends on: the migrations,
 * the configuration, this build of Retort, and the sources themselves. While none of it has changed, nothing need be
 * asked of a database. It is kept in the project's own folder of state, so that a fresh clone always generates.
 *
 * <p>What the sources depend on is read when an agreement is made, which must be before anything is generated: of a file that
 * is saved meanwhile it is not known whether it was taken in.
 *
 * <p>A project without migrations, whose schema comes from elsewhere, has no such memory.
 */
public final class UpToDateStamp {
    private static final String WRITTEN = "written-schema";

    private final Path project;
    private final String url;
    private final List<String> schemas;
    private final ProjectState state;
    private final SealedNote note;
    private final Consumer<String> notices;
    private final Optional<String> inputs;

    /**
     * The agreement of a project as it is now.
     *
     * @param project the project's folder
     * @param url the database that was named outside of retort.toml, or an empty text
     * @param schemas the schemas that were named there
     * @param state the project's own folder of state
     * @param seal of the user whose memory it is
     * @param notices takes a word about the process that one waits for
     */
    public UpToDateStamp(
            Path project, String url, List<String> schemas, ProjectState state, Seal seal, Consumer<String> notices) {
        this.project = project;
        this.url = url;
        this.schemas = schemas;
        this.state = state;
        this.note = new SealedNote(project.resolve(".retort/agreement"), seal);
        this.notices = notices;
        this.inputs = inputs();
    }

    /**
     * The folder of the sources, if they still agree: relative to the project. Anything that cannot be read is a
     * disagreement.
     */
    public Optional<Path> sources() {
        try {
            List<String> lines = note.read().orElse(List.of());
            if (lines.size() != 4 || inputs.filter(lines.get(0)::equals).isEmpty()) {
                return Optional.empty();
            }
            Path folder = project.resolve(lines.get(2));
            if (SourceSync.isUnderWay(folder, lines.get(3))) {
                return Optional.empty();
            }
            GeneratedSources present = GeneratedSources.in(folder, lines.get(3));
            return present.fingerprint().equals(lines.get(1)) ? Optional.of(Path.of(lines.get(2))) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers that sources agree. To fail costs time later, and nothing else.
     *
     * @param fingerprint of the sources that were generated
     */
    void remember(Config config, String fingerprint) {
        if (inputs.isEmpty()) {
            forget();
            return;
        }
        try {
            note.write(List.of(
                    inputs.get(),
                    fingerprint,
                    project.relativize(config.generatedSources()).toString(),
                    config.packageName()));
        } catch (IOException e) {
            forget();
        }
    }

    /** Remembers nothing any more. */
    public void forget() {
        note.file().toFile().delete();
    }

    /** What one run of Retort leaves to the next about the project, under a name; it counts with the same seal. */
    SealedNote note(String name) {
        return new SealedNote(note.file().resolveSibling(name), note.seal());
    }

    /**
     * Whether files that say how the schema should be are known to say what the migrations make.
     *
     * @param written a hash of those files
     */
    public boolean isKnownToMake(String written) {
        return inputs.isPresent() && note(WRITTEN).read().equals(Optional.of(List.of(inputs.get(), written)));
    }

    /** Remembers that they do. To fail costs time later, and nothing else. */
    public void rememberMaking(String written) {
        if (inputs.isEmpty()) {
            return;
        }
        try {
            state.ensure();
            note(WRITTEN).write(List.of(inputs.get(), written));
        } catch (IOException | RetortException e) {
            note(WRITTEN).file().toFile().delete();
        }
    }

    /** What is remembered of the schemas that the project's migrations made. */
    public SchemaMemory schemas(Config config) {
        String database = config.url().map(DatabaseUrl::jdbc).orElse("");
        return new SchemaMemory(
                note("schemas"),
                state,
                String.join(
                        "\n",
                        ThisBuild.name(),
                        database,
                        new TreeMap<>(config.migrationSettings().placeholders()).toString(),
                        new TreeMap<>(config.migrationSettings().flyway()).toString()));
    }

    /** Says that some sources agree. */
    public static void say(PrintStream err, Path sources) {
        err.println(sources + " agrees with the migrations");
    }

    /** Waits until no other process generates. */
    FileGuard enter() throws IOException {
        state.ensure();
        return FileGuard.enter(
                project.resolve(".retort/generate.lock"),
                holder -> notices.accept(
                        "waiting for another run that generates" + (holder.isEmpty() ? "" : ": " + holder)));
    }

    /** A hash of all that the sources depend on; empty without migrations, or where they cannot be read. */
    private Optional<String> inputs() {
        try {
            List<Path> all = new ArrayList<>();
            for (Path folder : new ProjectLayout(project).roots()) {
                all.addAll(new ScriptFolder(project, folder).files());
            }
            if (all.stream().noneMatch(file -> file.toString().endsWith(".sql"))) {
                return Optional.empty();
            }
            all.addAll(new ProjectLayout(project).javaFiles());
            return Optional.of(digest(all));
        } catch (IOException | RetortException e) {
            return Optional.empty();
        }
    }

    private String digest(List<Path> files) throws IOException {
        Sha256 digest = new Sha256().add(ThisBuild.name()).add(url).add(String.join(",", schemas));
        Path toml = new ProjectLayout(project).settings();
        digest.add(Files.exists(toml) ? Files.readString(toml) : "");
        digest.add(new ProjectLayout(project).types());
        for (Path file : files) {
            digest.add(project.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return digest.hex();
    }
}
