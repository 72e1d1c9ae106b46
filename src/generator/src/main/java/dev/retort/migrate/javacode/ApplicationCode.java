package dev.retort.migrate.javacode;

import dev.retort.Location;
import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.SqlFailure;
import dev.retort.migrate.script.FailedStatement;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The code of an application that the user trusts: instances of its classes, and what goes wrong in them is reported as theirs. */
public final class ApplicationCode implements AutoCloseable {
    private final Config config;
    private final ApplicationClasses classes;

    public ApplicationCode(Config config) {
        this.config = config;
        this.classes = new ApplicationClasses(config.classPath());
    }

    public ApplicationClasses classes() {
        return classes;
    }

    /**
     * A class of the application's, where it is spoken of.
     *
     * @param title how what it is begins a sentence: {@code V2 "fill"}
     * @param without what to do where it cannot be made without the application
     */
    public record Named(String className, String title, String without) {
        private RetortException refused(String what, String hint) {
            return RetortException.usage(title + " " + what).withHint(hint);
        }
    }

    /**
     * An object of a class, made by its constructor without parameters.
     *
     * @throws RetortException of the kind USAGE when there can be none
     */
    public <T> T instance(Named named, Class<T> type, String kind) {
        Optional<Lineage> lineage = classes.lineage(named.className());
        lineage.flatMap(Lineage::need).ifPresent(need -> {
            throw named.refused("needs what only the application gives it: " + need, named.without());
        });
        if (lineage.filter(found -> found.self().isKotlinObject()).isPresent()) {
            throw named.refused("is an object of Kotlin's, of which Flyway can make no instance", "make it a class");
        }
        return made(named, type, kind);
    }

    private <T> T made(Named named, Class<T> type, String kind) {
        String className = named.className();
        try {
            return inside(() -> {
                Object instance =
                        classes.loadClass(className).getDeclaredConstructor().newInstance();
                if (!type.isInstance(instance)) {
                    throw named.refused("is no " + kind + " of Flyway's", "its name makes it one: call it otherwise");
                }
                return type.cast(instance);
            });
        } catch (RetortException e) {
            throw e;
        } catch (ClassNotFoundException e) {
            throw named.refused(
                    "is not compiled: there is no class " + className,
                    "compile the project first; [flyway] class-path in db/retort.toml says where its classes lie");
        } catch (IllegalAccessException e) {
            throw named.refused(
                    "cannot be made: its class, or its constructor without parameters, is not public",
                    "make both public: Flyway itself needs them so");
        } catch (InvocationTargetException e) {
            throw named.refused("cannot be made: " + reason(e.getTargetException()), "mend " + className);
        } catch (UnsupportedClassVersionError e) {
            throw named.refused(
                    "cannot be made: it, or a class that it needs, is compiled for a newer Java than "
                            + Runtime.version().feature() + ", which runs Retort",
                    "compile it for that one, or set JAVA_HOME to a newer JDK");
        } catch (ClassFormatError e) {
            throw named.refused("cannot be made: a class file is damaged: " + reason(e), "compile the project anew");
        } catch (Exception | LinkageError e) {
            throw missing(e, named).orElseGet(() -> named.refused("cannot be made: " + reason(e), "see " + className));
        }
    }

    /**
     * Runs something of the application's.
     *
     * @param again what is to be run when it is mended: {@code retort upgrade}
     * @throws RetortException as what it throws, with the place in the class
     */
    public <T> T run(Named named, String again, Callable<T> body) {
        try {
            return inside(body);
        } catch (RetortException e) {
            throw e;
        } catch (Exception | Error e) {
            throw failure(named, e, again);
        }
    }

    private <T> T inside(Callable<T> body) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return body.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private RetortException failure(Named named, Throwable thrown, String again) {
        String message = named.title() + " failed: " + reason(thrown);
        RetortException failure = missing(thrown, named)
                .orElseGet(() -> new RetortException(FailedStatement.kind(thrown), message, null, null, thrown)
                        .withHint("mend it, compile it, and run " + again + " again"));
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(named.className())
                        || frame.getClassName().startsWith(named.className() + "$"))
                .findFirst()
                .map(frame -> failure.withLocation(new Location.InFile(
                        source(config.project(), named.className())
                                .orElseGet(() -> Path.of(String.valueOf(frame.getFileName()))),
                        Math.max(1, frame.getLineNumber()),
                        0)))
                .orElse(failure);
    }

    /** A class that the project lacks is none of Retort's own, as which it would be reported with its cause. */
    private static Optional<RetortException> missing(Throwable thrown, Named named) {
        if (!(thrown instanceof NoClassDefFoundError) || thrown.getCause() instanceof ExceptionInInitializerError) {
            return Optional.empty();
        }
        boolean isFlyways = String.valueOf(thrown.getMessage()).startsWith("org/flywaydb/");
        return Optional.of(RetortException.usage(named.title() + " failed: " + reason(thrown))
                .withHint(
                        isFlyways
                                ? "Flyway has it no longer: a Java migration extends BaseJavaMigration"
                                : "[flyway] class-path in db/retort.toml names what it needs; mvn"
                                        + " dependency:build-classpath -Dmdep.outputFile=target/classpath.txt writes it"
                                        + " where it is found"));
    }

    private static String reason(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage())
                .orElseGet(() -> thrown.getClass().getSimpleName());
        return switch (thrown) {
            case SQLException sql -> SqlFailure.of(sql).message();
            case ExceptionInInitializerError error when error.getCause() != null -> reason(error.getCause());
            case NoClassDefFoundError error
            when error.getCause() instanceof ExceptionInInitializerError cause -> reason(cause);
            case NoClassDefFoundError _ ->
                "it needs the class " + message.replace('/', '.') + ", which is not on its class path";
            default -> message;
        };
    }

    /** The file that a class is written in, within the project, where it lies in a usual place. */
    public static Optional<Path> source(Path project, String className) {
        String file = className.replaceFirst("\\$.*", "").replace('.', '/');
        return Stream.of("src/main/java/" + file + ".java", "src/main/kotlin/" + file + ".kt")
                .map(Path::of)
                .filter(path -> Files.isRegularFile(project.resolve(path)))
                .findFirst();
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
