package dev.retort.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the migrations: which the database is at, and of each whether it is applied, changed or missing, when, by whom, and how long it took. */
@Mojo(name = "info", threadSafe = true)
public final class InfoMojo extends RetortMojo {
    @Override
    void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException {
        retort.run("history").requireDone();
    }
}
