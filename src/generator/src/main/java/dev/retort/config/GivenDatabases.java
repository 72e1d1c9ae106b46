package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.client.ClientFiles;
import dev.retort.config.client.PasswordFile;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reader of what users and projects write to name a database: a URL in any form, a file, or the name of a connection in the user's
 * own config.toml. Each text is read here once; what is said nearer to the command line counts. For one thread.
 */
final class GivenDatabases {
    private final Path workingDirectory;
    private final UserFolders folders;
    private final Consumer<String> warnings;
    private final PasswordFile passwords;
    private final ClientFiles clientFiles;
    private @Nullable Personal personal;

    GivenDatabases(Path workingDirectory, UserFolders folders, Consumer<String> warnings) {
        this.workingDirectory = workingDirectory;
        this.folders = folders;
        this.warnings = warnings;
        this.passwords = new PasswordFile(warnings);
        this.clientFiles = new ClientFiles(folders, warnings);
    }

    /** What the user's own config.toml says; read when it is needed, and once. */
    Personal personal() {
        Personal known = personal;
        if (known == null) {
            known = new PersonalToml(folders, passwords).read();
            personal = known;
        }
        return known;
    }

    /** The named connection that a word means, if it does. */
    Optional<NamedConnection> named(String word) {
        return NamedConnection.isName(word)
                ? Optional.ofNullable(personal().connections().get(word))
                : Optional.empty();
    }

    /**
     * The database that the user names.
     *
     * @param isTyped whether it is written on a command line, where others on the machine can read it
     */
    GivenDatabase given(String text, Options options, boolean isTyped) {
        Optional<NamedConnection> connection = named(text);
        if (connection.isPresent()) {
            return ofConnection(connection.get(), workingDirectory, options);
        }
        DatabaseUrl url = parsed(text, workingDirectory);
        if (isTyped && url.password().isPresent()) {
            warnings.accept("others on this machine can read the password that is on the command line;"
                    + " --password-file, RETORT_URL or a connection in your config.toml keep it yours");
        }
        return plain(clientFiles.complete(withOptions(url, options)));
    }

    /** The database that a project's retort.toml names, which others may have written, unless it is the name of one of the user's own. */
    GivenDatabase ofProject(String text, Path project, Options options) {
        Optional<NamedConnection> connection = named(text);
        if (connection.isPresent()) {
            return ofConnection(connection.get(), project, options);
        }
        DatabaseUrl url = new ProjectUrl(parsed(text, project), project).checked();
        return plain(clientFiles.completeForProject(withOptions(url, options)));
    }

    /** Where the database is that a project's retort.toml names, without what is needed to connect to it. */
    DatabaseUrl plain(String text, Path project) {
        return DatabaseUrl.parse(named(text).map(NamedConnection::url).orElse(text), project);
    }

    private static GivenDatabase plain(DatabaseUrl url) {
        return new GivenDatabase(url, ConfiguredAccess.NONE, false);
    }

    private DatabaseUrl withOptions(DatabaseUrl url, Options options) {
        return url.withUser(options.user()).withPassword(passwordOf(options));
    }

    private Optional<Secret> passwordOf(Options options) {
        return options.passwordFile()
                .map(file -> passwords.read(workingDirectory.resolve(file).normalize()));
    }

    private GivenDatabase ofConnection(NamedConnection named, Path base, Options options) {
        Optional<Secret> given = passwordOf(options);
        DatabaseUrl url = DatabaseUrl.parse(named.url(), folders.home().orElse(base));
        Optional<String> own = url.user().or(named::user);
        boolean isAnother = options.user().isPresent() && !options.user().equals(own);
        DatabaseUrl known = (isAnother ? url.withoutPassword() : url)
                .withUser(options.user().or(() -> own));
        Optional<Secret> password = given.isPresent() || known.password().isPresent() || isAnother
                ? given
                : named.password().map(Supplier::get);
        return new GivenDatabase(
                clientFiles.complete(known.withPassword(password)),
                new ConfiguredAccess(named.production(), named.readOnly()),
                true);
    }

    private DatabaseUrl parsed(String text, Path base) {
        try {
            return DatabaseUrl.parse(text, base);
        } catch (RetortException e) {
            Optional<String> meant = text.matches("[\\w.-]+") ? personal().closestTo(text) : Optional.empty();
            if (meant.isEmpty()) {
                throw e;
            }
            throw RetortException.usage("there is no connection named \"" + text + "\"")
                    .withHint("did you mean " + meant.get() + "?");
        }
    }
}
