package dev.retort.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** A goal that starts Retort on a project: which project that is, its database, and the JDK. */
abstract class RetortMojo extends AbstractMojo {
    /** Skips the goal. Generated sources that are there are compiled all the same. */
    @Parameter(property = "retort.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The project of Retort: the folder that has <code>db/migration</code>, <code>src/main/resources/db/migration</code> or
     * <code>db/retort.toml</code>. A module with several databases has a folder and an execution for each.
     */
    @Parameter(property = "retort.projectDirectory", defaultValue = "${project.basedir}", required = true)
    private File projectDirectory;

    /**
     * The database, as a JDBC URL or in any other form that Retort reads; a relative path in it begins at the project's folder. Else
     * it is the one that the environment's <code>RETORT_URL</code> or <code>DATABASE_URL</code> names, or <code>url</code> in
     * <code>db/retort.toml</code>, or a server that Retort starts by itself.
     */
    @Parameter(property = "retort.url")
    private @Nullable String url;

    /** The user to connect as; else the one of <code>serverId</code>, or of the URL. */
    @Parameter(property = "retort.user")
    private @Nullable String user;

    /** A file whose first line is the password, which no one else should be able to read. */
    @Parameter(property = "retort.passwordFile")
    private @Nullable File passwordFile;

    /** The <code>&lt;server&gt;</code> of Maven's settings.xml that has the user and the password, which may be encrypted. */
    @Parameter(property = "retort.serverId")
    private @Nullable String serverId;

    /** The schemas to have classes of; else those that <code>[generate] schemas</code> names, or that of the connection. */
    @Parameter(property = "retort.schemas")
    private @Nullable List<String> schemas;

    /** Whether the project's own code may run: migrations and callbacks in Java. */
    @Parameter(property = "retort.trust", defaultValue = "false")
    private boolean trust;

    /** More arguments for the virtual machine that Retort runs in, such as <code>-Xmx1g</code>. */
    @Parameter(property = "retort.jvmArguments")
    private @Nullable List<String> jvmArguments;

    /**
     * The folder of a JDK 25 or later for Retort to run in. Else it is the build's toolchain or one of toolchains.xml, that of
     * <code>JAVA_HOME</code> or of Maven itself, that on the <code>PATH</code>, or one in the usual folders, whichever is the first
     * that is new enough.
     */
    @Parameter(property = "retort.jdk")
    private @Nullable File jdk;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private ToolchainManager toolchains;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (isMeantForAnotherModule()) {
            getLog().info("this module does not use Retort");
            return;
        }
        prepare(project, projectDirectory.toPath());
        if (skip) {
            getLog().info("Retort is skipped");
            return;
        }
        try (Credentials credentials = credentials()) {
            run(program(credentials));
        }
    }

    /** Tells Maven what it is to know, also where the goal is skipped. */
    void prepare(MavenProject module, Path directory) throws MojoExecutionException {}

    /** Does what the goal is for. */
    abstract void run(RetortProgram retort) throws MojoExecutionException, MojoFailureException;

    /** A goal that is named on the command line runs in each module of the build, also in those that do not have the plugin. */
    private boolean isMeantForAnotherModule() {
        return execution.getSource() == MojoExecution.Source.CLI
                && !usesThisPlugin(project)
                && session.getProjects().stream().anyMatch(this::usesThisPlugin);
    }

    private boolean usesThisPlugin(MavenProject module) {
        return module.getPlugin(execution.getPlugin().getKey()) != null;
    }

    private Credentials credentials() throws MojoExecutionException {
        if (serverId == null) {
            return Credentials.given(user, passwordFile);
        }
        if (passwordFile != null) {
            throw new MojoExecutionException(
                    "both serverId and passwordFile say what the password is: leave one of them out");
        }
        return new ServerCredentials(session.getSettings(), decrypter).of(serverId, Optional.ofNullable(user));
    }

    private RetortProgram program(Credentials credentials) throws MojoExecutionException {
        Map<String, String> environment = new HashMap<>();
        if (url != null) {
            environment.put("RETORT_URL", url);
        }
        if (trust) {
            environment.put("RETORT_TRUST", "1");
        }
        Jdk found = jdk == null ? new JdkSearch(toolchains, session).find() : Jdk.required(jdk.toPath());
        getLog().debug("Retort runs in " + found.home());
        return new RetortProgram(
                found,
                Objects.requireNonNullElse(jvmArguments, List.of()),
                new ClassPath(pluginArtifacts),
                projectDirectory.toPath(),
                environment,
                options(credentials),
                getLog());
    }

    private List<String> options(Credentials credentials) {
        List<String> options = new ArrayList<>(List.of("--project", projectDirectory.toString()));
        options.addAll(credentials.options());
        if (schemas != null && !schemas.isEmpty()) {
            options.addAll(List.of("--schemas", String.join(",", schemas)));
        }
        if (!getLog().isInfoEnabled()) {
            options.add("--quiet");
        }
        return options;
    }
}
