package dev.retort.diff.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.retort.database.Database;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * A run of random pairs of schemas on a server: {@code -Dretort.pairs=2000 -Dretort.seed=1} says how many, and from which seed on, and
 * {@code -Dretort.databases=MYSQL_8_0} where.
 *
 * @param pairsARefusal of how many pairs one object may be refused
 */
record MutationRun(RandomProduct product, int pairsARefusal) {
    private static final int PAIRS = Integer.getInteger("retort.pairs", 50);
    private static final long SEED = Long.getLong("retort.seed", 1);

    /** The servers to run on, of which some are named where nothing is said. */
    static Stream<TestDatabase> databases(String names) {
        return Stream.of(System.getProperty("retort.databases", names).split(",", -1))
                .map(TestDatabase::valueOf);
    }

    /** Requires that each schema becomes the other one, or that what it does not is refused by name. */
    void on(TestDatabase kind) throws SQLException {
        long start = System.nanoTime();
        try (Database wanted = open(kind);
                Database scratch = open(kind)) {
            Tally tally = new RandomPairs(wanted, scratch, product).run(SEED, PAIRS);
            System.out.println(kind + ": " + tally
                    + (System.nanoTime() - start) / 1_000_000 / Math.max(1, tally.pairs()) + " ms a pair");
            if (Boolean.getBoolean("retort.statements")) {
                System.out.println(tally.statements());
            }
            assertEquals("", tally.wrong());
            assertTrue(tally.refused() <= tally.pairs() / pairsARefusal, tally.toString());
        }
    }

    private static Database open(TestDatabase kind) {
        return DatabaseOpener.open(TestServer.config(Path.of("target"), kind.createSchema()), _ -> {});
    }
}
