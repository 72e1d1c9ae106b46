package dev.retort.migrate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does to the transaction that it runs in, and what can be found out about it after a crash. */
enum StatementKind {
    /** Belongs to the transaction: it is committed with its entry in the journal, or not at all. */
    DATA,
    /** Begins or ends a transaction, or changes nothing when it is run once more. */
    HARMLESS,
    /** Locks tables, the journal's among them from then on. */
    LOCKING,
    /** Commits, and changes what the catalog tells of the objects that it names: whole, or not at all. */
    DEFINITION,
    /** May commit something in its midst, or something that no catalog tells of. */
    OPAQUE;

    /** Comments before the statement; of an executable one ({@code /*!40101 …}) only its beginning. */
    private static final Pattern LEADING =
            Pattern.compile("\\A(?:\\s+|--[ \\t\\r\\n].*|#.*|/\\*!\\d*|/\\*(?s:.*?)\\*/)*+");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private static final Set<String> IN_TRANSACTION = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "LOAD",
            "DO",
            "SET",
            "USE",
            "SHOW",
            "HANDLER",
            "EXPLAIN",
            "DESCRIBE",
            "DESC",
            "SIGNAL",
            "DEALLOCATE");

    private static final Set<String> RUN_AGAIN = Set.of(
            "START",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "SAVEPOINT",
            "RELEASE",
            "UNLOCK",
            "TRUNCATE",
            "ANALYZE",
            "OPTIMIZE",
            "CHECK",
            "FLUSH",
            "GRANT");

    private static final Set<String> DEFINING = Set.of("CREATE", "ALTER", "DROP", "RENAME");

    /** What no catalog that everybody may read tells of, or what leaves the definitions as they are. */
    private static final Pattern UNTOLD = Pattern.compile(
            "\\A\\w+\\s+(?:OR\\s+REPLACE\\s+)?(?:USER|ROLE|SERVER)\\b|\\bEXCHANGE\\s+PARTITION\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEMPORARY =
            Pattern.compile("\\A(?:CREATE\\s+(?:OR\\s+REPLACE\\s+)?|DROP\\s+)TEMPORARY\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPOUND = Pattern.compile("\\ABEGIN\\s+NOT\\s+ATOMIC\\b", Pattern.CASE_INSENSITIVE);

    /** The statement without the comments before it. */
    static String bare(String sql) {
        Matcher leading = LEADING.matcher(sql);
        return leading.find() ? sql.substring(leading.end()) : sql;
    }

    static StatementKind of(String sql) {
        String bare = bare(sql);
        Matcher word = WORD.matcher(bare);
        String keyword = word.lookingAt() ? word.group().toUpperCase(Locale.ROOT) : "";
        if (keyword.equals("LOCK")) {
            return LOCKING;
        }
        if (IN_TRANSACTION.contains(keyword) || TEMPORARY.matcher(bare).lookingAt()) {
            return DATA;
        }
        if (RUN_AGAIN.contains(keyword) && !COMPOUND.matcher(bare).lookingAt()) {
            return HARMLESS;
        }
        return DEFINING.contains(keyword) && !UNTOLD.matcher(bare).find() ? DEFINITION : OPAQUE;
    }
}
