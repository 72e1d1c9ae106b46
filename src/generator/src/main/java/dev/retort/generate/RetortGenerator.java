package dev.retort.generate;

import dev.retort.RetortException;
import dev.retort.config.Generation;
import dev.retort.config.RetortToml;
import dev.retort.database.Dialect;
import dev.retort.database.Folders;
import dev.retort.generate.tree.GeneratedSources;
import dev.retort.generate.tree.SourceSync;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.Database;

/**
 * Retort's generator as jOOQ's own tools call one: name it in {@code <generator><name>} of jooq-codegen-maven, or of jOOQ's
 * Gradle plugin. It writes the files that {@code retort generate} writes, with the names that {@code db/retort.toml} gives,
 * into the package and the folder of {@code <target>}; those that are the same keep their time stamps.
 *
 * <p>Of the tool's configuration, the connection, the input schema and the target count. What is included, which types are
 * forced and what the code looks like is Retort's decision, as it is everywhere else.
 *
 * <p>Needs Java 25, in which the tool itself must run. Not safe for use by several threads.
 */
public final class RetortGenerator extends JavaGenerator {

    public RetortGenerator() {}

    /**
     * Generates the classes of the database's schema.
     *
     * @throws RetortException when the schema cannot be read, retort.toml is wrong, or the target cannot be written
     */
    @Override
    public void generate(Database database) {
        Path target = Path.of(new File(getTargetDirectory()).getAbsolutePath());
        Connection connection = database.getConnection();
        RetortToml toml = project(target).map(RetortToml::ofProject).orElse(RetortToml.NONE);
        try {
            Path scratch = Files.createTempDirectory("retort");
            try {
                GeneratedSources fresh = Generator.generate(
                        new SchemaSelection(
                                connection, dialect(connection), current(connection), schemas(database, connection)),
                        new Generation(scratch, getTargetPackage(), toml.naming(), toml.locking(), toml.types()));
                SourceSync.write(fresh, target);
            } finally {
                Folders.delete(scratch);
            }
        } catch (SQLException e) {
            throw new RetortException("the schema cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RetortException("no temporary folder can be used: " + e.getMessage(), e);
        }
    }

    private static Dialect dialect(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return Dialect.all().stream()
                .filter(dialect -> dialect.title().equals(product))
                .findFirst()
                .orElseThrow(() -> RetortException.usage("no code can be generated from " + product)
                        .withHint("use " + Dialect.titles()));
    }

    /** Those that {@code <inputSchema>} names, or else that which the connection is in. */
    private static List<String> schemas(Database database, Connection connection) throws SQLException {
        List<String> named = database.getInputSchemata().stream()
                .filter(name -> !name.isEmpty())
                .toList();
        return named.isEmpty() ? List.of(current(connection)) : named;
    }

    private static String current(Connection connection) throws SQLException {
        return Optional.ofNullable(dialect(connection).schemaOf(connection)).orElse("");
    }

    /** The project that the target lies in, if its retort.toml says something. */
    private static Optional<Path> project(Path target) {
        return Stream.iterate(target, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("db/retort.toml")))
                .findFirst();
    }
}
