package dev.retort.migrate.script;

import dev.retort.database.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/** The scripts that Flyway finds, without those that undo one, as its parser is to read them. */
public final class Scripts implements ResourceProvider {
    private final ResourceProvider found;
    private final Dialect dialect;
    private final Pattern undos;

    /** @param configuration says where they are */
    public Scripts(Configuration configuration, Dialect dialect, MigrationNames names) {
        this.found = new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
        this.dialect = dialect;
        this.undos = names.undos();
    }

    /** A file as the parser is to read it. */
    private LoadableResource read(LoadableResource file) {
        return new ScriptResource(file, dialect::scriptForFlyway);
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        LoadableResource resource = found.getResource(name);
        return resource == null ? null : read(resource);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return List.copyOf(found.getResources(prefix, suffixes).stream()
                .filter(file -> !undos.matcher(file.getFilename()).matches())
                .map(this::read)
                .toList());
    }
}
