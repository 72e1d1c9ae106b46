package dev.retort.cli;

import dev.retort.cli.console.Streams;
import dev.retort.migrate.scratch.ScratchFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * A run that does what most starts do, so that the virtual machine can record a start-up cache from it: a query on a SQLite
 * file, once generating and once not, the project's own database, a comparison of schemas, and the shell, which reads what comes through
 * standard input.
 */
final class Training {
    private static final String QUERY = "select(USERS.USERNAME,"
            + " count()).from(USERS).where(USERS.ID.eq(1)).groupBy(USERS.USERNAME).orderBy(USERS.ID)";

    private Training() {}

    /** Runs it. The arguments are the project's folder, and the folder that takes SQLite's library. */
    public static void main(String[] arguments) throws IOException, SQLException {
        unpackSqlite(Path.of(arguments[1]));
        Locale.setDefault(Locale.ENGLISH);
        System.setProperty(Streams.TERMINALS, "01");
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path file = scratch.folder().resolve("users.db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, username VARCHAR(64) UNIQUE)");
            }
            Map<String, String> own = System.getenv();
            Map<String, String> elsewhere = new HashMap<>(own);
            elsewhere.put("XDG_CACHE_HOME", scratch.folder().toString());
            elsewhere.put("XDG_STATE_HOME", scratch.folder().toString());
            String url = "sqlite:///" + file;
            CommandLineRunner scratched = new CommandLineRunner(Streams.ofProcess(), scratch.folder(), elsewhere);
            // The project's own state carries the seal of the user, and its compiled classes are for their first
            // start.
            CommandLineRunner usual = new CommandLineRunner(Streams.ofProcess(), scratch.folder(), own);
            scratched.run(url, "-e", QUERY);
            scratched.run(url, "-e", "var q = " + QUERY, "-e", "str(q)", "--csv");
            usual.run("--project", arguments[0], "-e", "select(one())", "--json");
            usual.run("generate", "--check", "--project", arguments[0]);
            usual.run("generate", "--check", "--project", arguments[0]);
            Path wanted = scratch.folder().resolve("wanted.sql");
            Files.writeString(wanted, "create table users (id int primary key, username varchar(64) unique);\n");
            usual.run("diff", "--project", arguments[0], "migrations", wanted.toString());
            scratched.run(url);
        }
        System.exit(0);
    }

    private static void unpackSqlite(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library != null) {
                Files.createDirectories(folder);
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
