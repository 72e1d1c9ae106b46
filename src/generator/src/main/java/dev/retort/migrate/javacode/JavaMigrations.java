package dev.retort.migrate.javacode;

import dev.retort.RetortException;
import dev.retort.config.Config;
import dev.retort.database.Database;
import dev.retort.migrate.journal.HistoryTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The migrations of a project that are Java classes: those whose classes or sources lie there, and those that the history has. What
 * their files and names say of them is read; their code is loaded for those alone that say themselves what they are called, or which
 * checksum they have, and where the user trusts it.
 *
 * @param untold those whose code could not be asked
 * @param needy the names of the classes that cannot run without the application
 */
public record JavaMigrations(List<JavaStep> steps, List<Untold> untold, List<String> needy) {
    private static final Pattern NAME =
            Pattern.compile("(?:V(\\d+(?:_\\d+)*)|R)__(\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    /** The methods by which a class says what else follows from its name. */
    private static final Set<String> TELLING =
            Set.of("getVersion", "getDescription", "getChecksum", "init", "extractVersionAndDescription");

    private static final Set<String> OF_FLYWAY = Set.of("getResolvedMigration", "getType");

    /**
     * A migration whose own code was not asked for its checksum.
     *
     * @param step the migration, with what its name and the history say of it
     */
    record Untold(JavaStep step, RetortException reason, boolean isApplied, boolean isDistrusted) {}

    /**
     * All of them.
     *
     * @throws RetortException of the kind USAGE when its name does not say what it is, and its code cannot be asked
     */
    public static JavaMigrations of(Config config, Database database) throws SQLException {
        try (ApplicationCode code = new ApplicationCode(config)) {
            return new Reading(config, code, rows(database)).read(FoundMigrations.of(config, database));
        }
    }

    /** Refuses where the user's distrust keeps it unknown whether the files are what was applied. */
    public void requireAsked() {
        untold.stream().filter(Untold::isDistrusted).findFirst().ifPresent(migration -> {
            throw migration.reason();
        });
    }

    /** Refuses to run one whose code could not be asked. */
    public void requireToRun(JavaStep step) {
        untold.stream()
                .filter(migration -> migration.step().equals(step))
                .findFirst()
                .ifPresent(migration -> {
                    throw migration.reason();
                });
    }

    /** Refuses where the history would be given a checksum that is not known. */
    public void requireChecksums(Optional<MigrationVersion> upTo) {
        untold.stream()
                .filter(migration -> migration.isDistrusted() || !migration.isApplied())
                .filter(migration -> upTo.isEmpty()
                        || migration.step().version().isEmpty()
                        || migration.step().version().get().compareTo(upTo.get()) <= 0)
                .findFirst()
                .ifPresent(migration -> {
                    throw migration.reason();
                });
    }

    private static List<HistoryTable.Row> rows(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return HistoryTable.in(connection, database).rows().stream()
                    .filter(row -> row.type().equals(CoreMigrationType.JDBC.name()))
                    .toList();
        }
    }

    private static final class Reading {
        private final Config config;
        private final ApplicationCode code;
        private final Map<String, HistoryTable.Row> byName = new LinkedHashMap<>();
        private final Map<String, HistoryTable.Row> byClass = new LinkedHashMap<>();
        private final List<JavaStep> steps = new ArrayList<>();
        private final List<Untold> untold = new ArrayList<>();
        private final List<String> needy = new ArrayList<>();

        Reading(Config config, ApplicationCode code, List<HistoryTable.Row> rows) {
            this.config = config;
            this.code = code;
            for (HistoryTable.Row row : rows) {
                byName.put(row.migration(), row);
                byClass.put(row.script(), row);
            }
        }

        JavaMigrations read(FoundMigrations found) {
            found.compiled().forEach(this::addCompiled);
            Set<String> known = new HashSet<>();
            steps.forEach(step -> known.add(step.journalName()));
            for (String className : found.written()) {
                JavaStep step = byName(className).orElseThrow();
                // Of a class that was renamed, the compiled one may still be there.
                if (!found.compiled().contains(className) && known.add(step.journalName())) {
                    steps.add(asApplied(step));
                }
            }
            byName.forEach((name, row) -> {
                if (known.add(name)) {
                    steps.add(ofHistory(row, row.script()));
                }
            });
            return new JavaMigrations(List.copyOf(steps), List.copyOf(untold), List.copyOf(needy));
        }

