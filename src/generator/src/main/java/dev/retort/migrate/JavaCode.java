package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.javacode.ApplicationCode;
import dev.retort.migrate.javacode.FoundCallbacks;
import dev.retort.migrate.javacode.JavaCallback;
import dev.retort.migrate.javacode.JavaMigrations;
import dev.retort.migrate.javacode.JavaStep;
import dev.retort.migrate.javacode.SpringComponents;
import dev.retort.migrate.script.MigrationListener;
import dev.retort.migrate.script.MigrationTitle;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The code of a project that one upgrade runs, once the user trusts it.
 *
 * @param steps its Java migrations: those that are to run with what they do, the others by their names
 * @param callbacks what Flyway calls around migrations
 * @param code the loader of their classes, if any was loaded
 */
record JavaCode(List<JavaStep> steps, List<Callback> callbacks, Optional<ApplicationCode> code)
        implements AutoCloseable {

    /**
     * Loads it.
     *
     * @throws RetortException of the kind USAGE when the user does not trust the project, or a class cannot be used
     */
    static JavaCode load(
            Config config,
            Database database,
            List<MigrationInfo> pending,
            UpgradeCallback watching,
            MigrationListener listener)
            throws SQLException {
        JavaMigrations known = JavaMigrations.of(config, database);
        known.requireAsked();
        List<String> toRun = pending.stream()
                .filter(migration -> migration.getType() == CoreMigrationType.JDBC)
                .map(MigrationInfo::getScript)
                .toList();
        ApplicationCode code = new ApplicationCode(config);
        try {
            SpringComponents components = SpringComponents.of(config, code.classes());
            components.requireLocated(
                    known.steps().stream().map(JavaStep::className).toList());
            boolean isWithout = config.migrationSettings().flyway().containsKey(Upgrade.WITHOUT_CALLBACKS);
            FoundCallbacks found = isWithout
                    ? FoundCallbacks.NONE
                    : FoundCallbacks.of(config, code.classes()).and(components.callbacks());
            if (toRun.isEmpty() && found.classNames().isEmpty()) {
                code.close();
                return new JavaCode(known.steps(), List.of(), Optional.empty());
            }
            requireTrust(config, pending, found);
            List<JavaStep> steps = new ArrayList<>();
            for (JavaStep step : known.steps()) {
                if (toRun.contains(step.className())) {
                    known.requireToRun(step);
                    steps.add(loaded(step, code, watching));
                } else {
                    steps.add(step);
                }
            }
            List<Callback> callbacks = new ArrayList<>();
            for (String className : found.classNames()) {
                callbacks.add(JavaCallback.of(className, code, listener));
            }
            return new JavaCode(steps, callbacks, Optional.of(code));
        } catch (RuntimeException e) {
            code.close();
            throw e;
        }
    }

    private static void requireTrust(Config config, List<MigrationInfo> pending, FoundCallbacks found) {
        List<String> names = Stream.concat(
                        pending.stream()
                                .filter(migration -> migration.getType() == CoreMigrationType.JDBC)
                                .map(migration ->
                                        MigrationTitle.of(migration.getVersion(), migration.getDescription())),
                        found.classNames().stream().map(JavaCallback::title))
                .toList();
        String what = all(names, found) + (names.size() == 1 ? " is" : " are") + " Java code of this project";
        if (!config.migrationSettings().sources().trust().allows(config.project(), what)) {
            throw RetortException.usage(what + ", which is not run unless you trust it; nothing was applied")
                    .withHint("retort upgrade --trust runs it, and so does RETORT_TRUST=1 in scripts and CI");
        }
    }

    private static String all(List<String> names, FoundCallbacks found) {
        if (names.size() <= 2) {
            return String.join(" and ", names);
        }
        int callbacks = found.classNames().size();
        String kind =
                callbacks == 0 ? "migrations" : callbacks == names.size() ? "callbacks" : "migrations and callbacks";
        return names.getFirst() + " and " + (names.size() - 1) + " more " + kind;
    }

    private static JavaStep loaded(JavaStep step, ApplicationCode code, UpgradeCallback watching) {
        ApplicationCode.Named named = step.asNamed();
        JavaMigration migration = code.instance(named, JavaMigration.class, "JavaMigration");
        boolean transactional = code.run(named, "retort upgrade", migration::canExecuteInTransaction);
        if (!transactional) {
            watching.runsSeparately(step.className());
        }
        return new JavaStep(
                step.version(),
                step.description(),
                step.className(),
                step.checksum(),
                transactional,
                context -> watching.step(
                        context.getConnection(),
                        transactional,
                        () -> code.run(named, "retort upgrade", () -> {
                            migration.migrate(context);
                            return true;
                        })));
    }

    @Override
    public void close() {
        code.ifPresent(ApplicationCode::close);
    }
}
