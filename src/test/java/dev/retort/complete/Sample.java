package dev.retort.complete;

import dev.retort.compile.CompiledSchema;
import dev.retort.compile.SampleSchema;
import dev.retort.compile.SchemaCache;
import dev.retort.compile.SchemaCompiler;
import dev.retort.schema.SchemaIndex;
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
final class Sample {
    private static final SchemaIndex INDEX = compile();

    private Sample() {}

    /** What completes on it while no compiler is there. */
    static Suggestions suggestions(SQLDialect dialect, Usage usage) {
        return suggestions(INDEX, dialect, usage);
    }

    static Suggestions suggestions(SchemaIndex index, SQLDialect dialect, Usage usage) {
        return new Suggestions(
                () -> index,
                Optional::empty,
                () -> List.of("select", "selectFrom", "count"),
                () -> dialect,
                () -> "shop",
                new Ranking(usage));
    }

    private static SchemaIndex compile() {
        try {
            Path folder = Files.createTempDirectory("retort-completion");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path database = folder.resolve("sample.sqlite");
            SampleSchema.createDatabase(
                            database,
                            "create table \"Order\" (id integer primary key)",
                            "create table parts (id integer primary key, \"group\" text)")
                    .close();
            CompiledSchema compiled = SchemaCompiler.compile(
                    SampleSchema.generate(database, folder.resolve("sources")),
                    SchemaCache.in(folder.resolve("cache")));
            return SchemaIndex.load(compiled.open().loader(), compiled.packageName());
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
