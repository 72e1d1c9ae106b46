package dev.retort.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.RetortException;
import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemas that change at random: {@code -Dretort.pairs=2000 -Dretort.seed=1} says how many, and from which seed on. */
@Tag("slow")
class PostgresMutationTest {
    private static final int PAIRS = Integer.getInteger("retort.pairs", 40);
    private static final long SEED = Long.getLong("retort.seed", 1);
    private static final boolean SHOW = Boolean.getBoolean("retort.show");

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES_14", "POSTGRES_18"})
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void statements_leadThereAndBack_whateverChanges(TestDatabase kind) throws SQLException {
        List<String> problems = new ArrayList<>();
        int refused = 0;
        try (Database wanted = SchemaPair.open(kind);
                Database scratch = SchemaPair.open(kind)) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, wanted.dialect()).orElseThrow();
            for (long seed = SEED; seed < SEED + PAIRS; seed++) {
                RandomPostgresSchema first = new RandomPostgresSchema(seed);
                RandomPostgresSchema second = first.changed(1 + (int) (seed % 12));
                Optional<SchemaSnapshot> to = loaded(model, wanted, second.script());
                Optional<SchemaSnapshot> from = loaded(model, scratch, first.script());
                if (to.isEmpty() || from.isEmpty()) {
                    refused++;
                    continue;
                }
                boolean differ = !from.get().differing(to.get()).isEmpty();
                Difference difference =
                        new Roundtrip(model, scratch, Roundtrip.Witness.NONE).run(from.get(), to.get(), List.of());
                if (!difference.isProven() || difference.up().isEmpty() == differ) {
                    problems.add("seed " + seed + ": " + difference.notUnderstood() + "\n"
                            + String.join("\n", difference.remaining()));
                }
            }
        }
        assertEquals("", String.join("\n", problems));
        assertTrue(refused <= PAIRS / 5, refused + " of " + PAIRS + " pairs are not what the server takes");
    }

    /** Empty where the server does not take what was made up. */
    private static Optional<SchemaSnapshot> loaded(SchemaModel model, Database database, String script)
            throws SQLException {
        try (Connection connection = database.connect()) {
            model.clear(connection, database);
            model.load(connection, database, new SchemaFile("schema.sql", script));
            return Optional.of(model.read(connection, database));
        } catch (RetortException e) {
            if (SHOW) {
                System.out.println(e.message());
            }
            return Optional.empty();
        }
    }
}
