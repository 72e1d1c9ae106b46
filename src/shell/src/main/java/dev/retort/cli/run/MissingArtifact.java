package dev.retort.cli.run;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import dev.retort.text.WordLists;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A library that Retort needs for what was asked of it, and that is not on the class path: named as a build names it. */
public final class MissingArtifact {
    /** The artifacts by the packages that their classes are in. */
    private static final Map<String, String> BY_PACKAGE =
            WordLists.beside(MissingArtifact.class).map("artifacts by package");

    private MissingArtifact() {}

    /** The error, if that is what a failure tells of. */
    public static Optional<RetortException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> artifact = artifact(cause);
            if (artifact.isPresent()) {
                return Optional.of(RetortException.usage(artifact.get() + " is not on the class path")
                        .withHint("add it to what Retort runs with; docs/BUILDS.md lists what each database needs"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> artifact(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            String name = message.replace('.', '/');
            return BY_PACKAGE.entrySet().stream()
                    .filter(artifact -> name.startsWith(artifact.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .or(() -> driver(each ->
                                    name.startsWith(each.driver().packageName().replace('.', '/')))
                            .map(Driver::artifact));
        }
        int url = message.indexOf("jdbc:");
        if (url < 0) {
            return Optional.empty();
        }
        Optional<Driver> driver =
                driver(each -> message.startsWith(each.product().prefix(), url));
        if (message.startsWith("No suitable driver")) {
            return driver.map(Driver::artifact);
        }
        return message.startsWith("No database found to handle") ? driver.map(Driver::flyway) : Optional.empty();
    }

    private static Optional<Driver> driver(Predicate<Dialect> isMeant) {
        return Dialect.all().stream().filter(isMeant).findFirst().map(Dialect::driver);
    }
}
