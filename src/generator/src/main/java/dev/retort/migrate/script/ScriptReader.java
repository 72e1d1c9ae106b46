package dev.retort.migrate.script;

import dev.retort.database.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.resource.filesystem.FileSystemResource;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.jspecify.annotations.Nullable;

/** Flyway's own parser, for reading a script without running it. */
public final class ScriptReader implements AutoCloseable {
    private final Configuration configuration;
    private final Path project;
    private final Dialect dialect;
    private final Database<?> database;
    private final ParsingContext context = new ParsingContext();
    private final SqlScriptFactory factory;

    /** @param project the folder from which files are named */
    public ScriptReader(Flyway flyway, Path project, Dialect dialect) {
        this.configuration = flyway.getConfiguration();
        this.project = project;
        this.dialect = dialect;
        JdbcConnectionFactory connections =
                new JdbcConnectionFactory(configuration.getDataSource(), configuration, null);
        this.database = connections.getDatabaseType().createDatabase(configuration, connections, null);
        context.populate(database, configuration);
        this.factory = connections.getDatabaseType().createSqlScriptFactory(configuration, context);
    }

    /**
     * Reads a script.
     *
     * @param migration what the journal calls it
     * @param title what the user is told that runs
     * @throws FlywayException when the script cannot be read or parsed
     */
    public MigrationScript read(String migration, String title, Path file) {
        context.updateFilenamePlaceholder(
                new ResourceNameParser(configuration).parse(String.valueOf(file.getFileName())), configuration);
        SqlScript script = factory.createSqlScript(resource(file.toString()), configuration.isMixed(), new Files(this));
        List<ScriptStatement> statements = new ArrayList<>();
        try (SqlStatementIterator parsed = script.getSqlStatements()) {
            for (SqlStatement next = parsed.next(); next != null; next = parsed.next()) {
                statements.add(new ScriptStatement(
                        next.getLineNumber(),
                        dialect.asWritten(next.getSql()),
                        next.getDelimiter(),
                        next.canExecuteInTransaction(),
                        dialect.syntax()));
            }
        }
        return new MigrationScript(
                migration,
                title,
                file.startsWith(project) ? project.relativize(file) : file,
                statements,
                script.executeInTransaction());
    }

    private LoadableResource resource(String file) {
        return new ScriptResource(
                new FileSystemResource(
                        null, file, configuration.getEncoding(), configuration.isDetectEncoding(), false),
                dialect::scriptForFlyway);
    }

    @Override
    public void close() {
        database.close();
    }

    /** What a script may refer to: the file of settings beside it. */
    private record Files(ScriptReader reader) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return Path.of(name).toFile().isFile() ? reader.resource(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return List.of();
        }
    }
}
