package dev.retort.eval;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The sample schema, compiled once for all tests, and a SQLite file of its own for each. */
final class OpenedSample implements AutoCloseable {

    static final CompiledSchema SCHEMA = compile();

    final Connection connection;
    final Engine engine;

    OpenedSample(Path folder) throws SQLException {
        connection = SampleSchema.createDatabase(folder.resolve("sample.sqlite"));
        engine = new Engine(SCHEMA, db(), null, () -> false, () -> {});
    }

    OpenedSample(Path folder, Runnable cancel) throws SQLException {
        connection = SampleSchema.createDatabase(folder.resolve("sample.sqlite"));
        engine = new Engine(
                SCHEMA,
                db(),
                null,
                () -> {
                    cancel.run();
                    return false;
                },
                () -> {});
    }

    private DSLContext db() {
        return DSL.using(connection, SQLDialect.SQLITE);
    }

    private static CompiledSchema compile() {
        try {
            Path folder = Files.createTempDirectory("retort-sample");
            Path database = folder.resolve("schema.sqlite");
            SampleSchema.createDatabase(database).close();
            CompiledSchema schema = SchemaCompiler.compile(
                    SampleSchema.generate(database, folder.resolve("sources")),
                    SchemaCache.in(folder.resolve("cache")));
            schema.jar().toFile().deleteOnExit();
            return schema;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Outcome> eval(String code) {
        List<Outcome> outcomes = new ArrayList<>();
        engine.eval(code, outcomes::add);
        return outcomes;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        connection.close();
    }
}
