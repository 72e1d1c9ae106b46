package dev.retort.compile;

import dev.retort.generate.tree.GeneratedSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** A SQLite file with a small schema, and the sources that jOOQ's own generator makes of it. */
public final class SampleSchema {

    /** The package of the generated classes. */
    public static final String PACKAGE = "sample.db";

    private static final String[] STATEMENTS = {
        "create table language (language_id integer primary key, name text not null)",
        "create table film (film_id integer primary key, title text not null, length bigint, rental_rate decimal(4,2),"
                + " released date, language_id integer not null references language)",
        "create table users (id integer primary key, username text not null, active boolean not null default 1)",
        "insert into language values (1, 'English'), (2, 'Français')",
        "insert into film values (1, 'ACADEMY DINOSAUR', 86, 0.99, '2006-01-01', 1), (2, 'ACE GOLDFINGER', 48, 4.99,"
                + " '2006-02-01', 1), (3, 'ADAPTATION HOLES', 50, 2.99, '2007-01-01', 2)",
        "insert into users values (1, 'john', 1), (2, 'susan', 0)"
    };

    private SampleSchema() {}

    /** Creates the file and connects to it. */
    public static Connection createDatabase(Path file, String... more) throws SQLException {
        Connection connection = DriverManager.getConnection(url(file));
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            for (String sql : more) {
                statement.execute(sql);
            }
        }
        return connection;
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** Generates into a folder from the file. */
    public static GeneratedSources generate(Path database, Path into) {
        Configuration configuration = new Configuration()
                .withLogging(Logging.ERROR)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url(database)))
                .withGenerator(new Generator()
                        .withName(JavaGenerator.class.getName())
                        .withDatabase(new Database().withName("org.jooq.meta.sqlite.SQLiteDatabase"))
                        .withGenerate(new Generate().withFluentSetters(true))
                        .withTarget(new Target().withDirectory(into.toString()).withPackageName(PACKAGE)));
        try {
            GenerationTool.generate(configuration);
            String fingerprint = HexFormat.of()
                    .toHexDigits(Files.getLastModifiedTime(database).toMillis());
            return new GeneratedSources(into, PACKAGE, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
