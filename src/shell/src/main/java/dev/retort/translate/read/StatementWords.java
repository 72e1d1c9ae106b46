package dev.retort.translate.read;

import dev.retort.sql.SqlToken;
import dev.retort.text.WordLists;
import java.util.Set;

/** The words and signs at which a part of a statement ends. */
final class StatementWords {
    private static final WordLists WORDS = WordLists.beside(StatementWords.class);
    private static final Set<String> NEXT_PARTS = WORDS.set("next parts");
    private static final Set<String> ENDS_OF_EXPRESSION = WORDS.set("ends of an expression");
    private static final Set<String> SIGNS = Set.of(")", ",", ";");
    private static final Set<String> NO_ALIAS = WORDS.set("no alias");

    private StatementWords() {}

    /** Whether this may follow an expression, as the end of the statement may. */
    static boolean endsExpression(SqlToken token) {
        return token.kind() == SqlToken.Kind.END
                || token.isIn(SIGNS)
                || token.isIn(NEXT_PARTS)
                || token.isIn(ENDS_OF_EXPRESSION);
    }

    /** Whether this is no alias where it follows an expression or a table. */
    static boolean isNoAlias(SqlToken token) {
        return token.isIn(NEXT_PARTS) || token.isIn(NO_ALIAS);
    }
}
