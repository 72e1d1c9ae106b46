package dev.retort.migrate.undo;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.migrate.journal.HistoryTable;
import dev.retort.migrate.script.MigrationNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * The files that undo migrations: {@code db/undo/U3__students.sql} for version 3, {@code db/undo/U__active_users.sql} for
 * the repeatable migration "active users". They may lie beside the migrations as well.
 */
public final class UndoScripts {
    private final MigrationNames names;
    private final Pattern pattern;
    private final Path folder;
    private final List<Path> files;
    private final KeptUndos kept;
    private final Set<String> ofOthers;

    public UndoScripts(Config config) {
        this(config, Set.of());
    }

    /** @param ofOthers the applied versions that are not those of the files here, which a file here therefore does not undo */
    public UndoScripts(Config config, Set<String> ofOthers) {
        this.kept = KeptUndos.of(config);
        this.ofOthers = ofOthers;
        this.names = MigrationNames.of(config.migrationSettings());
        this.pattern = names.undos();
        this.folder = config.project().relativize(config.undos());
        this.files = config.undoFiles();
    }

    /** The files that undo a migration: there should be no more than one. */
    public List<Path> all(HistoryTable.Row migration) {
        return files.stream().filter(file -> undoes(file, migration)).toList();
    }

    /**
     * The file that undoes a migration, if there is one.
     *
     * @throws RetortException when there are several
     */
    public Optional<Path> of(HistoryTable.Row migration) {
        if (!isOfOthers(migration)) {
            return present(migration);
        }
        return kept.of(migration)
                .or(() -> present(migration)
                        .filter(file -> file.endsWith(expected(migration).getFileName())));
    }

    private boolean isOfOthers(HistoryTable.Row migration) {
        return migration
                .version()
                .filter(version -> ofOthers.contains(version.getVersion()))
                .isPresent();
    }

    private Optional<Path> present(HistoryTable.Row migration) {
        List<Path> found = all(migration);
        if (found.size() > 1) {
            throw new RetortException(found.get(0).getFileName() + " and "
                            + found.get(1).getFileName() + " in " + folder + " undo the same migration")
                    .withHint("remove one of them");
        }
        return found.stream().findFirst();
    }

    /** The files that undo migrations with a version. */
    public List<Path> ofVersions() {
        return files.stream().filter(this::isOfVersion).toList();
    }

    private boolean isOfVersion(Path file) {
        Matcher name = pattern.matcher(String.valueOf(file.getFileName()));
        return name.matches() && !name.group(1).isEmpty();
    }

    /** The name that the file for a migration would have. */
    Path expected(HistoryTable.Row migration) {
        String words = migration.description().strip().replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_");
        return folder.resolve(
                names.undo(migration.version().map(MigrationVersion::toString).orElse(""), words));
    }

    /** That there is none for some migrations. */
    public RetortException missing(List<HistoryTable.Row> migrations) {
        return new RetortException("nothing was undone, because nothing says how: there is no "
                        + migrations.stream()
                                .map(migration -> expected(migration).toString())
                                .collect(Collectors.joining(", no ")))
                .withHint("write it: the statements that take back what the migration does, the last one first");
    }

    private boolean undoes(Path file, HistoryTable.Row migration) {
        Matcher name = pattern.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        return migration
                .version()
                .map(version -> version.equals(parsed(name.group(1))))
                .orElseGet(() -> name.group(1).isEmpty()
                        && name.group(2).replace('_', ' ').equals(migration.description()));
    }

    private static @Nullable MigrationVersion parsed(String version) {
        try {
            return version.isEmpty() ? null : MigrationVersion.fromVersion(version);
        } catch (FlywayException e) {
            return null;
        }
    }
}
