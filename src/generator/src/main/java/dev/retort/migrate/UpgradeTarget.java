package dev.retort.migrate;

import dev.retort.RetortException;
import dev.retort.internal.text.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The version at which an upgrade ends.
 *
 * @param version what Flyway is told
 * @param pending what is applied on the way, in order
 */
record UpgradeTarget(String version, List<MigrationInfo> pending) {
    private static final Pattern STEPS = Pattern.compile("\\+\\d{1,9}");

    UpgradeTarget {
        pending = List.copyOf(pending);
    }

    /**
     * Makes out what the user means.
     *
     * @param target a version, {@code +N} or {@code latest}
     * @throws RetortException when there is no such version, or the database is beyond it
     */
    static UpgradeTarget of(String target, Flyway flyway) {
        MigrationInfoService info = flyway.info();
        List<MigrationInfo> pending = pending(info);
        if (target.equals(Migrations.LATEST)) {
            return new UpgradeTarget(target, pending);
        }
        if (STEPS.matcher(target).matches()) {
            return steps(Integer.parseInt(target.substring(1)), pending);
        }
        MigrationVersion version = parsed(target, info, "+1 is the next");
        Optional<MigrationVersion> current = Optional.ofNullable(info.current()).map(MigrationInfo::getVersion);
        if (current.filter(now -> now.compareTo(version) > 0).isPresent()) {
            throw RetortException.usage("the database is at version " + current.get() + ", beyond " + version)
                    .withHint("retort downgrade " + version + " goes back to it");
        }
        return upTo(version, pending);
    }

    /** What failed is applied again, or what is left of it; Flyway does not count it. */
    private static List<MigrationInfo> pending(MigrationInfoService info) {
        Set<MigrationInfo> pending = Set.of(info.pending());
        return Arrays.stream(info.all())
                .filter(migration -> pending.contains(migration) || migration.getState() == MigrationState.FAILED)
                .toList();
    }

    private static UpgradeTarget steps(int steps, List<MigrationInfo> pending) {
        List<MigrationVersion> versions = pending.stream()
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
        if (steps >= versions.size()) {
            return new UpgradeTarget(Migrations.LATEST, pending);
        }
        if (steps == 0) {
            return new UpgradeTarget("current", List.of());
        }
        return upTo(versions.get(steps - 1), pending);
    }

    private static UpgradeTarget upTo(MigrationVersion version, List<MigrationInfo> pending) {
        return new UpgradeTarget(
                version.getVersion(),
                pending.stream()
                        .filter(migration -> migration.getVersion() == null
                                || migration.getVersion().compareTo(version) <= 0)
                        .toList());
    }

    /** A version that there is. */
    static MigrationVersion parsed(String target, MigrationInfoService info, String otherwise) {
        List<String> versions = Arrays.stream(info.all())
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> migration.getVersion().getVersion())
                .distinct()
                .toList();
        try {
            MigrationVersion version = MigrationVersion.fromVersion(target);
            if (versions.contains(version.getVersion())) {
                return version;
            }
        } catch (FlywayException e) {
            // It is no version at all, and so not one of these.
        }
        throw RetortException.usage("there is no migration with the version " + target)
                .withHint(Spelling.closest(target, versions)
                        .map(closest -> "did you mean " + closest + "?")
                        .orElse(
                                versions.isEmpty()
                                        ? "there is none yet: retort revision -m \"what it does\" begins one"
                                        : "there are: " + String.join(", ", versions) + "; " + otherwise));
    }
}
