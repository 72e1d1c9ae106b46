package dev.retort.diff.postgres.catalog;

import dev.retort.sql.SqlText;
import dev.retort.sql.SqlToken;
import dev.retort.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;

/**
 * The casts of arrays in what the server says of expressions. Of {@code ARRAY['a'::varchar]::text[]} it makes {@code ARRAY['a'::varchar::text]}
 * when it reads it again, so that one expression would have two texts.
 */
final class ArrayCasts {
    private static final Syntax SYNTAX = Syntax.of(SQLDialect.POSTGRES);

    private ArrayCasts() {}

    /** A text in which each cast of a whole array is one of its elements. */
    static String pushedIn(String text) {
        String changed = text;
        for (int times = 0; times < 100 && changed.contains("ARRAY[") && changed.contains("::"); times++) {
            String next = first(changed);
            if (next.equals(changed)) {
                break;
            }
            changed = next;
        }
        return changed;
    }

    private static String first(String text) {
        List<SqlToken> tokens = SqlText.of(text, SYNTAX).code();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("array") && tokens.get(i + 1).is("[")) {
                int end = closing(tokens, i + 1);
                boolean isBracketed = i > 0 && tokens.get(i - 1).is("(") && is(tokens, end + 1, ")");
                int cast = end + (isBracketed ? 2 : 1);
                int typeEnd = cast + 1;
                while (typeEnd < tokens.size() && tokens.get(typeEnd).isName()) {
                    typeEnd++;
                }
                if (end > i + 2 && is(tokens, cast, "::") && is(tokens, typeEnd, "[") && is(tokens, typeEnd + 1, "]")) {
                    String type = text.substring(
                            tokens.get(cast + 1).start(),
                            tokens.get(typeEnd - 1).end());
                    int start = tokens.get(isBracketed ? i - 1 : i).start();
                    return text.substring(0, start)
                            + "ARRAY[" + String.join(", ", cast(text, tokens, i + 2, end, type, isBracketed)) + "]"
                            + text.substring(tokens.get(typeEnd + 1).end());
                }
            }
        }
        return text;
    }

    private static List<String> cast(
            String text, List<SqlToken> tokens, int first, int end, String type, boolean isBracketed) {
        List<String> elements = new ArrayList<>();
        int from = first;
        int depth = 0;
        for (int i = first; i <= end; i++) {
            SqlToken token = tokens.get(i);
            if (i == end || (depth == 0 && token.is(","))) {
                String element = text.substring(
                        tokens.get(from).start(), tokens.get(i - 1).end());
                elements.add((isBracketed ? "(" + element + ")" : element) + "::" + type);
                from = i + 1;
            }
            depth += token.is("(", "[") ? 1 : token.is(")", "]") ? -1 : 0;
        }
        return elements;
    }

    private static int closing(List<SqlToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("[") ? 1 : tokens.get(i).is("]") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private static boolean is(List<SqlToken> tokens, int index, String sign) {
        return index < tokens.size() && tokens.get(index).is(sign);
    }
}
