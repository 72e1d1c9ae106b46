package dev.retort.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the SQL that makes one schema like another, which was run on a scratch database, there and back. Nothing else is changed. Fails
 * where not all of the difference is understood; that the schemas differ is an answer.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends RetortMojo {
    /** What is to be changed: migrations, schema (db/schema.sql), database, a .sql file, a folder of such files, or a URL. */
    @Parameter(property = "retort.from", defaultValue = "migrations")
    private String from = "migrations";

    /** What it is to be like, said in the same way. */
    @Parameter(property = "retort.to", defaultValue = "schema")
    private String to = "schema";

    /** Whether the way back is printed instead. */
    @Parameter(property = "retort.down", defaultValue = "false")
    private boolean down;

    @Override
    void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException {
        List<String> command = new ArrayList<>(List.of("diff", from, to));
        if (down) {
            command.add("--down");
        }
        Ended diff = retort.run(command.toArray(String[]::new));
        if (diff.foundDifference()) {
            return;
        }
        diff.requireDone();
        getLog().info("the schemas agree: " + from + " and " + to);
    }
}
