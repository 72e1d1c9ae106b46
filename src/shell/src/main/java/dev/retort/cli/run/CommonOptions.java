package dev.retort.cli.run;

import dev.retort.config.Options;
import dev.retort.config.toml.CodeTrust;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
public final class CommonOptions {

    @Option(
            names = "--project",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project's folder; else the nearest upwards with a db/migration.")
    private @Nullable Path project;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "The project's database; else RETORT_URL, DATABASE_URL, db/retort.toml, or the embedded server.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "The user to connect as.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--schemas",
            paramLabel = "LIST",
            scope = ScopeType.INHERIT,
            description = "Schemas to have classes of, with commas; else [generate] schemas, or the search path.")
    private String schemas = "";

    @Option(
            names = "--trust",
            scope = ScopeType.INHERIT,
            description =
                    "Run the folder's own code (.retortrc, Java migrations), and use a .retort that was made elsewhere;"
                            + " RETORT_TRUST=1.")
    private boolean trust;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR says the same.")
    private boolean noColor;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No banner, no progress, no summaries.")
    private boolean quiet;

    /** The same options, for another command to begin with. */
    public CommonOptions copy() {
        CommonOptions copy = new CommonOptions();
        copy.project = project;
        copy.url = url;
        copy.user = user;
        copy.passwordFile = passwordFile;
        copy.schemas = schemas;
        copy.trust = trust;
        copy.noColor = noColor;
        copy.quiet = quiet;
        return copy;
    }

    public Options toOptions() {
        return new Options(
                Optional.ofNullable(project),
                Optional.ofNullable(url),
                Optional.ofNullable(user),
                Optional.ofNullable(passwordFile),
                Options.listed(schemas),
                trust ? CodeTrust.GIVEN : CodeTrust.NONE);
    }

    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Whether the user trusts what lies in the project's folder. */
    public boolean trust() {
        return trust;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean colour(Invocation invocation) {
        return !noColor && invocation.environment().getOrDefault("NO_COLOR", "").isEmpty();
    }
}
