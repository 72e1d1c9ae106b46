package dev.retort.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the generated sources agree with the migrations, and compiles them with the module's. Migrations are applied to a database that
 * Retort has for itself; one that was named must have them, as <code>retort:upgrade</code> sees to. Where nothing has changed since the
 * last time, no database is opened and no file is touched.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SourcesMojo {
    @Override
    void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException {
        retort.generate().requireDone();
    }
}
