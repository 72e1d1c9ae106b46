package dev.retort.config;

import dev.retort.RetortException;
import dev.retort.config.Personal.Choice;
import dev.retort.config.client.PasswordFile;
import dev.retort.config.toml.TomlFile;
import dev.retort.home.FileRights;
import dev.retort.home.UserFolders;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.internal.url.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tomlj.TomlTable;

/**
 * The reader of the user's config.toml. Every key is optional; one that Retort does not know is an error.
 *
 * <pre>
 * format = "table"           # or any other that --format takes
 * limit = 500                # rows that are shown at a terminal; 0 for all
 * timing = true
 * print-sql = false
 * pager = "less -S"          # where PAGER says nothing
 * keys = "vi"                # or "emacs"
 * theme = "light"            # or "dark", "none", "auto"
 * hints = false
 *
 * [connections.shop]         # retort shop
 * url = "mysql://db.example.com/shop"
 * user = "reader"
 * password-file = "~/.secrets/shop"     # or password-command = "pass show shop", or password = "…"
 * production = true
 * read-only = true
 * </pre>
 *
 * @param folders where a path that begins with {@code ~/} leads
 * @param passwords reads the files that hold passwords
 */
record PersonalToml(UserFolders folders, PasswordFile passwords) {

    /** What the user's file says, if there is one. */
    Personal read() {
        return folders.configuration()
                .map(folder -> folder.resolve("config.toml"))
                .filter(Files::isRegularFile)
                .map(file -> new Reader(TomlFile.read(file)).read())
                .orElse(Personal.NONE);
    }

    private final class Reader {
        private final TomlFile toml;

        Reader(TomlFile toml) {
            this.toml = toml;
        }

        Personal read() {
            TomlTable root = toml.root();
            toml.expectKeys(
                    root,
                    Set.of("format", "limit", "timing", "print-sql", "pager", "keys", "theme", "hints", "connections"));
            Map<String, NamedConnection> connections = new HashMap<>();
            TomlTable named = toml.table(root, "connections");
            for (String name : named.keySet()) {
                connections.put(name, connection(name, toml.table(named, name)));
            }
            return new Personal(
                    choice("format"),
                    limit(),
                    toml.truth(root, "timing"),
                    toml.truth(root, "print-sql"),
                    toml.string(root, "pager"),
                    choice("keys"),
                    choice("theme"),
                    toml.truth(root, "hints"),
                    connections);
        }

        private Optional<Choice> choice(String key) {
            return toml.string(toml.root(), key)
                    .map(word -> new Choice(word.toLowerCase(Locale.ROOT), toml.placeOf(toml.root(), key)));
        }

        private Optional<Long> limit() {
            Object value = toml.root().get(List.of("limit"));
            return switch (value) {
                case null -> Optional.empty();
                case Long rows when rows >= 0 -> Optional.of(rows);
                default -> throw toml.errorAt(toml.root(), "limit", "\"limit\" must be a number of rows, 0 for all");
            };
        }

        private NamedConnection connection(String name, TomlTable table) {
            toml.expectKeys(
                    table,
                    Set.of("url", "user", "password", "password-file", "password-command", "production", "read-only"));
            String url = toml.string(table, "url")
                    .orElseThrow(() -> toml.errorAt(
                            toml.table(toml.root(), "connections"),
                            name,
                            "the connection \"" + name + "\" lacks its url"));
            if (holdsPassword(url)) {
                refuseUnlessPrivate(table, "url");
            }
            return new NamedConnection(
                    name,
                    url,
                    toml.string(table, "user"),
                    password(table),
                    toml.truth(table, "production").orElse(false),
                    toml.truth(table, "read-only").orElse(false));
        }

        private boolean holdsPassword(String url) {
            try {
                return DatabaseUrl.parse(url, toml.file().resolveSibling(""))
                        .password()
                        .isPresent();
            } catch (RetortException e) {
                // The one who uses the connection is told what is wrong with it.
                return false;
            }
        }

        private Optional<Supplier<Secret>> password(TomlTable table) {
            List<Supplier<Secret>> sources = new ArrayList<>();
            toml.string(table, "password").ifPresent(password -> {
                refuseUnlessPrivate(table, "password");
                sources.add(() -> new Secret(password));
            });
            toml.string(table, "password-file")
                    .map(path -> folders.resolve(path, toml.file().resolveSibling("")))
                    .ifPresent(file -> sources.add(() -> passwords.read(file)));
            toml.string(table, "password-command")
                    .ifPresent(command -> sources.add(() -> NamedConnection.ofCommand(command)));
            if (sources.size() > 1) {
                String second = table.get(List.of("password-command")) == null ? "password-file" : "password-command";
                throw toml.errorAt(
                        table, second, "only one of password, password-file and password-command can be given");
            }
            return sources.stream().findFirst();
        }

        private void refuseUnlessPrivate(TomlTable table, String key) {
            try {
                if (FileRights.of(toml.file()).isOpenToOthers()) {
                    throw toml.errorAt(table, key, "others may read this file, and it holds a password")
                            .withHint("chmod 600 " + toml.file() + " keeps it yours; password-file and"
                                    + " password-command keep passwords elsewhere");
                }
            } catch (IOException e) {
                throw toml.errorAt(table, key, "it cannot be told who may read this file: " + e.getMessage());
            }
        }
    }
}
