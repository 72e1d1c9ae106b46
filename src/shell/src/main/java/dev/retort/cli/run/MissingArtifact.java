package dev.retort.cli.run;

import dev.retort.RetortException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            Map.entry("org/mariadb", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("org/postgresql", "org.postgresql:postgresql"),
            Map.entry("org/sqlite", "org.xerial:sqlite-jdbc"),
            Map.entry("org/tomlj", "org.tomlj:tomlj"),
            Map.entry("org/antlr", "org.antlr:antlr4-runtime"),
            Map.entry("org/tukaani/xz", "org.tukaani:xz"),
            Map.entry("org/jline", "org.jline:jline"),
            Map.entry("picocli", "info.picocli:picocli"));

    private static final List<Map.Entry<String, String>> BY_URL = List.of(
            Map.entry("jdbc:mariadb:", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("jdbc:mysql:", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("jdbc:postgresql:", "org.postgresql:postgresql"),
            Map.entry("jdbc:sqlite:", "org.xerial:sqlite-jdbc"));

    private static final Map<String, String> OF_FLYWAY = Map.of(
            "org.mariadb.jdbc:mariadb-java-client", "org.flywaydb:flyway-mysql",
            "org.postgresql:postgresql", "org.flywaydb:flyway-database-postgresql",
            "org.xerial:sqlite-jdbc", "org.flywaydb:flyway-core");

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
            return first(BY_PACKAGE, message.replace('.', '/'));
        }
        if (message.startsWith("No suitable driver")) {
            return first(BY_URL, message.substring(message.indexOf("jdbc:") < 0 ? 0 : message.indexOf("jdbc:")));
        }
        int url = message.indexOf("jdbc:");
        return message.startsWith("No database found to handle") && url >= 0
                ? first(BY_URL, message.substring(url)).map(OF_FLYWAY::get)
                : Optional.empty();
    }

    private static Optional<String> first(List<Map.Entry<String, String>> artifacts, String name) {
        return artifacts.stream()
                .filter(artifact -> name.startsWith(artifact.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
