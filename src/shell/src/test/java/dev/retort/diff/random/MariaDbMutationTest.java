package dev.retort.diff.random;

import dev.retort.database.mariadb.MariaDbText;
import dev.retort.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of MariaDB and MySQL that change at random, as {@link MutationRun} says. */
@Tag("slow")
class MariaDbMutationTest {
    private static final MutationRun RUN = new MutationRun(
            new RandomProduct(
                    Grammar.read("/diff/random/mariadb.grammar"),
                    ServerFacts.read("/diff/random/mariadb.facts", "\\S+_ibfk_\\d+|CONSTRAINT_\\d+|\\S+_chk_\\d+"),
                    MariaDbText::quoted,
                    RandomProduct.files(
                            "mariadb", "schemas/company.sql", "testschema/schema.sql", "generate/relations/schema.sql"),
                    List.of("table", "view", "column", "index"),
                    true,
                    "set foreign_key_checks = 0",
                    "delete from %s"),
            20);

    static Stream<TestDatabase> databases() {
        return MutationRun.databases("MARIADB_11_4,MARIADB_10_11,MARIADB_10_2,MYSQL_8_0");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void schemas_becomeEachOther_whateverChanges(TestDatabase kind) throws SQLException {
        RUN.on(kind);
    }
}
