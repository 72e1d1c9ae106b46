package dev.retort;

import dev.retort.DataCase.Kind;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A session that is held against a model, by random work on both: some in each build, and more in the slow tier. {@code -Dretort.runs=334}
 * of all five is 100,000 operations on each database; {@code -Dretort.seed=1000} gives other ones.
 */
abstract class RandomSessionTest {
    private static final int FEW = 2;
    private static final int MANY = Integer.getInteger("retort.runs", 100);
    private static final int SEED = Integer.getInteger("retort.seed", 0);

    /** The tables of the work, of which the last ones refer to the first ones. */
    abstract List<Table<?>> tables();

    /** The work on a session whose tables are empty. */
    abstract RandomSessionWork<?> work(DataCase data, Session session, Random random);

    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModel(Kind kind) throws Exception {
        run(FEW, kind);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void session_agreesWithAModelForLong(Kind kind) throws Exception {
        run(MANY, kind);
    }

    private void run(int runs, Kind kind) throws Exception {
        try (DataCase data = DataCase.open(kind, tables().toArray(Table[]::new))) {
            for (int seed = SEED; seed < SEED + runs; seed++) {
                data.retort().transaction(session -> empty(session.dsl()));
                try (Session session = data.retort().session()) {
                    work(data, session, new Random(seed)).run("run " + seed + " on " + kind);
                }
            }
        }
    }

    /** Deletes all rows. */
    void empty(DSLContext dsl) {
        tables().reversed().forEach(table -> dsl.deleteFrom(table).execute());
    }
}
