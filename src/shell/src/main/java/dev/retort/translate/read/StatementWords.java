package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and signs at which a part of a statement ends. */
final class StatementWords {
    /** Those that begin the next part, or a table that is joined. */
    private static final Set<String> NEXT_PARTS = Set.of(
            "from",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "offset",
            "fetch",
            "union",
            "intersect",
            "except",
            "minus",
            "window",
            "for",
            "on",
            "using",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "straight_join",
            "lock",
            "returning",
            "set",
            "values",
            "qualify");

    private static final Set<String> BEHIND_EXPRESSION = with(
            NEXT_PARTS,
            ")",
            ",",
            ";",
            "and",
            "&&",
            "or",
            "xor",
            "then",
            "else",
            "when",
            "end",
            "as",
            "asc",
            "desc",
            "nulls",
            "separator",
            "with",
            "rows",
            "range",
            "groups",
            "filter");

    private static final Set<String> NO_ALIAS = with(
            NEXT_PARTS, "tablesample", "use", "force", "ignore", "select", "default", "partition", "into", "lateral");

    private StatementWords() {}

    private static Set<String> with(Set<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this may follow an expression, as the end of the statement may. */
    static boolean endsExpression(SqlToken token) {
        return token.kind() == SqlToken.Kind.END || token.isIn(BEHIND_EXPRESSION);
    }

    /** Whether this is no alias where it follows an expression or a table. */
    static boolean isNoAlias(SqlToken token) {
        return token.isIn(NO_ALIAS);
    }
}
