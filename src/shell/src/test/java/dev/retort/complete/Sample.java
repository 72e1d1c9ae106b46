package dev.retort.complete;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.complete.name.Ranking;
import dev.retort.complete.name.Usage;
import dev.retort.eval.Engine;
import dev.retort.schema.SchemaIndex;
import dev.retort.sql.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** The small schema of the tests, compiled once for all of them. */
public final class Sample {
    static final CompiledSchema SCHEMA = compile();
    private static final SchemaIndex INDEX = SchemaIndex.load(SCHEMA.open().loader(), SCHEMA.packageName());

    private Sample() {}

    /** What completes on it while no compiler is there. */
    public static Suggestions suggestions(SQLDialect dialect, Usage usage) {
        return suggestions(INDEX, dialect, usage);
    }

    static Suggestions suggestions(SchemaIndex index, SQLDialect dialect, Usage usage) {
        return new Suggestions(
                () -> index,
                Optional::empty,
                () -> List.of("select", "selectFrom", "count"),
                () -> Syntax.of(dialect),
                () -> "shop",
                new Ranking(usage));
    }

    /** What completes on it with a compiler. */
    static Suggestions suggestions(Engine engine) {
        return new Suggestions(
                () -> INDEX,
                () -> Optional.of(engine),
                () -> List.of("select", "selectFrom", "count"),
                () -> Syntax.of(SQLDialect.SQLITE),
                () -> "shop",
                new Ranking(new Usage()));
    }

    private static CompiledSchema compile() {
        try {
            Path folder = Files.createTempDirectory("retort-completion");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path database = folder.resolve("sample.sqlite");
            SampleSchema.createDatabase(
                            database,
                            "create table \"Order\" (id integer primary key)",
                            "create table parts (id integer primary key, \"group\" text)")
                    .close();
            return SchemaCompiler.compile(
                    SampleSchema.generate(database, folder.resolve("sources")),
                    SchemaCache.in(folder.resolve("cache")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // there is nothing left to delete
        }
    }
}
