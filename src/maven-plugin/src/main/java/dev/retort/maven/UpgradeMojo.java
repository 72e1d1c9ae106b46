package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies the pending migrations to the project's database, then generates as <code>retort:generate</code> does. After a failure it goes
 * on at the statement that failed.
 */
@Mojo(name = "upgrade", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class UpgradeMojo extends SourcesMojo {
    /** The version to go up to, <code>+1</code> for the next one alone, and so on. */
    @Parameter(property = "retort.target", defaultValue = "latest")
    private String target;

    /**
     * What to do with a statement that was cut off, if the database does not tell whether it took effect: <code>skip</code> goes on after
     * it, <code>run</code> runs it. Where nothing is said here, the goal fails then, and says which statement it is.
     */
    @Parameter(property = "retort.inDoubt")
    private @Nullable String inDoubt;

    @Override
    void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException {
        List<String> command = new ArrayList<>(List.of("upgrade", target));
        if (inDoubt != null) {
            command.addAll(List.of("--in-doubt", inDoubt));
        }
        retort.run(command.toArray(String[]::new)).requireDone();
    }
}
