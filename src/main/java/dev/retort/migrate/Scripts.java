package dev.retort.migrate;

import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/** The scripts of MariaDB or MySQL that Flyway finds, as its parser is to read them. */
final class Scripts implements ResourceProvider {
    private final ResourceProvider found;
    private final boolean isMariaDb;

    /** @param configuration says where they are */
    Scripts(Configuration configuration, boolean isMariaDb) {
        this.found = new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
        this.isMariaDb = isMariaDb;
    }

    /** A file as the parser is to read it. */
    LoadableResource read(LoadableResource file) {
        return new ScriptResource(file, isMariaDb);
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        LoadableResource resource = found.getResource(name);
        return resource == null ? null : read(resource);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return List.copyOf(
                found.getResources(prefix, suffixes).stream().map(this::read).toList());
    }
}
