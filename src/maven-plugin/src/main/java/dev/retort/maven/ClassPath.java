package dev.retort.maven;

import java.io.File;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;

/**
 * The class path of Retort: the artifacts that Maven resolved for the plugin, among them those that a pom adds to it.
 *
 * @param artifacts the artifacts
 */
record ClassPath(List<Artifact> artifacts) {
    private static final Predicate<Artifact> OURS =
            artifact -> artifact.getGroupId().equals("dev.retort");

    /** All of it. */
    String whole() {
        return of(Stream.concat(
                artifacts.stream().filter(OURS), artifacts.stream().filter(OURS.negate())));
    }

    /** Retort's own classes alone. */
    String own() {
        return of(artifacts.stream().filter(OURS));
    }

    private static String of(Stream<Artifact> chosen) {
        return chosen.map(Artifact::getFile).map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }
}
