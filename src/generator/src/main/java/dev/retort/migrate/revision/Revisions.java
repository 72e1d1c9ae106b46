package dev.retort.migrate.revision;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.FileGuard;
import dev.retort.migrate.script.MigrationNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A project's new migrations: files with the next version, ready to fill. */
public final class Revisions {
    private static final String DEFAULT_PLACEHOLDER = "${";
    /** In UTF-8; with version and ending, a name of 255 bytes is what file systems take. */
    private static final int LONGEST_NAME = 180;

    private final Config config;

    public Revisions(Config config) {
        this.config = config;
    }

    /**
     * Makes the files of a new migration, to be filled in. Neither overwrites another, and two people who do this at once on one
     * machine get different versions.
     *
     * @param text what the migration is to do, in the user's words
     * @param now the time of a version that is one
     * @throws RetortException when the text gives no name, or the files cannot be written
     */
    public Revision create(String text, Instant now) {
        return locked(text, words -> write(next(words, now), title(text, words)));
    }

    /**
     * Makes the files of new migrations whose statements are known, each with the version after the one before it; all of them or
     * none.
     *
     * @throws RetortException as {@link #create(String, Instant)}
     */
    public List<Revision> create(String text, Instant now, List<RevisionText.Pair> texts) {
        return locked(text, words -> {
            List<Revision> made = new ArrayList<>();
            try (NewFiles files = new NewFiles(config.state())) {
                for (RevisionText.Pair pair : texts) {
                    Revision revision = next(words, now);
                    String title = title(text, words);
                    // The migration last: an undo without it does no harm.
                    create(files, revision.undo(), "Takes back: " + title, pair.undo());
                    create(files, revision.migration(), title, pair.migration());
                    made.add(revision);
                }
                files.keep();
            }
            return made;
        });
    }

    private <T> T locked(String text, Task<T> task) {
        String words = words(text);
        if (words.isEmpty()) {
            throw RetortException.usage(
                            "no file can be named after \"" + text.strip() + "\": it has neither letter nor digit")
                    .withHint("say what the migration does: retort revision -m \"add users\"");
        }
        try (FileGuard _ = FileGuard.enter(config.state().resolve("revision.lock"))) {
            return task.run(words);
        } catch (FileAlreadyExistsException e) {
            throw new RetortException("there is a file " + e.getFile() + " already", e)
                    .withHint("did another make it at this moment? try again");
        } catch (IOException e) {
            throw new RetortException("the migration cannot be written: " + e, e);
        }
    }

    private interface Task<T> {
        T run(String words) throws IOException;
    }

    private Revision next(String words, Instant now) {
        MigrationNames names = MigrationNames.of(config.migrationSettings());
        // As they are written in the files' names: a database need not be there for a new migration.
        List<String> taken = config.undoFiles().stream()
                .flatMap(file -> names.version(String.valueOf(file.getFileName())).stream())
                .toList();
        String version = NextVersion.after(taken, config.migrationSettings().versions(), now);
        return new Revision(
                config.migrations().resolve(names.migration(version, words)),
                config.undos().resolve(names.undo(version, words)));
    }

    private Revision write(Revision revision, String title) throws IOException {
        try (NewFiles files = new NewFiles(config.state())) {
            files.write(revision.undo(), """
                -- Takes back: %s
                --
                -- Write the statements that undo %s, the last one first.

                """.formatted(title, shown(revision.migration())));
            files.write(revision.migration(), """
                -- %s
                --
                -- Write the statements below; %s takes them back.

                """.formatted(title, shown(revision.undo())));
            files.keep();
        }
        return revision;
    }

    /** What Flyway should know of a file lies beside it. */
    private void create(NewFiles files, Path file, String title, RevisionText text) throws IOException {
        StringBuilder content = new StringBuilder("-- " + title + "\n");
        if (!text.remarks().isEmpty()) {
            content.append("--\n");
            text.remarks()
                    .forEach(
                            remark -> content.append("-- ").append(line(remark)).append('\n'));
        }
        content.append('\n').append(text.sql());
        StringBuilder settings = new StringBuilder();
        if (text.isOutsideTransaction()) {
            settings.append("executeInTransaction=false\n");
        }
        if (content.indexOf(placeholder()) >= 0) {
            settings.append("placeholderReplacement=false\n");
        }
        if (!settings.isEmpty()) {
            files.write(file.resolveSibling(file.getFileName() + ".conf"), settings.toString());
        }
        files.write(file, content.toString());
    }

    private Path shown(Path file) {
        return config.project().relativize(file);
    }

    /** The text in a line of a comment. Flyway replaces placeholders in comments, too. */
    private String title(String text, String words) {
        String line = line(text);
        return line.contains(placeholder()) ? words : line;
    }

    private static String line(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ");
    }

    private String placeholder() {
        return config.migrationSettings().flyway().getOrDefault("placeholderPrefix", DEFAULT_PLACEHOLDER);
    }

    private static String words(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        while (words.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            words = words.substring(0, words.offsetByCodePoints(words.length(), -1))
                    .strip();
        }
        return words;
    }
}
