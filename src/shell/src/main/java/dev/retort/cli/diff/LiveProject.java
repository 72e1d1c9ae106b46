package dev.retort.cli.diff;

import dev.retort.RetortException;
import dev.retort.cli.console.Progress;
import dev.retort.cli.run.OpenProject;
import dev.retort.cli.run.Run;
import dev.retort.config.Config;
import dev.retort.database.Database;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project's own database, as far as its rows may be tried: it is at hand, it has what the migrations make, and the scratch database is on
 * the same machine or server. Rows of production are not copied.
 */
final class LiveProject implements AutoCloseable {
    private final @Nullable OpenProject project;

    private LiveProject(@Nullable OpenProject project) {
        this.project = project;
    }

    static LiveProject of(Run run, Config config, Progress progress) {
        boolean isElsewhere = config.migrationSettings().shadow().isPresent();
        boolean isThere = config.url().isPresent() || Files.isDirectory(config.state());
        if (isElsewhere || !isThere || config.target().access().production()) {
            return new LiveProject(null);
        }
        OpenProject project = null;
        try {
            project = OpenProject.of(run, config, progress);
            if (project.migrations().history().troubles().isEmpty()
                    && !project.migrations().isBlank()) {
                return new LiveProject(project);
            }
            project.close();
        } catch (RetortException e) {
            if (project != null) {
                project.close();
            }
            if (e.kind() == RetortException.Kind.INTERRUPTED) {
                throw e;
            }
        }
        return new LiveProject(null);
    }

    Optional<Database> database() {
        return Optional.ofNullable(project).map(OpenProject::database);
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
        }
    }
}
