package dev.retort.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    @TempDir
    static Path folder;

    private static Connection connection;
    private static Engine engine;

    @BeforeAll
    static void open() throws SQLException {
        Path file = folder.resolve("sample.sqlite");
        connection = SampleSchema.createDatabase(file);
        CompiledSchema schema = SchemaCompiler.compile(
                SampleSchema.generate(file, folder.resolve("sources")), SchemaCache.in(folder.resolve("cache")));
        engine = Engine.open(schema, DSL.using(connection, SQLDialect.SQLITE), () -> {});
    }

    @AfterAll
    static void close() throws SQLException {
        engine.close();
        connection.close();
    }

    private static List<Outcome> eval(String code) {
        List<Outcome> outcomes = new ArrayList<>();
        engine.eval(code, outcomes::add);
        return outcomes;
    }

    private static Object valueOf(String code) {
        return assertInstanceOf(Outcome.Value.class, eval(code).getLast()).value();
    }

    @Test
    void select_isAttachedAndNotRun() {
        Outcome.Value value = assertInstanceOf(
                Outcome.Value.class,
                eval("select(FILM.TITLE).from(FILM).orderBy(FILM.FILM_ID)").getFirst());
        assertEquals("SelectSeekStep1<Record1<String>, Integer>", value.type());
        ResultQuery<?> query = assertInstanceOf(ResultQuery.class, value.value());
        assertEquals("ACADEMY DINOSAUR", query.fetch().getFirst().get(0));
    }
}
