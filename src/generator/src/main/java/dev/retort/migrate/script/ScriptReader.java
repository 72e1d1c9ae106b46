package dev.retort.migrate.script;

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
    private final Database<?> database;
    private final ParsingContext context = new ParsingContext();
    private final SqlScriptFactory factory;

    public ScriptReader(Flyway flyway) {
        this.configuration = flyway.getConfiguration();
        JdbcConnectionFactory connections =
                new JdbcConnectionFactory(configuration.getDataSource(), configuration, null);
        this.database = connections.getDatabaseType().createDatabase(configuration, connections, null);
        context.populate(database, configuration);
        this.factory = connections.getDatabaseType().createSqlScriptFactory(configuration, context);
    }

    /**
     * The statements of a script, in order.
     *
     * @throws FlywayException when the script cannot be read or parsed
     */
    public List<ScriptStatement> read(Path file) {
        SqlScript script = script(file);
        List<ScriptStatement> statements = new ArrayList<>();
        try (SqlStatementIterator parsed = script.getSqlStatements()) {
            for (SqlStatement next = parsed.next(); next != null; next = parsed.next()) {
                statements.add(new ScriptStatement(
                        next.getLineNumber(),
                        asWritten(next.getSql()),
                        next.getDelimiter(),
                        next.canExecuteInTransaction()));
            }
        }
        return statements;
    }

    private String asWritten(String statement) {
        return configuration.getResourceProvider() instanceof Scripts scripts
                ? scripts.asWritten(statement)
                : statement;
    }

    /** Whether a script is to be run in one transaction, as far as the database can. */
    public boolean isTransactional(Path file) {
        return script(file).executeInTransaction();
    }

    private SqlScript script(Path file) {
        context.updateFilenamePlaceholder(
                new ResourceNameParser(configuration).parse(String.valueOf(file.getFileName())), configuration);
        return factory.createSqlScript(resource(file.toString()), configuration.isMixed(), new Files(this));
    }

    private LoadableResource resource(String file) {
        LoadableResource resource = new FileSystemResource(
                null, file, configuration.getEncoding(), configuration.isDetectEncoding(), false);
        return configuration.getResourceProvider() instanceof Scripts scripts ? scripts.read(resource) : resource;
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
