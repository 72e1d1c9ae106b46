package dev.retort.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails and lists what differs if the generated sources are not what the migrations generate, or the database is not what the migrations
 * make it. Changes neither, except that migrations are applied to a database that Retort has for itself.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends RetortMojo {
    /** Whether the database is checked, too. Without, none is opened where nothing has changed since the last time. */
    @Parameter(property = "retort.checkDatabase", defaultValue = "true")
    private boolean checkDatabase;

    @Override
    void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException {
        retort.generate("--check").requireDone();
        if (checkDatabase) {
            Ended check = retort.runSilently("check");
            if (check.foundDifference()) {
                throw new MojoFailureException(
                        "the database is not what the migrations make it:\n" + String.join("\n", check.data()));
            }
            check.requireDone();
        }
    }
}