        private void addCompiled(String className) {
            Optional<Lineage> lineage = code.classes().lineage(className);
            Optional<JavaStep> named = byName(className);
            if (lineage.isEmpty()) {
                // What it is called is all that can be read of it; what is wrong with it is reported when it is loaded.
                named.map(this::asApplied).ifPresent(steps::add);
                return;
            }
            if (!lineage.get().self().isConcrete()) {
                return;
            }
            Lineage found = lineage.get();
            boolean isPerhaps = named.isPresent() && !found.isWhole();
            if (!found.isMigration() && !isPerhaps) {
                return;
            }
            refuseOtherKinds(className, found);
            found.need().ifPresent(_ -> needy.add(className));
            if (named.isPresent() && !found.declares(TELLING)) {
                steps.add(found.isWhole() ? named.get() : asApplied(named.get()));
            } else {
                steps.add(asked(className, named));
            }
        }

        private static void refuseOtherKinds(String className, Lineage found) {
            if (found.isBaseline()) {
                throw RetortException.usage(className + " is a baseline in Java, which Retort does not run")
                        .withHint("write it as SQL: B1__name.sql");
            }
            if (found.declares(OF_FLYWAY)) {
                throw RetortException.usage(className + " tells Flyway itself how it is run, which Retort decides")
                        .withHint("leave getResolvedMigration and getType to Flyway");
            }
        }

        /** What is known of a migration whose code has to be asked. */
        private JavaStep asked(String className, Optional<JavaStep> named) {
            boolean isTrusted = config.migrationSettings()
                    .sources()
                    .trust()
                    .allows(config.project(), className + ", a migration, is Java code of this project");
            try {
                if (!isTrusted) {
                    throw distrusted(className);
                }
                return told(className, named);
            } catch (RetortException reason) {
                Optional<HistoryTable.Row> row = Optional.ofNullable(byClass.get(className))
                        .or(() -> named.flatMap(step -> Optional.ofNullable(byName.get(step.journalName()))));
                JavaStep step = row.map(applied -> ofHistory(applied, className))
                        .or(() -> named)
                        .orElseThrow(() -> reason);
                untold.add(new Untold(step, reason, row.isPresent(), !isTrusted));
                return step;
            }
        }

        private static RetortException distrusted(String className) {
            return RetortException.usage(className + " says of itself which migration it is, and is not asked unless"
                            + " you trust this project's code")
                    .withHint("--trust says so, and so does RETORT_TRUST=1 in scripts and CI");
        }

        private JavaStep told(String className, Optional<JavaStep> named) {
            ApplicationCode.Named title = named.map(JavaStep::asNamed)
                    .orElseGet(() -> JavaStep.named(className, className, Optional.empty()));
            JavaMigration migration = code.instance(title, JavaMigration.class, "JavaMigration");
            return code.run(
                    title,
                    "retort",
                    () -> JavaStep.named(
                            Optional.ofNullable(migration.getVersion()),
                            Optional.ofNullable(migration.getDescription()).orElse(""),
                            className,
                            Optional.ofNullable(migration.getChecksum())));
        }

        /** A source, or a class of which not all is known, tells no checksum: that of the history counts. */
        private JavaStep asApplied(JavaStep step) {
            return Optional.ofNullable(byName.get(step.journalName()))
                    .map(row -> JavaStep.named(step.version(), step.description(), step.className(), row.checksum()))
                    .orElse(step);
        }

        private static JavaStep ofHistory(HistoryTable.Row row, String className) {
            return JavaStep.named(row.version(), row.description(), className, row.checksum());
        }

        private static Optional<JavaStep> byName(String className) {
            Matcher name = NAME.matcher(
                    className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1));
            if (!name.matches()) {
                return Optional.empty();
            }
            Optional<MigrationVersion> version = Optional.ofNullable(name.group(1))
                    .map(text -> MigrationVersion.fromVersion(text.replace('_', '.')));
            return Optional.of(JavaStep.named(version, name.group(2).replace('_', ' '), className, Optional.empty()));
        }
    }
}
