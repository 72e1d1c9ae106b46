package dev.retort.migrate;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.SqlFailure;
import dev.retort.config.Config;
import dev.retort.connect.Database;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** The code of a project's Java migrations, loaded for one upgrade, once the person trusts it. */
final class JavaCode implements AutoCloseable {
    private final Config config;
    private final ApplicationClasses classes;

    private JavaCode(Config config) {
        this.config = config;
        this.classes = new ApplicationClasses(ClassFolders.of(config));
    }

    /**
     * The migrations with what they do, if one of them is to run, and else by their names.
     *
     * @param pending what is to run
     * @throws RetortException of the kind USAGE when the person does not trust the project, or a class is not there
     */
    static Loaded load(Config config, Database database, List<MigrationInfo> pending, UpgradeCallback callback)
            throws SQLException {
        List<JavaStep> named = JavaMigrations.named(config, database);
        List<MigrationInfo> toRun = pending.stream()
                .filter(migration -> migration.getType() == CoreMigrationType.JDBC)
                .toList();
        if (toRun.isEmpty()) {
            return new Loaded(named, Optional.empty());
        }
        requireTrust(config, toRun);
        JavaCode code = new JavaCode(config);
        try {
            List<String> names = toRun.stream().map(MigrationInfo::getScript).toList();
            List<JavaStep> steps = new ArrayList<>();
            for (JavaStep step : named) {
                steps.add(names.contains(step.className()) ? code.loaded(step, callback) : step);
            }
            return new Loaded(steps, Optional.of(code));
        } catch (RuntimeException e) {
            code.close();
            throw e;
        }
    }

    /** Migrations for one upgrade, and the loader of their classes. */
    record Loaded(List<JavaStep> steps, Optional<JavaCode> code) implements AutoCloseable {
        @Override
        public void close() {
            code.ifPresent(JavaCode::close);
        }
    }

    private static void requireTrust(Config config, List<MigrationInfo> toRun) {
        String first = Migrations.name(toRun.getFirst());
        String what = toRun.size() == 1
                ? first + " is Java code of this project"
                : first + " and " + (toRun.size() - 1) + " more migrations are Java code of this project";
        if (!config.migrationSettings().sources().trust().allows(config.project(), what)) {
            throw RetortException.usage(what + ", which is not run unless you trust it; nothing was applied")
                    .withHint("retort upgrade --trust runs it, and so does RETORT_TRUST=1 in scripts and CI");
        }
    }

    private JavaStep loaded(JavaStep step, UpgradeCallback callback) {
        JavaMigration migration = instance(step);
        return new JavaStep(
                Optional.ofNullable(migration.getVersion()),
                migration.getDescription(),
                step.className(),
                Optional.ofNullable(migration.getChecksum()),
                migration.canExecuteInTransaction(),
                context -> callback.step(
                        context.getConnection(),
                        migration.canExecuteInTransaction(),
                        () -> run(migration, step, context)));
    }

    private JavaMigration instance(JavaStep step) {
        try {
            Object instance =
                    classes.loadClass(step.className()).getDeclaredConstructor().newInstance();
            if (instance instanceof JavaMigration migration) {
                return migration;
            }
            throw refused(step, "is no JavaMigration of Flyway's", "its name makes it one: call it otherwise");
        } catch (ClassNotFoundException e) {
            throw refused(
                    step,
                    "is not compiled: there is no class " + step.className(),
                    "compile the project first; [flyway] class-path in db/retort.toml says where its classes lie");
        } catch (NoSuchMethodException e) {
            throw refused(
                    step,
                    "needs what only the application gives it: its class has no constructor without parameters",
                    "let the application apply it, or have it take what it needs from the connection");
        } catch (InvocationTargetException e) {
            throw refused(step, "cannot be made: " + reason(e.getTargetException()), "mend " + step.className());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refused(step, reason(e), "see " + step.className());
        }
    }

    private static RetortException refused(JavaStep step, String what, String hint) {
        return RetortException.usage(name(step) + " " + what).withHint(hint);
    }

    private static String name(JavaStep step) {
        return step.version().map(number -> "V" + number).orElse("R") + " \"" + step.description() + "\"";
    }

    private void run(JavaMigration migration, JavaStep step, Context context) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            migration.migrate(context);
        } catch (RetortException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            throw failure(step, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private RetortException failure(JavaStep step, Throwable thrown) {
        // A class that the project lacks is none of Retort's own, as which it would be told with its cause.
        String message = name(step) + " failed: " + reason(thrown);
        RetortException failure = (thrown instanceof LinkageError
                        ? RetortException.usage(message)
                        : new RetortException(message, thrown))
                .withHint(
                        thrown instanceof LinkageError
                                ? "[flyway] class-path in db/retort.toml names what it needs; mvn"
                                        + " dependency:build-classpath -Dmdep.outputFile=target/classpath.txt writes it"
                                        + " where it is found"
                                : "mend it, compile it, and run retort upgrade again");
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(step.className()))
                .findFirst()
                .map(frame -> failure.withLocation(new Location.InFile(
                        JavaMigrations.source(config, step.className())
                                .orElseGet(() -> Path.of(String.valueOf(frame.getFileName()))),
                        Math.max(1, frame.getLineNumber()),
                        0)))
                .orElse(failure);
    }

    private static String reason(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage())
                .orElseGet(() -> thrown.getClass().getSimpleName());
        return switch (thrown) {
            case SQLException sql -> SqlFailure.of(sql).message();
            case NoClassDefFoundError _ ->
                "it needs the class " + message.replace('/', '.') + ", which is not on its class path";
            default -> message;
        };
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            // What it had open ends with the process.
        }
    }
}
