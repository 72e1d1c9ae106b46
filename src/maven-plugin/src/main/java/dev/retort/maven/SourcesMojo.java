package dev.retort.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal after which the generated sources are as the migrations say: they are compiled with those of the module. */
abstract class SourcesMojo extends RetortMojo {
    /**
     * What the generated sources are compiled with: <code>main</code>, <code>test</code>, or <code>none</code> if this module does not
     * compile them. Their folder is <code>generated-sources</code> in the project's, or what <code>[generate] directory</code> in
     * <code>db/retort.toml</code> names.
     */
    @Parameter(property = "retort.sourceRoot", defaultValue = "main")
    private String sourceRoot;

    @Override
    final void prepare(MavenProject module, Path directory) throws MojoExecutionException {
        String folder = GeneratedFolder.of(directory).toString();
        switch (sourceRoot) {
            case "main" -> module.addCompileSourceRoot(folder);
            case "test" -> module.addTestCompileSourceRoot(folder);
            case "none" -> {}
            default ->
                throw new MojoExecutionException(
                        "the parameter sourceRoot is main, test or none, and not " + sourceRoot);
        }
    }
}
