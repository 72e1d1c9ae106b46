package dev.retort.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A command that has ended.
 *
 * @param status its exit status
 * @param data what it wrote to standard output
 * @param error why it failed, in its own words
 */
record Ended(int status, List<String> data, Optional<String> error) {
    private static final int FAILED = 1;
    private static final int REFUSED = 4;

    /** Whether it found, as a check does, that something is not as it should be. */
    boolean foundDifference() {
        return status == FAILED && error.isEmpty();
    }

    /**
     * Goes on only if the command did what it was to do.
     *
     * @throws MojoFailureException when the project is not as it should be
     * @throws MojoExecutionException when the command could not do its work
     */
    void requireDone() throws MojoFailureException, MojoExecutionException {
        if (status == 0) {
            return;
        }
        String reason = error.orElse("Retort ended with exit status " + status);
        if (status == FAILED || status == REFUSED) {
            throw new MojoFailureException(reason);
        }
        throw new MojoExecutionException(reason);
    }
}
