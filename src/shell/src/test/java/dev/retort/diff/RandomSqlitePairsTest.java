package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.diff.model.ObjectName;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.diff.model.TableOutline;
import dev.retort.diff.rows.RowWitness;
import dev.retort.internal.url.DatabaseUrl;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Schemas of SQLite that are changed at random: the way leads there and back, and keeps all rows that can be kept, or is refused. */
class RandomSqlitePairsTest {
    private static final int PAIRS = Integer.getInteger("retort.pairs", 200);
    private static final long SEED = Long.getLong("retort.diff.seed", 0);

    private final List<String> wrong = new ArrayList<>();
    private int loaded;
    private int withRows;
    private int refused;

    @Test
    void someSchemas_leadToEachOther() throws SQLException {
        run(60);
    }

    @Test
    @Tag("slow")
    void schemas_leadToEachOther() throws SQLException {
        run(PAIRS);
        System.out.println(loaded + " pairs, " + withRows + " proven with rows, " + refused + " refused");
        assertTrue(loaded > PAIRS * 8 / 10, loaded + " of the pairs could be loaded");
    }

    private void run(int pairs) throws SQLException {
        try (Database wanted = open();
                Database scratch = open()) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, wanted.dialect()).orElseThrow();
            for (long seed = SEED; seed < SEED + pairs; seed++) {
                RandomSqliteSchema schema = new RandomSqliteSchema(seed);
                String from = schema.sql();
                for (long change = seed % 4; change >= 0; change--) {
                    schema.mutate();
                }
                tryPair(seed, model, wanted, scratch, from, schema.sql());
            }
        }
        assertEquals("", wrong.stream().limit(5).collect(Collectors.joining("\n\n")), wrong.size() + " are wrong");
    }

    /** A file that need not outlive the machine. */
    private static Database open() {
        DatabaseUrl file = TestDatabase.SQLITE.createSchema();
        DatabaseUrl hasty = new DatabaseUrl(
                file.product(), file.place(), Map.of("synchronous", "off"), file.user(), file.password());
        return DatabaseOpener.open(TestServer.config(Path.of("target"), hasty), _ -> {});
    }

    private void tryPair(long seed, SchemaModel model, Database wanted, Database scratch, String from, String to)
            throws SQLException {
        Optional<SchemaSnapshot> there = loaded(model, wanted, to);
        Optional<SchemaSnapshot> here = there.isEmpty() ? Optional.empty() : loaded(model, scratch, from);
        if (here.isEmpty()) {
            return;
        }
        loaded++;
        Difference difference = difference(model, scratch, here.get(), there.get(), Set.of());
        if (difference.failed().isPresent()) {
            // Which rows a change refuses, no row that is made up can know in all cases.
            loaded(model, scratch, from);
            Set<ObjectName> all =
                    here.get().tables().stream().map(TableOutline::table).collect(Collectors.toSet());
            difference = difference(model, scratch, here.get(), there.get(), all);
        } else {
            withRows++;
        }
        if (!difference.notUnderstood().isEmpty()) {
            refused++;
        } else if (!difference.remaining().isEmpty() || difference.failed().isPresent()) {
            wrong.add("seed " + seed + ": " + difference.remaining() + difference.failed() + "\n" + from + "-- to\n"
                    + to);
        }
    }

    private static Difference difference(
            SchemaModel model, Database scratch, SchemaSnapshot from, SchemaSnapshot to, Set<ObjectName> unfilled)
            throws SQLException {
        return new Roundtrip(model, scratch, new RowWitness(Optional.empty(), unfilled)).run(from, to, List.of());
    }

    /** Empty where SQLite does not take it. */
    private static Optional<SchemaSnapshot> loaded(SchemaModel model, Database database, String sql)
            throws SQLException {
        try (Connection connection = database.connect()) {
            model.clear(connection, database);
            model.load(connection, database, new SchemaFile("schema.sql", sql));
            return Optional.of(model.read(connection, database));
        } catch (RetortException _) {
            return Optional.empty();
        }
    }
}
