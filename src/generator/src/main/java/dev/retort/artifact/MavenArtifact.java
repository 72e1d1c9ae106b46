package dev.retort.artifact;

import java.nio.file.Path;

/**
 * A jar in Maven repositories, of which the contents are known.
 *
 * @param group its group: {@code io.zonky.test.postgres}
 * @param name its name within the group
 * @param version its version
 * @param sha256 the checksum of the jar, in hexadecimal digits
 */
public record MavenArtifact(String group, String name, String version, String sha256) {

    /** As a build names it. */
    public String coordinates() {
        return group + ":" + name + ":" + version;
    }

    /** Where it lies in each repository. */
    String path() {
        return group.replace('.', '/') + "/" + name + "/" + version + "/" + name + "-" + version + ".jar";
    }

    /** Where it lies in a repository that is a folder. */
    Path in(Path repository) {
        return repository.resolve(path());
    }
}
