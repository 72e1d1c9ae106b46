package dev.retort.migrate.revision;

import dev.retort.config.flyway.MigrationSettings.Versions;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** The version that comes after those that there are, written as they are. */
final class NextVersion {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** A version that was a time of day: who has those keeps to them. */
    private static final Pattern TIME = Pattern.compile("20\\d{12}");

    private NextVersion() {}

    /** The next version: higher than all that are taken. */
    static String after(List<String> taken, Versions style, Instant now) {
        Optional<String> highest = taken.stream().max(Comparator.comparing(MigrationVersion::fromVersion));
        String time = TIMESTAMP.format(now);
        boolean byTime = style == Versions.TIMESTAMP
                || highest.filter(version -> TIME.matcher(version).matches()).isPresent();
        if (byTime && highest.filter(version -> !isLater(time, version)).isEmpty()) {
            return time;
        }
        return highest.map(NextVersion::oneMore).orElse("1");
    }

    private static boolean isLater(String version, String than) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(than)) > 0;
    }

    /** The last number raised by one, and as many digits as it has. */
    private static String oneMore(String version) {
        int last = Math.max(version.lastIndexOf('.'), version.lastIndexOf('_')) + 1;
        String number = version.substring(last);
        String raised = new BigInteger(number).add(BigInteger.ONE).toString();
        return version.substring(0, last) + "0".repeat(Math.max(0, number.length() - raised.length())) + raised;
    }
}
