package dev.retort.migrate.javacode;

import dev.retort.migrate.script.MigrationTitle;
import java.util.Optional;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.core.internal.resolver.ResolvedMigrationImpl;
import org.flywaydb.core.internal.resolver.java.JavaMigrationExecutor;
import org.jspecify.annotations.Nullable;

/**
 * A migration that is a Java class, as Flyway sees it: by its name alone, or with what it does.
 *
 * @param version empty for a repeatable one
 * @param className the name of the class, which Flyway's history holds as that of the script
 * @param checksum what the class says, if it does
 */
public record JavaStep(
        Optional<MigrationVersion> version,
        String description,
        String className,
        Optional<Integer> checksum,
        boolean transactional,
        Body body)
        implements JavaMigration {

    public interface Body {
        void run(Context context) throws Exception;
    }

    /** One that is known by name, and cannot be run. */
    static JavaStep named(
            Optional<MigrationVersion> version, String description, String className, Optional<Integer> checksum) {
        return new JavaStep(version, description, className, checksum, true, _ -> {
            throw new IllegalStateException(className);
        });
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return version.orElse(null);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return checksum.orElse(null);
    }

    @Override
    public boolean canExecuteInTransaction() {
        return transactional;
    }

    @Override
    public void migrate(Context context) throws Exception {
        body.run(context);
    }

    @Override
    public ResolvedMigration getResolvedMigration(Configuration configuration, StatementInterceptor interceptor) {
        return new ResolvedMigrationImpl(
                getVersion(),
                description,
                className,
                getChecksum(),
                null,
                CoreMigrationType.JDBC,
                className,
                new JavaMigrationExecutor(this, interceptor));
    }

    /** How it is called where it is spoken of: {@code V2 "fill"}. */
    String title() {
        return MigrationTitle.of(getVersion(), description);
    }

    /** Its class, where that is spoken of. */
    public ApplicationCode.Named asNamed() {
        return named(className, title(), version);
    }

    /** The class of a migration, of which not more may be known than its name. */
    static ApplicationCode.Named named(String className, String title, Optional<MigrationVersion> version) {
        return new ApplicationCode.Named(
                className,
                title,
                "let the application apply it"
                        + version.map(number -> "; or bring the database to the version before it, do by hand what it"
                                        + " does, and say so: retort stamp " + number)
                                .orElse(""));
    }

    String journalName() {
        return MigrationTitle.key(getVersion(), description);
    }
}
