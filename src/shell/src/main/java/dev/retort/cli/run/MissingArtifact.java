package dev.retort.cli.run;

import dev.retort.RetortException;
import dev.retort.database.Dialect;
import dev.retort.database.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A library that Retort needs for what was asked of it, and that is not on the class path: named as a build names it. */
public final class MissingArtifact {
    /** The longer ones first: a driver's package may lie within another's. */
    private static final List<Map.Entry<String, String>> BY_PACKAGE = List.of(
            Map.entry("org/flywaydb/database/mysql", "org.flywaydb:flyway-mysql"),
            Map.entry("org/flywaydb/database/postgresql", "org.flywaydb:flyway-database-postgresql"),
            Map.entry("org/flywaydb", "org.flywaydb:flyway-core"),
            Map.entry("org/jooq/codegen", "org.jooq:jooq-codegen"),
            Map.entry("org/jooq/meta", "org.jooq:jooq-meta"),
            Map.entry("org/jooq", "org.jooq:jooq"),
            Map.entry("org/tomlj", "org.tomlj:tomlj"),
            Map.entry("org/antlr", "org.antlr:antlr4-runtime"),
            Map.entry("org/tukaani/xz", "org.tukaani:xz"),
            Map.entry("org/jline", "org.jline:jline"),
            Map.entry("picocli", "info.picocli:picocli"));

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
            return BY_PACKAGE.stream()
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
