package dev.retort.sql;

import dev.retort.internal.text.WordSet;
import dev.retort.sql.Grammar.Trait;
import java.util.Set;

/** The pragmas that tell something, and those that set it. */
final class Pragma {
    /** Those whose argument says what to tell of. */
    private static final Set<String> ASKING = WordSet.of("""
        table_info table_xinfo table_list index_info index_xinfo index_list foreign_key_list foreign_key_check
        integrity_check quick_check
        """);

    /** Those that do something without an argument. */
    private static final Set<String> ACTING =
            Set.of("incremental_vacuum", "optimize", "wal_checkpoint", "shrink_memory", "data_store_directory");

    private Pragma() {}

    static boolean isReading(SqlStatement sql) {
        int name = sql.afterName(sql.first() + 1) - 1;
        if (!sql.grammar().has(Trait.PRAGMAS) || name <= sql.first() || name >= sql.size()) {
            return false;
        }
        String pragma = sql.at(name).lower();
        boolean alone = name + 1 == sql.size();
        return alone ? !ACTING.contains(pragma) : ASKING.contains(pragma) && sql.is(name + 1, "(", "=");
    }
}
